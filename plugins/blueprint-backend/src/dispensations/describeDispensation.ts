import {
  decisionsOpen,
  dispensationDifferences,
  dispensationState,
  type DispensationDetailResponse,
  type DispensationEvent,
  type DispensationStep,
} from '@policing/plugin-blueprint-common';
import type { HeldDispensation } from './DispensationBook';
import type { DispensationDesk } from './DispensationDesk';
import { mayDecide, type DispensationReader } from './listDispensations';
import { recordOf, sayOf } from './standing';
import { checkTitlesOf, summaryOf } from './summaryOf';

/** `GET /dispensations/{namespace}/{name}`: everything about one, for somebody who may read it. */
export async function describeDispensation(
  desk: DispensationDesk,
  reader: DispensationReader,
  held: HeldDispensation,
): Promise<DispensationDetailResponse> {
  const { register } = reader.reading;
  const { entity, raised, source } = held;
  const { spec, metadata } = entity;
  const terms = desk.terms();
  const { today } = terms;
  const { decisions, why } =
    reader.person === undefined
      ? { decisions: [], why: undefined }
      : sayOf(held, reader.person, reader.deciding, today);
  const summary = summaryOf(held, register, checkTitlesOf(register), {
    today,
    waitsForYou: spec.state === 'requested' && mayDecide(held, reader, today),
  });
  const differences =
    source === 'register' && raised
      ? dispensationDifferences(raised.entity, entity)
      : undefined;
  return {
    ...summary,
    reason: spec.reason,
    compensatingControls: spec.compensatingControls ?? [],
    conditions: spec.conditions ?? [],
    history: [
      ...(source === 'app' && raised
        ? raised.events.map(stepOf)
        : stepsOf(held)),
      ...calendarOf(held, today),
    ],
    ...(source === 'app' && raised && { version: raised.events.length }),
    decisions,
    ...(why && { whyNoDecision: why }),
    deciders:
      decisionsOpen(spec, today).length > 0 && source === 'app'
        ? await desk.deciders.of(
            summary.force,
            recordOf(held).marking,
            spec.requestedBy,
          )
        : [],
    terms,
    hasDocument: raised !== undefined,
    ...(source === 'register' && {
      file: metadata.annotations?.['blueprint.policing/file'] ?? '',
    }),
    ...(differences && { differences }),
  };
}

function stepOf(event: DispensationEvent): DispensationStep {
  const { type, on, at, by, reason } = event;
  return {
    what: type,
    on,
    at,
    by,
    ...(type !== 'request' && reason && { reason }),
  };
}

/** The steps that a document tells of. */
function stepsOf({ entity: { spec } }: HeldDispensation): DispensationStep[] {
  const steps: DispensationStep[] = [
    { what: 'request', on: spec.requestedOn, by: spec.requestedBy },
  ];
  if (spec.decidedOn) {
    steps.push({
      what: spec.state === 'refused' ? 'refuse' : 'grant',
      on: spec.decidedOn,
      ...(spec.approvedBy && { by: spec.approvedBy }),
      ...(spec.decisionReason && { reason: spec.decisionReason }),
    });
  }
  if (spec.revokedOn) {
    steps.push({
      what: 'revoke',
      on: spec.revokedOn,
      ...(spec.revokedBy && { by: spec.revokedBy }),
      ...(spec.revocationReason && { reason: spec.revocationReason }),
    });
  }
  return steps;
}

/** What the calendar did, or will do, to a granted one. */
function calendarOf(
  { entity }: HeldDispensation,
  today: string,
): DispensationStep[] {
  const { startsOn, decidedOn, expiresOn } = entity.spec;
  const state = dispensationState(entity, today);
  if (!['live', 'not-yet', 'expired'].includes(state)) {
    return [];
  }
  const start = startsOn ?? decidedOn!;
  return [
    ...(start === decidedOn ? [] : [{ what: 'start' as const, on: start }]),
    { what: 'end', on: expiresOn! },
  ];
}
