import { Select } from '@backstage/ui';
import type {
  EntityLabel,
  HorizonFacet,
  HorizonFilters,
  HorizonResponse,
} from '@policing/plugin-blueprint-common';
import {
  type AddressChange,
  formatCount,
  WordsField,
} from '@policing/plugin-blueprint-react';
import { filterTitles, listFilters, valueTitle } from './horizonFilters';
import styles from './HorizonPage.module.css';

const NATION = 'nation';

/** Facets that can have so many values that people look for one. */
const LONG: ReadonlySet<HorizonFacet> = new Set(['supplier', 'product']);

/** Properties of {@link HorizonFilterBar}. */
export interface HorizonFilterBarProps {
  filters: HorizonFilters;
  forces: EntityLabel[];
  /** What the dates can be narrowed by; none while they load. */
  facets?: HorizonResponse['facets'];
  onWords: (words: string) => void;
  onChange: (change: AddressChange) => void;
}

/** Narrows the horizon to a force and to some of its dates. */
export function HorizonFilterBar(props: HorizonFilterBarProps) {
  const { filters, forces, facets, onChange } = props;
  return (
    <div className={styles.bar} role="search">
      <Select
        className={styles.choice}
        label="Force"
        size="small"
        search={{ placeholder: 'Find a force' }}
        options={[
          { value: NATION, label: 'All forces' },
          ...forces.map(({ ref, title }) => ({ value: ref, label: title })),
        ]}
        value={filters.force ?? NATION}
        onChange={ref =>
          onChange({
            force: ref === NATION ? undefined : String(ref),
            region: undefined,
            cursor: undefined,
          })
        }
      />
      <WordsField
        className={styles.words}
        label="Find a date"
        placeholder="System, product, supplier"
        words={filters.q ?? ''}
        onWords={props.onWords}
      />
      {listFilters.map(facet => (
        <Select
          key={facet}
          className={styles.choice}
          label={filterTitles[facet]}
          size="small"
          selectionMode="multiple"
          placeholder="Any"
          search={LONG.has(facet) ? { placeholder: 'Find one' } : undefined}
          options={optionsOf(facet, facets?.[facet] ?? [], filters[facet])}
          value={filters[facet] ?? []}
          onChange={values =>
            onChange({
              [facet]: (values as (string | number)[]).map(String),
              cursor: undefined,
            })
          }
        />
      ))}
    </div>
  );
}

// A chosen value stays in the list even where nothing is left of it.
function optionsOf(
  facet: HorizonFacet,
  values: HorizonResponse['facets'][HorizonFacet],
  chosen: readonly string[] = [],
) {
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
