import type { KindName } from '../../schema';
import { valuesAt } from '../fieldPath';
import { documentRule, type DocumentRule } from './documentRule';

/** Dates of which the second is never before the first. */
const orderedDates: readonly {
  kind: KindName;
  first: string;
  then: string;
}[] = [
  { kind: 'System', first: 'spec.liveSince', then: 'spec.decommissionedOn' },
  {
    kind: 'System',
    first: 'spec.cloud.plannedStart',
    then: 'spec.cloud.plannedFinish',
  },
  {
    kind: 'System',
    first: 'spec.cloud.actualStart',
    then: 'spec.cloud.actualFinish',
  },
  {
    kind: 'System',
    first: 'spec.cloud.dispositionDecidedOn',
    then: 'spec.cloud.revisitOn',
  },
  {
    kind: 'Dispensation',
    first: 'spec.requestedOn',
    then: 'spec.decidedOn',
  },
  {
    kind: 'Dispensation',
    first: 'spec.requestedOn',
    then: 'spec.wishedUntil',
  },
  { kind: 'Dispensation', first: 'spec.startsOn', then: 'spec.expiresOn' },
  { kind: 'Dispensation', first: 'spec.decidedOn', then: 'spec.expiresOn' },
  { kind: 'Dispensation', first: 'spec.decidedOn', then: 'spec.revokedOn' },
  {
    kind: 'RiskAssessment',
    first: 'spec.acceptance.acceptedOn',
    then: 'spec.acceptance.until',
  },
  {
    kind: 'RiskAssessment',
    first: 'spec.reviewedOn',
    then: 'spec.nextReviewOn',
  },
  { kind: 'Initiative', first: 'spec.startsOn', then: 'spec.endsOn' },
  {
    kind: 'CapabilityAssessment',
    first: 'spec.assessedOn',
    then: 'spec.targetOn',
  },
  ...(['Principle', 'Capability', 'StrategyGoal', 'Scorecard'] as const).map(
    kind => ({ kind, first: 'spec.liveOn', then: 'spec.retiredOn' }),
  ),
  { kind: 'RiskFramework', first: 'spec.liveOn', then: 'spec.retiredOn' },
];

const datesInOrder: DocumentRule = documentRule({
  id: 'dates-in-order',
  kinds: [...new Set(orderedDates.map(({ kind }) => kind))],
  severity: 'error',
  description: `A later date is not before the earlier one: ${orderedDates
    .map(
      ({ kind, first, then }) =>
        `${kind} \`${first.slice(5)}\` and \`${then.slice(5)}\``,
    )
    .join('; ')}.`,
  check: document =>
    orderedDates
      .filter(({ kind }) => kind === document.kind)
      .flatMap(({ first, then }) => {
        const [start] = valuesAt(document, first);
        const [end] = valuesAt(document, then);
        // ISO 8601 dates of one form compare as texts.
        return start && end && String(end.value) < String(start.value)
          ? [
              {
                steps: end.steps,
                message: `The date is before that of ${first}.`,
                found: `${end.value}, before ${start.value}`,
              },
            ]
          : [];
      }),
});

const reviewsInOrder = documentRule({
  id: 'code-table-review-in-order',
  kinds: ['API'],
  severity: 'error',
  description: 'The next review of a code table is not before its last review.',
  check: ({ spec }) =>
    (spec.codeTables ?? []).flatMap((table, index) =>
      table?.reviewedOn &&
      table.nextReviewOn &&
      table.nextReviewOn < table.reviewedOn
        ? [
            {
              steps: ['spec', 'codeTables', index, 'nextReviewOn'],
              message: 'The next review is before the last one.',
              found: `${table.nextReviewOn}, before ${table.reviewedOn}`,
            },
          ]
        : [],
    ),
});

/** Rules over dates that follow each other. */
export const dateRules = [datesInOrder, reviewsInOrder];
