import type { EstateScope } from '@policing/plugin-blueprint-common';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import { scopedEstate } from '../../capabilities/estateScope';
import { chooseRegistry, type Reading, registerState } from '../../Reading';
import { dayOf } from '../../strategy/dayOf';
import { type HorizonIndex, horizonIndexOf } from './HorizonIndex';
import { ReadableRecords } from './ReadableRecords';

/** The part of a registry that an answer about dates is about. */
export interface HorizonScope {
  registry: string;
  /** ISO 8601. */
  today: string;
  label: EstateScope;
  index: HorizonIndex;
  /** By place of the system in the index, whether it belongs to the scope. */
  within: Uint8Array;
  readable: ReadableRecords;
}

/**
 * The force, region or nation whose dates are asked for.
 *
 * @throws InputError for a registry, force or region that is not there
 */
export async function horizonScope(
  reading: Reading,
  query: { registry?: string; force?: string; region?: string },
): Promise<HorizonScope> {
  const { store, register, access } = reading;
  const [state, today] = await Promise.all([
    registerState(store),
    dayOf(store),
  ]);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const estate = estateIndexOf(register, registry);
  const { label, systems } = scopedEstate(
    query,
    registry,
    estate,
    register.directory,
  );
  const index = horizonIndexOf(register, registry, today);
  const within = new Uint8Array(index.systems.length);
  if (label.kind === 'nation') {
    within.fill(1);
  } else {
    const refs = new Set(systems.map(({ ref }) => ref));
    for (const { place, placed } of index.systems) {
      within[place] = refs.has(placed.ref) ? 1 : 0;
    }
  }
  return {
    registry,
    today,
    label,
    index,
    within,
    readable: new ReadableRecords(index, access),
  };
}
