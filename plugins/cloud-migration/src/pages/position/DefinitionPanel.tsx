import { Link } from '@backstage/ui';
import type { CloudPositionResponse } from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  EntityLink,
  formatPercent,
  Panel,
  plural,
} from '@policing/plugin-blueprint-react';
import type { PositionQuery } from './positionQuery';
import { useSystemsHref } from './useSystemsHref';
import styles from './PositionPage.module.css';

/** Properties of {@link DefinitionPanel}. */
export interface DefinitionPanelProps {
  answer: CloudPositionResponse;
  query: PositionQuery;
}

/** What the Blueprint calls cloud, and what runs where today. */
export function DefinitionPanel({ answer, query }: DefinitionPanelProps) {
  const { definition, target } = answer;
  if (!definition) {
    return (
      <Panel title="What counts as cloud here?" level={2}>
        <p>
          No scorecard is in force, so nothing counts as cloud and every system
          is not known. Add a Scorecard with the constant cloudHosting to the
          Blueprint.
        </p>
      </Panel>
    );
  }
  const { scorecard, version, source, basis } = definition;
  return (
    <Panel title="What counts as cloud here?" level={2}>
      {definition.definition && (
        <p className={styles.words}>{definition.definition}</p>
      )}
      <p className={styles.second}>
        From <EntityLink entity={scorecard} /> {version}
        {target !== undefined && `, target ${formatPercent(target)}`}
        {basis && `; basis: ${closedValue(basis)}`}
        {source && '; source: '}
        {source &&
          (source.url ? (
            <Link href={source.url}>{source.title}</Link>
          ) : (
            source.title
          ))}
      </p>
      <div className={styles.classes}>
        <Classes title="Counts" counts {...{ answer, query }} />
        <Classes title="Does not count" counts={false} {...{ answer, query }} />
      </div>
    </Panel>
  );
}

interface ClassesProps extends DefinitionPanelProps {
  title: string;
  counts: boolean;
}

function Classes({ title, counts, answer, query }: ClassesProps) {
  const hrefOf = useSystemsHref(query);
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {answer
          .definition!.classes.filter(each => each.counts === counts)
          .map(({ hostingClass, systems }) => (
            <li key={hostingClass}>
              {hostingClass === 'unknown'
                ? 'Not known (neither)'
                : capitalise(closedValue(hostingClass))}
              :{' '}
              {systems > 0 && hostingClass !== 'unknown' ? (
                <Link href={hrefOf(undefined, { hosting: hostingClass })}>
                  {plural(systems, 'system')}
                </Link>
              ) : (
                plural(systems, 'system')
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}
