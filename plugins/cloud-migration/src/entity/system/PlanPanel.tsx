import type { SystemCloudResponse } from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  formatAge,
  formatDate,
  Panel,
} from '@policing/plugin-blueprint-react';
import type { ReactNode } from 'react';
import { FactList } from './FactList';

/** Properties of {@link PlanPanel}. */
export interface PlanPanelProps {
  move: Pick<
    SystemCloudResponse,
    'hosting' | 'cloud' | 'decision' | 'oldAfterMonths' | 'leftRunning' | 'move'
  >;
}

type Fact = readonly [name: string, value: ReactNode];

/** The facts of the move as they are declared. */
export function PlanPanel({ move }: PlanPanelProps) {
  const { hosting, cloud } = move;
  return (
    <Panel title="Which facts is this from?" level={4}>
      <FactList
        facts={[
          ['Runs today as', words(hosting.class)],
          ...optional('Ran before as', words(cloud.sourceHosting)),
          ...(move.move === 'stays'
            ? []
            : [['Is to run as', words(cloud.targetHosting)] as const]),
          ...optional('Provider', hosting.provider),
          ...optional('Region of the data', hosting.region),
          ...optional('Landing zone', hosting.landingZone),
          ...optional(
            'Support from',
            hosting.supportLocations && hosting.supportLocations.length > 0
              ? hosting.supportLocations.join(', ')
              : undefined,
          ),
          ['Status', words(cloud.status)],
          ['Disposition', dispositionOf(move)],
          ...optional('Reason', cloud.dispositionReason),
          ...optional('Looked at again', day(cloud.revisitOn)),
          ['Wave', cloud.wave],
          ['Planned', span(cloud.plannedStart, cloud.plannedFinish)],
          ['Actual', actualOf(cloud)],
          ...(cloud.status === 'migrated' || cloud.sourceDecommissionDue
            ? [['What it was moved from', sourceOf(move)] as const]
            : []),
          ...optional('Why not in public cloud', cloud.justification),
        ]}
      />
    </Panel>
  );
}

/** A fact that is left out where it is not recorded, since it need not be. */
function optional(name: string, value: ReactNode): Fact[] {
  return value === undefined ? [] : [[name, value]];
}

function words(value: string | undefined): string | undefined {
  return value && capitalise(closedValue(value));
}

function day(value: string | undefined): string | undefined {
  return value && formatDate(value);
}

function span(from: string | undefined, to: string | undefined) {
  return from || to ? `${formatDate(from)} to ${formatDate(to)}` : undefined;
}

function actualOf({
  actualStart,
  actualFinish,
}: PlanPanelProps['move']['cloud']): string | undefined {
  return actualStart && !actualFinish
    ? `since ${formatDate(actualStart)}`
    : span(actualStart, actualFinish);
}

function dispositionOf({ cloud, decision }: PlanPanelProps['move']) {
  const { disposition, dispositionDecidedOn } = cloud;
  if (!disposition) {
    return undefined;
  }
  const age =
    decision?.days === undefined || !dispositionDecidedOn
      ? 'the day of the decision is not known'
      : `decided ${formatDate(dispositionDecidedOn)}, ${formatAge(decision.days)} ago`;
  return `${words(disposition)}, ${age.replace('today ago', 'today')}${
    decision?.old ? ': an old decision that is not carried out' : ''
  }`;
}

function sourceOf({ cloud, leftRunning }: PlanPanelProps['move']) {
  const { sourceDecommissioned, sourceDecommissionDue } = cloud;
  if (sourceDecommissioned) {
    return 'Switched off';
  }
  const state =
    sourceDecommissioned === false
      ? 'Still runs'
      : 'Not known whether it is off';
  return sourceDecommissionDue
    ? `${state}, to be off by ${formatDate(sourceDecommissionDue)}${
        leftRunning?.overdue ? ': overdue' : ''
      }`
    : `${state}, no day is set to switch it off`;
}
