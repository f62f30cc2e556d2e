import type { ForceResponse } from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  closedValue,
  EntityLink,
  Panel,
  VerdictChip,
} from '@policing/plugin-blueprint-react';
import styles from './DoFirst.module.css';

/** Properties of {@link DoFirst}. */
export interface DoFirstProps {
  /** What comes first, first. */
  items: ForceResponse['doFirst'];
}

/** What a force should look at first: the worst of what matters most. */
export function DoFirst({ items }: DoFirstProps) {
  return (
    <Panel title="What comes first?" level={4}>
      {items.length === 0 ? (
        <p className={styles.none}>
          Nothing stands out: no system of the force is known to diverge, or
          none is assessed yet.
        </p>
      ) : (
        <ol className={styles.items}>
          {items.map(({ system, why }) => (
            <li key={system.ref}>
              <EntityLink entity={system} tab={BLUEPRINT_TAB} />
              {system.criticality && (
                <span>{closedValue(system.criticality)}</span>
              )}
              {system.conformance && (
                <VerdictChip level={system.conformance.level} />
              )}
              {why && <p className={styles.why}>{why}</p>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
