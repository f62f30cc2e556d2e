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
  /** Master of the record it keeps a copy of; `UNKNOWN` where it may keep one. */
  copyOf?: string | typeof UNKNOWN;
}

const LIVE: ReadonlySet<string> = new Set(['live', 'retiring']);

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
  const { lifecycle, capabilities, product, dependsOn, replaces } =
    record.system.spec;
  return {
    ref: record.ref,
    namespace,
    forces: graphForces(record),
    live: lifecycle === undefined ? UNKNOWN : LIVE.has(lifecycle),
    capabilities,
    product,
    dependsOn,
    replaces,
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
