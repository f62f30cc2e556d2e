import { Link } from '@backstage/ui';
import type {
  PipelineResponse,
  PipelineSystem,
  SomeSystems,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatCount,
  formatDate,
  NOT_KNOWN,
  uncapitalise,
} from '@policing/plugin-blueprint-react';
import styles from './Pipeline.module.css';
import { decisionInWords, outcomeInWords } from './pipelineWords';

/** Properties of {@link WhatToLookAt}. */
export interface WhatToLookAtProps {
  pipeline: PipelineResponse;
  /** Leads to all systems whose migration is blocked. */
  blockedHref: string;
}

/** What is late, stuck, next and oldest: the answer to the question of the page. */
export function WhatToLookAt({ pipeline, blockedHref }: WhatToLookAtProps) {
  const { late, notBegun, next, blocked, decisions } = pipeline;
  const [oldest] = decisions.oldest;
  return (
    <>
      <div className={styles.columns}>
        <Group
          title="Late"
          found={late}
          none="Nothing is past its planned finish."
          wordsOf={({ plannedFinish }) => `due ${formatDate(plannedFinish)}`}
        />
        <Group
          title="Should have begun"
          found={notBegun}
          none="Nothing is past its planned start without having begun."
          wordsOf={({ plannedStart, status }) =>
            `start planned ${formatDate(plannedStart)}${
              status === 'blocked' ? ', blocked' : ''
            }`
          }
        />
        <Group
          title="Blocked"
          found={blocked}
          none="Nothing is declared as blocked."
          wordsOf={({ plannedFinish }) =>
            `planned finish ${formatDate(plannedFinish)}`
          }
          href={blockedHref}
        />
        <Group
          title="Next"
          found={next}
          none="Nothing is planned to start from today on."
          wordsOf={({ plannedStart, wave }) =>
            `starts ${formatDate(plannedStart)}, ${
              wave === undefined ? `wave ${NOT_KNOWN}` : `wave ${wave}`
            }`
          }
        />
      </div>
      {oldest && (
        <p className={styles.lead}>
          The oldest decision that is not carried out:{' '}
          <EntityLink entity={oldest} />,{' '}
          {uncapitalise(decisionInWords(oldest))}, {outcomeInWords(oldest)}.
        </p>
      )}
    </>
  );
}

interface GroupProps {
  title: string;
  found: SomeSystems;
  none: string;
  wordsOf: (system: PipelineSystem) => string;
  /** Leads to all of them. */
  href?: string;
}

function Group({ title, found, none, wordsOf, href }: GroupProps) {
  const { count, first } = found;
  return (
    <section>
      <h4>
        {title}: {formatCount(count)}
      </h4>
      {count === 0 ? (
        <p className={styles.note}>{none}</p>
      ) : (
        <ul>
          {first.map(system => (
            <li key={system.ref}>
              <EntityLink entity={system} />
              <span className={styles.second}>{wordsOf(system)}</span>
            </li>
          ))}
        </ul>
      )}
      {count > first.length && (
        <p className={styles.note}>
          {href ? (
            <Link href={href}>All {formatCount(count)}</Link>
          ) : (
            `and ${formatCount(count - first.length)} more`
          )}
        </p>
      )}
    </section>
  );
}
