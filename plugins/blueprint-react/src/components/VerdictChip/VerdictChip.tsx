import type { LevelId, Outcome } from '@policing/plugin-blueprint-common';
import { levels, outcomes, type VerdictAppearance } from '../../words';
import { ShapeIcon } from '../ShapeIcon';
import styles from './VerdictChip.module.css';

/** Properties of {@link VerdictChip}: a level of a system or an outcome of a check. */
export type VerdictChipProps = ({ level: LevelId } | { outcome: Outcome }) & {
  /** Larger, for the head of a page. */
  large?: boolean;
};

/** A verdict as word and shape, never as colour alone. */
export function VerdictChip(props: VerdictChipProps) {
  const { shape, title, tone } = appearanceOf(props);
  return (
    <span className={props.large ? styles.large : styles.chip}>
      <ShapeIcon shape={shape} tone={tone} />
      {title}
    </span>
  );
}

function appearanceOf(props: VerdictChipProps): VerdictAppearance {
  return 'level' in props ? levels[props.level] : outcomes[props.outcome];
}
