import {
  delayOf,
  type PipelineFilters,
  type Wait,
  type WaitEnd,
  type WaitIndex,
  waitsOf,
  type WaveItem,
  type WavesQuery,
  type WavesResponse,
  type WaveWait,
} from '@policing/plugin-blueprint-common';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import { pageOfList } from '../../pageOfList';
import type { Reading } from '../../Reading';
import { type ForceWave, type ScopeWaves, scopeWaves } from './forceWaves';
import type { PipelineBook } from './PipelineBook';
import {
  forceLabels,
  type PipelineScope,
  pipelineScope,
  pipelineSystem,
} from './pipelineScope';

/** Systems and waits of one wave in an answer. */
const MOST_OF_A_WAVE = 60;

/** Waves on a page, where nothing is asked for: the plans of a few forces. */
const USUAL_WAVES = 12;

/** The waves of a scope, worked out or kept. */
export interface ScopedWaves extends ScopeWaves {
  scope: PipelineScope;
  waits: WaitIndex<PlacedSystem>;
}

/** Works out the waves of a force, region or nation. */
export async function scopedWaves(
  reading: Reading,
  book: PipelineBook,
  filters: PipelineFilters,
): Promise<ScopedWaves> {
  const { register } = reading;
  const scope = await pipelineScope(reading, filters);
  return {
    scope,
    ...book.waves(register, scope, () => scopeWaves(scope)),
    waits: book.waits(register, scope),
  };
}

/**
 * The waves of the plans in a register, or in one region or force of it, with
 * their systems and with what they wait for.
 *
 * @throws InputError where the registry has no such force or region
 */
export async function getWaves(
  reading: Reading,
  book: PipelineBook,
  query: WavesQuery,
): Promise<WavesResponse> {
  const { limit = USUAL_WAVES, cursor } = query;
  const { scope, waves, waits, withoutWave } = await scopedWaves(
    reading,
    book,
    query,
  );
  const { items, pageInfo } = pageOfList(
    waves,
    { limit, cursor, sort: 'wave' },
    ({ force = '', wave }) => `${force} ${wave.wave}`,
  );
  return {
    registry: scope.registry,
    scope: scope.label,
    today: scope.today,
    items: items.map(item => waveItem(item, waits, scope)),
    totalItems: waves.length,
    pageInfo,
    withoutWave,
  };
}

function waveItem(
  { force, wave }: ForceWave,
  index: WaitIndex<PlacedSystem>,
  scope: PipelineScope,
): WaveItem {
  const { systems, ...dates } = wave;
  const waits = waitsOfWave(wave.systems, index);
  return {
    ...(force && { force: scope.directory.label(force) }),
    ...dates,
    systems: systems
      .slice(0, MOST_OF_A_WAVE)
      .map(system => pipelineSystem(system, scope)),
    waits: waits
      .slice(0, MOST_OF_A_WAVE)
      .map(wait => waveWait(wait, { force, wave }, scope)),
    waitCount: waits.length,
  };
}

/** What the systems of a wave wait for: what would finish too late first. */
export function waitsOfWave(
  systems: readonly PlacedSystem[],
  index: WaitIndex<PlacedSystem>,
): Wait<PlacedSystem>[] {
  const rankOf = ({ finishesBefore, state }: Wait<PlacedSystem>) =>
    (finishesBefore ? 0 : 2) + (state === 'waits' ? 0 : 1);
  return systems
    .flatMap(system => waitsOf(system, index))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** One wait of a wave as answers show it. */
export function waveWait(
  { waiting, on, because, state, finishesBefore }: Wait<PlacedSystem>,
  { force, wave }: ForceWave,
  scope: Pick<PipelineScope, 'directory' | 'today'>,
): WaveWait {
  const end = (system: PlacedSystem): WaitEnd => {
    const { wave: number, plannedFinish } = system.spec.cloud ?? {};
    return {
      ref: system.ref,
      title: system.title,
      ...(number !== undefined && { wave: number }),
      forces: isOfPlan(system, force)
        ? []
        : forceLabels(system, scope.directory),
      ...(plannedFinish !== undefined && { plannedFinish }),
      late: delayOf(system, scope.today) === 'finish-passed',
    };
  };
  return {
    waiting: end(waiting),
    on: end(on),
    because,
    state,
    ...(finishesBefore !== undefined && { finishesBefore }),
    place: placeOf(on, force, wave.wave),
  };
}

function isOfPlan(
  { forces }: PlacedSystem,
  force: string | undefined,
): boolean {
  return force === undefined ? forces.length === 0 : forces.includes(force);
}

function placeOf(
  on: PlacedSystem,
  force: string | undefined,
  wave: number,
): WaveWait['place'] {
  const number = on.spec.cloud?.wave;
  if (number === undefined) {
    return 'no-wave';
  }
  if (!isOfPlan(on, force)) {
    return 'other-plan';
  }
  return number === wave ? 'same-wave' : 'other-wave';
}
