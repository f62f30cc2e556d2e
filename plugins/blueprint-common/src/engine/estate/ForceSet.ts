import { UNKNOWN, type Truth } from '../values';

/** The forces that have a system. */
export interface ForceSet {
  /** Equal for equal sets. */
  key: string;
  /** Known forces, as sorted full references. */
  refs: readonly string[];
  /** Whether there can be no other force. A complete empty set is that of a national system. */
  complete: boolean;
}

/**
 * The set of these forces.
 *
 * @param refs - full references, in any order
 * @param complete - whether there can be no other force
 */
export function forceSet(refs: Iterable<string>, complete: boolean): ForceSet {
  const sorted = [...new Set(refs)].sort();
  return {
    key: `${complete ? '' : '?'}${sorted.join(' ')}`,
    refs: sorted,
    complete,
  };
}

/** No force in particular: the whole service. */
export const NATIONAL = forceSet([], true);

/** Whether it is the set of a national system. */
export function isNational(forces: ForceSet): boolean {
  return forces.complete && forces.refs.length === 0;
}

/** How two systems may stand to each other by their forces. */
export interface ForceRelation {
  (center: ForceSet, other: ForceSet): Truth;
}

/** Whether two systems have a force in common. */
export function haveCommonForce(a: ForceSet, b: ForceSet): Truth {
  if (a.refs.some(ref => b.refs.includes(ref))) {
    return true;
  }
  return (a.complete && b.complete) || isNational(a) || isNational(b)
    ? false
    : UNKNOWN;
}

/**
 * Whether a system counts among those around another: it shares a force with
 * it, or the other is national, around which every system counts.
 */
export function isAround(center: ForceSet, other: ForceSet): Truth {
  if (isNational(center)) {
    return true;
  }
  const common = haveCommonForce(center, other);
  // A system whose force is not known may turn out to be national.
  return common === false && !center.complete ? UNKNOWN : common;
}

/** Whether a system stands, at least in part, outside the forces of another. */
export function isElsewhere(center: ForceSet, other: ForceSet): Truth {
  if (isNational(other)) {
    return true;
  }
  const outside = other.refs.some(ref => !center.refs.includes(ref));
  if (outside && center.complete) {
    return true;
  }
  return outside || !other.complete ? UNKNOWN : false;
}
