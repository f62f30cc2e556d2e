/**
 * A map that lies over another one: what is set or deleted here is kept here,
 * everything else is read from the one beneath, which is never changed.
 *
 * It costs what is changed, not what is held. It is right only as long as the
 * map beneath stays as it is.
 */
export class LayeredMap<K, V> extends Map<K, V> {
  readonly #under: ReadonlyMap<K, V>;
  readonly #over = new Map<K, V>();
  readonly #deleted = new Set<K>();
  /** Keys of this layer that the one beneath has not. */
  #added = 0;

  constructor(under: ReadonlyMap<K, V>) {
    super();
    this.#under = under;
  }

  override get size(): number {
    return this.#under.size + this.#added - this.#deleted.size;
  }

  override get(key: K): V | undefined {
    if (this.#over.has(key)) {
      return this.#over.get(key);
    }
    return this.#deleted.has(key) ? undefined : this.#under.get(key);
  }

  override has(key: K): boolean {
    return (
      this.#over.has(key) || (!this.#deleted.has(key) && this.#under.has(key))
    );
  }

  override set(key: K, value: V): this {
    if (!this.#under.has(key) && !this.#over.has(key)) {
      this.#added += 1;
    }
    this.#deleted.delete(key);
    this.#over.set(key, value);
    return this;
  }

  override delete(key: K): boolean {
    if (!this.has(key)) {
      return false;
    }
    this.#over.delete(key);
    if (this.#under.has(key)) {
      this.#deleted.add(key);
    } else {
      this.#added -= 1;
    }
    return true;
  }

  override clear(): void {
    for (const key of [...this.keys()]) {
      this.delete(key);
    }
  }

  override *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#under) {
      if (this.#over.has(key)) {
        yield [key, this.#over.get(key)!];
      } else if (!this.#deleted.has(key)) {
        yield [key, value];
      }
    }
    for (const [key, value] of this.#over) {
      if (!this.#under.has(key)) {
        yield [key, value];
      }
    }
  }

  override *keys(): MapIterator<K> {
    for (const [key] of this.entries()) {
      yield key;
    }
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) {
      yield value;
    }
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(
    visit: (value: V, key: K, map: Map<K, V>) => void,
    self?: unknown,
  ): void {
    for (const [key, value] of this.entries()) {
      visit.call(self, value, key, this);
    }
  }
}

/** An empty map, or one over another. */
export function mapOver<K, V>(under?: ReadonlyMap<K, V>): Map<K, V> {
  return under ? new LayeredMap(under) : new Map();
}
