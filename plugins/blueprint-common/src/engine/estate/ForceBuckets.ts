import { UNKNOWN, type Truth } from '../values';
import type { ForceSet } from './ForceSet';
import type { SystemNode } from './SystemNode';

/** Systems of the same forces that may be live. */
interface Bucket {
  forces: ForceSet;
  /** In live use for certain. */
  live: Set<string>;
  /** Not known whether in live use. */
  perhaps: Set<string>;
}

/**
 * A set of systems that may be live, grouped by their forces, so that a
 * question about forces is answered once for each group and not for each system.
 */
export class ForceBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /** Whether it holds no system. */
  get isEmpty(): boolean {
    return this.buckets.size === 0;
  }

  /** Adds a system; one that is certainly not live is left out. */
  add(node: SystemNode): void {
    if (node.live === false) {
      return;
    }
    let bucket = this.buckets.get(node.forces.key);
    if (!bucket) {
      bucket = { forces: node.forces, live: new Set(), perhaps: new Set() };
      this.buckets.set(node.forces.key, bucket);
    }
    (node.live === UNKNOWN ? bucket.perhaps : bucket.live).add(node.ref);
  }

  /** Removes a system that was added in the same state. */
  remove(node: SystemNode): void {
    const bucket = this.buckets.get(node.forces.key);
    if (bucket) {
      bucket.live.delete(node.ref);
      bucket.perhaps.delete(node.ref);
      if (bucket.live.size + bucket.perhaps.size === 0) {
        this.buckets.delete(node.forces.key);
      }
    }
  }

  /**
   * Counts the systems, other than one itself, that stand in a relation to its
   * forces.
   *
   * @param self - the system that asks
   * @param relation - relation of its forces to other forces
   * @returns how many do for certain, and how many may
   */
  count(
    self: SystemNode,
    relation: (center: ForceSet, other: ForceSet) => Truth,
  ): { certain: number; possible: number } {
    let certain = 0;
    let possible = 0;
    for (const { forces, live, perhaps } of this.buckets.values()) {
      const related = relation(self.forces, forces);
      if (related !== false) {
        const others = live.size - (live.has(self.ref) ? 1 : 0);
        const perhapsOthers = perhaps.size - (perhaps.has(self.ref) ? 1 : 0);
        certain += related === true ? others : 0;
        possible += others + perhapsOthers;
      }
    }
    return { certain, possible };
  }

  /** The systems, other than one itself, that certainly stand in a relation to its forces. */
  *certain(
    self: SystemNode,
    relation: (center: ForceSet, other: ForceSet) => Truth,
  ): Iterable<string> {
    for (const { forces, live } of this.buckets.values()) {
      if (relation(self.forces, forces) === true) {
        for (const ref of live) {
          if (ref !== self.ref) {
            yield ref;
          }
        }
      }
    }
  }
}
