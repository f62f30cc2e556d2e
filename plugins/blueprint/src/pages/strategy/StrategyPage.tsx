import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answer,
  blueprintApiRef,
  NoPermission,
  PageFrame,
  registriesWithSystems,
  ScopeBar,
  useLiveData,
  useMay,
  useScope,
} from '@policing/plugin-blueprint-react';
import { Gaps } from './Gaps';
import { Goals } from './Goals';
import { Maturity } from './Maturity';
import { Roadmap } from './Roadmap';
import styles from './StrategyPage.module.css';

/** Sub-page: how what forces run and work on lines up with the national strategy. */
export function StrategyPage() {
  const api = useApi(blueprintApiRef);
  const { address, registry, summary } = useScope(['force']);
  const force = address.get('force');
  const mayReadConformance = useMay('conformance.read');
  const query = { registry, force };
  const strategy = useLiveData(`strategy ${JSON.stringify(query)}`, signal =>
    api.strategy(query, signal),
  );
  return (
    <PageFrame
      title="How does what we run and work on line up with the national strategy?"
      scope={
        summary.data && (
          <ScopeBar
            registries={registriesWithSystems(summary.data)}
            registry={registry ?? summary.data.registry}
            onRegistryChange={name =>
              address.change({ registry: name, force: undefined })
            }
            force={
              strategy.data && {
                forces: strategy.data.forces,
                selected: force,
                onChange: ref => address.change({ force: ref }),
              }
            }
            scoredAt={summary.data.scoredAt}
          />
        )
      }
    >
      {mayReadConformance === false && (
        <NoPermission
          role="note"
          title="Not shown to you: how far systems conform to each goal"
          parts={[{ what: 'conformance', row: 'conformance.read' }]}
        />
      )}
      <Answer
        of={strategy}
        what="the alignment with the strategy"
        row="initiatives.read"
        height={640}
      >
        {answer => (
          <div className={styles.panels}>
            <Gaps strategy={answer} />
            <Goals
              strategy={answer}
              withConformance={mayReadConformance === true}
              address={address}
            />
            <Roadmap strategy={answer} />
            <Maturity strategy={answer} />
          </div>
        )}
      </Answer>
    </PageFrame>
  );
}
