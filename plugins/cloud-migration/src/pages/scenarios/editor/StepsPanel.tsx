import { Button } from '@backstage/ui';
import type {
  ScenarioResponse,
  ShownStep,
} from '@policing/plugin-blueprint-common';
import {
  CLOUD_TAB,
  EntityLink,
  Panel,
  plural,
  type RegisterColumn,
  RegisterTable,
  valueInWords,
} from '@policing/plugin-blueprint-react';
import styles from '../Scenarios.module.css';
import { changesInWords, factsInWords, fieldTitles } from '../scenarioWords';
import type { DraftStep } from '../useScenarioDraft';

/** Properties of {@link StepsPanel}. */
export interface StepsPanelProps {
  /** By reference of the system. */
  steps: Record<string, DraftStep>;
  saved?: ScenarioResponse;
  mayChange: boolean;
  onEdit: (ref: string) => void;
  onRemove: (ref: string) => void;
  onConfirm: (ref: string) => void;
}

interface Line extends DraftStep {
  ref: string;
  shown?: ShownStep;
}

/** What happens to which system, beside what the register says of it. */
export function StepsPanel(props: StepsPanelProps) {
  const { steps, saved } = props;
  const shown = new Map(saved?.steps.map(step => [step.system.ref, step]));
  const lines = Object.entries(steps)
    .map(([ref, step]) => ({ ref, ...step, shown: shown.get(ref) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return (
    <Panel title={`What happens to ${plural(lines.length, 'system')}`}>
      <RegisterTable
        label="Steps of the scenario"
        columns={columnsFor(props)}
        items={lines}
        idOf={({ ref }) => ref}
        empty="No step yet: choose systems above and say what should happen to them."
      />
    </Panel>
  );
}

function columnsFor({
  mayChange,
  onEdit,
  onRemove,
  onConfirm,
}: StepsPanelProps): RegisterColumn<Line>[] {
  const system: RegisterColumn<Line> = {
    id: 'system',
    title: 'System',
    rowHeader: true,
    cell: ({ ref, title }) => (
      <EntityLink entity={{ ref, title }} tab={CLOUD_TAB} />
    ),
  };
  const changes: RegisterColumn<Line> = {
    id: 'changes',
    title: 'In this scenario',
    cell: line => changesInWords(line.changes),
  };
  const today: RegisterColumn<Line> = {
    id: 'today',
    title: 'In the register today',
    cell: line => (
      <Register
        line={line}
        onConfirm={mayChange ? () => onConfirm(line.ref) : undefined}
      />
    ),
  };
  const actions: RegisterColumn<Line> = {
    id: 'actions',
    title: 'Change it',
    cell: ({ ref, title }) => (
      <div className={styles.bar}>
        <Button
          size="small"
          variant="secondary"
          aria-label={`Change the step for ${title}`}
          onPress={() => onEdit(ref)}
        >
          Change
        </Button>
        <Button
          size="small"
          variant="tertiary"
          aria-label={`Remove the step for ${title}`}
          onPress={() => onRemove(ref)}
        >
          Remove
        </Button>
      </div>
    ),
  };
  return [system, changes, today, ...(mayChange ? [actions] : [])];
}

interface RegisterProps {
  line: Line;
  onConfirm?: () => void;
}

/** What the register says, and what moved there since the step was made. */
function Register({ line, onConfirm }: RegisterProps) {
  const { shown, confirmed } = line;
  if (!shown) {
    return <span className={styles.note}>shown once it is saved</span>;
  }
  if (shown.isGone || !shown.today) {
    return (
      <strong>
        The force has this system no longer: the step counts for nothing.
      </strong>
    );
  }
  const hasMoved = shown.moved.length > 0 && !confirmed;
  return (
    <>
      {factsInWords(shown.today)}
      {hasMoved && (
        <>
          <p className={styles.note}>
            <strong>Changed since the step was made: </strong>
            {shown.moved
              .map(
                ({ field, then, now }) =>
                  `${fieldTitles[field]}: ${valueInWords(then)} → ${valueInWords(now)}`,
              )
              .join('; ')}
            .
          </p>
          {onConfirm && (
            <Button
              size="small"
              variant="secondary"
              aria-label={`Keep the step for ${line.title} all the same`}
              onPress={onConfirm}
            >
              Keep the step all the same
            </Button>
          )}
        </>
      )}
    </>
  );
}
