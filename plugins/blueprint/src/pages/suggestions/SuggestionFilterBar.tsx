import { Select } from '@backstage/ui';
import type {
  EntityLabel,
  SuggestionFacets,
} from '@policing/plugin-blueprint-common';
import {
  formatCount,
  suggestionKindTitles,
  WordsField,
} from '@policing/plugin-blueprint-react';
import type { SuggestionFilters } from './suggestionFilters';
import styles from './SuggestionsPage.module.css';

type Facet = 'kind' | 'force' | 'capability';

/** Properties of {@link SuggestionFilterBar}. */
export interface SuggestionFilterBarProps {
  filters: SuggestionFilters;
  /** What the list can be narrowed by; none while it loads. */
  facets?: SuggestionFacets;
  onWords: (words: string) => void;
  onChoose: (facet: Facet, values: string[]) => void;
}

/** Narrows the list of suggestions by words and by what there is. */
export function SuggestionFilterBar(props: SuggestionFilterBarProps) {
  const { filters, facets, onChoose } = props;
  const choice = (
    facet: Facet,
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      className={styles.choice}
      label={label}
      size="small"
      selectionMode="multiple"
      placeholder="Any"
      search={facet === 'kind' ? undefined : { placeholder: 'Find one' }}
      options={options}
      value={filters[facet] ?? []}
      onChange={values =>
        onChoose(facet, (values as (string | number)[]).map(String))
      }
    />
  );
  return (
    <div className={styles.bar} role="search">
      <WordsField
        className={styles.words}
        label="Find a suggestion"
        placeholder="Force, capability, product"
        words={filters.q ?? ''}
        onWords={props.onWords}
      />
      {choice(
        'kind',
        'Kind',
        (facets?.kind ?? [])
          .filter(
            ({ value, count }) => count > 0 || filters.kind?.includes(value),
          )
          .map(({ value, count }) => ({
            value,
            label: `${suggestionKindTitles[value]} (${formatCount(count)})`,
          })),
      )}
      {choice('force', 'Force', labelled(facets?.force, filters.force))}
      {choice(
        'capability',
        'Capability',
        labelled(facets?.capability, filters.capability),
      )}
    </div>
  );
}

// A chosen value stays in the list even where nothing is left of it.
function labelled(
  values: readonly (EntityLabel & { count: number })[] = [],
  chosen: readonly string[] = [],
) {
  const gone = chosen.filter(ref => !values.some(each => each.ref === ref));
  return [
    ...values.map(({ ref, title, count }) => ({
      value: ref,
      label: `${title} (${formatCount(count)})`,
    })),
    ...gone.map(ref => ({ value: ref, label: ref.split('/')[1] ?? ref })),
  ];
}
