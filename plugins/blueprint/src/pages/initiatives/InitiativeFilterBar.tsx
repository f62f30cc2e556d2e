import { Select } from '@backstage/ui';
import type {
  InitiativeFacet,
  InitiativeFilters,
  InitiativesResponse,
} from '@policing/plugin-blueprint-common';
import { formatCount, WordsField } from '@policing/plugin-blueprint-react';
import { filterTitles, listFilters, valueTitle } from './initiativeFilters';
import styles from './InitiativesPage.module.css';

/** Properties of {@link InitiativeFilterBar}. */
export interface InitiativeFilterBarProps {
  filters: InitiativeFilters;
  /** What the list can be narrowed by; none while it loads. */
  facets?: InitiativesResponse['facets'];
  onWords: (words: string) => void;
  onChoose: (facet: InitiativeFacet, values: string[]) => void;
}

/** Narrows the list of initiatives by words and by what there is. */
export function InitiativeFilterBar(props: InitiativeFilterBarProps) {
  const { filters, facets } = props;
  return (
    <div className={styles.bar} role="search">
      <WordsField
        className={styles.words}
        label="Find an initiative"
        placeholder="Name, need, result"
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
          options={optionsOf(facet, facets?.[facet] ?? [], filters[facet])}
          value={filters[facet] ?? []}
          onChange={values =>
            props.onChoose(facet, (values as (string | number)[]).map(String))
          }
        />
      ))}
    </div>
  );
}

type FacetValues = InitiativesResponse['facets'][InitiativeFacet];

// A chosen value stays in the list even where nothing is left of it.
function optionsOf(
  facet: InitiativeFacet,
  values: FacetValues,
  chosen: string[] = [],
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
