import { ConflictError, InputError } from '@backstage/errors';
import type {
  ChangeProblem,
  CloudChangeForm,
  FactConflict,
} from '@policing/plugin-blueprint-common';

/** What the answer to a refused change says besides its message. */
export type RefusalDetails =
  | { problems: readonly ChangeProblem[] }
  | { conflicts: readonly FactConflict[]; form: CloudChangeForm };

/**
 * A change that is not made: against the rules of the register, or because
 * somebody else was first. The message names no value, since it is audited; what
 * only the person may read is in {@link toAnswer}, out of reach of logs.
 */
export class ChangeRefused extends Error {
  override name = 'ChangeRefused';
  readonly #details: RefusalDetails;

  constructor(message: string, details: RefusalDetails) {
    super(message);
    this.#details = details;
  }

  /** The error that the person gets, with the details beside its message. */
  toAnswer(): Error {
    const error =
      'problems' in this.#details
        ? new InputError(this.message)
        : new ConflictError(this.message);
    return Object.assign(error, this.#details);
  }
}
