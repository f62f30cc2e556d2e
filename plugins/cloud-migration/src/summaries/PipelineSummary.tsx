import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  PipelineResponse,
  SomeSystems,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Answer,
  cloudPipelineRouteRef,
  EntityLink,
  formatDate,
  Panel,
  plural,
  uncapitalise,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import type { ReactNode } from 'react';
import { cloudApiRef } from '../api';
import {
  decisionInWords,
  outcomeInWords,
} from '../pages/pipeline/pipelineWords';
import styles from './PipelineSummary.module.css';

/** Properties of {@link PipelineSummary}. */
export interface PipelineSummaryProps {
  registry?: string;
  /** Reference of a force; without it, the nation. */
  force?: string;
}

/** What moves next, what is late, what is blocked and what was decided long ago. */
export function PipelineSummary({ registry, force }: PipelineSummaryProps) {
  const api = useApi(cloudApiRef);
  const pageHref = useRouteRef(cloudPipelineRouteRef);
  const query = { registry, force };
  const pipeline = useLiveData(
    `pipeline summary ${JSON.stringify(query)}`,
    signal => api.pipeline(query, signal),
  );
  return (
    <Panel
      title="What moves when, and what is stuck?"
      actions={
        pageHref && (
          <Link href={addressOf(pageHref(), query)}>The pipeline</Link>
        )
      }
    >
      <Answer of={pipeline} what="the pipeline" height={140}>
        {data => <Lines pipeline={data} />}
      </Answer>
    </Panel>
  );
}

function Lines({ pipeline }: { pipeline: PipelineResponse }) {
  const { late, blocked, next, decisions, leftRunning } = pipeline;
  const [oldest] = decisions.oldest;
  const running = leftRunning.sourcesRunning + leftRunning.predecessorsRunning;
  return (
    <ul className={styles.lines}>
      <Line title="Next" found={next} none="nothing is planned to start">
        {({ plannedStart }) => `starts ${formatDate(plannedStart)}`}
      </Line>
      <Line title="Late" found={late} none="nothing is past its planned finish">
        {({ plannedFinish }) => `due ${formatDate(plannedFinish)}`}
      </Line>
      <Line
        title="Blocked"
        found={blocked}
        none="nothing is declared as blocked"
      >
        {({ plannedFinish }) => `planned finish ${formatDate(plannedFinish)}`}
      </Line>
      <li>
        <strong>Oldest decision: </strong>
        {oldest ? (
          <>
            <EntityLink entity={oldest} />,{' '}
            {uncapitalise(decisionInWords(oldest))}, {outcomeInWords(oldest)}
          </>
        ) : (
          'none is open of which the day is known'
        )}
      </li>
      {running > 0 && (
        <li>
          <strong>Moved, and still running behind: </strong>
          {plural(running, 'source or predecessor', 'sources or predecessors')}
        </li>
      )}
    </ul>
  );
}

interface LineProps {
  title: string;
  found: SomeSystems;
  none: string;
  children: (system: SomeSystems['first'][number]) => ReactNode;
}

function Line({ title, found: { count, first }, none, children }: LineProps) {
  const [system] = first;
  return (
    <li>
      <strong>{title}: </strong>
      {system ? (
        <>
          <EntityLink entity={system} />, {children(system)}
          {count > 1 && `; ${plural(count - 1, 'other')}`}
        </>
      ) : (
        none
      )}
    </li>
  );
}
