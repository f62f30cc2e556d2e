import { ResponseError } from '@backstage/errors';
import type {
  ChangeProblem,
  CloudChangeForm,
  FactConflict,
} from '@policing/plugin-blueprint-common';

/** What the server says of a change that it did not take. */
interface Refusal {
  message: string;
  problems?: ChangeProblem[];
  conflicts?: FactConflict[];
  form?: CloudChangeForm;
}

function refusalOf(error: Error): Refusal {
  const body: unknown =
    error instanceof ResponseError ? error.body.error : undefined;
  return (body as Refusal | undefined) ?? { message: error.message };
}

/** Why a change was not taken, as a sentence. */
export function messageOf(error: Error): string {
  return refusalOf(error).message;
}

/** What the rules of the register have against it. */
export function problemsOf(error: Error | undefined): ChangeProblem[] {
  return (error && refusalOf(error).problems) ?? [];
}

/** What somebody else changed, with the facts as they are now. */
export interface Conflict {
  conflicts: FactConflict[];
  form: CloudChangeForm;
}

/** The conflict that a refusal tells of. */
export function conflictOf(error: Error | undefined): Conflict | undefined {
  const { conflicts, form }: Partial<Refusal> = error ? refusalOf(error) : {};
  return conflicts && form ? { conflicts, form } : undefined;
}
