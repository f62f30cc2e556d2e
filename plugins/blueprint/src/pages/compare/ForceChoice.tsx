import { Select } from '@backstage/ui';
import type { EntityLabel } from '@policing/plugin-blueprint-common';
import { type Choice, secondOf, withPart } from './choice';
import styles from './Compare.module.css';

const NONE = 'none';

const crowds = [
  { value: 'region', label: 'Its region' },
  { value: 'nation', label: 'The nation' },
  { value: 'region nation', label: 'Its region and the nation' },
];

/** Properties of {@link ForceChoice}. */
export interface ForceChoiceProps {
  forces: readonly EntityLabel[];
  choice: Choice;
  onChange: (choice: { force: string[]; with?: string[] }) => void;
}

/** Chooses two or three forces, or one and what to compare it with. */
export function ForceChoice({ forces, choice, onChange }: ForceChoiceProps) {
  const [first, second, third] = choice.force;
  const optionsWithout = (...taken: (string | undefined)[]) =>
    forces
      .filter(({ ref }) => !taken.includes(ref))
      .map(({ ref, title }) => ({ value: ref, label: title }));
  const search = { placeholder: 'Find a force' };
  const change = (part: 'first' | 'second' | 'third') => (value: unknown) =>
    onChange(
      withPart(
        choice,
        part,
        value === NONE || value === null ? undefined : String(value),
      ),
    );
  return (
    <>
      <Select
        className={styles.choice}
        label="Force"
        size="small"
        search={search}
        placeholder="Choose a force"
        options={optionsWithout(second, third)}
        value={first ?? null}
        onChange={change('first')}
      />
      <Select
        className={styles.choice}
        label="Compared with"
        size="small"
        search={search}
        placeholder="Choose what to compare it with"
        isDisabled={!first}
        options={[...crowds, ...optionsWithout(first, third)]}
        value={secondOf(choice) ?? null}
        onChange={change('second')}
      />
      {second && (
        <Select
          className={styles.choice}
          label="And with"
          size="small"
          search={search}
          options={[
            { value: NONE, label: 'No third force' },
            ...optionsWithout(first, second),
          ]}
          value={third ?? NONE}
          onChange={change('third')}
        />
      )}
    </>
  );
}
