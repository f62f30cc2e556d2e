import { sentences } from './entities.mjs';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date for people: `2024`, `Sep 2018`, `7 Apr 2016`. */
export function formatDate(date) {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && months[month - 1], year]
    .filter(Boolean)
    .join(' ');
}

/** Writes the evidence of documents by the rules of this register. */
export class Evidence {
  #compiled;
  #copies;

  constructor({ landscape, reading }) {
    this.#compiled = landscape.meta.compiled;
    this.#copies = new Map(
      reading.copies.map(({ host, what }) => [host, what]),
    );
  }

  /**
   * The claims that one source supports.
   *
   * @param claims - paths of facts of the document
   * @param entry - entry of the landscape with `source`, `source_date` and
   *   `confidence`; a copy of something else never has more than low confidence
   * @param note - what the reader should know about the source
   */
  of(claims, entry, note) {
    const copy = this.#copies.get(new URL(entry.source).host);
    const dated = entry.source_date && entry.source_date !== 'unknown';
    const fullNote = sentences(
      note,
      copy,
      !dated && 'The source gives no date; this is the day it was read.',
    );
    return claims.map(claim => ({
      claim,
      source: entry.source,
      date: dated ? entry.source_date : this.#compiled,
      confidence: copy ? 'low' : entry.confidence,
      ...(fullNote && { note: fullNote }),
    }));
  }
}

/** Leaves out evidence that says the same twice. */
export function distinct(evidence) {
  const seen = new Set();
  return evidence.filter(item => {
    const key = JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
}
