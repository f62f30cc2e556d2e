import { useApi } from '@backstage/frontend-plugin-api';
import {
  type CloudPositionResponse,
  systemsIn,
} from '@policing/plugin-blueprint-common';
import {
  Answer,
  type Address,
  PageFrame,
  registriesWithSystems,
  ScopeBar,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';
import { Assumptions } from './Assumptions';
import { DefinitionPanel } from './DefinitionPanel';
import { GroupsPanel } from './GroupsPanel';
import { PositionFilters } from './PositionFilters';
import { ProjectionPanel } from './ProjectionPanel';
import {
  positionParameters,
  positionQuery,
  type PositionQuery,
} from './positionQuery';
import { StandingPanel } from './StandingPanel';
import { Summaries } from './Summaries';
import styles from './PositionPage.module.css';

/** What the position of the page's day is told by. */
const BY = ['criticality', 'capability'] as const;

/** Sub-page: where a force or the nation stands against the cloud target. */
export function PositionPage() {
  const api = useApi(cloudApiRef);
  const { address, registry, summary } = useScope(positionParameters);
  const query = positionQuery(address, registry);
  const position = useLiveData(
    `cloud position ${JSON.stringify(query)}`,
    signal => api.position({ ...query, by: [...BY] }, signal),
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
              address.change({
                ...Object.fromEntries(
                  positionParameters.map(each => [each, undefined]),
                ),
                registry: name,
              })
            }
            force={
              position.data && {
                forces: position.data.choices.forces,
                selected: query.force,
                onChange: force => address.change({ force, region: undefined }),
              }
            }
            scoredAt={summary.data.scoredAt}
          />
        )
      }
    >
      <Answer
        of={position}
        what="the cloud position"
        row="facts.read"
        height={640}
      >
        {answer => <Position {...{ answer, query, address }} />}
      </Answer>
    </PageFrame>
  );
}

interface PositionProps {
  answer: CloudPositionResponse;
  query: PositionQuery;
  address: Address;
}

function Position({ answer, query, address }: PositionProps) {
  const byCriticality = answer.groups.find(({ by }) => by === 'criticality');
  const readsCriticality =
    byCriticality?.groups.some(group => systemsIn(group) > 0) ?? false;
  return (
    <div className={styles.panels}>
      <PositionFilters
        {...{ answer, query, address }}
        withCriticality={readsCriticality || query.criticality !== undefined}
      />
      <StandingPanel {...{ answer, query }} />
      <ProjectionPanel {...{ answer, query }} />
      <Assumptions answer={answer} />
      {!query.region && <Summaries query={query} />}
      {answer.groups.map(groups => (
        <GroupsPanel key={groups.by} {...{ groups, answer, query }} />
      ))}
      <DefinitionPanel {...{ answer, query }} />
    </div>
  );
}
