import {
  riskAsSeen,
  type RiskPart,
  type TechnologyRiskInParts,
  type TechnologyRiskResult,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { RestrictedSubject } from '../permissions/RecordScope';

/**
 * Whether the caller is told about risks of a system at all: those who may read
 * risks of its forces, and those whom one of its risks concerns.
 */
export function reachesRisks(
  subject: RestrictedSubject,
  parts: readonly RiskPart[],
  { risk }: Access,
): boolean {
  return (
    risk.reachesSystem(subject) ||
    parts.some(({ forces, marking }) => risk.covers(forces, marking))
  );
}

/** The technology risk of a system as the caller sees it; undefined where not at all. */
export function visibleRisk(
  subject: RestrictedSubject,
  risk: TechnologyRiskInParts,
  access: Access,
): TechnologyRiskResult | undefined {
  return reachesRisks(subject, risk.parts, access)
    ? riskAsSeen(
        risk,
        ({ forces, marking }) => access.risk.covers(forces, marking),
        access.risk.isEverything,
      )
    : undefined;
}
