import { parseEntityRef } from '@backstage/catalog-model';
import { closestName } from '../validation/closestName';
import { type Converted, shorten } from './convertText';
import { describeCell, type ImportField } from './ImportField';
import { plainWord } from './ImportMapping';
import type { ImportRegister, NamedEntity } from './ImportRegister';

/** Things of one kind by the ways in which a cell can name them. */
interface KindIndex {
  byRef: Map<string, NamedEntity>;
  byName: Map<string, NamedEntity[]>;
  titles: string[];
}

/** Among how many titles one is looked for that was probably meant. */
const MOST_TITLES = 1_000;

/** Finds what cells of a file point at, by reference, name or title. */
export class ReferenceFinder {
  readonly #register: ImportRegister;
  readonly #namespace: string;
  readonly #indexes = new Map<string, KindIndex>();

  constructor(register: ImportRegister) {
    this.#register = register;
    this.#namespace = parseEntityRef(register.force.ref).namespace;
  }

  /**
   * What a text of a cell points at, as a full reference.
   *
   * @param field - a field of references
   */
  find(field: ImportField, text: string): Converted {
    const { allowedKinds } = field.reference!;
    const found = allowedKinds.map(kind => this.#ofKind(kind, text));
    const best = found.find(each => each.length > 0) ?? [];
    if (best.length === 1) {
      return { value: best[0].ref };
    }
    const allowed = describeCell(field);
    if (best.length > 1) {
      return {
        message: `“${shorten(text)}” can mean ${best
          .slice(0, 5)
          .map(({ ref }) => ref)
          .join(' or ')}.`,
        allowed: 'the reference of one of them',
      };
    }
    const titles = allowedKinds.flatMap(kind => this.#index(kind).titles);
    const suggestion =
      titles.length <= MOST_TITLES ? closestName(text, titles) : undefined;
    return {
      message: `The register has no ${allowedKinds
        .join(' or ')
        .toLocaleLowerCase('en-GB')} “${shorten(text)}”.`,
      allowed,
      ...(suggestion && { suggestion }),
    };
  }

  #ofKind(kind: string, text: string): NamedEntity[] {
    const { byRef, byName } = this.#index(kind);
    const written = text.toLocaleLowerCase('en-US');
    const word = kind.toLocaleLowerCase('en-US');
    const inFull = written.includes('/')
      ? byRef.get(written.includes(':') ? written : `${word}:${written}`)
      : undefined;
    if (inFull) {
      return [inFull];
    }
    const name = written.startsWith(`${word}:`)
      ? written.slice(word.length + 1)
      : text;
    const all = byName.get(plainWord(name)) ?? [];
    const own = all.filter(
      ({ ref }) => parseEntityRef(ref).namespace === this.#namespace,
    );
    return own.length > 0 ? own : all;
  }

  #index(kind: string): KindIndex {
    let index = this.#indexes.get(kind);
    if (!index) {
      index = { byRef: new Map(), byName: new Map(), titles: [] };
      for (const entity of this.#register.named(kind)) {
        index.byRef.set(entity.ref, entity);
        index.titles.push(entity.title);
        const { name } = parseEntityRef(entity.ref);
        for (const word of new Set([name, entity.title].map(plainWord))) {
          const same = index.byName.get(word);
          if (same) {
            same.push(entity);
          } else {
            index.byName.set(word, [entity]);
          }
        }
      }
      this.#indexes.set(kind, index);
    }
    return index;
  }
}
