import { ConflictError } from '@backstage/errors';
import type { ReadFile } from './RegisterWriter';

/** A file that is no longer what somebody who edits it has read. */
export interface StaleFile {
  path: string;
  /** What was read; absent where the file was to be new. */
  before?: ReadFile;
  /** What is there now; absent where the file is gone. */
  now?: ReadFile;
}

/**
 * Answers 409: files changed since they were read, so nothing was written. The
 * message names the files only, as their content may be restricted; show the
 * difference of {@link files} to those who may read them.
 */
export class StaleFilesError extends ConflictError {
  /** @param files - the files concerned, at least one */
  constructor(readonly files: readonly StaleFile[]) {
    super(
      `Nothing was changed: ${files.map(describe).join('; ')}. Read again what is there now, then repeat the change.`,
    );
  }
}

function describe({ path, before, now }: StaleFile): string {
  if (!now) {
    return `${path} is gone since it was read`;
  }
  return before
    ? `${path} was changed by somebody else since it was read`
    : `${path} exists already`;
}
