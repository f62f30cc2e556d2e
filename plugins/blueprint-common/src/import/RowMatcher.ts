import { parseEntityRef } from '@backstage/catalog-model';
import { digestOf } from '../digest';
import { shorten } from './convertText';
import { plainWord } from './ImportMapping';
import type { ImportRegister, RegisteredSystem } from './ImportRegister';
import type { ImportProblem } from './ImportRow';

/** Longest name that a document may have. */
const LONGEST_NAME = 63;

/** Which system a row is about. */
export type RowMatch =
  | { registered: RegisteredSystem }
  | { ref: string }
  | { problem: Pick<ImportProblem, 'message' | 'allowed'> & { field: string } };

/** Finds which system of the force a row is about, by its reference or its name. */
export class RowMatcher {
  readonly #register: ImportRegister;
  readonly #byRef = new Map<string, RegisteredSystem>();
  readonly #byTitle = new Map<string, RegisteredSystem[]>();

  constructor(register: ImportRegister) {
    this.#register = register;
    for (const registered of register.systems) {
      this.#byRef.set(registered.ref, registered);
      const { title } = registered.system.metadata;
      if (title) {
        const word = plainWord(title);
        this.#byTitle.set(word, [
          ...(this.#byTitle.get(word) ?? []),
          registered,
        ]);
      }
    }
  }

  /**
   * Finds the system.
   *
   * @param title - its name for people, as the row has it
   * @param name - its reference, where the row has one
   */
  match(title: string | undefined, name: string | undefined): RowMatch {
    if (name !== undefined) {
      return this.#byReference(name, title);
    }
    if (title === undefined) {
      return problem(
        'title',
        'The row does not say which system it is about.',
        'a name or a reference',
      );
    }
    const same = this.#byTitle.get(plainWord(title)) ?? [];
    if (same.length > 1) {
      return problem(
        'title',
        `${same.length} systems of the force are called so: ${same
          .map(({ ref }) => ref)
          .join(', ')}.`,
        'a column with the reference, which tells them apart',
      );
    }
    return same.length === 1
      ? { registered: same[0] }
      : this.#byReference(nameOf(this.#register.force.ref, title));
  }

  #byReference(text: string, title?: string): RowMatch {
    const { namespace } = parseEntityRef(this.#register.force.ref);
    const name = text.replace(/^system:/i, '');
    const ref = `system:${
      name.includes('/') ? name : `${namespace}/${name}`
    }`.toLocaleLowerCase('en-US');
    const registered = this.#byRef.get(ref);
    if (registered) {
      return { registered };
    }
    if (this.#register.hasSystem(ref)) {
      return problem(
        'name',
        `${ref} is not a system of ${this.#register.force.title}.`,
        'systems that the force owns',
      );
    }
    const called = title ? this.#byTitle.get(plainWord(title)) : undefined;
    if (called) {
      return problem(
        'name',
        `The register has no system “${shorten(text)}”, and ${called[0].ref} has the name of the row.`,
        'the reference of the register, or none',
      );
    }
    if (
      !new RegExp(
        `^system:${namespace}/[a-z0-9]([a-z0-9_.-]{0,61}[a-z0-9])?$`,
      ).test(ref)
    ) {
      return problem(
        'name',
        `“${shorten(text)}” cannot be the reference of a system.`,
        'at most 63 letters, digits, dashes, dots and underscores, with a letter or digit at both ends',
      );
    }
    return { ref };
  }
}

function problem(field: string, message: string, allowed: string): RowMatch {
  return { problem: { field, message, allowed } };
}

/**
 * Name of a new system: the same for the same force and name for people, however
 * that is spelt.
 */
export function nameOf(force: string, title: string): string {
  const words = title
    .normalize('NFKD')
    .toLocaleLowerCase('en-GB')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const name = [parseEntityRef(force).name, words].filter(Boolean).join('-');
  if (words !== '' && name.length <= LONGEST_NAME) {
    return name;
  }
  const rest = `-${digestOf(plainWord(title)).slice(0, 8)}`;
  return `${name.slice(0, LONGEST_NAME - rest.length).replace(/-+$/, '')}${rest}`;
}
