/**
 * What a word stands for: the rows of the access table that restricted fields
 * belong to, and what nobody may ever see, such as a comment in a file.
 */
export type Secret =
  | 'assessment'
  | 'dispensations'
  | 'imports'
  | 'legacy'
  | 'risk'
  | 'scenarios'
  | 'nobody';

/** A place that names documents with problems. */
export type Naming = 'health' | 'log';

/** Something unique that was planted in a restricted field. */
export interface CanaryWord {
  /** What was written: a word, a date or a number. */
  text: string;
  secret: Secret;
  /** Document and field, such as `RiskAssessment spec.cause`. */
  field: string;
  /**
   * Where it may be named although it belongs to the secret: names of documents
   * and of their files, by which a person finds what is to be mended. The
   * server's log may hold them (`log`), and the health of the register shows
   * them to every role of the force (`health`).
   */
  namedIn?: readonly Naming[];
  /** Finds it in the forms in which it may be shown. */
  pattern: RegExp;
}
