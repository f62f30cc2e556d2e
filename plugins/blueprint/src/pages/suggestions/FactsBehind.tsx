import type {
  SuggestionFact,
  SuggestionValue,
} from '@policing/plugin-blueprint-common';
import {
  EntityLink,
  formatDate,
  listInWords,
  NOT_KNOWN,
  type RegisterColumn,
  RegisterTable,
  suggestionValueInWords,
} from '@policing/plugin-blueprint-react';
import styles from './SuggestionsPage.module.css';

/** Properties of {@link FactsBehind}. */
export interface FactsBehindProps {
  /** Names the table: the sentence of the suggestion. */
  label: string;
  facts: SuggestionFact[];
}

/** The facts behind a suggestion, each with its source and age. */
export function FactsBehind({ label, facts }: FactsBehindProps) {
  const names = [
    ...new Set(facts.flatMap(({ values }) => values.map(({ name }) => name))),
  ];
  const isOfForces = facts.every(
    ({ entity, forces }) => forces.length === 1 && forces[0].ref === entity.ref,
  );
  const columns: RegisterColumn<SuggestionFact>[] = [
    {
      id: 'entity',
      title: 'What',
      rowHeader: true,
      cell: ({ entity }) => <EntityLink entity={entity} />,
    },
    ...(isOfForces
      ? []
      : [
          {
            id: 'forces',
            title: 'Forces',
            cell: ({ forces }: SuggestionFact) =>
              listInWords(forces.map(({ title }) => title)),
          },
        ]),
    ...names.map(name => ({
      id: name,
      title: name,
      cell: ({ values }: SuggestionFact) => (
        <Value value={values.find(each => each.name === name)} />
      ),
    })),
  ];
  return (
    <RegisterTable
      label={`Facts behind: ${label}`}
      columns={columns}
      items={facts}
      idOf={({ entity }) => entity.ref}
      empty="There are no facts."
    />
  );
}

function Value({ value }: { value: SuggestionValue | undefined }) {
  if (!value) {
    return <span className={styles.second}>does not apply</span>;
  }
  const { ref, source, asOf } = value;
  const words = suggestionValueInWords(value);
  const origin = [source, asOf && `as of ${formatDate(asOf)}`].filter(Boolean);
  return (
    <>
      {ref ? <EntityLink entity={{ ref, title: words }} /> : words}
      {words !== NOT_KNOWN && origin.length > 0 && (
        <span className={styles.second}>{origin.join(', ')}</span>
      )}
    </>
  );
}
