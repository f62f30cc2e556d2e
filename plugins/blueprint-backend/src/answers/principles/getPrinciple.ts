import { NotFoundError } from '@backstage/errors';
import type { PrincipleDetailResponse } from '@policing/plugin-blueprint-common';
import type { ListedSystem, PrincipleHeading } from '../../store/ResultsStore';
import type { RollUpRow } from '../../store/rollUps';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from '../Reading';
import { systemsFilterOf } from '../systemsFilter';
import { visibleSystem } from '../visibleSystem';
import { type AdherenceSort, sortByAdherence } from './byAdherence';
import { adherenceIn, principleSummary } from './principleSummary';

/** Most systems of those that meet a principle; the list of systems has them all. */
const SYSTEMS_SHOWN = 10;

/**
 * The principle with a name.
 *
 * @throws NotFoundError where there is none
 */
export function findPrinciple(
  principles: readonly PrincipleHeading[],
  { namespace, name }: { namespace: string; name: string },
): PrincipleHeading {
  const ref = `principle:${namespace}/${name}`.toLocaleLowerCase('en-GB');
  const principle = principles.find(each => each.ref === ref);
  if (!principle) {
    throw new NotFoundError(`There is no principle ${namespace}/${name}`);
  }
  return principle;
}

/** Systems that keep a principle, those that do best over all first. */
async function systemsThatKeep(
  reading: Reading,
  principle: string,
  registry: string,
): Promise<ListedSystem[]> {
  const { items } = await reading.store.listSystems({
    filter: await systemsFilterOf(reading, {
      principle,
      registry,
      outcome: 'pass',
    }),
    sort: 'assured-conformance',
    descending: true,
    limit: SYSTEMS_SHOWN,
  });
  return items;
}

/** Who meets a principle and how far. */
export async function getPrinciple(
  reading: Reading,
  query: { namespace: string; name: string; registry?: string; sort?: string },
): Promise<PrincipleDetailResponse> {
  const { store, access, register } = reading;
  const state = await registerState(store);
  const principle = findPrinciple(state.principles, query);
  const { ref } = principle;
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const nation = await nationRow(store, registry, 'principles');
  const cell = nation?.cells.principles?.find(({ column }) => column === ref);
  const rowsOf = async (kind: 'force' | 'region') =>
    access.conformance
      ? store.readRollUps(registry, kind, { cells: 'principles' })
      : [];
  const adherent = (row: RollUpRow) => {
    const adherence = adherenceIn(row, ref, access);
    return adherence ? [{ ref: row.ref, title: row.title, adherence }] : [];
  };
  const sort = (query.sort ?? 'title') as AdherenceSort;
  const [forces, regions, meeting] = await Promise.all([
    rowsOf('force'),
    rowsOf('region'),
    // Where no check passes, there is no system to look for.
    access.conformance && cell?.tally.counts.pass
      ? systemsThatKeep(reading, ref, registry)
      : [],
  ]);
  return {
    registry,
    principle: principleSummary(principle, state, register, nation, access),
    forces: sortByAdherence(
      forces.flatMap(row =>
        adherent(row).map(force => ({
          ...force,
          ...(row.details.region && { region: row.details.region }),
        })),
      ),
      sort,
    ),
    regions: sortByAdherence(regions.flatMap(adherent), sort),
    meeting: meeting.map(item => visibleSystem(item, access)),
  };
}
