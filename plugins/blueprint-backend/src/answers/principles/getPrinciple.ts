import { NotFoundError } from '@backstage/errors';
import type { PrincipleDetailResponse } from '@policing/plugin-blueprint-common';
import { outcomeAt } from '../../store/outcomeLetters';
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

/** Most systems in each list of a principle; the list of systems has them all. */
const SYSTEMS_SHOWN = 10;

/** Ids of the checks of a principle that came out in one way. */
function checksOf(
  { outcomes, definitions }: ListedSystem,
  principle: string,
  outcome: 'fail' | 'dispensed',
): string[] {
  return definitions.checks
    .filter(
      ({ principles }, place) =>
        principles.includes(principle) &&
        outcomeAt(outcomes, place) === outcome,
    )
    .map(({ id }) => id);
}

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

/** Who meets a principle and who does not. */
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
  const systemsWith = async (outcome: 'fail' | 'pass' | 'dispensed') => {
    // Where no check came out so, there is no system to look for.
    if (!access.conformance || !cell?.tally.counts[outcome]) {
      return [];
    }
    const filter = await systemsFilterOf(reading, {
      registry,
      principle: ref,
      outcome,
    });
    const { items } = await store.listSystems({
      filter,
      sort: 'priority',
      descending: true,
      limit: SYSTEMS_SHOWN,
    });
    return items;
  };
  const rowsOf = async (kind: 'force' | 'region') =>
    access.conformance
      ? store.readRollUps(registry, kind, { cells: 'principles' })
      : [];
  const adherent = (row: RollUpRow) => {
    const adherence = adherenceIn(row, ref, access);
    return adherence ? [{ ref: row.ref, title: row.title, adherence }] : [];
  };
  const sort = (query.sort ?? 'title') as AdherenceSort;
  const [forces, regions, breaking, meeting, dispensed] = await Promise.all([
    rowsOf('force'),
    rowsOf('region'),
    systemsWith('fail'),
    systemsWith('pass'),
    systemsWith('dispensed'),
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
    breaking: breaking.map(item => ({
      system: visibleSystem(item, access),
      checks: checksOf(item, ref, 'fail'),
    })),
    meeting: meeting.map(item => visibleSystem(item, access)),
    dispensed: dispensed.map(item => ({
      system: visibleSystem(item, access),
      checks: checksOf(item, ref, 'dispensed'),
    })),
  };
}
