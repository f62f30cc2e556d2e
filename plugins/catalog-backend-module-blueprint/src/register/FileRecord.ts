import type { RegisterFileError } from '@policing/plugin-blueprint-common';

/** A reference that an entity holds: place of the field, full reference, line. */
export type ReferenceRecord = [field: string, target: string, line: number];

/** What is remembered of one entity of a file. */
export interface EntityRecord {
  /** Full reference, such as `system:demo/eastvale-caseworks-rms`. */
  ref: string;
  /** Digest of the entity as the catalog has it. */
  digest: string;
  /** Line where its document starts, from 1. */
  line: number;
  /** Number of the document in the file, from 1. */
  document: number;
  /** `spec.type` of a Group, to tell forces from other groups. */
  groupType?: string;
  references: ReferenceRecord[];
}

/** What is remembered of one file of a registry. */
export interface FileRecord {
  registry: string;
  /** Path within the registry. */
  path: string;
  /** SHA-256 of the text that was read last, good or not. */
  contentDigest: string;
  /** Digest of everything else that decides how the text is read. */
  method: string;
  /** Entities of the last good text. */
  entities: EntityRecord[];
  /** What is wrong with the text that was read last. */
  problems: RegisterFileError[];
  /** When the file was last read without an error, ISO 8601. */
  lastGoodAt?: string;
}

/** Names a file among all registries: `demo/eastvale/force.yaml`. */
export function fileKeyOf(file: { registry: string; path: string }): string {
  return `${file.registry}/${file.path}`;
}

/** Whether the last text of a file was refused, so that older entities stand in for it. */
export function isBroken(record: FileRecord): boolean {
  return record.problems.some(({ severity }) => severity === 'error');
}
