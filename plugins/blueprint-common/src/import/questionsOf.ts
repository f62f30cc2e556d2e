import { describeCell, type ImportField, importField } from './ImportField';
import { importLimits, type ImportMapping, plainWord } from './ImportMapping';
import { convertText } from './convertText';
import type { SourceRow } from './ImportPlanner';

/** A word of a file that is none of the field’s, with what it could mean. */
export interface ImportQuestion {
  /** Heading of the column. */
  column: string;
  /** Id of the field. */
  field: string;
  /** The word as it stands in the file. */
  text: string;
  /** Rows in which it stands. */
  count: number;
  /** Values that it can mean. */
  allowed: string[];
  /** What it probably means. */
  suggestion?: string;
  /** What somebody has said it means; an empty text where it says nothing. */
  answer?: string;
}

/** Sorts of fields whose words can be given a meaning. */
const asked = new Set<ImportField['sort']>(['choice', 'flag']);

/**
 * Words of a file that its fields do not know, each once, those that stand in
 * most rows first. What they mean is asked once and remembered.
 *
 * @param rows - rows of the file
 * @param mapping - which column is which field
 */
export function questionsOf(
  rows: readonly SourceRow[],
  mapping: ImportMapping,
): ImportQuestion[] {
  const answers = new Map(
    mapping.values.map(({ field, text, value }) => [
      `${field}\n${plainWord(text)}`,
      value ?? '',
    ]),
  );
  return mapping.columns.flatMap(({ heading, field: id }, place) => {
    const field = id === undefined ? undefined : importField(id);
    if (!field || !asked.has(field.sort)) {
      return [];
    }
    const counts = new Map<string, { text: string; count: number }>();
    for (const { cells } of rows) {
      for (const text of wordsOf(field, cells[place] ?? '')) {
        const known = counts.get(plainWord(text));
        counts.set(plainWord(text), {
          text: known?.text ?? text,
          count: (known?.count ?? 0) + 1,
        });
      }
    }
    return [...counts]
      .flatMap(([plain, { text, count }]) => {
        const converted = convertText(field, text);
        if (!('message' in converted) || plain === 'notknown' || plain === '') {
          return [];
        }
        const answer = answers.get(`${field.id}\n${plain}`);
        return [
          {
            column: heading,
            field: field.id,
            text: text.slice(0, importLimits.text),
            count,
            allowed: valuesOf(field),
            ...(converted.suggestion && { suggestion: converted.suggestion }),
            ...(answer !== undefined && { answer }),
          },
        ];
      })
      .sort((a, b) => b.count - a.count)
      .slice(0, importLimits.questions);
  });
}

function wordsOf(field: ImportField, cell: string): string[] {
  const pieces = field.many ? cell.split(/[;,\n]/) : [cell];
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '');
}

/** Values that a word of a field can mean. */
export function valuesOf(field: ImportField): string[] {
  return field.sort === 'flag'
    ? ['yes', 'no']
    : (field.schema.enum ?? []).map(String);
}

/** Whether a mapping makes sense; what is wrong with it in a sentence, by place in its lists. */
export function mappingProblems(
  mapping: ImportMapping,
  headings: readonly string[],
): { field: string; message: string }[] {
  const problems: { field: string; message: string }[] = [];
  const columnOf = new Map<string, string>();
  mapping.columns.forEach(({ heading, field }, place) => {
    const path = `columns[${place}]`;
    if (heading !== headings[place]) {
      problems.push({
        field: `${path}.heading`,
        message: `Column ${place + 1} of the file is “${headings[place] ?? 'missing'}”.`,
      });
    }
    if (field !== undefined) {
      const other = columnOf.get(field);
      if (!importField(field)) {
        problems.push({
          field: `${path}.field`,
          message: `There is no field “${field}”.`,
        });
      } else if (other !== undefined) {
        problems.push({
          field: `${path}.field`,
          message: `“${other}” and “${heading}” are both to be ${
            importField(field)!.title
          }. Leave one of them out.`,
        });
      }
      columnOf.set(field, heading);
    }
  });
  if (mapping.columns.length < headings.length) {
    problems.push({
      field: 'columns',
      message: `The file has ${headings.length} columns; ${mapping.columns.length} are given.`,
    });
  }
  if (!columnOf.has('title') && !columnOf.has('name')) {
    problems.push({
      field: 'columns',
      message:
        'No column says which system a row is about. Choose the one with the name or the reference.',
    });
  }
  mapping.values.forEach(({ field, value }, place) => {
    const known = importField(field);
    if (!known || !asked.has(known.sort)) {
      problems.push({
        field: `values[${place}].field`,
        message: `Words of “${field}” cannot be given a meaning.`,
      });
    } else if (value !== undefined && !valuesOf(known).includes(value)) {
      problems.push({
        field: `values[${place}].value`,
        message: `“${value}” is no value of ${known.title}. Allowed: ${describeCell(known)}.`,
      });
    }
  });
  return problems;
}
