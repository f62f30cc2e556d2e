import type { DispensationDetailResponse } from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import {
  BLUEPRINT_TAB,
  EntityLink,
  EntityRefLink,
  formatDate,
  plural,
} from '@policing/plugin-blueprint-react';
import styles from './dispensation.module.css';

/** Everything that is recorded of a dispensation. */
export function DispensationFacts({
  dispensation,
}: {
  dispensation: DispensationDetailResponse;
}) {
  const { principle, checks, systems, compensatingControls, conditions } =
    dispensation;
  const { startsOn, decidedOn, expiresOn, wishedUntil, daysLeft } =
    dispensation;
  const isDecided = expiresOn !== undefined;
  return (
    <dl className={styles.facts}>
      <Fact name="Principle">
        <EntityLink entity={principle} tab={BLUEPRINT_TAB} />
      </Fact>
      <Fact name="Checks that it covers">
        {checks ? (
          <List items={checks.map(({ title }) => title)} />
        ) : (
          'every check of the principle'
        )}
      </Fact>
      <Fact name={systems.length === 1 ? 'System' : 'Systems'}>
        <ul className={styles.list}>
          {systems.map(system => (
            <li key={system.ref}>
              <EntityLink entity={system} tab={BLUEPRINT_TAB} />
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name="Why it cannot be met">{dispensation.reason}</Fact>
      <Fact name="What is done instead">
        <List items={compensatingControls} none="nothing is recorded" />
      </Fact>
      {(isDecided || conditions.length > 0) && (
        <Fact name="Conditions">
          <List items={conditions} none="none" />
        </Fact>
      )}
      <Fact name="Asked for">
        {formatDate(dispensation.requestedOn)}, by{' '}
        <EntityRefLink entityRef={dispensation.requestedBy} />
        {wishedUntil && `, until ${formatDate(wishedUntil)}`}
      </Fact>
      {isDecided && (
        <>
          <Fact name="First day">{formatDate(startsOn ?? decidedOn)}</Fact>
          <Fact name="Last day">
            {formatDate(expiresOn)}
            {daysLeft !== undefined &&
              (daysLeft === 0
                ? ', today'
                : `, ${plural(daysLeft, 'day')} from today`)}
          </Fact>
        </>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ items, none }: { items: string[]; none?: string }) {
  return items.length === 0 ? (
    <>{none}</>
  ) : (
    <ul className={styles.list}>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
