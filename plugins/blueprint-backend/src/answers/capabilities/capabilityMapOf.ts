import type {
  OwnedPrompt,
  PooledFigures,
  RegistryInfo,
} from '@policing/plugin-blueprint-common';
import { KeptUntilChange } from '../../estate/KeptUntilChange';
import type { RegisterView } from '../../estate/RegisterView';
import type { RollUpRow } from '../../store/rollUps';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from '../Reading';
import { type EstateIndex, estateIndexOf } from './EstateIndex';
import { scopedEstate, type ScopedEstate } from './estateScope';
import { figuresOf } from './figuresOf';
import { ownedPrompts } from './ownedPrompts';
import {
  type CapabilityMap,
  summariseCapabilities,
} from './summariseCapabilities';

/** Which part of which register is asked for. */
export interface ScopeQuery {
  registry?: string;
  force?: string;
  region?: string;
}

interface Kept {
  maps: KeptUntilChange<CapabilityMap>;
  prompts: KeptUntilChange<OwnedPrompt[]>;
}

const kept = new WeakMap<RegisterView['estate'], Kept>();

function keptFor(register: RegisterView): Kept {
  const known = kept.get(register.estate);
  if (known) {
    return known;
  }
  const fresh = {
    maps: new KeptUntilChange<CapabilityMap>(),
    prompts: new KeptUntilChange<OwnedPrompt[]>(),
  };
  kept.set(register.estate, fresh);
  return fresh;
}

/** A part of a registry with its capability map. */
export interface MappedScope {
  registry: RegistryInfo;
  leastCoverage: number;
  index: EstateIndex;
  scope: ScopedEstate;
  map: CapabilityMap;
  /** Figures of capabilities by reference; none where the caller may not see them. */
  conformance: (refs: readonly string[]) => ReadonlyMap<string, PooledFigures>;
}

/** The row of stored figures that stands for a scope. */
async function rowOf(
  { store }: Reading,
  registry: string,
  { label }: ScopedEstate,
): Promise<RollUpRow | undefined> {
  if (label.kind === 'nation') {
    return nationRow(store, registry, 'capabilities');
  }
  const [row] = await store.readRollUps(registry, label.kind, {
    refs: [label.ref],
    cells: 'capabilities',
  });
  return row;
}

/**
 * The capability map of what is asked for. What is declared is worked out once
 * after each change of the register; figures of conformance are the stored ones.
 *
 * @throws InputError for a register, force or region that there is not
 */
export async function mappedScope(
  reading: Reading,
  query: ScopeQuery,
): Promise<MappedScope> {
  const { store, register, access } = reading;
  const { directory } = register;
  const state = await registerState(store);
  const registry = chooseRegistry(reading, state, query.registry);
  const { name } = registry;
  const index = estateIndexOf(register, name);
  const scope = scopedEstate(query, name, index, directory);
  const { maps, prompts } = keptFor(register);
  const map = maps.get(register, `${name} ${scope.label.ref}`, () =>
    summariseCapabilities(
      scope,
      index,
      prompts.get(register, name, () => ownedPrompts(name, index, directory)),
      directory,
    ),
  );
  const row = access.conformance
    ? await rowOf(reading, name, scope)
    : undefined;
  return {
    registry,
    leastCoverage: state.definitions?.leastCoverage ?? 0,
    index,
    scope,
    map,
    conformance: refs => (row ? figuresOf(row, refs) : new Map()),
  };
}
