/** Chooses at random, the same for the same seed. */
export class Sample {
  #state: number;

  /** @param seed - number that the choices follow from */
  constructor(seed: number) {
    this.#state = seed;
  }

  /** One of a list. */
  oneOf<T>(items: readonly T[]): T {
    return items[Math.floor(this.#next() * items.length)];
  }

  /** From 0 to less than 1, as the generator “mulberry32” gives them. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
