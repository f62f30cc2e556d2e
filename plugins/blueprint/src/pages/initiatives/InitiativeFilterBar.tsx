import { SearchField, Select } from '@backstage/ui';
import type {
  InitiativeFacet,
  InitiativeFilters,
  InitiativesResponse,
} from '@policing/plugin-blueprint-common';
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../words';
import { filterTitles, listFilters, valueTitle } from './initiativeFilters';
import styles from './InitiativesPage.module.css';

/** Milliseconds without a letter after which the words are looked for. */
const TYPING_PAUSE = 250;

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
      <WordsField words={filters.q ?? ''} onWords={props.onWords} />
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

interface WordsFieldProps {
  words: string;
  onWords: (words: string) => void;
}

function WordsField({ words, onWords }: WordsFieldProps) {
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);

  // The address may change by itself: by going back, or by clearing filters.
  if (words !== sent.current) {
    sent.current = words;
    setTyped(words);
  }

  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed !== sent.current) {
        sent.current = typed;
        onWords(typed);
      }
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, onWords]);

  return (
    <SearchField
      className={styles.words}
      label="Find an initiative"
      placeholder="Name, need, result"
      value={typed}
      onChange={setTyped}
    />
  );
}
