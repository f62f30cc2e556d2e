import { Button, Select } from '@backstage/ui';
import type {
  EntityLabel,
  PrinciplesResponse,
} from '@policing/plugin-blueprint-common';
import {
  type AddressChange,
  capitalise,
  closedValue,
  formatCount,
  WordsField,
} from '@policing/plugin-blueprint-react';
import styles from './PrinciplesPage.module.css';
import { principleFacets, type PrinciplesQuestion } from './questionOf';

const NATION = 'nation';

/** Properties of {@link PrincipleFilterBar}. */
export interface PrincipleFilterBarProps {
  question: PrinciplesQuestion;
  facets: PrinciplesResponse['facets'];
  /** Forces whose adherence can be shown; none where it is closed. */
  forces: EntityLabel[];
  onChange: (change: AddressChange) => void;
}

/** Narrows the principles, and chooses whose adherence is shown. */
export function PrincipleFilterBar(props: PrincipleFilterBarProps) {
  const { question, facets, forces, onChange } = props;
  const isNarrowed =
    question.q || principleFacets.some(facet => question[facet]);
  return (
    <div className={styles.filters} role="search">
      <WordsField
        className={styles.words}
        label="Find a principle"
        placeholder="Title, number, words"
        words={question.q ?? ''}
        onWords={q => onChange({ q })}
      />
      {principleFacets.map(facet => (
        <Select
          key={facet}
          className={styles.choice}
          label={capitalise(facet)}
          size="small"
          selectionMode="multiple"
          placeholder="Any"
          options={optionsOf(facets[facet], question[facet] ?? [])}
          value={question[facet] ?? []}
          onChange={values =>
            onChange({ [facet]: (values as (string | number)[]).map(String) })
          }
        />
      ))}
      {forces.length > 0 && (
        <Select
          className={styles.choice}
          label="Adherence of"
          size="small"
          search={{ placeholder: 'Find a force' }}
          options={[
            { value: NATION, label: 'All forces' },
            ...forces.map(({ ref, title }) => ({ value: ref, label: title })),
          ]}
          value={question.force ?? NATION}
          onChange={ref =>
            onChange({ force: ref === NATION ? undefined : String(ref) })
          }
        />
      )}
      {isNarrowed && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            onChange({
              q: undefined,
              ...Object.fromEntries(
                principleFacets.map(facet => [facet, undefined]),
              ),
            })
          }
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}

// A chosen value stays in the list even where nothing is left of it.
function optionsOf(
  values: { value: string; count: number }[],
  chosen: string[],
) {
  const gone = chosen.filter(
    value => !values.some(each => each.value === value),
  );
  return [...values, ...gone.map(value => ({ value, count: 0 }))].map(
    ({ value, count }) => ({
      value,
      label: `${capitalise(closedValue(value))} (${formatCount(count)})`,
    }),
  );
}
