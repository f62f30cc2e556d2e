import type {
  EntityLabel,
  PipelineFilters,
  PipelineResponse,
  SomeSystems,
} from '@policing/plugin-blueprint-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import type { Reading } from '../../Reading';
import { decisionItem } from './decisionItem';
import type { PipelineBook } from './PipelineBook';
import { type PipelineFigures, pipelineFigures } from './pipelineFigures';
import {
  oldAfterMonthsIn,
  type PipelineScope,
  pipelineScope,
  pipelineSystem,
} from './pipelineScope';

/** The figures of a scope, with what they are of. */
export interface ScopedPipeline {
  scope: PipelineScope;
  figures: PipelineFigures;
  oldAfterMonths?: number;
}

/** Works out the pipeline of a force, region or nation, or finds it kept. */
export async function scopedPipeline(
  reading: Reading,
  book: PipelineBook,
  filters: PipelineFilters,
): Promise<ScopedPipeline> {
  const { register } = reading;
  const scope = await pipelineScope(reading, filters);
  const oldAfterMonths = oldAfterMonthsIn(register.directory);
  const figures = book.figures(register, scope, () =>
    pipelineFigures(
      scope.systems,
      book.waits(register, scope),
      oldAfterMonths,
      scope.today,
    ),
  );
  return {
    scope,
    figures,
    ...(oldAfterMonths !== undefined && { oldAfterMonths }),
  };
}

/**
 * What moves when in a register, or in one region or force of it, and what is
 * stuck. Open facts alone: what blocks a system is not among them.
 *
 * @throws InputError where the registry has no such force or region
 */
export async function getPipeline(
  reading: Reading,
  book: PipelineBook,
  filters: PipelineFilters,
): Promise<PipelineResponse> {
  const { scope, figures, oldAfterMonths } = await scopedPipeline(
    reading,
    book,
    filters,
  );
  const { table, funnel, burnUp } = figures;
  const { oldest, ...decisions } = figures.decisions;
  const some = (found: {
    count: number;
    first: PlacedSystem[];
  }): SomeSystems => ({
    count: found.count,
    first: found.first.map(system => pipelineSystem(system, scope)),
  });
  return {
    registry: scope.registry,
    scope: scope.label,
    today: scope.today,
    systems: scope.systems.length,
    table,
    funnel,
    burnUp,
    late: some(figures.late),
    notBegun: some(figures.notBegun),
    next: some(figures.next),
    blocked: some(figures.blocked),
    decisions: {
      ...decisions,
      ...(oldAfterMonths !== undefined && { oldAfterMonths }),
      oldest: oldest.map(decision => decisionItem(decision, scope)),
    },
    leftRunning: {
      ...figures.leftRunning,
      first: figures.leftRunning.first.map(({ system, left }) => ({
        system: pipelineSystem(system, scope),
        left: {
          ...left,
          predecessors: left.predecessors.map(({ ref, state }) => ({
            ref,
            title: scope.index.system(ref)?.title ?? ref.split('/').at(-1)!,
            state,
          })),
        },
      })),
    },
    choices: book.choices(reading.register, scope, () => choicesOf(scope)),
  };
}

function choicesOf({
  all,
  index,
  registry,
  directory,
}: PipelineScope): PipelineResponse['choices'] {
  const categories = new Set<string>();
  const waves = new Set<number>();
  for (const { spec } of all) {
    if (spec.category) {
      categories.add(spec.category);
    }
    if (spec.cloud?.wave !== undefined) {
      waves.add(spec.cloud.wave);
    }
  }
  const labels = (refs: readonly string[]): EntityLabel[] =>
    refs.map(ref => directory.label(ref));
  return {
    forces: labels(index.forces),
    regions: labels(directory.regions(registry).map(stringifyEntityRef)),
    categories: [...categories].sort(),
    waves: [...waves].sort((a, b) => a - b),
  };
}
