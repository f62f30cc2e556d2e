import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button, Select } from '@backstage/ui';
import type { DispensationsResponse } from '@policing/plugin-blueprint-common';
import { RiCloseLine } from '@remixicon/react';
import {
  type AddressChange,
  type DispensationsQuery,
  formatCount,
  WordsField,
} from '@policing/plugin-blueprint-react';
import styles from './register.module.css';

/** Properties of {@link DispensationFilterBar}. */
export interface DispensationFilterBarProps {
  query: DispensationsQuery;
  facets: DispensationsResponse['facets'];
  /** @param inPlace - adds no step to the browser's history */
  onChange: (change: AddressChange, inPlace?: boolean) => void;
}

const titles = { force: 'Force', principle: 'Principle' } as const;

/** Narrows the register of dispensations by words, force, principle and system. */
export function DispensationFilterBar(props: DispensationFilterBarProps) {
  const { query, facets, onChange } = props;
  return (
    <div className={styles.bar} role="search">
      <WordsField
        className={styles.words}
        label="Find a dispensation"
        placeholder="Principle, system, reason"
        words={query.q ?? ''}
        onWords={q => onChange({ q }, true)}
      />
      {(['force', 'principle'] as const).map(name => (
        <Select
          key={name}
          className={styles.choice}
          label={titles[name]}
          size="small"
          selectionMode="multiple"
          placeholder="Any"
          options={facets[name].map(({ value, title, count }) => ({
            value,
            label: `${title} (${formatCount(count)})`,
          }))}
          value={query[name] ?? []}
          onChange={values =>
            onChange({ [name]: (values as (string | number)[]).map(String) })
          }
        />
      ))}
      {query.system && (
        <SystemPart
          system={query.system}
          onRemove={() => onChange({ system: undefined })}
        />
      )}
    </div>
  );
}

function SystemPart(props: { system: string; onRemove: () => void }) {
  const { primaryTitle } = useEntityPresentation(props.system);
  return (
    <Button
      size="small"
      variant="secondary"
      iconEnd={<RiCloseLine />}
      aria-label={`Remove: about ${primaryTitle}`}
      onPress={props.onRemove}
    >
      About {primaryTitle}
    </Button>
  );
}
