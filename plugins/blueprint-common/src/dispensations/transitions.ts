import { dispensationState } from '../engine/scoring/dispensations';
import type { DispensationEntity, SpecOf } from '../schema';
import type {
  DispensationDecision,
  DispensationEvent,
  RequestEvent,
} from './DispensationEvent';

/** Content of a dispensation. */
export type DispensationSpec = SpecOf<'Dispensation'>;

/**
 * What may be decided about a dispensation on a day: a request is granted or
 * refused, and what is granted is revoked until it has ended.
 *
 * @param spec - the dispensation as it stands
 * @param today - ISO 8601
 */
export function decisionsOpen(
  spec: DispensationSpec,
  today: string,
): DispensationDecision[] {
  switch (dispensationState({ spec } as DispensationEntity, today)) {
    case 'requested':
      return ['grant', 'refuse'];
    case 'live':
    case 'not-yet':
      return ['revoke'];
    default:
      return [];
  }
}

/**
 * The dispensation that some steps lead to.
 *
 * @param events - every step in order, the request first
 * @throws Error where a step may not follow the one before it
 */
export function dispensationOf(
  events: readonly DispensationEvent[],
): DispensationSpec {
  const [request, ...decisions] = events;
  if (request?.type !== 'request') {
    throw new Error('A dispensation begins with a request.');
  }
  return decisions.reduce(take, requested(request));
}

function requested(event: RequestEvent): DispensationSpec {
  return {
    owner: event.owner,
    classification: event.classification,
    principle: event.principle,
    ...(event.checks && { checks: event.checks }),
    systems: event.systems,
    reason: event.reason,
    ...(event.compensatingControls.length > 0 && {
      compensatingControls: event.compensatingControls,
    }),
    requestedBy: event.by,
    requestedOn: event.on,
    wishedUntil: event.wishedUntil,
    state: 'requested',
  };
}

function take(
  spec: DispensationSpec,
  event: DispensationEvent,
): DispensationSpec {
  if (
    event.type === 'request' ||
    !decisionsOpen(spec, event.on).includes(event.type)
  ) {
    throw new Error(`No ${event.type} may follow on ${spec.state}.`);
  }
  if (event.by === spec.requestedBy) {
    throw new Error('Nobody decides about a dispensation they asked for.');
  }
  if (event.type === 'revoke') {
    return {
      ...spec,
      state: 'revoked',
      revokedBy: event.by,
      revokedOn: event.on,
      revocationReason: event.reason,
    };
  }
  const decided = {
    ...spec,
    approvedBy: event.by,
    decidedOn: event.on,
    ...(event.reason && { decisionReason: event.reason }),
  };
  return event.type === 'refuse'
    ? { ...decided, state: 'refused' }
    : {
        ...decided,
        state: 'granted',
        startsOn: event.startsOn,
        expiresOn: event.expiresOn,
        ...(event.conditions.length > 0 && { conditions: event.conditions }),
      };
}
