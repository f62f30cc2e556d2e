import type { DispensationDetailResponse } from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  type EntityName,
  Panel,
} from '@policing/plugin-blueprint-react';
import { DecisionForm } from './DecisionForm';
import styles from './dispensation.module.css';

/** What came of a decision. */
export interface Notice {
  status: 'success' | 'warning';
  title: string;
  description: string;
}

/** Properties of {@link Decide}. */
export interface DecideProps {
  name: EntityName;
  dispensation: DispensationDetailResponse;
  /** Called when something was decided, here or before by somebody else. */
  onDecided: (notice: Notice) => void;
}

/** The decision, for those who may take it; for others, who may. */
export function Decide(props: DecideProps) {
  const { dispensation } = props;
  const { decisions, whyNoDecision, deciders } = dispensation;
  if (decisions.length === 0 && !whyNoDecision && deciders.length === 0) {
    return null;
  }
  return (
    <Panel
      title={decisions.length > 0 ? 'What do you decide?' : 'Who decides?'}
    >
      {decisions.length > 0 ? (
        <DecisionForm {...props} />
      ) : (
        whyNoDecision && <p className={styles.text}>{whyNoDecision}</p>
      )}
      {deciders.length > 0 && (
        <div className={decisions.length > 0 ? styles.deciders : undefined}>
          <p className={styles.text}>
            {decisions.length > 0
              ? 'These people may decide; one of them is enough.'
              : 'These people may decide:'}
          </p>
          <ul className={styles.list}>
            {deciders.map(({ role, force, people }) => (
              <li key={role}>
                {role}
                {force && ` of ${force.title}`}:{' '}
                {people.length === 0
                  ? 'nobody holds this role'
                  : people.map((person, place) => (
                      <span key={person.ref}>
                        {place > 0 && ', '}
                        <EntityLink entity={person} />
                      </span>
                    ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}
