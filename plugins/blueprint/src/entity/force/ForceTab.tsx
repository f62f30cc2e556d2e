import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  addressOf,
  Answer,
  blueprintApiRef,
  boardPaperRouteRef,
  Panel,
  plural,
  PositionStrip,
  systemsRouteRef,
  SystemsTable,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { useEntityName } from '../useEntityName';
import { DoFirst } from './DoFirst';
import { EnablersTable } from './EnablersTable';
import styles from './ForceTab.module.css';

/** Number of systems that the tab lists. */
const LISTED = 25;

/** Tab of a force: where it stands, beside its region and the nation. */
export function ForceTab() {
  const api = useApi(blueprintApiRef);
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { namespace, name, title } = useEntityName();
  const boardPaperPath = useRouteRef(boardPaperRouteRef)?.() ?? '';
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';

  const force = useLiveData(`force ${ref}`, signal =>
    api.force({ namespace, name }, signal),
  );
  const registry = force.data?.position.registry;
  const summary = useLiveData(`summary ${registry ?? ''}`, signal =>
    api.summary({ registry }, signal),
  );
  const query = { registry, force: [ref], sort: 'title' };
  const systems = useLiveData(`systems ${JSON.stringify(query)}`, signal =>
    api.systems({ ...query, limit: LISTED }, signal),
  );
  const closed = force.data && !force.data.position.conformance;
  const { leastCoverage, cloudTarget } = summary.data?.definitions ?? {};

  return (
    <div className={styles.page}>
      <Text as="h3" variant="title-x-small" weight="bold">
        Where does {title} stand{closed ? '' : ', and what comes first'}?
      </Text>
      <Answer of={force} what={title} height={320}>
        {answer => (
          <div className={styles.page}>
            <Panel
              title="Position"
              level={4}
              actions={
                answer.position.conformance && (
                  <Link
                    href={addressOf(boardPaperPath, { registry, force: ref })}
                  >
                    Paper for the design authority
                  </Link>
                )
              }
            >
              <PositionStrip
                position={answer.position}
                of="force"
                leastCoverage={leastCoverage}
                cloudTarget={cloudTarget}
              />
            </Panel>
            {answer.position.conformance && (
              <>
                <DoFirst items={answer.doFirst} />
                <EnablersTable
                  enablers={answer.enablers}
                  region={answer.region?.scope.title}
                  nation={answer.nation.scope.title}
                  leastCoverage={leastCoverage}
                />
              </>
            )}
            {answer.legacy && (
              <Panel title="Which systems are legacy?" level={4}>
                <SystemsTable
                  label="Legacy systems, highest score first"
                  systems={answer.legacy}
                  leastCoverage={leastCoverage}
                  without={['force', 'category', 'assured-conformance', 'risk']}
                  empty="None, as far as they are assessed for legacy."
                />
              </Panel>
            )}
          </div>
        )}
      </Answer>
      <Panel title="Which systems does it run?" level={4}>
        <Answer of={systems} what="the systems of the force" height={320}>
          {({ items, totalItems }) => (
            <>
              <SystemsTable
                label="Systems of the force"
                systems={items}
                leastCoverage={leastCoverage}
                without={['force']}
                empty="None in the register. Add the YAML of its systems to see them here."
              />
              {totalItems > 0 && (
                <p>
                  <Link href={addressOf(systemsPath, query)}>
                    Find, filter and sort {plural(totalItems, 'system')} of{' '}
                    {title}
                  </Link>
                </p>
              )}
            </>
          )}
        </Answer>
      </Panel>
    </div>
  );
}
