import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { markingOf } from '../../access/markings';
import type { DispensationEntity } from '../../schema';
import type { DispensationNote } from '../results';
import type { CompiledCheck } from '../definitions/CompiledScorecard';

/** State of a dispensation on a day. */
export type DispensationState = DispensationNote['state'];

/**
 * State of a dispensation. Only a granted one that somebody other than the
 * requester approved, and that has a first and a last day, can be live.
 *
 * @param today - day of scoring, ISO 8601; the last day still counts
 */
export function dispensationState(
  { spec }: DispensationEntity,
  today: string,
): DispensationState {
  if (spec.state !== 'granted') {
    return spec.state;
  }
  const startsOn = spec.startsOn ?? spec.decidedOn;
  if (
    spec.approvedBy === undefined ||
    spec.approvedBy === spec.requestedBy ||
    startsOn === undefined ||
    spec.expiresOn === undefined
  ) {
    return 'invalid';
  }
  if (today < startsOn) {
    return 'not-yet';
  }
  return today > spec.expiresOn ? 'expired' : 'live';
}

/** Whether a dispensation is about a check. */
export function coversCheck(
  { spec }: DispensationEntity,
  check: Pick<CompiledCheck, 'id' | 'principles'>,
): boolean {
  return (
    check.principles.includes(spec.principle) &&
    (spec.checks === undefined || spec.checks.includes(check.id))
  );
}

/** What a reader is told about a dispensation. */
export function dispensationNote(
  dispensation: DispensationEntity,
  today: string,
): DispensationNote {
  const { approvedBy, expiresOn, reason, classification } = dispensation.spec;
  return {
    ref: stringifyEntityRef(dispensation as Entity),
    state: dispensationState(dispensation, today),
    approvedBy,
    expiresOn,
    reason,
    marking: markingOf(classification),
  };
}
