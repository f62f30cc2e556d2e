import type { YourAccessResponse } from '@policing/plugin-blueprint-common';
import { EntityLink, Panel } from '@policing/plugin-blueprint-react';

import styles from './YourAccess.module.css';

/** Properties of {@link WhomToAsk}. */
export interface WhomToAskProps {
  ask: YourAccessResponse['ask'];
}

/** Who adds people to the groups that give roles. */
export function WhomToAsk({ ask }: WhomToAskProps) {
  const known = ask.filter(({ people }) => people.length > 0);
  return (
    <Panel title="Whom do I ask for more?">
      <p className={styles.line}>
        Roles come from groups of the register, and a group is a file: a change
        to it is reviewed like any other. Say what you need it for.
      </p>
      {known.length === 0 ? (
        <p className={styles.line}>
          Nobody is recorded who could help. Ask the people who run this
          register.
        </p>
      ) : (
        <ul className={styles.list}>
          {known.map(({ role, force, people }) => (
            <li key={`${role} ${force?.ref}`}>
              {role}
              {force && ` of ${force.title}`}:{' '}
              {people.map((person, place) => (
                <span key={person.ref}>
                  {place > 0 && ', '}
                  <EntityLink entity={person} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
