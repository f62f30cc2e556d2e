import { Select } from '@backstage/ui';
import type {
  ImportDetailResponse,
  ImportQuestion,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  plural,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { keyOf } from './answers';
import styles from './Import.module.css';
import { fieldTitle } from './importWords';

/** What words of the file mean, by {@link keyOf}; an empty text where they say nothing. */
export type Answers = Record<string, string | undefined>;

const NOT_SAID = 'not-said';
const NOTHING = 'nothing';

/** Properties of {@link QuestionsTable}. */
export interface QuestionsTableProps {
  detail: ImportDetailResponse;
  /** Fields of the columns as they stand on the page. */
  fields: Record<string, string | undefined>;
  answers: Answers;
  onChange: (answers: Answers) => void;
}

/** Asks what words mean that the register does not know, each once. */
export function QuestionsTable(props: QuestionsTableProps) {
  const { detail, fields, answers, onChange } = props;
  const questions = detail.questions.filter(
    ({ column, field }) => fields[column] === field,
  );
  if (questions.length === 0) {
    return null;
  }
  const columns: RegisterColumn<ImportQuestion>[] = [
    {
      id: 'text',
      title: 'Word of the file',
      rowHeader: true,
      cell: ({ text }) => `“${text}”`,
    },
    {
      id: 'where',
      title: 'Where',
      cell: ({ column, count }) => `${column}, ${plural(count, 'row')}`,
    },
    {
      id: 'meaning',
      title: 'What it means',
      cell: question => {
        const { field, text, allowed, suggestion } = question;
        const answer = answers[keyOf(question)];
        return (
          <Select
            className={styles.field}
            aria-label={`What “${text}” means as ${fieldTitle(detail.fields, field)}`}
            size="small"
            options={[
              { value: NOT_SAID, label: 'Not said: the row is bad' },
              ...allowed.map(value => ({
                value,
                label: capitalise(closedValue(value)),
              })),
              { value: NOTHING, label: 'Nothing, like a blank cell' },
            ]}
            value={answer === '' ? NOTHING : (answer ?? NOT_SAID)}
            description={
              suggestion && answer === undefined
                ? `Perhaps ${closedValue(suggestion)}.`
                : undefined
            }
            onChange={value =>
              onChange({
                ...answers,
                [keyOf(question)]: meaningOf(String(value)),
              })
            }
          />
        );
      },
    },
  ];
  return (
    <>
      <p className={styles.words}>
        These words are not those of the register. Say once what they mean: it
        is remembered for the force.
      </p>
      <RegisterTable
        label="Words to be explained"
        columns={columns}
        items={questions}
        idOf={keyOf}
        empty="Every word is known."
      />
    </>
  );
}

function meaningOf(value: string): string | undefined {
  if (value === NOT_SAID) {
    return undefined;
  }
  return value === NOTHING ? '' : value;
}
