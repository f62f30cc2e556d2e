import { createHash } from 'node:crypto';
import type { CanaryWord, Naming, Secret } from './CanaryWord';

const DAY_MS = 86_400_000;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** First letters of every planted word; no word of any language has them. */
const PREFIX = 'zqx';

/** First digits of every planted name of a restricted entity. */
const NAME_PREFIX = 'c0ffee';

/** Above every port, because ports stand in many answers. */
const FIRST_INTEGER = 70_001;

/** Makes words, dates and numbers that stand nowhere else, and remembers them. */
export class Mint {
  /** Everything made so far. */
  readonly words: CanaryWord[] = [];
  readonly #taken: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  #pastDay: number;
  #futureDay: number;
  #count = 0;

  /**
   * @param options - `taken`: dates that stand in the register already; `today`
   */
  constructor({ taken, today }: { taken: ReadonlySet<string>; today: Date }) {
    this.#taken = taken;
    // Old enough for sixty days in order, young enough for facts to count.
    this.#pastDay = today.getTime() - 560 * DAY_MS;
    this.#futureDay = today.getTime() + 5600 * DAY_MS;
  }

  /**
   * A word of letters, the same for the same field on every run.
   *
   * @param namedIn - places that may name it
   */
  word(secret: Secret, field: string, namedIn?: readonly Naming[]): string {
    let text: string;
    let attempt = 0;
    do {
      text = PREFIX + letters(`${field} ${attempt}`);
      attempt += 1;
    } while (this.#seen.has(text));
    this.#keep(text, secret, field, new RegExp(text, 'i'));
    this.words.at(-1)!.namedIn = namedIn;
    return text;
  }

  /** The name of a restricted entity: opaque, and recognisable. */
  opaqueName(secret: Secret, field: string, prefix: string): string {
    const digits = createHash('sha256').update(field).digest('hex').slice(0, 4);
    const name = `${prefix}-${NAME_PREFIX}${digits}`;
    this.#keep(name, secret, field, new RegExp(`${NAME_PREFIX}${digits}`, 'i'));
    this.words.at(-1)!.namedIn = ['health', 'log'];
    return name;
  }

  /**
   * A calendar date that stands nowhere in the register, later than the last one;
   * not the first of a month, since the axes of charts show those.
   */
  date(secret: Secret, field: string, when: 'past' | 'future'): string {
    let text: string;
    do {
      const day = when === 'past' ? this.#pastDay : this.#futureDay;
      text = new Date(day).toISOString().slice(0, 10);
      this.#pastDay += when === 'past' ? DAY_MS : 0;
      this.#futureDay += when === 'future' ? 17 * DAY_MS : 0;
    } while (this.#taken.has(text) || text.endsWith('-01'));
    const [year, month, day] = text.split('-');
    const name = MONTHS[Number(month) - 1];
    const forms = [
      text,
      `${year}/${month}/${day}`,
      `${day}/${month}/${year}`,
      `0?${Number(day)} (?:${name}|${name.slice(0, 3)})[a-z]* ${year}`,
      String(Date.parse(text)),
    ];
    return this.#keep(text, secret, field, between(forms.join('|'), '\\d'));
  }

  /** A fraction within two bounds, with digits that stand nowhere else. */
  fraction(secret: Secret, field: string, low: number, high: number): number {
    this.#count += 1;
    const whole = Math.floor(low + (high - low) * 0.83);
    const decimals = String(60_013 + this.#count * 37).padStart(5, '0');
    const text = `${whole}.${decimals}7`;
    const shown = Number(text).toLocaleString('en-GB', {
      maximumFractionDigits: 2,
    });
    const forms = [text.replace('.', '\\.'), shown.replace('.', '\\.')];
    this.#keep(text, secret, field, between(forms.join('|'), '[\\d.,]'));
    return Number(text);
  }

  /**
   * A whole number within two bounds.
   *
   * @returns undefined where the bounds are too narrow for one that is unique
   */
  integer(
    secret: Secret,
    field: string,
    low: number,
    high: number,
  ): number | undefined {
    if (high < FIRST_INTEGER + 29_000) {
      return this.#narrowInteger(secret, field, low, high);
    }
    this.#count += 1;
    const number = FIRST_INTEGER + this.#count * 97;
    const text = String(number);
    const forms = [text, number.toLocaleString('en-GB')];
    this.#keep(text, secret, field, between(forms.join('|'), '[\\d.,]'));
    return number;
  }

  /** A number that may stand elsewhere too: it counts beside the name of its field only. */
  #narrowInteger(
    secret: Secret,
    field: string,
    low: number,
    high: number,
  ): number | undefined {
    if (high - low < 1000) {
      return undefined;
    }
    this.#count += 1;
    const number = high - this.#count * 7;
    const name = field.split('.').at(-1)!;
    const shown = number.toLocaleString('en-GB');
    const pattern = new RegExp(
      `${name}\\W{1,4}${number}\\b|\\b(?:${number}|${shown}) (?:days|hours)`,
      'i',
    );
    this.#keep(String(number), secret, field, pattern);
    return number;
  }

  #keep(text: string, secret: Secret, field: string, pattern: RegExp): string {
    this.#seen.add(text);
    this.words.push({ text, secret, field, pattern });
    return text;
  }
}

/** Nine letters that follow from a text. */
function letters(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 9);
  return [...bytes].map(byte => String.fromCharCode(97 + (byte % 26))).join('');
}

function between(forms: string, neighbours: string): RegExp {
  return new RegExp(`(?<!${neighbours})(?:${forms})(?!${neighbours})`, 'i');
}
