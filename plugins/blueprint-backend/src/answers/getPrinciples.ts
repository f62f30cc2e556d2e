import { NotFoundError } from '@backstage/errors';
import type {
  PrincipleDetailResponse,
  PrinciplesResponse,
  PrincipleSummary,
  RollUp,
} from '@policing/plugin-blueprint-common';
import { outcomeAt } from '../store/outcomeLetters';
import type {
  ListedSystem,
  PrincipleHeading,
  RegisterState,
} from '../store/ResultsStore';
import type { Access } from '../permissions/Access';
import type { RollUpRow } from '../store/rollUps';
import { rollUpOfCell } from './cells';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from './Reading';
import { systemsFilterOf } from './systemsFilter';
import { visibleSystem } from './visibleSystem';

/** Most systems in each list of a principle; the list of systems has them all. */
const SYSTEMS_SHOWN = 50;

/** How far the systems of a row meet a principle. */
function adherenceIn(
  row: RollUpRow,
  principle: string,
  access: Access,
): RollUp | undefined {
  const cell = row.cells.principles?.find(({ column }) => column === principle);
  return cell && rollUpOfCell(row, cell, access);
}

function toSummary(
  principle: PrincipleHeading,
  state: RegisterState,
  nation: RollUpRow | undefined,
  access: Access,
): PrincipleSummary {
  const { registry: _registry, ...heading } = principle;
  const adherence = access.conformance
    ? nation && adherenceIn(nation, principle.ref, access)
    : undefined;
  return {
    ...heading,
    name: principle.ref.split('/')[1],
    checks: (state.definitions?.checks ?? [])
      .filter(({ principles }) => principles.includes(principle.ref))
      .map(({ id, title, weight, severity }) => ({
        id,
        title,
        weight,
        severity,
      })),
    ...(adherence && { adherence }),
  };
}

/** The principles and how far the systems of a register meet them. */
export async function getPrinciples(
  reading: Reading,
  query: { registry?: string },
): Promise<PrinciplesResponse> {
  const { store, access } = reading;
  const state = await registerState(store);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const nation = await nationRow(store, registry, 'principles');
  return {
    registry,
    items: state.principles.map(principle =>
      toSummary(principle, state, nation, access),
    ),
  };
}

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

/** Who meets a principle and who does not. */
export async function getPrinciple(
  reading: Reading,
  query: { namespace: string; name: string; registry?: string },
): Promise<PrincipleDetailResponse> {
  const { store, access } = reading;
  const ref = `principle:${query.namespace}/${query.name}`.toLocaleLowerCase(
    'en-GB',
  );
  const state = await registerState(store);
  const principle = state.principles.find(each => each.ref === ref);
  if (!principle) {
    throw new NotFoundError(
      `There is no principle ${query.namespace}/${query.name}`,
    );
  }
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
  const forces = access.conformance
    ? await store.readRollUps(registry, 'force', { cells: 'principles' })
    : [];
  const [breaking, meeting, dispensed] = await Promise.all([
    systemsWith('fail'),
    systemsWith('pass'),
    systemsWith('dispensed'),
  ]);
  return {
    registry,
    principle: toSummary(principle, state, nation, access),
    forces: forces.flatMap(force => {
      const adherence = adherenceIn(force, ref, access);
      return adherence
        ? [{ ref: force.ref, title: force.title, adherence }]
        : [];
    }),
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
