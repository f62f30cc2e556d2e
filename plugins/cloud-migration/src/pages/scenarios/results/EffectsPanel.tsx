import type {
  PictureId,
  ScenarioEvaluationResponse,
  ShownEffect,
} from '@policing/plugin-blueprint-common';
import {
  CLOUD_TAB,
  EntityLink,
  formatPercent,
  levels,
  outcomes,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  uncapitalise,
} from '@policing/plugin-blueprint-react';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import styles from '../Scenarios.module.css';
import {
  fateInWords,
  nothingMovedInWords,
  pictureTitles,
  stateTitles,
} from '../scenarioWords';

/** Systems shown before the reader asks for the rest. */
const FEW = 25;

/** Properties of {@link EffectsPanel}. */
export interface EffectsPanelProps {
  evaluation: ScenarioEvaluationResponse;
}

/** What the scenario does to each system that it moves, and which checks come out otherwise. */
export function EffectsPanel({ evaluation }: EffectsPanelProps) {
  const { systems, withheld } = evaluation;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? systems : systems.slice(0, FEW);
  return (
    <Panel title="What does it do to which system?">
      <RegisterTable
        label="Systems that the scenario moves"
        columns={columnsFor(evaluation)}
        items={shown}
        idOf={({ system }) => system.ref}
        empty="Nothing yet: the scenario has no step."
      />
      {shown.length < systems.length && (
        <Button variant="secondary" onPress={() => setShowsAll(true)}>
          {`Show all ${plural(systems.length, 'system')}`}
        </Button>
      )}
      {!withheld.includes('legacy') && systems.length > 0 && (
        <p className={styles.note}>
          A legacy score is declared by the force and does not move by itself.
          Where the facts would suggest other scores, they are named.
        </p>
      )}
    </Panel>
  );
}

function columnsFor({
  withheld,
}: ScenarioEvaluationResponse): RegisterColumn<ShownEffect>[] {
  const system: RegisterColumn<ShownEffect> = {
    id: 'system',
    title: 'System',
    rowHeader: true,
    cell: effect => (
      <>
        <EntityLink entity={effect.system} tab={CLOUD_TAB} />
        {!effect.hasStep && (
          <p className={styles.note}>moved by the steps for others</p>
        )}
        {effect.nothingMoved && (
          <p className={styles.note}>
            {nothingMovedInWords(effect.nothingMoved)}
          </p>
        )}
      </>
    ),
  };
  const place: RegisterColumn<ShownEffect> = {
    id: 'place',
    title: 'Position',
    cell: ({ pictures: { today, planned, carriedOut } }) => (
      <>
        {arrow(
          today.counts ? stateTitles[today.state] : 'No longer run',
          carriedOut.counts ? stateTitles[carriedOut.state] : 'No longer run',
        )}
        <p className={styles.note}>Plan: {fateInWords(planned)}</p>
      </>
    ),
  };
  const conformance: RegisterColumn<ShownEffect> = {
    id: 'conformance',
    title: 'Conformance, when carried out',
    cell: ({ pictures: { today, carriedOut } }) =>
      today.level && carriedOut.level ? (
        <>
          {arrow(levels[today.level].title, levels[carriedOut.level].title)}
          <p className={styles.note}>
            assured{' '}
            {arrow(
              formatPercent(today.assuredConformance),
              formatPercent(carriedOut.assuredConformance),
            )}
            ; known{' '}
            {arrow(
              formatPercent(today.coverage),
              formatPercent(carriedOut.coverage),
            )}
          </p>
        </>
      ) : (
        'withheld'
      ),
  };
  const why: RegisterColumn<ShownEffect> = {
    id: 'why',
    title: 'What comes out otherwise',
    cell: effect => <Reasons effect={effect} />,
  };
  return withheld.includes('conformance')
    ? [system, place, why]
    : [system, place, conformance, why];
}

/** A value before and after; once where it stays. */
function arrow(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}

const conflictWords: Record<
  ShownEffect['conflicts'][number]['states'][PictureId],
  string
> = {
  conflict: 'a conflict',
  'cannot-be-ruled-out': 'cannot be ruled out',
  'not-planned': 'nothing planned that could conflict',
  none: 'no conflict',
};

function Reasons({ effect }: { effect: ShownEffect }) {
  const { checks = [], conflicts, legacy } = effect;
  const derived = legacy?.derived ?? [];
  if (checks.length + conflicts.length + derived.length === 0) {
    return <>No check, conflict or suggested score comes out otherwise.</>;
  }
  return (
    <>
      {conflicts.length > 0 && (
        <ul className={styles.list}>
          {conflicts.map(({ id, title, states }) => (
            <li key={id}>
              {title}: {inPictures(picture => conflictWords[states[picture]])}
            </li>
          ))}
        </ul>
      )}
      {checks.length > 0 && (
        <details>
          <summary>{plural(checks.length, 'check')} come out otherwise</summary>
          <ul className={styles.list}>
            {checks.map(({ id, title, outcomes: of }) => (
              <li key={id}>
                {title}:{' '}
                {inPictures(picture =>
                  uncapitalise(outcomes[of[picture]].title),
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {derived.length > 0 && (
        <ul className={styles.list}>
          {derived.map(({ id, title, scores }) => (
            <li key={id}>
              Legacy score suggested for {id}, {uncapitalise(title)}:{' '}
              {inPictures(picture => String(scores[picture] ?? 'none'))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A value of each picture, those that are the same put together. */
function inPictures(valueOf: (picture: PictureId) => string): string {
  const [today, planned, carriedOut] = (
    ['today', 'planned', 'carriedOut'] as const
  ).map(valueOf);
  const later =
    planned === carriedOut
      ? [planned]
      : [
          ...(planned === today
            ? []
            : [
                `${planned} ${pictureTitles.planned.toLocaleLowerCase('en-GB')}`,
              ]),
          `${carriedOut} ${pictureTitles.carriedOut.toLocaleLowerCase('en-GB')}`,
        ];
  return [today, ...later].join(' → ');
}
