import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ReactElement } from 'react';
import styles from './ChoiceChips.module.css';

/** One of a few choices. */
export interface Choice<Id extends string> {
  id: Id;
  title: string;
  icon?: ReactElement;
}

/** Properties of {@link ChoiceChips}. */
export interface ChoiceChipsProps<Id extends string> {
  /** Names the choice for those who do not see it. */
  label: string;
  choices: readonly Choice<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
}

/** A choice of one among a few, all in sight. */
export function ChoiceChips<Id extends string>(props: ChoiceChipsProps<Id>) {
  return (
    <ToggleButtonGroup
      className={styles.chips}
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.selected]}
      onSelectionChange={keys => {
        const [id] = keys;
        props.onSelect(id as Id);
      }}
    >
      {props.choices.map(choice => (
        <ToggleButton key={choice.id} id={choice.id} iconStart={choice.icon}>
          {choice.title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
