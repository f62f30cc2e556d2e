import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ScorecardVersion } from '@policing/plugin-blueprint-common';
import {
  Answer,
  blueprintApiRef,
  NoPermission,
  PageFrame,
  useLiveData,
  useMay,
  useScope,
} from '@policing/plugin-blueprint-react';
import { Comparison } from './Comparison';
import { VersionChoice } from './VersionChoice';
import styles from './VersionsPage.module.css';
import { VersionsTable } from './VersionsTable';

/** What the address forgets when something else is compared. */
const ofPair = { cursor: undefined, direction: undefined };

/** Sub-page: what another version of the scorecard changes, and what that does. */
export function VersionsPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope(['force', 'cursor', 'direction']);
  const { address } = scope;
  const mayReadConformance = useMay('conformance.read');
  const versions = useLiveData('versions', signal => api.versions(signal));

  return (
    <PageFrame
      title="What does another version of the Blueprint change?"
      description="Two versions of the scorecard side by side: which checks differ, and what the systems would score with either."
      scope={scope.bar}
    >
      <Answer of={versions} what="the versions of the scorecard" height={320}>
        {({ items }) => {
          const pair = pairOf(items, address.get('from'), address.get('to'));
          return (
            <div className={styles.page}>
              {pair && (
                <VersionChoice
                  versions={items}
                  from={pair.from}
                  to={pair.to}
                  onChange={change => address.change({ ...change, ...ofPair })}
                />
              )}
              {!pair && (
                <Alert
                  role="status"
                  status="info"
                  icon
                  title={
                    items.length === 0
                      ? 'There is no scorecard yet'
                      : 'There is one version only, so there is nothing to compare'
                  }
                  description="Add a scorecard with another version and the status “proposed” to the registry of definitions. No system is scored with it until it is live."
                />
              )}
              {pair && mayReadConformance === false && (
                <NoPermission
                  title="You may not see what a version does to the scores"
                  parts={[
                    {
                      what: 'the comparison of two versions',
                      row: 'conformance.read',
                    },
                  ]}
                />
              )}
              {pair && mayReadConformance && (
                <Comparison
                  {...pair}
                  scope={scope}
                  isSame={pair.from === pair.to}
                />
              )}
              <VersionsTable versions={items} />
            </div>
          );
        }}
      </Answer>
    </PageFrame>
  );
}

/**
 * The ids of the versions to compare: those of the address, else the one in
 * force with the next one beside it.
 */
function pairOf(
  versions: readonly ScorecardVersion[],
  from: string | undefined,
  to: string | undefined,
): { from: string; to: string } | undefined {
  if (from && to) {
    return { from, to };
  }
  if (versions.length < 2) {
    return undefined;
  }
  const first = from ?? versions[0].id;
  const second = versions.find(({ id }) => id !== first)!.id;
  return { from: first, to: to ?? second };
}
