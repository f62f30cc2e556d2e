import { Button, Select } from '@backstage/ui';
import type { ScorecardVersion } from '@policing/plugin-blueprint-common';
import { versionName } from './versionWords';
import styles from './VersionChoice.module.css';

/** Properties of {@link VersionChoice}. */
export interface VersionChoiceProps {
  versions: readonly ScorecardVersion[];
  /** Ids of the chosen versions. */
  from: string;
  to: string;
  onChange: (change: { from: string; to: string }) => void;
}

/** Which two versions are compared. */
export function VersionChoice(props: VersionChoiceProps) {
  const { versions, from, to, onChange } = props;
  const titles = new Set(versions.map(({ scorecard }) => scorecard.title));
  const options = versions.map(version => ({
    value: version.id,
    label:
      titles.size > 1
        ? `${version.scorecard.title} ${versionName(version)}`
        : versionName(version),
  }));
  return (
    <div
      className={styles.choice}
      role="group"
      aria-label="Versions to compare"
    >
      <Select
        className={styles.version}
        label="From"
        size="small"
        options={withAsked(options, from)}
        value={from}
        onChange={id => onChange({ from: String(id), to })}
      />
      <Select
        className={styles.version}
        label="To"
        size="small"
        options={withAsked(options, to)}
        value={to}
        onChange={id => onChange({ from, to: String(id) })}
      />
      <Button
        size="small"
        variant="secondary"
        onPress={() => onChange({ from: to, to: from })}
      >
        Swap them
      </Button>
    </div>
  );
}

// An address may ask for one that there is not (any more).
function withAsked(options: { value: string; label: string }[], id: string) {
  return options.some(({ value }) => value === id)
    ? options
    : [...options, { value: id, label: `${id.split('@').at(-1)}, not known` }];
}
