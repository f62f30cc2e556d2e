import type {
  DispensationEntity,
  RiskAssessmentEntity,
  SystemAssessmentEntity,
  SystemEntity,
} from '../../schema';
import { UNKNOWN, type Truth } from '../values';
import { NATIONAL, type ForceSet } from './ForceSet';

/** What the estate holds about one system. */
export interface SystemRecord {
  ref: string;
  system: SystemEntity;
  assessment?: SystemAssessmentEntity;
  forces: ForceSet;
  /** By reference, so that the order of input never matters. */
  dispensations: readonly DispensationEntity[];
  risks: readonly RiskAssessmentEntity[];
}

/** What other systems ask about a system. */
export interface SystemNode {
  ref: string;
  namespace: string;
  forces: ForceSet;
  /** Whether it is in live use. */
  live: Truth;
  /** Absent where not known. */
  capabilities?: readonly string[];
  product?: string;
  dependsOn?: readonly string[];
  replaces?: readonly string[];
  /** Wave and planned end of its move, where they are recorded. */
  wave?: number;
  plannedFinish?: string;
  /** Whether it is still to move. */
  toMove: Truth;
  /** Master of the record it keeps a copy of; `UNKNOWN` where it may keep one. */
  copyOf?: string | typeof UNKNOWN;
}

type CloudPlan = NonNullable<SystemEntity['spec']['cloud']>;

const LIVE: ReadonlySet<string> = new Set(['live', 'retiring']);

/** Statuses of a system that does not move any more, and of one that will. */
const MOVED: ReadonlySet<string> = new Set([
  'migrated',
  'decommissioned',
  'not-applicable',
]);
const MOVING: ReadonlySet<string> = new Set(['planned', 'in-progress']);

/** Whether a plan says that a system is still to move. One that is retained stays. */
function isToMoveBy({ status, disposition }: CloudPlan): Truth {
  if (status === undefined || MOVED.has(status)) {
    return status === undefined ? UNKNOWN : false;
  }
  if (MOVING.has(status)) {
    return true;
  }
  return disposition === undefined ? UNKNOWN : disposition !== 'retain';
}

function toMove({ lifecycle, cloud = {} }: SystemEntity['spec']): Truth {
  if (lifecycle === 'decommissioned') {
    return false;
  }
  const answer = isToMoveBy(cloud);
  return answer === true && lifecycle === undefined ? UNKNOWN : answer;
}

function copyOf(
  assessment: SystemAssessmentEntity | undefined,
): SystemNode['copyOf'] {
  const { record, masterSystem } = assessment?.spec.information ?? {};
  if (record === undefined) {
    return UNKNOWN;
  }
  return record === 'copy' ? (masterSystem ?? UNKNOWN) : undefined;
}

/**
 * The forces that a system stands for in graph facts. A national system stands
 * for none, whoever uses it: it overlaps with no force's own.
 */
function graphForces({ system, forces }: SystemRecord): ForceSet {
  return system.spec.type === 'national-system' ? NATIONAL : forces;
}

/** What other systems ask about a system, from its documents. */
export function systemNode(
  record: SystemRecord,
  namespace: string,
): SystemNode {
  const { spec } = record.system;
  const { lifecycle, capabilities, product, dependsOn, replaces, cloud } = spec;
  return {
    ref: record.ref,
    namespace,
    forces: graphForces(record),
    live: lifecycle === undefined ? UNKNOWN : LIVE.has(lifecycle),
    capabilities,
    product,
    dependsOn,
    replaces,
    wave: cloud?.wave,
    plannedFinish: cloud?.plannedFinish,
    toMove: toMove(spec),
    copyOf: copyOf(record.assessment),
  };
}

/** Whether two nodes say the same to other systems. */
export function sameNode(a: SystemNode, b: SystemNode): boolean {
  const sameList = (x?: readonly string[], y?: readonly string[]) =>
    x === y ||
    (x !== undefined &&
      y !== undefined &&
      x.length === y.length &&
      x.every((item, index) => item === y[index]));
  return (
    a.forces.key === b.forces.key &&
    a.live === b.live &&
    a.product === b.product &&
    a.copyOf === b.copyOf &&
    sameList(a.capabilities, b.capabilities) &&
    sameList(a.dependsOn, b.dependsOn) &&
    sameList(a.replaces, b.replaces)
  );
}

/** Whether two nodes say the same of their moves to systems that depend on them. */
export function sameMove(a: SystemNode, b: SystemNode): boolean {
  return (
    a.wave === b.wave &&
    a.plannedFinish === b.plannedFinish &&
    a.toMove === b.toMove
  );
}
