import type {
  RoleHeld,
  YourAccessResponse,
} from '@policing/plugin-blueprint-common';
import { HIGHEST_MARKING } from '@policing/plugin-blueprint-common';
import { EntityLink, NOT_KNOWN, Panel } from '@policing/plugin-blueprint-react';
import styles from './YourAccess.module.css';

/** Properties of {@link WhoYouAre}. */
export interface WhoYouAreProps {
  access: YourAccessResponse;
}

/** Who the register takes the reader for: person, force, roles and their groups. */
export function WhoYouAre({ access }: WhoYouAreProps) {
  const { person, roles, otherGroups } = access;
  return (
    <Panel title="Who am I here?">
      <dl className={styles.facts}>
        <dt>Person</dt>
        <dd>
          <EntityLink entity={person} />
        </dd>
        <dt>Force</dt>
        <dd>
          {person.force ? <EntityLink entity={person.force} /> : NOT_KNOWN}
        </dd>
        <dt>Roles</dt>
        <dd>
          {roles.length === 0 ? (
            'None. What is open to everybody who is signed in is open to you; no score and no weakness of a system is.'
          ) : (
            <ul className={styles.list}>
              {roles.map(role => (
                <li key={`${role.group.ref} ${role.id}`}>
                  <Role role={role} />
                </li>
              ))}
            </ul>
          )}
        </dd>
        {otherGroups.length > 0 && (
          <>
            <dt>Groups that give no role</dt>
            <dd>
              <ul className={styles.list}>
                {otherGroups.map(group => (
                  <li key={group.ref}>
                    <EntityLink entity={group} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

function Role({ role }: { role: RoleHeld }) {
  const { title, force, group, highestMarking } = role;
  return (
    <>
      <strong>{title}</strong>
      {force && <>, {force.title}</>}: by the group{' '}
      <EntityLink entity={group} />
      {highestMarking !== HIGHEST_MARKING && `, up to ${highestMarking}`}
    </>
  );
}
