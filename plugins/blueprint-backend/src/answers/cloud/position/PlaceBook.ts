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

/** Places of systems, each kept once, since many systems share one. */
export class PlaceBook {
  readonly #places = new Map<string, Place>();

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
