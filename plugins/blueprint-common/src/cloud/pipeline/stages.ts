import { dispositions, migrationStatuses } from '../../schema/shared';
import {
  dispositionOf,
  NOT_RECORDED,
  type PipelineDisposition,
  type PipelineStatus,
  type PlannedSystem,
  statusOf,
} from './PlannedSystem';

/** Rows of the table of the pipeline, in their order. */
export const pipelineStatuses: readonly PipelineStatus[] = [
  ...migrationStatuses,
  NOT_RECORDED,
];

/** Columns of the table of the pipeline, in their order. */
export const pipelineDispositions: readonly PipelineDisposition[] = [
  ...dispositions,
  NOT_RECORDED,
];

/** Stages that a migration goes through, first to last. */
export const funnelStages = [
  'not-assessed',
  'assessed',
  'planned',
  'in-progress',
  'migrated',
  'decommissioned',
] as const satisfies readonly PipelineStatus[];

/** Statuses that are no stage: they stand beside the funnel. */
export const besideFunnel = [
  'blocked',
  'not-applicable',
  'not-known',
] as const satisfies readonly PipelineStatus[];

/** Systems of one status, by disposition. */
export interface PipelineRow {
  status: PipelineStatus;
  systems: number;
  /** One for each of {@link pipelineDispositions}, in that order. */
  dispositions: { disposition: PipelineDisposition; systems: number }[];
}

/** One stage of the funnel. */
export interface FunnelStage {
  status: (typeof funnelStages)[number];
  /** Systems at this stage. */
  at: number;
  /** Systems at this stage or a later one. */
  reached: number;
}

/** Stages in their order, and what stands beside them. */
export interface Funnel {
  stages: FunnelStage[];
  beside: { status: (typeof besideFunnel)[number]; systems: number }[];
}

/** Counts systems by status and disposition; each system stands in one cell. */
export function tableOfPipeline(
  systems: readonly PlannedSystem[],
): PipelineRow[] {
  const counts = new Map<string, number>();
  for (const system of systems) {
    const key = `${statusOf(system)} ${dispositionOf(system)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pipelineStatuses.map(status => {
    const cells = pipelineDispositions.map(disposition => ({
      disposition,
      systems: counts.get(`${status} ${disposition}`) ?? 0,
    }));
    return { status, systems: sumOf(cells), dispositions: cells };
  });
}

/** The funnel that a table adds up to. */
export function funnelOf(table: readonly PipelineRow[]): Funnel {
  const at = (status: PipelineStatus) =>
    table.find(row => row.status === status)?.systems ?? 0;
  let reached = 0;
  const stages: FunnelStage[] = [];
  for (const status of [...funnelStages].reverse()) {
    reached += at(status);
    stages.unshift({ status, at: at(status), reached });
  }
  return {
    stages,
    beside: besideFunnel.map(status => ({ status, systems: at(status) })),
  };
}

function sumOf(cells: readonly { systems: number }[]): number {
  return cells.reduce((sum, { systems }) => sum + systems, 0);
}
