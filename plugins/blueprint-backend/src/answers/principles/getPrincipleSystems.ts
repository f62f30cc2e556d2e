import type {
  CheckResult,
  PrincipleCheck,
  PrincipleSystemsQuery,
  PrincipleSystemsResponse,
} from '@policing/plugin-blueprint-common';
import type { ListedSystem } from '../../store/ResultsStore';
import { USUAL_PAGE } from '../page';
import { type Reading, registerState } from '../Reading';
import { sortOf, systemsFilterOf } from '../systemsFilter';
import { visibleChecks } from '../visibleChecks';
import { visibleSystem } from '../visibleSystem';
import { findPrinciple } from './getPrinciple';

/** What a list of systems says about one check. */
function toPrincipleCheck({
  id,
  title,
  outcome,
  severity,
  weight,
  why,
  remediation,
}: CheckResult): PrincipleCheck {
  return { id, title, outcome, severity, weight, why, remediation };
}

/**
 * One page of the systems for which a principle has an outcome, each with the
 * checks that have it and the sentence that says why. Only systems whose checks
 * the caller may read.
 *
 * @throws NotFoundError where there is no such principle
 * @throws NotAllowedError where the caller may not see conformance
 */
export async function getPrincipleSystems(
  reading: Reading,
  query: PrincipleSystemsQuery & { namespace: string; name: string },
): Promise<PrincipleSystemsResponse> {
  const { store, access } = reading;
  access.requireConformance('principle');
  const state = await registerState(store);
  const { ref } = findPrinciple(state.principles, query);
  const { outcome = 'fail', check, limit = USUAL_PAGE, cursor } = query;
  const { force, region, criticality, registry } = query;
  const filter = await systemsFilterOf(reading, {
    registry,
    outcome,
    ...(check ? { check } : { principle: ref }),
    ...(force && { force }),
    ...(region && { region }),
    ...(criticality && { criticality }),
  });
  const order = sortOf(reading, query.sort ?? '-priority');
  const [page, totalItems, scoring] = await Promise.all([
    store.listSystems({ filter, ...order, limit, cursor }),
    store.countSystems(filter),
    store.readScoringState(),
  ]);
  const readable = page.items.filter(item => access.checks.coversSystem(item));
  const results = await store.readResults(
    readable.map(({ summary }) => summary.ref),
    scoring?.day ?? '',
  );
  const checksOf = (item: ListedSystem) =>
    visibleChecks(results.get(item.summary.ref)?.checks ?? [], item, access)
      .filter(each => each.outcome === outcome && each.principles.includes(ref))
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .map(toPrincipleCheck);
  const { nextCursor, prevCursor } = page;
  return {
    registry: filter.registry,
    items: readable.map(item => ({
      system: visibleSystem(item, access),
      checks: checksOf(item),
    })),
    totalItems,
    pageInfo: {
      ...(nextCursor && { nextCursor }),
      ...(prevCursor && { prevCursor }),
    },
  };
}
