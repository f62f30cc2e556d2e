import type { CanaryWord, Secret } from '../plant/CanaryWord';
import { decodeTexts } from './decodeTexts';

/** One text that came out of the product. */
export interface Find {
  word: CanaryWord;
  /** Part of the door: `body`, `header etag`, `storage`, `log`. */
  part: string;
  /** What stood around it. */
  around: string;
}

/** Words that all begin alike are found by one look. */
const PLANTED_WORD = /zqx[a-z]{9}/gi;

/** Finds planted words in whatever the product gives out. */
export class Detector {
  readonly #words = new Map<string, CanaryWord>();
  readonly #others: CanaryWord[] = [];
  #anyOther: RegExp;

  constructor(words: readonly CanaryWord[]) {
    this.add(words);
    this.#anyOther = anyOf(this.#others);
  }

  /** Takes in words that were planted later. */
  add(words: readonly CanaryWord[]): void {
    for (const word of words) {
      if (/^zqx[a-z]{9}$/.test(word.text)) {
        this.#words.set(word.text, word);
      } else if (!this.#others.includes(word)) {
        this.#others.push(word);
      }
    }
    this.#anyOther = anyOf(this.#others);
  }

  /**
   * Every planted word in a text, also in what is packed in it.
   *
   * @param text - what came out
   * @param part - where it stood
   * @param sent - what the caller sent: an echo of it is no find
   */
  find(text: string, part: string, sent = ''): Find[] {
    const finds = new Map<CanaryWord, Find>();
    for (const each of decodeTexts(text)) {
      for (const { word, index } of this.#wordsIn(each)) {
        if (!finds.has(word) && !word.pattern.test(sent)) {
          const from = Math.max(0, index - 60);
          finds.set(word, { word, part, around: each.slice(from, index + 90) });
        }
      }
    }
    return [...finds.values()];
  }

  *#wordsIn(text: string): Iterable<{ word: CanaryWord; index: number }> {
    for (const match of text.matchAll(PLANTED_WORD)) {
      const word = this.#words.get(match[0].toLocaleLowerCase('en-GB'));
      if (word) {
        yield { word, index: match.index };
      }
    }
    if (this.#anyOther.test(text)) {
      for (const word of this.#others) {
        const index = text.search(word.pattern);
        if (index >= 0) {
          yield { word, index };
        }
      }
    }
  }
}

/**
 * The finds of secrets that a caller may not read.
 *
 * @param place - address of the door
 */
export function leaksIn(
  finds: readonly Find[],
  place: string,
  mayRead: (secret: Secret) => boolean,
): Find[] {
  const ofHealth = /\/(?:register-)?health\b/.test(place);
  return finds.filter(
    ({ word }) =>
      !mayRead(word.secret) &&
      !(ofHealth && word.namedIn?.includes('health') && mayRead('assessment')),
  );
}

/**
 * Says which secrets came out of a door: of each the first word, and how many
 * more.
 *
 * @param door - the door as it was called
 * @param caller - who was given them
 */
export function leakSentences(
  leaks: readonly Find[],
  door: string,
  caller: string,
): string[] {
  const secrets = [...new Set(leaks.map(({ word }) => word.secret))];
  return secrets.map(secret => {
    const [{ word, part, around }, ...others] = leaks.filter(
      leak => leak.word.secret === secret,
    );
    const more = others.length > 0 ? ` and ${others.length} more words` : '';
    return `${door}: ${part} gives ${word.field} (“${word.text}”, ${secret})${more} to ${caller}: …${around.replace(/\s+/g, ' ')}…`;
  });
}

function anyOf(words: readonly CanaryWord[]): RegExp {
  return words.length > 0
    ? new RegExp(words.map(({ pattern }) => pattern.source).join('|'), 'i')
    : /(?!)/;
}
