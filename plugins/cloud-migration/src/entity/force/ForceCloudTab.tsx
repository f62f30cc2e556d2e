import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  type RouteRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  addressOf,
  Answer,
  blueprintApiRef,
  CloudFigure,
  cloudPositionRouteRef,
  cloudScenariosRouteRef,
  Panel,
  systemsRouteRef,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { ConflictsSummary } from '../../summaries/ConflictsSummary';
import { HorizonSummary } from '../../summaries/HorizonSummary';
import { PipelineSummary } from '../../summaries/PipelineSummary';
import { useEntityName } from '../useEntityName';
import styles from './ForceCloudTab.module.css';

/** Tab of a force: where its move to cloud stands, in short, with the ways on. */
export function ForceCloudTab() {
  const api = useApi(blueprintApiRef);
  const ref = stringifyEntityRef(useEntity().entity);
  const { namespace, name, title } = useEntityName();
  const force = useLiveData(`force ${ref}`, signal =>
    api.force({ namespace, name }, signal),
  );
  const registry = force.data?.position.registry;
  const summary = useLiveData(registry && `summary ${registry}`, signal =>
    api.summary({ registry }, signal),
  );
  return (
    <div className={styles.page}>
      <Text as="h3" variant="title-x-small" weight="bold">
        Where does {title} stand on its way to cloud?
      </Text>
      <Answer of={force} what={title} height={320}>
        {({ position }) => (
          <div className={styles.page}>
            <Panel title="Position" level={4}>
              <CloudFigure
                counts={position.cloud}
                target={summary.data?.definitions.cloudTarget}
              />
              <WaysOn scope={{ registry: position.registry, force: ref }} />
            </Panel>
            <PipelineSummary registry={position.registry} force={ref} />
            <ConflictsSummary registry={position.registry} force={ref} />
            <HorizonSummary registry={position.registry} force={ref} />
          </div>
        )}
      </Answer>
    </div>
  );
}

interface WayProps {
  to: RouteRef;
  scope: { registry: string; force: string };
  words: string;
}

/** A link to a page of the move to cloud; nothing where it has no such page. */
function Way({ to, scope, words }: WayProps) {
  const path = useRouteRef(to)?.();
  return path ? (
    <li>
      <Link href={addressOf(path, scope)}>{words}</Link>
    </li>
  ) : null;
}

function WaysOn({ scope }: Pick<WayProps, 'scope'>) {
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  return (
    <ul className={styles.ways}>
      <Way
        to={cloudPositionRouteRef}
        scope={scope}
        words="The position, its past and the projection"
      />
      <Way to={cloudScenariosRouteRef} scope={scope} words="What if" />
      <li>
        <Link href={addressOf(systems, { ...scope, cloud: ['not-known'] })}>
          Systems whose hosting is not known
        </Link>
      </li>
    </ul>
  );
}
