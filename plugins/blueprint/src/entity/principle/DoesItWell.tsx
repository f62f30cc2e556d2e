import type { PrincipleDetailResponse } from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  EntityLink,
  FigureWithCoverage,
  Panel,
  SystemsTable,
} from '@policing/plugin-blueprint-react';
import styles from './DoesItWell.module.css';

/** Forces and systems that are named. */
const FORCES_NAMED = 3;
const SYSTEMS_NAMED = 5;

/** Properties of {@link DoesItWell}. */
export interface DoesItWellProps {
  answer: PrincipleDetailResponse;
  leastCoverage?: number;
  /** Says of what the systems are a part, where not all are open to the reader. */
  amongOpen: string;
}

/** Who keeps the principle best, to ask. */
export function DoesItWell(props: DoesItWellProps) {
  const { answer, leastCoverage = 0, amongOpen } = props;
  const best = answer.forces
    .filter(
      ({ adherence }) =>
        (adherence.coverage ?? 0) >= leastCoverage &&
        (adherence.assuredConformance ?? 0) > 0,
    )
    .sort(
      (a, b) =>
        b.adherence.assuredConformance! - a.adherence.assuredConformance! ||
        (a.title < b.title ? -1 : 1),
    )
    .slice(0, FORCES_NAMED);
  return (
    <Panel title="Who does it well?" level={4}>
      {best.length > 0 ? (
        <ol className={styles.forces}>
          {best.map(force => (
            <li key={force.ref}>
              <EntityLink entity={force} tab={BLUEPRINT_TAB} />:{' '}
              <FigureWithCoverage
                figures={force.adherence}
                leastCoverage={leastCoverage}
              />
            </li>
          ))}
        </ol>
      ) : (
        <p>No force of which enough is known.</p>
      )}
      <SystemsTable
        label="Systems that keep it"
        systems={answer.meeting.slice(0, SYSTEMS_NAMED)}
        leastCoverage={leastCoverage}
        without={['category', 'legacy', 'risk', 'cloud']}
        empty={`No system is known to pass every check of it${amongOpen}.`}
      />
    </Panel>
  );
}
