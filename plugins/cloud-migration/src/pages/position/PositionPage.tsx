import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answer,
  PageFrame,
  ScopeBar,
  registriesWithSystems,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';

/** Sub-page: where a force or the nation stands against the cloud target. */
export function PositionPage() {
  const api = useApi(cloudApiRef);
  const { address, registry, summary } = useScope(['force']);
  const query = { registry, force: address.get('force') };
  const position = useLiveData(
    `cloud position ${JSON.stringify(query)}`,
    signal => api.position(query, signal),
  );
  return (
    <PageFrame
      title="Where do we stand against the cloud target?"
      scope={
        summary.data && (
          <ScopeBar
            registries={registriesWithSystems(summary.data)}
            registry={registry ?? summary.data.registry}
            onRegistryChange={name =>
              address.change({ registry: name, force: undefined })
            }
            scoredAt={summary.data.scoredAt}
          />
        )
      }
    >
      <Answer of={position} what="the cloud position" row="facts.read">
        {({ counts }) => <pre>{JSON.stringify(counts)}</pre>}
      </Answer>
    </PageFrame>
  );
}
