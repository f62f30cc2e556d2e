import type {
  ScenarioEvaluationResponse,
  WithheldOfScenario,
} from '@policing/plugin-blueprint-common';
import {
  type ClosedPart,
  formatDate,
  formatPercent,
  Panel,
  Withheld,
} from '@policing/plugin-blueprint-react';
import styles from '../Scenarios.module.css';
import { reachedInWords } from '../scenarioWords';
import { FiguresTable } from './FiguresTable';
import { PlanChart } from './PlanChart';
import { PlanTable } from './PlanTable';

const closedParts: Record<WithheldOfScenario, ClosedPart> = {
  conformance: { what: 'conformance and checks', row: 'checks.read' },
  legacy: { what: 'legacy scores', row: 'legacy.read' },
  'restricted-conflicts': {
    what: 'conflicts that rest on the assessment',
    row: 'assessment.read',
  },
};

/** Properties of {@link Results}. */
export interface ResultsProps {
  evaluation: ScenarioEvaluationResponse;
  /** Name of the scenario. */
  name: string;
}

/** What a scenario comes to: figures, and the way there. */
export function Results({ evaluation, name }: ResultsProps) {
  const { day, target, figures, scorecard, withheld } = evaluation;
  return (
    <div className={styles.stack}>
      <Panel title="What does it come to?">
        {target !== undefined && (
          <p className={styles.lead}>
            Target of {formatPercent(target)} in cloud. As the register has it:{' '}
            <strong>{reachedInWords(figures.today.position, day)}</strong>. In
            this scenario:{' '}
            <strong>{reachedInWords(figures.planned.position, day)}</strong>.
          </p>
        )}
        <FiguresTable evaluation={evaluation} />
        <p className={styles.note}>
          Worked out for {formatDate(day)} with {scorecard.title}{' '}
          {scorecard.version}, by the engine that scores the register. “As
          planned” takes the facts as the steps say. “When carried out” is as if
          every step were done today: what is retired is gone; what moves stands
          where its target says, with the old environment switched off, and
          nothing else is known of the new place.
        </p>
        <Withheld parts={withheld.map(part => closedParts[part])} />
      </Panel>
      <Panel title="When would the target be reached?">
        <PlanChart
          lines={[
            {
              name: 'as the register has it',
              position: figures.today.position,
            },
            { name, position: figures.planned.position },
          ]}
          target={target}
        />
        <PlanTable
          lines={[
            {
              name: 'As the register has it',
              position: figures.today.position,
            },
            { name: 'In this scenario', position: figures.planned.position },
          ]}
        />
      </Panel>
    </div>
  );
}
