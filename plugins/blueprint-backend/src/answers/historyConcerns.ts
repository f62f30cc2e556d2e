import type { Access } from '../permissions/Access';
import type { HistoryConcern } from '../store/ResultsStore';

/**
 * Which entries of the history of a system the caller may read: figures with
 * conformance, facts with the assessment, scores with legacy or risk.
 */
export function mayReadHistory(
  access: Access,
  organisationSet: number,
): HistoryConcern[] {
  const mayReadFacts = access.assessment.coversSet(organisationSet);
  const mayReadScores =
    access.legacy.coversSet(organisationSet) ||
    access.risk.coversSet(organisationSet);
  return [
    ...(access.conformance ? (['figures'] as const) : []),
    ...(access.conformance && mayReadFacts ? (['facts'] as const) : []),
    ...(access.conformance && mayReadScores ? (['scores'] as const) : []),
  ];
}
