import type { CloudRecord } from '../../../store/CloudPositionsTable';

/** Where a system belongs: forces, capabilities and category. */
export interface Place {
  /** Distinct for distinct places; those there are are numbered from 0. */
  id: number;
  forces: readonly string[];
  /** Capabilities that it serves itself. */
  capabilities: readonly string[];
  category?: string;
}

/**
 * Works something out of places, of each once.
 *
 * @param size - how many places there are, {@link PlaceBook.size}
 */
export function oncePerPlace<T>(
  size: number,
  workOut: (place: Place) => T,
): (place: Place) => T {
  const known = new Array<T | undefined>(size).fill(undefined);
  return place => {
    let value = known[place.id];
    if (value === undefined) {
      value = workOut(place);
      known[place.id] = value;
    }
    return value;
  };
}

/** Places of systems, each kept once, since many systems share one. */
export class PlaceBook {
  readonly #places = new Map<string, Place>();

  /** How many places there are. */
  get size(): number {
    return this.#places.size;
  }

  /** The place of a system. */
  of({
    forces,
    capabilities,
    category,
  }: Pick<CloudRecord, 'forces' | 'capabilities' | 'category'>): Place {
    const key = `${forces.join()} ${capabilities.join()} ${category ?? ''}`;
    let place = this.#places.get(key);
    if (!place) {
      place = {
        id: this.#places.size,
        forces,
        capabilities,
        ...(category && { category }),
      };
      this.#places.set(key, place);
    }
    return place;
  }
}
