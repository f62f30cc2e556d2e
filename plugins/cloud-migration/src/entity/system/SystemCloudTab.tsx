import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { SystemCloudResponse } from '@policing/plugin-blueprint-common';
import {
  Answer,
  BLUEPRINT_TAB,
  type ClosedPart,
  closedValue,
  cloudChangeRouteRef,
  EntityLink,
  useEntityHref,
  useLiveData,
  useYourAccess,
  Withheld,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';
import { useEntityName } from '../useEntityName';
import { BlockersPanel } from './BlockersPanel';
import { CloudFirstPanel } from './CloudFirstPanel';
import { ConflictsPanel } from './ConflictsPanel';
import { DatesPanel } from './DatesPanel';
import { ExitPanel } from './ExitPanel';
import { NeighboursPanels } from './NeighboursPanels';
import { NextPanel } from './NextPanel';
import { PlanPanel } from './PlanPanel';
import { StateCards } from './StateCards';
import styles from './SystemCloudTab.module.css';
import { SuggestionPanel } from './SuggestionPanel';
import { WayPanel } from './WayPanel';
import { mayChange } from './mayChange';

const closedParts: Record<SystemCloudResponse['withheld'][number], ClosedPart> =
  {
    assessment: {
      what: 'what holds the move up, its funding and the exit plan',
      row: 'assessment.read',
    },
    checks: { what: 'the checks of cloud first', row: 'checks.read' },
  };

/** Tab of a system: its move to cloud, what stands in its way and what to do. */
export function SystemCloudTab() {
  const api = useApi(cloudApiRef);
  const { namespace, name, title } = useEntityName();
  const answer = useLiveData(`system cloud ${namespace}/${name}`, signal =>
    api.systemCloud({ namespace, name }, signal),
  );
  return (
    <div className={styles.page}>
      <Text as="h3" variant="title-x-small" weight="bold">
        How does {title} move to cloud, and what comes next?
      </Text>
      <Answer of={answer} what={`the move of ${title}`} height={480}>
        {move => (
          <div className={styles.page}>
            <SystemLine move={move} />
            <StateCards move={move} />
            <Withheld parts={move.withheld.map(part => closedParts[part])} />
            <NextPanel move={move} />
            {move.blockers && move.blockers.length > 0 && (
              <BlockersPanel blockers={move.blockers} />
            )}
            {move.conflicts && (
              <ConflictsPanel
                conflicts={move.conflicts}
                withheld={move.conflictRulesWithheld ?? 0}
              />
            )}
            {move.suggestion && (
              <SuggestionPanel suggestion={move.suggestion} />
            )}
            <PlanPanel move={move} />
            <NeighboursPanels move={move} />
            <DatesPanel dates={move.dates} />
            {!move.withheld.includes('assessment') && (
              <ExitPanel exit={move.exit} contract={move.contract} />
            )}
            <CloudFirstPanel move={move} />
            <WayPanel history={move.history} />
          </div>
        )}
      </Answer>
    </div>
  );
}

function SystemLine({ move }: { move: SystemCloudResponse }) {
  const { system } = move;
  const hrefOf = useEntityHref();
  const change = useRouteRef(cloudChangeRouteRef);
  const access = useYourAccess();
  const words = [system.lifecycle, system.criticality]
    .filter(word => word !== undefined)
    .map(closedValue);
  return (
    <p className={styles.line}>
      <EntityLink entity={system.force ?? system.owner} />
      {words.map(word => (
        <span key={word}>{word}</span>
      ))}
      <Link href={hrefOf(system.ref, BLUEPRINT_TAB)}>
        How it measures up to the Blueprint
      </Link>
      {change && mayChange(access.data, system) && (
        <Link href={change({ namespace: system.namespace, name: system.name })}>
          Change these facts
        </Link>
      )}
    </p>
  );
}
