import type { SystemSummary } from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';

/** The row of a system with the parts that the caller may read. */
export function visibleSystem(
  {
    summary,
    organisationSet,
  }: { summary: SystemSummary; organisationSet: number },
  access: Access,
): SystemSummary {
  const { conformance, legacy, risk, criticality, ...open } = summary;
  return {
    ...open,
    ...(access.conformance && { conformance }),
    ...(access.legacy.coversSet(organisationSet) && { legacy }),
    ...(access.risk.coversSet(organisationSet) && { risk }),
    ...(access.assessment.coversSet(organisationSet) &&
      criticality && { criticality }),
  };
}
