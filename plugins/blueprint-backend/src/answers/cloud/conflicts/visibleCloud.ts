import type {
  CloudResult,
  SystemDetailResponse,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../../../permissions/Access';
import type { RestrictedSubject } from '../../../permissions/RecordScope';
import type { DefinitionsContent } from '../../../store/ResultsStore';

/**
 * The cloud position of a system with the parts that the caller may read:
 * blockers, and conflicts and suggestions that rest on an assessment, with the
 * assessment.
 */
export function visibleCloud(
  { blockers, conflicts, notPlanned, suggestion, ...open }: CloudResult,
  subject: RestrictedSubject,
  { cloudRules }: Pick<DefinitionsContent, 'cloudRules'>,
  { assessment }: Access,
): SystemDetailResponse['cloud'] {
  const readsAssessment = assessment.coversSystem(subject);
  const withheld = new Set(
    readsAssessment
      ? []
      : (cloudRules?.conflicts ?? [])
          .filter(({ restricted }) => restricted)
          .map(({ id }) => id),
  );
  return {
    ...open,
    ...(readsAssessment && { blockers }),
    ...(conflicts && {
      conflicts: conflicts.filter(({ id }) => !withheld.has(id)),
      notPlanned: (notPlanned ?? []).filter(id => !withheld.has(id)),
      conflictRulesWithheld: withheld.size,
    }),
    ...(suggestion &&
      (readsAssessment || !suggestion.restricted) && { suggestion }),
  };
}
