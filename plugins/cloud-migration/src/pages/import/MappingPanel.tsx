import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Checkbox, Select } from '@backstage/ui';
import type {
  ImportColumnInfo,
  ImportDetailResponse,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import { useMemo, useState } from 'react';
import { cloudApiRef } from '../../api';
import { DiscardButton } from './DiscardButton';
import styles from './Import.module.css';
import { QuestionsTable, type Answers } from './QuestionsTable';
import { answersOf, valuesOfAnswers } from './answers';
import { useWork } from './useWork';

/** Stands for a column that is left out. */
const LEFT_OUT = 'left-out';

/** Properties of {@link MappingPanel}. */
export interface MappingPanelProps {
  detail: ImportDetailResponse;
  onChanged: () => void;
  onDiscarded: () => void;
}

/** Says which column is what, and what words of the file mean. */
export function MappingPanel(props: MappingPanelProps) {
  const { detail, onChanged, onDiscarded } = props;
  const api = useApi(cloudApiRef);
  const [fields, setFields] = useState<Record<string, string | undefined>>(() =>
    Object.fromEntries(
      detail.columns.map(({ heading, field }) => [heading, field]),
    ),
  );
  const [answers, setAnswers] = useState<Answers>(() => answersOf(detail));
  const [blankClears, setBlankClears] = useState(detail.blankClears);
  const { busy, failed, run } = useWork();
  const options = useMemo(
    () => [
      { value: LEFT_OUT, label: 'Leave out' },
      ...detail.fields.map(({ id, title, restricted }) => ({
        value: id,
        label: `${capitalise(title)}${restricted ? ' (restricted)' : ''}`,
      })),
    ],
    [detail.fields],
  );
  const hasKey = ['title', 'name'].some(key =>
    Object.values(fields).includes(key),
  );

  const check = () =>
    run(async () => {
      await api.mapImport(detail.id, {
        revision: detail.revision,
        columns: detail.columns.map(({ heading }) => ({
          heading,
          ...(fields[heading] && { field: fields[heading] }),
        })),
        values: valuesOfAnswers(answers),
        blankClears,
      });
      onChanged();
    });
  const readSheet = (sheet: string) =>
    run(async () => {
      await api.mapImport(detail.id, { revision: detail.revision, sheet });
      onChanged();
    });

  const columns: RegisterColumn<ImportColumnInfo>[] = [
    {
      id: 'heading',
      title: 'Column of the file',
      rowHeader: true,
      cell: ({ heading }) => heading,
    },
    {
      id: 'samples',
      title: 'What stands in it',
      cell: ({ samples }) =>
        samples.length > 0 ? samples.join(' · ') : 'nothing',
    },
    {
      id: 'field',
      title: 'What it is',
      cell: ({ heading, by }) => (
        <Select
          className={styles.field}
          aria-label={`What “${heading}” is`}
          size="small"
          search={{ placeholder: 'Find a fact' }}
          options={options}
          value={fields[heading] ?? LEFT_OUT}
          description={
            by === 'remembered' && fields[heading]
              ? 'As the last time.'
              : undefined
          }
          onChange={value =>
            setFields(before => ({
              ...before,
              [heading]: value === LEFT_OUT ? undefined : String(value),
            }))
          }
        />
      ),
    },
  ];

  return (
    <Panel
      title="What are the columns?"
      level={2}
      actions={<DiscardButton detail={detail} onDiscarded={onDiscarded} />}
    >
      {detail.sheets.length > 1 && (
        <Select
          className={styles.choice}
          label="Sheet of the workbook"
          options={detail.sheets.map(sheet => ({ value: sheet, label: sheet }))}
          value={detail.sheet}
          onChange={sheet => readSheet(String(sheet))}
        />
      )}
      <RegisterTable
        label="Columns of the file"
        columns={columns}
        items={detail.columns}
        idOf={({ heading }) => heading}
        empty="The file has no columns."
      />
      <QuestionsTable
        detail={detail}
        fields={fields}
        answers={answers}
        onChange={setAnswers}
      />
      <Checkbox
        className={styles.option}
        isSelected={blankClears}
        onChange={setBlankClears}
      >
        A blank cell takes the fact out of the register; otherwise it leaves it
        as it is
      </Checkbox>
      {!hasKey && (
        <Alert
          role="status"
          status="warning"
          icon
          title="No column says which system a row is about"
          description="Choose the column with the name of the system, or with its reference in the register."
        />
      )}
      {failed && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="The rows were not checked"
          description={failed}
        />
      )}
      <div className={styles.actions}>
        <Button
          variant="primary"
          isDisabled={!hasKey || busy}
          onPress={() => check()}
        >
          Check the rows
        </Button>
        <span role="status">{busy ? 'One moment.' : ''}</span>
      </div>
    </Panel>
  );
}
