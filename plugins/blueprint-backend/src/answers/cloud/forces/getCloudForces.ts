import {
  type CloudForceFigures,
  type CloudForcesQuery,
  type CloudForcesResponse,
  cloudShare,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../../../estate/RegisterView';
import {
  type EstateIndex,
  estateIndexOf,
} from '../../capabilities/EstateIndex';
import { scopedEstate } from '../../capabilities/estateScope';
import { chooseRegistry, type Reading, registerState } from '../../Reading';
import { dayOf } from '../../strategy/dayOf';
import { ReadableRecords } from '../horizon/ReadableRecords';
import { ForceTally } from './ForceTally';
import { type PlanIndex, planIndexOf } from './PlanIndex';

const kept = new WeakMap<PlanIndex, Map<string, ForceTally>>();

/** The tally of a scope, worked out once for every state of the plans. */
function tallyOf(
  plans: PlanIndex,
  index: EstateIndex,
  registry: string,
  query: { force?: string; region?: string },
  { directory }: RegisterView,
  today: string,
): ForceTally {
  let tallies = kept.get(plans);
  if (!tallies) {
    tallies = new Map();
    kept.set(plans, tallies);
  }
  const key = query.force ?? query.region ?? '';
  let tally = tallies.get(key);
  if (!tally) {
    const { label, systems } = scopedEstate(query, registry, index, directory);
    tally = new ForceTally(label, plans.among(systems), plans.target, today);
    tallies.set(key, tally);
  }
  return tally;
}

type Order = (figures: CloudForceFigures) => number;

const shareOf: Order = ({ position }) => cloudShare(position) ?? -1;

/** What forces are put in order by; smallest first. */
const orders: Record<string, Order> = {
  systems: ({ systems }) => systems,
  share: shareOf,
  'not-known': ({ position, systems }) =>
    systems > 0 ? position.notKnown / systems : -1,
  plans: ({ plans }) => (plans.toPlan > 0 ? plans.complete / plans.toPlan : -1),
  losing: ({ losses }) => losses.withinYear,
  'not-covered': ({ losses }) => losses.systems - losses.covered,
};

function inOrder(
  forces: CloudForceFigures[],
  sort: string,
): CloudForceFigures[] {
  const isTurned = sort.startsWith('-');
  const order = orders[isTurned ? sort.slice(1) : sort];
  const sign = isTurned ? -1 : 1;
  const byTitle = (a: CloudForceFigures, b: CloudForceFigures) =>
    a.scope.title.localeCompare(b.scope.title, 'en-GB');
  return forces.sort((a, b) =>
    order
      ? sign * (order(a) - order(b)) || byTitle(a, b)
      : sign * byTitle(a, b),
  );
}

/**
 * Forces side by side: position, quality of the plans, where they lead, what is
 * lost on the horizon and whether that is paid for.
 *
 * @throws InputError for a registry or a region that is not there
 */
export async function getCloudForces(
  reading: Reading,
  { sort = 'title', region, ...query }: CloudForcesQuery,
): Promise<CloudForcesResponse> {
  const { store, register, access } = reading;
  const [state, today] = await Promise.all([
    registerState(store),
    dayOf(store),
  ]);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const { directory } = register;
  const index = estateIndexOf(register, registry);
  const plans = planIndexOf(register, registry, today);
  const readable = new ReadableRecords(plans.horizon, access);
  const figuresOf = (scope: { force?: string; region?: string }) =>
    tallyOf(plans, index, registry, scope, register, today).visible(
      plans,
      readable,
      access,
    );
  const { forces } = scopedEstate({ region }, registry, index, directory);
  return {
    registry,
    today,
    until: plans.horizon.until,
    ...(plans.target !== undefined && { target: plans.target }),
    whole: figuresOf({ region: region?.toLocaleLowerCase('en-GB') }),
    forces: inOrder(
      forces.map(force => figuresOf({ force })),
      sort,
    ),
    regions: directory.regionsOf(index.forces).map(ref => directory.label(ref)),
  };
}
