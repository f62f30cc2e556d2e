import { Select } from '@backstage/ui';
import {
  type HeatmapFilters,
  type HeatmapResponse,
  systemCategories,
} from '@policing/plugin-blueprint-common';
import {
  type AddressChange,
  capitalise,
  closedValue,
} from '@policing/plugin-blueprint-react';
import styles from './HeatControls.module.css';
import {
  choicesFor,
  columnNames,
  groupNames,
  type HeatmapChoice,
  heatmapFilterNames,
  measureNames,
  rowNames,
} from './questions';

/** Properties of {@link HeatControls}. */
export interface HeatControlsProps {
  choice: HeatmapChoice;
  filters: HeatmapFilters;
  /** What the register can be narrowed by; none while it loads. */
  options?: HeatmapResponse['options'];
  /** Whether the reader may not see conformance. */
  openOnly: boolean;
  /** Whether the forces stand on a map, which leaves no choice of rows. */
  isMap: boolean;
  onChange: (change: AddressChange) => void;
}

const NO_GROUP = 'none';

const filterTitles: Record<keyof HeatmapFilters, string> = {
  region: 'Region',
  country: 'Country',
  category: 'Category',
  criticality: 'Criticality',
};

const tiers = [
  'mission-critical',
  'business-critical',
  'operational',
  'administrative',
];

/** What stands in the rows, the columns and the cells of the heat map, and what narrows it. */
export function HeatControls(props: HeatControlsProps) {
  const { choice, filters, options, openOnly, isMap, onChange } = props;
  const choices = choicesFor(choice, openOnly);
  const change = (changes: AddressChange) =>
    onChange({ ...changes, row: undefined, column: undefined });
  return (
    <>
      {!isMap && (
        <Select
          label="Rows"
          size="small"
          options={optionsOf(choices.rows, rowNames)}
          value={choice.rows}
          onChange={rows => change({ rows: String(rows), pin: undefined })}
        />
      )}
      <Select
        label="Columns"
        size="small"
        options={optionsOf(choices.columns, columnNames)}
        value={choice.columns}
        onChange={columns =>
          change({ columns: String(columns), sort: undefined })
        }
      />
      <Select
        label="Measure"
        size="small"
        options={optionsOf(choices.measures, measureNames)}
        value={choice.measure}
        onChange={measure => change({ measure: String(measure) })}
      />
      {!isMap && choices.groups.length > 0 && (
        <Select
          label="Grouped by"
          size="small"
          options={[
            { value: NO_GROUP, label: 'Nothing' },
            ...optionsOf(choices.groups, groupNames),
          ]}
          value={choice.group ?? NO_GROUP}
          onChange={group =>
            change({ group: group === NO_GROUP ? undefined : String(group) })
          }
        />
      )}
      {heatmapFilterNames
        .filter(
          name =>
            choice.measure !== 'maturity' ||
            name === 'region' ||
            name === 'country',
        )
        .map(name => (
          <Select
            key={name}
            className={styles.filter}
            label={filterTitles[name]}
            size="small"
            selectionMode="multiple"
            placeholder="Any"
            options={valuesOf(name, options)}
            value={filters[name] ?? []}
            onChange={values =>
              change({ [name]: (values as (string | number)[]).map(String) })
            }
          />
        ))}
    </>
  );
}

function optionsOf<K extends string>(
  choices: readonly K[],
  names: Record<K, string>,
) {
  return choices.map(value => ({ value, label: names[value] }));
}

function valuesOf(
  name: keyof HeatmapFilters,
  options: HeatmapResponse['options'] | undefined,
) {
  const closed = (values: readonly string[]) =>
    [...values, 'not-known'].map(value => ({
      value,
      label: capitalise(closedValue(value)),
    }));
  const labels = { region: options?.regions, country: options?.countries };
  switch (name) {
    case 'category':
      return closed(systemCategories);
    case 'criticality':
      return closed(tiers);
    default:
      return (labels[name] ?? []).map(({ ref, title }) => ({
        value: ref,
        label: title,
      }));
  }
}
