import {
  delayOf,
  dispositionOf,
  type EntityLabel,
  type EstateScope,
  NOT_RECORDED,
  type PipelineFilters,
  type PipelineSystem,
  scorecardInForce,
  statusOf,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import {
  type EstateIndex,
  estateIndexOf,
} from '../../capabilities/EstateIndex';
import { scopedEstate } from '../../capabilities/estateScope';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import { chooseRegistry, type Reading, registerState } from '../../Reading';
import { dayOf } from '../../strategy/dayOf';

/** The part of a register whose pipeline is asked for. */
export interface PipelineScope {
  registry: string;
  label: EstateScope;
  /** Forces in it, by title. */
  forces: readonly string[];
  /** ISO 8601 day. */
  today: string;
  index: EstateIndex;
  directory: Directory;
  /** Systems of the force, region or nation, before any other filter. */
  all: readonly PlacedSystem[];
  /** Those that match. */
  systems: readonly PlacedSystem[];
  /** Names the force, region or nation on this day. */
  place: string;
  /** Names all that was asked for, so that what is worked out can be kept. */
  key: string;
}

/**
 * The force, region or nation that is asked for, with its systems that match.
 *
 * @throws InputError where the registry has no such force or region
 */
export async function pipelineScope(
  reading: Reading,
  filters: PipelineFilters,
): Promise<PipelineScope> {
  const { store, register } = reading;
  const [state, today] = await Promise.all([
    registerState(store),
    dayOf(store),
  ]);
  const { name: registry } = chooseRegistry(reading, state, filters.registry);
  const { directory } = register;
  const index = estateIndexOf(register, registry);
  const { label, forces, systems } = scopedEstate(
    filters,
    registry,
    index,
    directory,
  );
  const tests = testsOf(filters, index);
  const place = `${registry} ${label.ref} ${today}`;
  return {
    registry,
    label,
    forces,
    today,
    index,
    directory,
    all: systems,
    systems:
      tests.length > 0
        ? systems.filter(system => tests.every(test => test(system)))
        : systems,
    place,
    key: `${place} ${JSON.stringify(listsOf(filters))}`,
  };
}

/** The filters that narrow it besides the place. */
function listsOf({
  capability,
  category,
  disposition,
  status,
  wave,
}: PipelineFilters) {
  return { capability, category, disposition, status, wave };
}

type Test = (system: PlacedSystem) => boolean;

function testsOf(
  { capability, category, disposition, status, wave }: PipelineFilters,
  index: EstateIndex,
): Test[] {
  const tests: Test[] = [];
  if (capability) {
    const serving = new Set(
      capability.flatMap(ref =>
        index.serving(ref.toLocaleLowerCase('en-GB')).map(each => each.ref),
      ),
    );
    tests.push(({ ref }) => serving.has(ref));
  }
  const values: [string[] | undefined, (system: PlacedSystem) => string][] = [
    [category, ({ spec }) => spec.category ?? NOT_RECORDED],
    [disposition, ({ spec }) => spec.cloud?.disposition ?? NOT_RECORDED],
    [status, ({ spec }) => spec.cloud?.status ?? NOT_RECORDED],
    [wave, ({ spec }) => String(spec.cloud?.wave ?? NOT_RECORDED)],
  ];
  for (const [wanted, valueOf] of values) {
    if (wanted) {
      const allowed = new Set(wanted);
      tests.push(system => allowed.has(valueOf(system)));
    }
  }
  return tests;
}

/** Months after which the scorecard calls an open decision old. */
export function oldAfterMonthsIn(directory: Directory): number | undefined {
  return scorecardInForce(directory.definitions())?.spec.cloud
    ?.decisionOldAfterMonths;
}

/** Names of the forces of a system. */
export function forceLabels(
  { forces }: PlacedSystem,
  directory: Directory,
): EntityLabel[] {
  return forces.map(force => directory.label(force));
}

/** A system with its plan, as answers show it. */
export function pipelineSystem(
  system: PlacedSystem,
  { directory, today }: Pick<PipelineScope, 'directory' | 'today'>,
): PipelineSystem {
  const { wave, plannedStart, plannedFinish, actualStart, ...cloud } =
    system.spec.cloud ?? {};
  const { actualFinish, progress } = cloud;
  const delay = delayOf(system, today);
  return {
    ref: system.ref,
    title: system.title,
    forces: forceLabels(system, directory),
    status: statusOf(system),
    disposition: dispositionOf(system),
    ...(wave !== undefined && { wave }),
    ...(plannedStart !== undefined && { plannedStart }),
    ...(plannedFinish !== undefined && { plannedFinish }),
    ...(actualStart !== undefined && { actualStart }),
    ...(actualFinish !== undefined && { actualFinish }),
    ...(progress !== undefined && { progress }),
    ...(delay && { delay }),
  };
}
