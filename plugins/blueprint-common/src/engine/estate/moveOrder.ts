import { UNKNOWN, type Truth } from '../values';
import type { SystemNode } from './SystemNode';

function isMore<T extends string | number>(
  value: T | undefined,
  other: T | undefined,
): Truth {
  return value === undefined || other === undefined ? UNKNOWN : value > other;
}

/**
 * Whether one system is planned later than another. Waves are those of one plan:
 * they compare where the forces are the same, and days elsewhere.
 */
function isPlannedLater(other: SystemNode, node: SystemNode): Truth {
  const byWave = isMore(other.wave, node.wave);
  const byDay = isMore(other.plannedFinish, node.plannedFinish);
  if (node.forces.complete && other.forces.complete) {
    return node.forces.key === other.forces.key ? byWave : byDay;
  }
  return byWave === byDay ? byWave : UNKNOWN;
}

/** Whether a system that is still to move is planned to move after another. */
function movesAfter(other: SystemNode, node: SystemNode): Truth {
  const later = other.toMove === false ? false : isPlannedLater(other, node);
  return later === true ? other.toMove : later;
}

/**
 * Whether a system is planned to move before one that it depends on. Not known
 * where the plan of one of them, or what it depends on, is not.
 *
 * @param nodeOf - finds a system of the estate
 */
export function movesBeforeDependency(
  node: SystemNode,
  nodeOf: (ref: string) => SystemNode | undefined,
): Truth {
  if (node.toMove === false) {
    return false;
  }
  if (!node.dependsOn) {
    return UNKNOWN;
  }
  const answers = node.dependsOn.map(ref => {
    const other = nodeOf(ref);
    return other ? movesAfter(other, node) : UNKNOWN;
  });
  if (answers.includes(true)) {
    return node.toMove;
  }
  return answers.includes(UNKNOWN) ? UNKNOWN : false;
}

/** The systems that a system depends on and that are planned to move after it. */
export function dependenciesMovingLater(
  { dependsOn = [], ...node }: SystemNode,
  nodeOf: (ref: string) => SystemNode | undefined,
): string[] {
  return dependsOn.filter(ref => {
    const other = nodeOf(ref);
    return other !== undefined && movesAfter(other, node) === true;
  });
}
