import { Select, Text } from '@backstage/ui';
import type { CheckResult } from '@policing/plugin-blueprint-common';
import {
  ChoiceChips,
  formatCount,
  outcomeOrder,
  outcomes,
  Panel,
  ShapeIcon,
} from '@policing/plugin-blueprint-react';
import { CheckItem } from './CheckItem';
import styles from './ChecksPanel.module.css';
import {
  countOutcomes,
  groupChecks,
  type Grouping,
  groupings,
  shownOutcome,
} from './groupChecks';

/** Properties of {@link ChecksPanel}. */
export interface ChecksPanelProps {
  checks: CheckResult[];
  /** Titles of principles and goals by reference. */
  labels: Record<string, string>;
  /** Outcome and grouping that the address asks for. */
  show?: string;
  groupBy?: string;
  onChange: (change: { outcome?: string; group?: string }) => void;
  /** Gives where a dispensation from a check is asked for; absent for who may not. */
  askHrefOf?: (check: string) => string;
}

/** Every check of a system: what came out, why, on which facts, what to do. */
export function ChecksPanel(props: ChecksPanelProps) {
  const { checks, labels, onChange } = props;
  const counts = countOutcomes(checks);
  const shown = shownOutcome(props.show, counts);
  const grouping: Grouping =
    props.groupBy && props.groupBy in groupings
      ? (props.groupBy as Grouping)
      : 'principle';
  const groups = groupChecks(checks, shown, grouping, labels);
  return (
    <Panel
      title="Which checks decide it?"
      actions={
        <Select
          className={styles.grouping}
          aria-label="Group by"
          size="small"
          options={Object.entries(groupings).map(([value, title]) => ({
            value,
            label: `By ${title.toLowerCase()}`,
          }))}
          value={grouping}
          onChange={value => onChange({ group: String(value) })}
        />
      }
    >
      <ChoiceChips
        label="Outcome"
        choices={[
          { id: 'all', title: `All ${formatCount(checks.length)}` },
          ...outcomeOrder.map(outcome => ({
            id: outcome,
            title: `${outcomes[outcome].title} ${formatCount(counts[outcome])}`,
            icon: <ShapeIcon {...outcomes[outcome]} />,
          })),
        ]}
        selected={shown}
        onSelect={outcome => onChange({ outcome })}
      />
      {groups.length === 0 && <p>No check of this system has this outcome.</p>}
      {groups.map(group => (
        <section key={group.id} className={styles.group}>
          <Text as="h4" variant="body-medium" weight="bold">
            {group.title}
          </Text>
          <ul className={styles.checks}>
            {group.checks.map(check => (
              <CheckItem
                key={check.id}
                check={check}
                labels={labels}
                askHref={props.askHrefOf?.(check.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
