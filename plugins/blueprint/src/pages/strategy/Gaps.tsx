import type {
  GoalAlignment,
  MaturityItem,
  StrategyResponse,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatDate,
  InitiativeList,
  Panel,
  StateWord,
  workStates,
} from '@policing/plugin-blueprint-react';
import { goalTitle } from './goalTitle';
import styles from './StrategyPage.module.css';

/** What is aimed at and nobody works on, as far as initiatives are declared. */
export function Gaps({ strategy }: { strategy: StrategyResponse }) {
  const { goals, maturity, gaps, initiatives, force } = strategy;
  const who = force ? force.title : 'anybody in this register';
  const openGoals = goals.filter(({ ref }) => gaps.goals.includes(ref));
  const openMaturity = maturity.filter(({ ref }) =>
    gaps.maturity.includes(ref),
  );
  return (
    <Panel title="What does nobody work on?">
      {initiatives === 0 ? (
        <p className={styles.note}>
          Not known: {force ? `${force.title} declares` : 'this register has'}{' '}
          no initiatives. Add their YAML to see what they serve and what is left
          open.
        </p>
      ) : (
        <>
          <p className={styles.note}>
            As far as declared: nobody works on a goal or capability where no
            initiative for it is in discovery, pilot, delivery or live.
          </p>
          {openGoals.length === 0 ? (
            <p>
              Every ambition and enabler has an initiative of {who}, at work or
              live.
            </p>
          ) : (
            <ul className={styles.list} aria-label="Goals nobody works on">
              {openGoals.map(goal => (
                <li key={goal.ref}>
                  <GoalGap goal={goal} />
                </li>
              ))}
            </ul>
          )}
          <p className={styles.heading}>
            <strong>Capabilities to be raised</strong>
          </p>
          {openMaturity.length === 0 ? (
            <p>
              No capability is declared to be raised that nobody works on. What
              is not assessed is not known.
            </p>
          ) : (
            <ul
              className={styles.list}
              aria-label="Capabilities to be raised that nobody works on"
            >
              {openMaturity.map(item => (
                <li key={item.ref}>
                  <MaturityGap item={item} withForce={!force} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Panel>
  );
}

function GoalGap({ goal }: { goal: GoalAlignment }) {
  return (
    <>
      <EntityLink entity={{ ref: goal.ref, title: goalTitle(goal) }} />{' '}
      <StateWord state={workStates[goal.work]} />
      {goal.initiatives.length > 0 && (
        <InitiativeList initiatives={goal.initiatives} withOwner empty="" />
      )}
    </>
  );
}

function MaturityGap({
  item,
  withForce,
}: {
  item: MaturityItem;
  withForce: boolean;
}) {
  const { force, capability, current, target, targetOn, work } = item;
  return (
    <>
      {withForce && `${force.title}: `}
      <EntityLink entity={capability} /> from {current} to {target}
      {targetOn && ` by ${formatDate(targetOn)}`}.{' '}
      <StateWord state={workStates[work]} />
      {item.initiatives.length > 0 && (
        <InitiativeList initiatives={item.initiatives} empty="" />
      )}
    </>
  );
}
