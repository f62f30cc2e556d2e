import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  addressOf,
  Answer,
  blueprintApiRef,
  Panel,
  plural,
  type SystemFilters,
  systemsRouteRef,
  SystemsTable,
  useLiveData,
  useMay,
  useScope,
} from '@policing/plugin-blueprint-react';
import { registryOf } from '../annotations';

/** Number of systems that the card lists. */
const LISTED = 10;

const titles: Record<string, string> = {
  product: 'Which systems are instances of it?',
  capability: 'Which systems serve it?',
  strategygoal: 'Which systems do its checks apply to?',
};

/** Card of a product, a capability or a goal: the systems that go with it. */
export function RelatedSystemsCard() {
  const api = useApi(blueprintApiRef);
  const { entity } = useEntity();
  const scope = useScope();
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';
  const kind = entity.kind.toLowerCase();
  const query = {
    registry: kind === 'product' ? registryOf(entity) : scope.registry,
    ...filterBy(kind, stringifyEntityRef(entity)),
    sort: 'title',
  };
  // Whether a check applies to a system is known from its score alone.
  const mayReadConformance = useMay('conformance.read');
  const open = kind !== 'strategygoal' || mayReadConformance;
  const systems = useLiveData(
    open ? `related ${JSON.stringify(query)}` : undefined,
    signal => api.systems({ ...query, limit: LISTED }, signal),
  );
  if (!open) {
    return null;
  }
  return (
    <Panel title={titles[kind]}>
      {kind !== 'product' && scope.bar}
      <Answer of={systems} what="the systems">
        {({ items, totalItems }) => (
          <>
            <SystemsTable
              label={titles[kind]}
              systems={items}
              leastCoverage={scope.leastCoverage}
              without={['category', 'criticality', 'legacy', 'risk']}
              empty="None in this register."
            />
            {totalItems > items.length && (
              <p>
                <Link href={addressOf(systemsPath, query)}>
                  Open all {plural(totalItems, 'system')}
                </Link>
              </p>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

function filterBy(
  kind: string,
  ref: string,
): Pick<SystemFilters, 'product' | 'capability' | 'goal'> {
  switch (kind) {
    case 'product':
      return { product: [ref] };
    case 'capability':
      return { capability: [ref] };
    default:
      return { goal: ref };
  }
}
