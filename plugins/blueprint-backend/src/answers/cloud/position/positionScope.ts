import { InputError } from '@backstage/errors';
import type {
  CloudPositionFilters,
  EntityLabel,
  EstateScope,
  RegistryInfo,
} from '@policing/plugin-blueprint-common';
import { NATION_REF } from '../../../store/rollUps';
import { NOT_KNOWN_TEXT } from '../../../store/systemRows';
import { scopedEstate } from '../../capabilities/estateScope';
import { chooseRegistry, type Reading, registerState } from '../../Reading';
import { dayOf } from '../../strategy/dayOf';
import { oncePerPlace, type Place } from './PlaceBook';
import type { PositionBook } from './PositionBook';
import type { PlacedAt, PositionIndex } from './PositionIndex';
import { readableTiers, type ReadableTiers } from './Tiers';

/** The systems whose position is asked for. */
export interface PositionScope {
  registry: RegistryInfo;
  label: EstateScope;
  /** Forces in it, by title. */
  forces: readonly string[];
  capability?: EntityLabel;
  index: PositionIndex;
  tiers: ReadableTiers;
  /** Whether a system at some place is asked for. */
  matches(this: void, placed: PlacedAt): boolean;
  /** Names the scope where it is the same for every caller. */
  key?: string;
}

/**
 * The force, region or nation that is asked for, narrowed by the filters.
 *
 * @throws InputError for a registry, force, region or capability that is not there
 */
export async function positionScope(
  reading: Reading,
  book: PositionBook,
  filters: CloudPositionFilters,
): Promise<PositionScope> {
  const { store, register, access } = reading;
  const [state, today] = await Promise.all([
    registerState(store),
    dayOf(store),
    book.refresh(store),
  ]);
  const registry = chooseRegistry(reading, state, filters.registry);
  const index = book.of(register, registry.name, today);
  const { label, forces } = scopedEstate(
    filters,
    registry.name,
    index.estate,
    register.directory,
  );
  const capability = filters.capability?.toLocaleLowerCase('en-GB');
  const tests = [
    forcesTest(label, forces),
    capability && capabilityTest(capability, index),
    filters.category && categoryTest(filters.category),
  ].filter(test => typeof test === 'function');
  const belongs =
    tests.length > 0
      ? oncePerPlace(index.placeCount, place =>
          tests.every(test => test(place)),
        )
      : () => true;
  const tiers = readableTiers(index.concerns, access);
  const { criticality, category } = filters;
  return {
    registry,
    label,
    forces,
    ...(capability && { capability: register.directory.label(capability) }),
    index,
    tiers,
    matches: criticality
      ? ({ system, place }) => belongs(place) && tiers(system) === criticality
      : ({ place }) => belongs(place),
    ...(!criticality && {
      key: [label.ref, capability ?? '', category ?? ''].join(' '),
    }),
  };
}

type PlaceTest = (place: Place) => boolean;

function forcesTest(
  { ref }: EstateScope,
  forces: readonly string[],
): PlaceTest | undefined {
  if (ref === NATION_REF) {
    return undefined;
  }
  const asked = new Set(forces);
  return place => place.forces.some(force => asked.has(force));
}

function capabilityTest(ref: string, { estate }: PositionIndex): PlaceTest {
  const { tree } = estate;
  if (!tree.node(ref)) {
    throw new InputError(
      `capability: the Blueprint has no ${ref}; GET /capabilities lists those it has`,
    );
  }
  return ({ capabilities }) =>
    capabilities.some(each => tree.lineOf(each).some(node => node.ref === ref));
}

function categoryTest(category: string): PlaceTest {
  return place => (place.category ?? NOT_KNOWN_TEXT) === category;
}
