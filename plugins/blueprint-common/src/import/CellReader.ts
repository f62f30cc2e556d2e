import type { SystemAssessmentEntity } from '../schema';
import { blockerKinds } from '../schema';
import { convertText, type Converted, shorten } from './convertText';
import { describeCell, type ImportField } from './ImportField';
import { type ImportValue, plainWord } from './ImportMapping';
import type { ReferenceFinder } from './ReferenceFinder';

/** A blocker of a system. */
type Blocker = NonNullable<SystemAssessmentEntity['spec']['blockers']>[number];

/** What a cell says: nothing, a value, or what is wrong with it. */
export type CellContent = { blank: true } | Converted;

const BLANK: CellContent = { blank: true };

/** Different texts whose values are remembered. */
const MOST_REMEMBERED = 20_000;

/** What the register’s own exports write where nobody has declared anything. */
const NOTHING = new Set(['not known', 'withheld'].map(plainWord));

/** An apostrophe by which exports keep a spreadsheet from taking text for a formula. */
const GUARDED = /^'(?=['=+\-@|%\t\r])/;

/** Reads the cells of a file as values of fields. */
export class CellReader {
  readonly #finder: ReferenceFinder;
  /** Columns say the same in many rows. */
  readonly #converted = new Map<string, Converted>();
  readonly #meanings: ReadonlyMap<string, string | undefined>;

  /**
   * @param finder - finds what cells point at
   * @param values - what words of the file mean
   */
  constructor(finder: ReferenceFinder, values: readonly ImportValue[]) {
    this.#finder = finder;
    this.#meanings = new Map(
      values.map(({ field, text, value }) => [meaningKey(field, text), value]),
    );
  }

  /**
   * Reads a cell.
   *
   * @param field - field that its column is brought in as
   * @param cell - its text
   */
  read(field: ImportField, cell: string): CellContent {
    const text = cell.replace(GUARDED, '').trim();
    if (text === '' || NOTHING.has(plainWord(text))) {
      return BLANK;
    }
    const meaning = this.#meaning(field, text);
    if (meaning === undefined) {
      return BLANK;
    }
    if (field.sort === 'blockers') {
      return readBlockers(field, meaning);
    }
    return field.many
      ? this.#readSeveral(field, meaning)
      : this.#one(field, meaning);
  }

  #readSeveral(field: ImportField, text: string): CellContent {
    const isList = /[;\n]/.test(text);
    const isOne =
      !isList && (field.sort === 'reference' || !text.includes(','));
    if (isOne) {
      const whole = this.#one(field, text);
      if (!('message' in whole)) {
        return { value: [whole.value] };
      }
    }
    const separator = isList ? /[;\n]/ : /,/;
    const values: unknown[] = [];
    for (const piece of text.split(separator)) {
      const word = this.#meaning(field, piece.trim());
      if (word) {
        const converted = this.#one(field, word);
        if ('message' in converted) {
          return converted;
        }
        if (!values.includes(converted.value)) {
          values.push(converted.value);
        }
      }
    }
    return values.length > 0 ? { value: values } : BLANK;
  }

  #one(field: ImportField, text: string): Converted {
    const key = `${field.id}\n${text}`;
    const known = this.#converted.get(key);
    if (known) {
      return known;
    }
    const converted =
      field.sort === 'reference'
        ? this.#finder.find(field, text)
        : convertText(field, text);
    if (this.#converted.size < MOST_REMEMBERED) {
      this.#converted.set(key, converted);
    }
    return converted;
  }

  /** The word that a word of the file stands for; undefined where it says nothing. */
  #meaning(field: ImportField, text: string): string | undefined {
    const key = meaningKey(field.id, text);
    return this.#meanings.has(key) ? this.#meanings.get(key) : text;
  }
}

function meaningKey(field: string, text: string): string {
  return `${field}\n${plainWord(text)}`;
}

/** What is in the way, within a cell of blockers. */
const DESCRIPTION: ImportField = {
  id: 'blockers',
  title: 'migration blockers',
  document: 'SystemAssessment',
  steps: [],
  sort: 'text',
  many: false,
  schema: { type: 'string', description: 'What is in the way.' },
  required: true,
};

function readBlockers(field: ImportField, text: string): CellContent {
  const blockers: Blocker[] = [];
  for (const piece of text.split(/[;\n]/)) {
    const line = piece.trim();
    if (line !== '') {
      const [, word = '', description = ''] =
        /^([^:]{1,40}):\s*(.+)$/.exec(line) ?? [];
      const kind = blockerKinds.find(
        each => plainWord(each) === plainWord(word),
      );
      if (!kind) {
        return {
          message: `“${shorten(line)}” does not begin with the kind of the blocker.`,
          allowed: describeCell(field),
        };
      }
      const converted = convertText(DESCRIPTION, description);
      if ('message' in converted) {
        return converted;
      }
      blockers.push({ kind, description: converted.value as string });
    }
  }
  return blockers.length > 0 ? { value: blockers } : BLANK;
}
