import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  type Address,
  Answer,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../../api';
import styles from '../Scenarios.module.css';
import { ScenarioEditor } from './ScenarioEditor';

/** Properties of {@link NewScenario}. */
export interface NewScenarioProps {
  registry: string | undefined;
  address: Address;
}

/** A scenario that is not saved yet, of a force that the reader plans for. */
export function NewScenario({ registry, address }: NewScenarioProps) {
  const api = useApi(cloudApiRef);
  const scenarios = useServerData(
    registry && `forces to plan for ${registry}`,
    signal => api.scenarios({ registry }, signal),
  );
  return (
    <Answer
      of={scenarios}
      what="a new scenario"
      row="scenarios.create"
      height={320}
    >
      {({ forces, registry: name }) => {
        const named = address.get('force');
        const force = forces.find(({ ref }) => ref === named) ?? forces[0];
        if (!force) {
          return <p>You may read scenarios here, but not make any.</p>;
        }
        return (
          <div className={styles.stack}>
            {forces.length > 1 && (
              <Select
                className={styles.choice}
                label="Force"
                options={forces.map(({ ref, title }) => ({
                  value: ref,
                  label: title,
                }))}
                value={force.ref}
                onChange={value => address.change({ force: String(value) })}
              />
            )}
            <ScenarioEditor
              key={force.ref}
              registry={name}
              force={force}
              address={address}
            />
          </div>
        );
      }}
    </Answer>
  );
}
