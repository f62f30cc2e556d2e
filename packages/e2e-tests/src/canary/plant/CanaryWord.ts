/**
 * What a word stands for: the rows of the access table that restricted fields
 * belong to, and what nobody may ever see, such as a comment in a file.
 */
export type Secret =
  'assessment' | 'dispensations' | 'legacy' | 'risk' | 'nobody';

/** Something unique that was planted in a restricted field. */
export interface CanaryWord {
  /** What was written: a word, a date or a number. */
  text: string;
  secret: Secret;
  /** Document and field, such as `RiskAssessment spec.cause`. */
  field: string;
  /** Finds it in the forms in which it may be shown. */
  pattern: RegExp;
}
