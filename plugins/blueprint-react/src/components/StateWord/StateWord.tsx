import type { VerdictAppearance } from '../../words';
import { ShapeIcon } from '../ShapeIcon';
import styles from './StateWord.module.css';

/** A state as word and shape, never as colour alone. */
export function StateWord({ state }: { state: VerdictAppearance }) {
  return (
    <span className={styles.state}>
      <ShapeIcon shape={state.shape} tone={state.tone} />
      {state.title}
    </span>
  );
}
