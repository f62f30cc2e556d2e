import { InputError, NotAllowedError } from '@backstage/errors';
import {
  snapshotOf,
  type SuggestionDecisionRequest,
  type SuggestionDetailResponse,
  suggestionReasonLength,
  WHOLE_NATION,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import { WHOM_TO_ASK } from '../permissions/Access';
import type { Writing } from '../service/RouteContext';
import { findSeen, getSuggestion } from './getSuggestions';
import type { SuggestionDecisions } from './SuggestionDecisions';
import type { SuggestionReader } from './SuggestionReader';

function checkUntil(
  { state, until }: SuggestionDecisionRequest,
  today: string,
): void {
  if (until === undefined) {
    return;
  }
  if (state === 'open') {
    throw new InputError('until: only what is put aside can have a last day');
  }
  if (!DateTime.fromISO(until, { zone: 'utc' }).isValid) {
    throw new InputError(`until: ${until} is no day of the calendar`);
  }
  if (until < today) {
    throw new InputError('until: the day has passed; give a later one or none');
  }
}

/**
 * Puts a suggestion aside for a force or for the nation, or takes it up again.
 * Nothing is overwritten: of two decisions the later one holds.
 *
 * @throws NotAllowedError for a force for which the caller may not decide
 * @throws InputError where the suggestion does not concern the force
 * @throws NotFoundError where the suggestion is not there any more
 */
export async function decideOnSuggestion(
  reader: SuggestionReader,
  decisions: SuggestionDecisions,
  { person, scope, reading }: Writing,
  id: string,
  decision: SuggestionDecisionRequest,
): Promise<SuggestionDetailResponse> {
  const { force, registry, state, until } = decision;
  const forces = force === WHOLE_NATION ? [] : [force];
  // A suggestion carries no marking; only holders of a national role reach what has no force.
  if (!scope.reaches(forces)) {
    const who =
      force === WHOLE_NATION
        ? 'the nation'
        : reading.register.directory.label(force).title;
    throw new NotAllowedError(
      `You may not decide about suggestions for ${who}. ${WHOM_TO_ASK}`,
    );
  }
  const all = await reader.read(reading, { registry, for: force });
  const { finding } = findSeen(all, id);
  if (force !== WHOLE_NATION && !finding.forces.includes(force)) {
    throw new InputError(
      `force: the suggestion does not concern ${reading.register.directory.label(force).title}`,
    );
  }
  checkUntil(decision, all.worked.search?.view.today ?? '');
  const reason = decision.reason.trim();
  if (reason.length < suggestionReasonLength.least) {
    throw new InputError(
      `reason: say why in at least ${suggestionReasonLength.least} characters`,
    );
  }
  await decisions.append({
    registry: all.registry.name,
    suggestion: id,
    force,
    state,
    reason,
    ...(until !== undefined && { until }),
    decidedBy: person,
    decidedAt: new Date().toISOString(),
    snapshot: snapshotOf(finding),
  });
  return getSuggestion(reader, decisions, reading, {
    id,
    registry: all.registry.name,
    for: force,
  });
}
