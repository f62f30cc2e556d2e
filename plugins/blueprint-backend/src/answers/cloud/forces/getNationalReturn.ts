import type {
  EstateScope,
  NationalReturnQuery,
  NationalReturnResponse,
  ReturnItem,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import { scopedEstate } from '../../capabilities/estateScope';
import { USUAL_PAGE } from '../../page';
import { pageOfList } from '../../pageOfList';
import { chooseRegistry, type Reading, registerState } from '../../Reading';
import { dayOf } from '../../strategy/dayOf';
import { ReadableRecords } from '../horizon/ReadableRecords';
import { type LosingSystem, NationalReturn } from './NationalReturn';
import { type PlanIndex, planIndexOf } from './PlanIndex';

/** Name of the one order of the list, for cursors. */
const SOONEST_FIRST = 'obsolete-on';

const kept = new WeakMap<PlanIndex, Map<string, NationalReturn>>();

/** The return of a force, a region or the nation with what its reader may see. */
export interface ReturnScope {
  registry: string;
  label: EstateScope;
  today: string;
  plans: PlanIndex;
  found: NationalReturn;
  readable: ReadableRecords;
}

/**
 * What is asked for, worked out once for every state of the plans.
 *
 * @throws InputError for a registry, force or region that is not there
 */
export async function returnScope(
  reading: Reading,
  query: Pick<NationalReturnQuery, 'registry' | 'force' | 'region'>,
): Promise<ReturnScope> {
  const { store, register, access } = reading;
  const [state, today] = await Promise.all([
    registerState(store),
    dayOf(store),
  ]);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const plans = planIndexOf(register, registry, today);
  const { label, systems } = scopedEstate(
    query,
    registry,
    estateIndexOf(register, registry),
    register.directory,
  );
  let returns = kept.get(plans);
  if (!returns) {
    returns = new Map();
    kept.set(plans, returns);
  }
  let found = returns.get(label.ref);
  if (!found) {
    found = new NationalReturn(plans, plans.among(systems), today);
    returns.set(label.ref, found);
  }
  const readable = new ReadableRecords(plans.horizon, access);
  return { registry, label, today, plans, found, readable };
}

/** One system of the return as its reader sees it. */
export function returnItem(
  { system, loss }: LosingSystem,
  readable: ReadableRecords,
  directory: Directory,
): ReturnItem {
  const { ref, title, spec, forces } = system.placed;
  const isReadable = readable.covers(system);
  const { need, amount } = system.assessment?.funding ?? {};
  return {
    system: { ref, title },
    forces: forces.map(force => directory.label(force)),
    capabilities: (spec.capabilities ?? []).map(each => directory.label(each)),
    ...(spec.product && { product: directory.label(spec.product) }),
    ...(system.supplier && { supplier: system.supplier }),
    obsoleteOn: loss.date,
    because: loss.kind,
    passed: loss.passed,
    cover: loss.cover!.state,
    ...(loss.cover?.plan && { planOn: loss.cover.plan.date }),
    ...(spec.cloud?.disposition && { disposition: spec.cloud.disposition }),
    withheld: !isReadable,
    ...(isReadable && {
      funding: {
        state: system.funding,
        ...(need !== undefined && { need }),
        ...(amount !== undefined && { amount }),
      },
    }),
  };
}

/**
 * What becomes obsolete when, with need and funding state, as input to the
 * National Prioritisation Model (domain reference 6.2).
 *
 * @throws InputError for a registry, force or region that is not there
 */
export async function getNationalReturn(
  reading: Reading,
  { limit = USUAL_PAGE, cursor, ...query }: NationalReturnQuery,
): Promise<NationalReturnResponse> {
  const { registry, label, today, plans, found, readable } = await returnScope(
    reading,
    query,
  );
  const { directory } = reading.register;
  const page = pageOfList(
    found.items,
    { limit, cursor, sort: SOONEST_FIRST },
    ({ system }) => system.placed.ref,
  );
  return {
    registry,
    scope: label,
    today,
    until: plans.horizon.until,
    capabilities: found.capabilities(readable, reading.access, directory),
    items: page.items.map(item => returnItem(item, readable, directory)),
    totalItems: found.items.length,
    pageInfo: page.pageInfo,
  };
}
