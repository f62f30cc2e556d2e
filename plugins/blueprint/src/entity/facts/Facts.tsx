import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import {
  capitalise,
  fieldName,
  NOT_KNOWN,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './Facts.module.css';
import { FieldValue } from './FieldValue';
import { type FieldSchema, formOf } from './schema';

/** Most records that stand open; more of them are folded. */
const OPEN_RECORDS = 4;

/** Most fields of records that stand in a table. */
const TABLE_FIELDS = 5;

/** Properties of {@link Facts}. */
export interface FactsProps {
  fields: [string, FieldSchema][];
  values: Record<string, unknown>;
}

/**
 * The facts of a document as its schema describes them: name, what it means,
 * value; groups of facts under a heading; and which facts are not known.
 */
export function Facts({ fields, values }: FactsProps) {
  const given = fields.filter(([name]) => values[name] !== undefined);
  const missing = fields.filter(([name]) => values[name] === undefined);
  const single = given.filter(([, schema]) => isSingle(schema));
  const grouped = given.filter(([, schema]) => !isSingle(schema));
  return (
    <>
      {single.length > 0 && (
        <dl className={styles.facts}>
          {single.map(([name, schema]) => (
            <div key={name} className={styles.fact}>
              <dt>
                {capitalise(fieldName(name))}
                <span className={styles.meaning}>{schema.description}</span>
              </dt>
              <dd>
                <FieldValue schema={schema} value={values[name]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {grouped.map(([name, schema]) => (
        <Group key={name} name={name} meaning={schema.description}>
          {formOf(schema) === 'section' ? (
            <Section
              schema={schema}
              values={values[name] as Record<string, unknown>}
            />
          ) : (
            <Records
              schema={schema.items ?? {}}
              records={values[name] as Record<string, unknown>[]}
            />
          )}
        </Group>
      ))}
      {missing.length > 0 && (
        <p className={styles.missing}>
          Not known: {missing.map(([name]) => fieldName(name)).join(', ')}.
        </p>
      )}
    </>
  );
}

function isScalar(schema: FieldSchema): boolean {
  return schema.type !== 'object' && schema.type !== 'array';
}

function isSingle(schema: FieldSchema): boolean {
  const form = formOf(schema);
  return form !== 'section' && form !== 'records';
}

interface GroupProps {
  name: string;
  meaning?: string;
  children: ReactNode;
}

function Group({ name, meaning, children }: GroupProps) {
  return (
    <section className={styles.group}>
      <p className={styles.groupTitle}>
        <strong>{capitalise(fieldName(name))}</strong>
        <span className={styles.meaning}>{meaning}</span>
      </p>
      {children}
    </section>
  );
}

interface SectionProps {
  schema: FieldSchema;
  values: Record<string, unknown>;
}

/** A section whose schema names no fields shows those that it has. */
function Section({ schema, values }: SectionProps) {
  const fields = schema.properties
    ? Object.entries(schema.properties)
    : Object.keys(values).map((name): [string, FieldSchema] => [
        name,
        Array.isArray(values[name]) ? { type: 'array', items: {} } : {},
      ]);
  return <Facts fields={fields} values={values} />;
}

interface RecordsProps {
  schema: FieldSchema;
  records: Record<string, unknown>[];
}

function Records({ schema, records }: RecordsProps) {
  const fields = Object.entries(schema.properties ?? {});
  if (records.length === 0) {
    return <p className={styles.missing}>None.</p>;
  }
  if (fields.length <= TABLE_FIELDS && fields.every(([, f]) => isScalar(f))) {
    return <RecordsTable fields={fields} records={records} />;
  }
  if (records.length <= OPEN_RECORDS) {
    return (
      <>
        {records.map((record, index) => (
          <div key={index} className={styles.record}>
            <Facts fields={givenOf(fields, record)} values={record} />
          </div>
        ))}
      </>
    );
  }
  return (
    <AccordionGroup allowsMultiple>
      {records.map((record, index) => (
        <Accordion key={index}>
          <AccordionTrigger level={4} title={titleOf(record, index)} />
          <AccordionPanel>
            <Facts fields={givenOf(fields, record)} values={record} />
          </AccordionPanel>
        </Accordion>
      ))}
    </AccordionGroup>
  );
}

interface RecordsTableProps {
  fields: [string, FieldSchema][];
  records: Record<string, unknown>[];
}

function RecordsTable({ fields, records }: RecordsTableProps) {
  const numbered = records.map((record, index) => ({ record, id: `${index}` }));
  const columns = fields.map(
    ([name, schema], index): RegisterColumn<(typeof numbered)[number]> => ({
      id: name,
      title: capitalise(fieldName(name)),
      rowHeader: index === 0,
      cell: ({ record }) =>
        record[name] === undefined ? (
          NOT_KNOWN
        ) : (
          <FieldValue schema={schema} value={record[name]} />
        ),
    }),
  );
  return (
    <RegisterTable
      label="Entries"
      columns={columns}
      items={numbered}
      idOf={({ id }) => id}
      empty="None."
    />
  );
}

// A record's further fields are choices, not gaps: only what is given is shown.
function givenOf(
  fields: [string, FieldSchema][],
  record: Record<string, unknown>,
) {
  return fields.filter(([name]) => record[name] !== undefined);
}

function titleOf(record: Record<string, unknown>, index: number): string {
  const title =
    record.title ??
    record.name ??
    record.statement ??
    record.claim ??
    record.id;
  return typeof title === 'string' ? title : `${index + 1}`;
}
