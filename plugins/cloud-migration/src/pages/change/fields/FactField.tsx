import { NumberField, Select, TextAreaField, TextField } from '@backstage/ui';
import {
  type EditableDocument,
  factTextLength,
  isDateSchema,
  type JsonSchema,
  schemaOfFact,
} from '@policing/plugin-blueprint-common';
import { capitalise, valueInWords } from '@policing/plugin-blueprint-react';
import { factTitle } from '../factWords';
import { BlockersField } from './BlockersField';
import { DayField } from './DayField';
import { DaysField } from './DaysField';
import styles from './fields.module.css';

/** What every field of the form has. */
export interface FieldProps<T> {
  label: string;
  description?: string;
  /** Undefined where it is not known. */
  value: T | undefined;
  /** What the rules of the register have against it. */
  problem?: string;
  onChange: (value: T | undefined) => void;
}

/** Properties of {@link FactField}. */
export interface FactFieldProps {
  document: EditableDocument;
  fact: string;
  value: unknown;
  problem?: string;
  /** Whether it differs from what is in the file. */
  isTouched: boolean;
  onChange: (value: unknown) => void;
}

/** Facts for which people write sentences. */
const sentences: readonly string[] = [
  'cloud.dispositionReason',
  'cloud.justification',
  'funding.need',
];

/** Facts whose schema says more than their name does. */
const explained: readonly string[] = [
  'cloud.disposition',
  'cloud.revisitOn',
  'cloud.justification',
  'hosting.supportLocations',
  'support.vendorSupportEnds',
  'support.hardwareSupportEnds',
  'support.licenceEnds',
  'support.plannedReplacement',
  'funding.need',
];

/** The field for a fact, of the sort that its schema asks for. */
export function FactField(props: FactFieldProps) {
  const { document, fact, isTouched, onChange, ...rest } = props;
  const schema = schemaOfFact(document, fact);
  // The form gives each fact the sort of field that its schema asks for.
  const field: FieldProps<any> = {
    ...rest,
    label: factTitle(fact) + (isTouched ? ' (changed)' : ''),
    ...(explained.includes(fact) && { description: inWords(schema) }),
    onChange,
  };
  if (fact === 'blockers') {
    return <BlockersField {...field} />;
  }
  if (schema?.enum) {
    return <ChoiceField {...field} choices={schema.enum.map(String)} />;
  }
  switch (schema?.type) {
    case 'boolean':
      return <YesNoField {...field} />;
    case 'integer':
    case 'number':
      return (
        <FigureField
          {...field}
          minimum={schema.minimum}
          maximum={schema.maximum}
          isWhole={schema.type === 'integer'}
        />
      );
    case 'array':
      return schema.items && isDateSchema(schema.items) ? (
        <DaysField {...field} />
      ) : (
        <WordsField {...field} />
      );
    default:
      return schema && isDateSchema(schema) ? (
        <DayField {...field} />
      ) : (
        <TextFactField {...field} isLong={sentences.includes(fact)} />
      );
  }
}

/** What a schema says of a fact, without the marks of code. */
function inWords(schema: JsonSchema | undefined): string | undefined {
  return schema?.description?.replaceAll('`', '');
}

const UNKNOWN = 'not-known-here';

function ChoiceField(props: FieldProps<string> & { choices: string[] }) {
  const { label, description, value, problem, choices, onChange } = props;
  return (
    <Select
      className={styles.field}
      label={label}
      description={[problem, description].filter(Boolean).join(' ')}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      options={[
        { value: UNKNOWN, label: 'Not known' },
        ...choices
          // A hosting class that says the same in other words.
          .filter(choice => choice !== 'unknown' || value === 'unknown')
          .map(choice => ({
            value: choice,
            label:
              choice === 'unknown'
                ? 'Recorded as not known'
                : capitalise(valueInWords(choice)),
          })),
      ]}
      value={value ?? UNKNOWN}
      onChange={key =>
        onChange(key === UNKNOWN || key === null ? undefined : String(key))
      }
    />
  );
}

function YesNoField({ value, onChange, ...props }: FieldProps<boolean>) {
  return (
    <ChoiceField
      {...props}
      choices={['yes', 'no']}
      value={value === undefined ? undefined : valueInWords(value)}
      onChange={word =>
        onChange(word === undefined ? undefined : word === 'yes')
      }
    />
  );
}

function FigureField(
  props: FieldProps<number> & {
    minimum?: number;
    maximum?: number;
    isWhole: boolean;
  },
) {
  const { value, problem, minimum, maximum, isWhole, onChange, ...field } =
    props;
  return (
    <NumberField
      {...field}
      className={styles.field}
      minValue={minimum}
      maxValue={maximum}
      {...(isWhole && { step: 1 })}
      value={value ?? NaN}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      validate={() => problem}
      onChange={figure => onChange(Number.isNaN(figure) ? undefined : figure)}
    />
  );
}

function TextFactField(props: FieldProps<string> & { isLong: boolean }) {
  const { value = '', problem, isLong, onChange, ...field } = props;
  const shared = {
    ...field,
    value,
    maxLength: factTextLength,
    isInvalid: problem !== undefined,
    validationBehavior: 'aria' as const,
    validate: () => problem,
    // A fact without words is one that is not known.
    onChange: (text: string) => onChange(text === '' ? undefined : text),
  };
  return isLong ? (
    <TextAreaField {...shared} className={styles.long} rows={3} />
  ) : (
    <TextField {...shared} className={styles.field} />
  );
}

/** A list of short words, with commas between them. */
function WordsField({ value, onChange, ...field }: FieldProps<string[]>) {
  return (
    <TextFactField
      {...field}
      isLong={false}
      description={`${field.description ?? ''} Commas between them.`.trim()}
      value={value?.join(', ')}
      onChange={text =>
        onChange(
          text
            ?.split(',')
            .map(word => word.trim())
            .filter((word, place, words) => word || place === words.length - 1),
        )
      }
    />
  );
}
