/** Several values for each key. */
export class Multimap<K, V> {
  private readonly sets = new Map<K, Set<V>>();

  add(key: K, value: V): void {
    const set = this.sets.get(key);
    if (set) {
      set.add(value);
    } else {
      this.sets.set(key, new Set([value]));
    }
  }

  delete(key: K, value: V): void {
    const set = this.sets.get(key);
    if (set?.delete(value) && set.size === 0) {
      this.sets.delete(key);
    }
  }

  has(key: K): boolean {
    return this.sets.has(key);
  }

  /** Every key that has values, in no particular order. */
  keys(): Iterable<K> {
    return this.sets.keys();
  }

  /** The values of a key, in no particular order. */
  get(key: K): Iterable<V> {
    return this.sets.get(key) ?? [];
  }
}
