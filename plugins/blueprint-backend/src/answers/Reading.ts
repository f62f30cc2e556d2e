import { InputError, NotFoundError } from '@backstage/errors';
import type { RegistryInfo } from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../estate/RegisterView';
import type { Access } from '../permissions/Access';
import type { RegisterState, ResultsReader } from '../store/ResultsStore';
import { NATION_REF, type CellColumns, type RollUpRow } from '../store/rollUps';

/** What every answer is made from: what is stored and what the caller may read. */
export interface Reading {
  store: ResultsReader;
  access: Access;
  /** What is declared, restricted documents included. */
  register: RegisterView;
  /** The registries, as configured. */
  registries: readonly RegistryInfo[];
}

const emptyState: RegisterState = {
  principles: [],
  goals: [],
  capabilities: [],
  counts: {},
};

/** What is known of definitions and registers; empty before the first scoring. */
export async function registerState(
  store: ResultsReader,
): Promise<RegisterState> {
  return (await store.readRegisterState()) ?? emptyState;
}

/**
 * The register that is asked for; without a name, the first with systems that
 * is no demonstration, else the first with systems.
 *
 * @throws InputError for a name that no registry has
 */
export function chooseRegistry(
  { registries }: Pick<Reading, 'registries'>,
  state: RegisterState,
  name: string | undefined,
): RegistryInfo {
  if (name !== undefined) {
    const named = registries.find(registry => registry.name === name);
    if (!named) {
      const names = registries.map(registry => registry.name).join(', ');
      throw new InputError(
        `registry: there is none named "${name}"; there are: ${names}`,
      );
    }
    return named;
  }
  const hasSystems = (registry: RegistryInfo) =>
    (state.counts[registry.name]?.systems ?? 0) > 0;
  const chosen =
    registries.find(
      registry => hasSystems(registry) && !registry.demonstration,
    ) ??
    registries.find(hasSystems) ??
    registries[0];
  if (!chosen) {
    throw new NotFoundError(
      'No registry is configured; name some in blueprint.registries',
    );
  }
  return chosen;
}

/** The row of every system of a register; undefined before the first scoring. */
export async function nationRow(
  store: ResultsReader,
  registry: string,
  cells?: CellColumns,
): Promise<RollUpRow | undefined> {
  const [row] = await store.readRollUps(registry, 'nation', {
    refs: [NATION_REF],
    cells,
  });
  return row;
}
