import { Select } from '@backstage/ui';
import type {
  EntityLabel,
  RegistryInfo,
} from '@policing/plugin-blueprint-common';
import { formatDateTime } from '../../words';
import { ChoiceChips } from '../ChoiceChips';
import { DemonstrationMark } from '../DemonstrationMark';
import styles from './ScopeBar.module.css';

/** Properties of {@link ScopeBar}. */
export interface ScopeBarProps {
  /** Registers that hold systems. */
  registries: RegistryInfo[];
  /** Name of the one that is shown. */
  registry: string;
  onRegistryChange: (registry: string) => void;
  /** Lets one force be chosen in place of the nation. */
  force?: {
    forces: EntityLabel[];
    /** Reference of the chosen one; none for the nation. */
    selected?: string;
    onChange: (ref: string | undefined) => void;
  };
  /** When the results were last brought up to date, ISO 8601 date-time. */
  scoredAt?: string;
}

const NATION = 'nation';

/** What a page is about: which register, force or nation, as of when. */
export function ScopeBar(props: ScopeBarProps) {
  const { registries, registry, force, scoredAt } = props;
  const shown = registries.find(each => each.name === registry);
  return (
    <div className={styles.bar} role="group" aria-label="What is shown">
      {registries.length > 1 && (
        <ChoiceChips
          label="Register"
          choices={registries.map(({ name, title }) => ({ id: name, title }))}
          selected={registry}
          onSelect={props.onRegistryChange}
        />
      )}
      {force && (
        <Select
          className={styles.force}
          aria-label="Force"
          size="small"
          search={{ placeholder: 'Find a force' }}
          options={[
            { value: NATION, label: 'All forces' },
            ...force.forces.map(({ ref, title }) => ({
              value: ref,
              label: title,
            })),
          ]}
          value={force.selected ?? NATION}
          onChange={ref =>
            force.onChange(ref === NATION ? undefined : String(ref))
          }
        />
      )}
      {shown?.demonstration && <DemonstrationMark />}
      <span className={styles.date}>Scored {formatDateTime(scoredAt)}</span>
    </div>
  );
}
