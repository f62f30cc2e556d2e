import { EditingError } from './EditingError';

/** One replacement in a text: what stands from `start` to before `end` becomes `text`. */
interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Replacements in one text, collected and then made all at once. */
export class Splices {
  readonly #splices: Splice[] = [];

  /** Puts a text at a place; several at one place keep their order. */
  insert(at: number, text: string): void {
    this.#splices.push({ start: at, end: at, text });
  }

  replace(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text });
  }

  remove(start: number, end: number): void {
    this.#splices.push({ start, end, text: '' });
  }

  /**
   * The text with all replacements made.
   *
   * @throws EditingError where two of them overlap
   */
  applyTo(text: string): string {
    const ordered = this.#splices.toSorted(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    let at = 0;
    let result = '';
    for (const splice of ordered) {
      if (splice.start < at) {
        throw new EditingError(
          'Two of the changes touch the same place of the file; make them one after the other',
        );
      }
      result += text.slice(at, splice.start) + splice.text;
      at = splice.end;
    }
    return result + text.slice(at);
  }
}
