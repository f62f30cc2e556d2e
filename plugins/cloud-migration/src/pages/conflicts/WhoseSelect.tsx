import { Select } from '@backstage/ui';
import type {
  EntityLabel,
  EstateScope,
} from '@policing/plugin-blueprint-common';
import type { Address } from '@policing/plugin-blueprint-react';
import { firstConflicts, firstDispositions } from './conflictFilters';
import styles from './Conflicts.module.css';

/** Value of the choice that names no force and no region. */
const EVERYBODY = 'nation';

/** Properties of {@link WhoseSelect}. */
export interface WhoseSelectProps {
  forces: readonly EntityLabel[];
  /** What is shown; none while it loads. */
  scope?: EstateScope;
  address: Address;
}

/** Chooses whose plans are looked at. */
export function WhoseSelect({ forces, scope, address }: WhoseSelectProps) {
  const region = scope?.kind === 'region' ? scope : undefined;
  return (
    <Select
      className={styles.choice}
      label="Whose plans"
      size="small"
      search={{ placeholder: 'Find a force' }}
      options={[
        { value: EVERYBODY, label: 'All forces' },
        ...(region
          ? [{ value: region.ref, label: `${region.title} (region)` }]
          : []),
        ...forces.map(({ ref, title }) => ({ value: ref, label: title })),
      ]}
      value={address.get('force') ?? region?.ref ?? EVERYBODY}
      onChange={chosen =>
        address.change({
          force: chosen === EVERYBODY ? undefined : String(chosen),
          region: undefined,
          ...firstConflicts,
          ...firstDispositions,
        })
      }
    />
  );
}
