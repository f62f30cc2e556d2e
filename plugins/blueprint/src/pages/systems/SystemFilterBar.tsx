import { Select } from '@backstage/ui';
import type {
  LevelId,
  SystemFacet,
  SystemFacetsResponse,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  formatCount,
  levels,
  type SystemFilters,
  WordsField,
} from '@policing/plugin-blueprint-react';
import { filterTitles } from './filterWords';
import styles from './SystemFilterBar.module.css';

const offered: SystemFacet[] = [
  'force',
  'level',
  'category',
  'lifecycle',
  'cloud',
  'cloudStatus',
  'hosting',
];

/** Properties of {@link SystemFilterBar}. */
export interface SystemFilterBarProps {
  filters: SystemFilters;
  /** What the list can be narrowed by; none while it loads. */
  facets?: SystemFacetsResponse['facets'];
  onWords: (words: string) => void;
  onChoose: (facet: SystemFacet, values: string[]) => void;
}

/** Narrows the list of systems by words and by what there is. */
export function SystemFilterBar(props: SystemFilterBarProps) {
  const { filters, facets = {} } = props;
  return (
    <div className={styles.bar} role="search">
      <WordsField
        className={styles.words}
        label="Find a system"
        placeholder="Name, product, supplier"
        words={filters.q ?? ''}
        onWords={props.onWords}
      />
      {offered
        .filter(facet => facets[facet] || filters[facet])
        .map(facet => (
          <Select
            key={facet}
            className={styles.choice}
            label={filterTitles[facet]}
            size="small"
            selectionMode="multiple"
            placeholder="Any"
            search={
              facet === 'force' ? { placeholder: 'Find a force' } : undefined
            }
            options={optionsOf(
              facet,
              facets[facet] ?? [],
              filters[facet] ?? [],
            )}
            value={filters[facet] ?? []}
            onChange={values =>
              props.onChoose(facet, (values as (string | number)[]).map(String))
            }
          />
        ))}
    </div>
  );
}

type FacetValues = NonNullable<SystemFacetsResponse['facets'][SystemFacet]>;

// A chosen value stays in the list even where nothing is left of it.
function optionsOf(facet: SystemFacet, values: FacetValues, chosen: string[]) {
  const gone = chosen.filter(
    value => !values.some(each => each.value === value),
  );
  return [
    ...values.map(({ value, title, count }) => ({
      value,
      label: `${title ?? valueTitle(facet, value)} (${formatCount(count)})`,
    })),
    ...gone.map(value => ({ value, label: valueTitle(facet, value) })),
  ];
}

function valueTitle(facet: SystemFacet, value: string): string {
  return facet === 'level'
    ? (levels[value as LevelId]?.title ?? value)
    : capitalise(closedValue(value));
}
