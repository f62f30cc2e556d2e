import { Button, DatePicker, Select } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import {
  type CloudPositionResponse,
  systemCategories,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  capitalise,
  closedValue,
} from '@policing/plugin-blueprint-react';
import type { PositionQuery } from './positionQuery';
import styles from './PositionPage.module.css';

/** Properties of {@link PositionFilters}. */
export interface PositionFiltersProps {
  answer: CloudPositionResponse;
  query: PositionQuery;
  address: Address;
  /** Whether the reader may read the criticality of any system. */
  withCriticality: boolean;
}

/** Stands for no filter. */
const ANY = 'any';

const tiers = [
  'mission-critical',
  'business-critical',
  'operational',
  'administrative',
  'not-known',
];

interface Option {
  value: string;
  label: string;
}

const inWords = (value: string): Option => ({
  value,
  label: capitalise(closedValue(value)),
});

/** Chooses the day and the systems that the page is about. */
export function PositionFilters(props: PositionFiltersProps) {
  const { answer, query, address, withCriticality } = props;
  const { choices, today, position } = answer;
  const filters = [
    {
      name: 'region',
      label: 'Region',
      isShown: choices.regions.length > 0 && !query.force,
      options: choices.regions.map(({ ref, title }) => ({
        value: ref,
        label: title,
      })),
    },
    {
      name: 'capability',
      label: 'Capability',
      isShown: true,
      options: choices.capabilities.map(({ ref, title }) => ({
        value: ref,
        label: title,
      })),
    },
    {
      name: 'category',
      label: 'Category',
      isShown: true,
      options: [...systemCategories, 'not-known'].map(inWords),
    },
    {
      name: 'criticality',
      label: 'Criticality',
      isShown: withCriticality,
      options: tiers.map(inWords),
    },
  ] as const;
  return (
    <div className={styles.filters} role="search" aria-label="Day and systems">
      <div className={styles.day}>
        <DatePicker
          label="On"
          size="small"
          value={parseDate(position.day)}
          maxValue={parseDate(today)}
          onChange={day => {
            const on = day?.toString();
            address.change({ on: on === today ? undefined : on });
          }}
        />
        {position.day !== today && (
          <Button
            variant="secondary"
            size="small"
            onPress={() => address.change({ on: undefined })}
          >
            Back to today
          </Button>
        )}
      </div>
      {filters
        .filter(({ isShown }) => isShown)
        .map(({ name, label, options }) => (
          <Select
            key={name}
            label={label}
            size="small"
            search={{ placeholder: `Find a ${label.toLowerCase()}` }}
            options={[{ value: ANY, label: 'Any' }, ...options]}
            value={query[name] ?? ANY}
            onChange={value =>
              address.change({
                [name]: value === ANY ? undefined : String(value),
              })
            }
          />
        ))}
    </div>
  );
}
