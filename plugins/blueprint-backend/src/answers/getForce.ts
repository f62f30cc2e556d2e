import { NotFoundError } from '@backstage/errors';
import type { ForceResponse } from '@policing/plugin-blueprint-common';
import type { SystemSortKey, SystemsFilter } from '../store/queries';
import type { RollUpRow } from '../store/rollUps';
import { cellsOf } from './cells';
import { positionOf } from './position';
import { nationRow, type Reading, registerState } from './Reading';
import { systemsFilterOf } from './systemsFilter';
import { visibleSystem } from './visibleSystem';

/** Systems in each list of a force page. */
const SYSTEMS_SHOWN = 10;
const LEGACY_SHOWN = 50;

/** The row of a force, in the first registry that has it. */
async function findForce(
  { store, registries }: Reading,
  ref: string,
): Promise<RollUpRow | undefined> {
  for (const { name } of registries) {
    const [row] = await store.readRollUps(name, 'force', {
      refs: [ref],
      cells: 'goals',
    });
    if (row) {
      return row;
    }
  }
  return undefined;
}

/** Position of one force beside its region and the nation. */
export async function getForce(
  reading: Reading,
  query: { namespace: string; name: string },
): Promise<ForceResponse> {
  const { store, access, registries } = reading;
  const ref = `group:${query.namespace}/${query.name}`.toLocaleLowerCase(
    'en-GB',
  );
  const force = await findForce(reading, ref);
  if (!force) {
    throw new NotFoundError(
      `There is no force ${query.namespace}/${query.name}`,
    );
  }
  const { registry, details } = force;
  const [state, nation, regions] = await Promise.all([
    registerState(store),
    nationRow(store, registry, 'goals'),
    details.region
      ? store.readRollUps(registry, 'region', {
          refs: [details.region],
          cells: 'goals',
        })
      : [],
  ]);
  const [region] = regions;
  const enablers = state.goals.filter(({ type }) => type === 'enabler');
  const refs = enablers.map(goal => goal.ref);
  const cells = (row: RollUpRow) =>
    cellsOf(row, row.cells.goals ?? [], refs, 'conformance', access);
  const forceCells = cells(force);
  const regionCells = region && cells(region);
  const nationCells = cells(nation!);
  const filter = await systemsFilterOf(reading, { registry, force: [ref] });
  const list = (
    more: Partial<SystemsFilter>,
    sort: SystemSortKey,
    limit: number,
  ) =>
    store.listSystems({
      filter: { ...filter, ...more },
      sort,
      descending: true,
      limit,
    });
  const readsLegacy = access.legacy.reaches([ref]);
  const [worst, legacy] = await Promise.all([
    access.conformance
      ? list(
          { levels: ['diverging', 'partly-aligned'] },
          'priority',
          SYSTEMS_SHOWN,
        )
      : undefined,
    readsLegacy
      ? list(
          { legacy: ['red', 'may-be-red', 'legacy', 'may-be-legacy'] },
          'legacy',
          LEGACY_SHOWN,
        )
      : undefined,
  ]);
  const doFirst = (worst?.items ?? []).map(item => ({
    system: visibleSystem(item, access),
    ...(access.checks.coversSystem(item) && {
      why: item.why,
    }),
  }));
  return {
    force: {
      ref,
      title: force.title,
      ...(details.region && { region: details.region }),
      ...(details.country && { country: details.country }),
      demonstration: registries.some(
        each => each.name === registry && each.demonstration,
      ),
    },
    position: positionOf(force, access),
    ...(region && { region: positionOf(region, access) }),
    nation: positionOf(nation!, access),
    enablers: access.conformance
      ? enablers.map(({ type: _type, ...heading }, place) => ({
          ...heading,
          force: forceCells[place],
          ...(regionCells && { region: regionCells[place] }),
          nation: nationCells[place],
        }))
      : [],
    doFirst,
    ...(legacy && {
      legacy: legacy.items.map(item => visibleSystem(item, access)),
    }),
  };
}
