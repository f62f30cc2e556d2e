/** Numbers the values that rows have, in the order in which they come. */
export class Numbered {
  readonly #numbers = new Map<string, number>();

  /** Number of a value, which it is given where it has none. */
  take(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) {
      return known;
    }
    const number = this.#numbers.size;
    this.#numbers.set(value, number);
    return number;
  }

  /** Number of a value; -1 where it has none. */
  numberOf(value: string): number {
    return this.#numbers.get(value) ?? -1;
  }

  /** Every value, in the order of their numbers. */
  values(): string[] {
    return [...this.#numbers.keys()];
  }
}
