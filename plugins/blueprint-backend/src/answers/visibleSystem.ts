import {
  sumRiskParts,
  type SystemSummary,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { ListedSystem } from '../store/ResultsStore';
import { reachesRisks } from './visibleRisk';

/** The row of a system with the parts that the caller may read. */
export function visibleSystem(
  stored: Pick<ListedSystem, 'summary' | 'organisationSet' | 'marking'>,
  access: Access,
): SystemSummary {
  const { conformance, legacy, riskParts, criticality, ...open } =
    stored.summary;
  const { state, counts, highestBand } = sumRiskParts(
    riskParts.filter(part => access.risk.covers(part.forces, part.marking)),
  );
  return {
    ...open,
    ...(access.conformance && { conformance }),
    ...(access.legacy.coversSystem(stored) && { legacy }),
    ...(reachesRisks(stored, riskParts, access) && {
      risk: { state, counts, ...(highestBand && { highestBand }) },
    }),
    ...(access.assessment.coversSystem(stored) &&
      criticality && { criticality }),
  };
}
