import { mapOver } from './LayeredMap';

/** Several values for each key. */
export class Multimap<K, V> {
  private readonly sets: Map<K, Set<V>>;
  /** Keys whose values are no longer shared with the one beneath. */
  private readonly own?: Set<K>;

  /**
   * @param under - one that this one lies over and leaves as it is; see
   *   {@link LayeredMap}
   */
  constructor(under?: Multimap<K, V>) {
    this.sets = mapOver(under?.sets);
    this.own = under && new Set();
  }

  add(key: K, value: V): void {
    const set = this.setToChange(key);
    if (set) {
      set.add(value);
    } else {
      this.sets.set(key, new Set([value]));
    }
  }

  delete(key: K, value: V): void {
    const set = this.setToChange(key);
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

  private setToChange(key: K): Set<V> | undefined {
    const set = this.sets.get(key);
    if (!set || !this.own || this.own.has(key)) {
      this.own?.add(key);
      return set;
    }
    const copy = new Set(set);
    this.own.add(key);
    this.sets.set(key, copy);
    return copy;
  }
}
