import {
  type DispensationDecisionBody,
  type DispensationEvent,
  type DispensationTerms,
  problemsOfGrant,
  problemsOfReason,
} from '@policing/plugin-blueprint-common';
import { invalidFields } from './invalidFields';

/**
 * The step that a decision takes.
 *
 * @param step - who takes it, and when
 * @throws InputError with `fields` where something is missing or impossible
 */
export function eventOfDecision(
  body: DispensationDecisionBody,
  step: Pick<DispensationEvent, 'by' | 'at' | 'on'>,
  terms: DispensationTerms,
): DispensationEvent {
  const reason = body.reason?.trim() ?? '';
  if (body.decision !== 'grant') {
    const problems = problemsOfReason(reason);
    if (problems.length > 0) {
      throw invalidFields(problems);
    }
    return { type: body.decision, ...step, reason };
  }
  const grant = {
    startsOn: body.startsOn ?? terms.today,
    expiresOn: body.expiresOn ?? '',
    conditions: (body.conditions ?? [])
      .map(line => line.trim())
      .filter(line => line !== ''),
    ...(reason && { reason }),
  };
  const problems = problemsOfGrant(grant, terms);
  if (problems.length > 0) {
    throw invalidFields(problems);
  }
  return { type: 'grant', ...step, ...grant };
}
