import { UNKNOWN, type Truth } from '../values';
import { isNational, type ForceRelation, type ForceSet } from './ForceSet';
import { Multimap } from './Multimap';
import type { SystemNode } from './SystemNode';

/** Systems of the same forces that may be live. */
interface Bucket {
  forces: ForceSet;
  /** In live use for certain. */
  live: Set<string>;
  /** Not known whether in live use. */
  perhaps: Set<string>;
  /** Whether the sets belong to another bucket too, and are copied before a change. */
  isShared?: boolean;
}

/** The bucket, with sets of its own. */
function toChange(bucket: Bucket): Bucket {
  if (bucket.isShared) {
    bucket.live = new Set(bucket.live);
    bucket.perhaps = new Set(bucket.perhaps);
    bucket.isShared = false;
  }
  return bucket;
}

/**
 * A set of systems that may be live, grouped by their forces, so that a
 * question about forces is answered once for each group and not for each system.
 */
export class ForceBuckets {
  private readonly buckets = new Map<string, Bucket>();
  private readonly byForce = new Multimap<string, Bucket>();
  /** Those that may stand for more forces than they name. */
  private readonly open = new Set<Bucket>();

  /**
   * @param under - a set to start from. It is left as it is, and must stay so:
   *   what did not change is shared with it.
   */
  constructor(under?: ForceBuckets) {
    for (const bucket of under?.buckets.values() ?? []) {
      this.hold({ ...bucket, isShared: true });
    }
  }

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
      this.hold(bucket);
    }
    toChange(bucket);
    (node.live === UNKNOWN ? bucket.perhaps : bucket.live).add(node.ref);
  }

  /** Removes a system that was added in the same state. */
  remove(node: SystemNode): void {
    const bucket = this.buckets.get(node.forces.key);
    if (bucket) {
      toChange(bucket);
      bucket.live.delete(node.ref);
      bucket.perhaps.delete(node.ref);
      if (bucket.live.size + bucket.perhaps.size === 0) {
        this.buckets.delete(node.forces.key);
        node.forces.refs.forEach(ref => this.byForce.delete(ref, bucket));
        this.open.delete(bucket);
      }
    }
  }

  /**
   * Counts the systems, other than one itself, that stand near it.
   *
   * @param self - the system that asks
   * @param relation - relation that only systems with a common force can have,
   *   where the force of the one that asks is known
   * @returns how many do for certain, and how many may
   */
  countNear(
    self: SystemNode,
    relation: ForceRelation,
  ): { certain: number; possible: number } {
    let certain = 0;
    let possible = 0;
    for (const bucket of this.near(self.forces)) {
      const related = relation(self.forces, bucket.forces);
      if (related !== false) {
        const [live, perhaps] = othersIn(bucket, self);
        certain += related === true ? live : 0;
        possible += live + perhaps;
      }
    }
    return { certain, possible };
  }

  /** Whether some system, other than one itself, stands in a relation to its forces. */
  hasAny(self: SystemNode, relation: ForceRelation): Truth {
    let answer: Truth = false;
    for (const bucket of this.buckets.values()) {
      const related = relation(self.forces, bucket.forces);
      if (related !== false) {
        const [live, perhaps] = othersIn(bucket, self);
        if (related === true && live > 0) {
          return true;
        }
        if (live + perhaps > 0) {
          answer = UNKNOWN;
        }
      }
    }
    return answer;
  }

  /** The systems, other than one itself, that certainly stand near it. */
  *certainlyNear(self: SystemNode, relation: ForceRelation): Iterable<string> {
    for (const { forces, live } of this.near(self.forces)) {
      if (relation(self.forces, forces) === true) {
        for (const ref of live) {
          if (ref !== self.ref) {
            yield ref;
          }
        }
      }
    }
  }

  private hold(bucket: Bucket): void {
    const { key, refs, complete } = bucket.forces;
    this.buckets.set(key, bucket);
    refs.forEach(ref => this.byForce.add(ref, bucket));
    if (!complete) {
      this.open.add(bucket);
    }
  }

  private near(center: ForceSet): Iterable<Bucket> {
    return center.complete && !isNational(center)
      ? new Set([
          ...center.refs.flatMap(ref => [...this.byForce.get(ref)]),
          ...this.open,
        ])
      : this.buckets.values();
  }
}

/** How many systems of a bucket are live and may be live, without one itself. */
function othersIn(
  { live, perhaps }: Bucket,
  self: SystemNode,
): [number, number] {
  return [
    live.size - (live.has(self.ref) ? 1 : 0),
    perhaps.size - (perhaps.has(self.ref) ? 1 : 0),
  ];
}
