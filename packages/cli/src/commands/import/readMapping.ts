import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  importField,
  type ImportMapping,
  mappingProblems,
  suggestColumns,
} from '@policing/plugin-blueprint-common';
import { parse } from 'yaml';
import { UsageError } from '../../UsageError';

/** A file that says what columns and words of a spreadsheet mean. */
interface MappingFile {
  columns?: Record<string, string | null>;
  values?: Record<string, Record<string, string | null>>;
  blankClears?: boolean;
}

/**
 * How a spreadsheet is brought in: as a mapping file says, and for the rest by
 * the headings.
 *
 * @param headings - headings of the spreadsheet
 * @param path - path of the mapping file; none without it
 * @param folder - folder that the path counts from
 * @throws UsageError where the file cannot be read or makes no sense
 */
export async function readMapping(
  headings: readonly string[],
  path: string | undefined,
  folder: string,
): Promise<ImportMapping> {
  const file = path === undefined ? {} : await readMappingFile(path, folder);
  const remembered = {
    columns: Object.entries(file.columns ?? {}).map(([heading, field]) => ({
      heading,
      ...(field && { field }),
    })),
  };
  const unknown = remembered.columns.filter(
    ({ field }) => field !== undefined && !importField(field),
  );
  if (unknown.length > 0) {
    throw new UsageError(
      `${path}: there is no field ${unknown[0].field}. See docs/import.md for the names.`,
    );
  }
  const mapping: ImportMapping = {
    columns: suggestColumns(headings, remembered).map(({ heading, field }) => ({
      heading,
      ...(field && { field }),
    })),
    values: Object.entries(file.values ?? {}).flatMap(([field, words]) =>
      Object.entries(words).map(([text, value]) => ({
        field,
        text,
        ...(value !== null && { value: wordOf(value) }),
      })),
    ),
    blankClears: file.blankClears ?? false,
  };
  const [problem] = mappingProblems(mapping, headings);
  if (problem) {
    throw new UsageError(
      path ? `${path}: ${problem.message}` : problem.message,
    );
  }
  return mapping;
}

/** YAML reads a bare yes as a word and `true` as a truth; both mean yes. */
function wordOf(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return String(value);
}

async function readMappingFile(
  path: string,
  folder: string,
): Promise<MappingFile> {
  let content: unknown;
  try {
    content = parse(await readFile(resolve(folder, path), 'utf8'));
  } catch (error) {
    throw new UsageError(
      `The mapping ${path} cannot be read: ${(error as Error).message}`,
    );
  }
  const isSound =
    typeof content === 'object' &&
    content !== null &&
    isGroup((content as MappingFile).columns) &&
    isGroup((content as MappingFile).values) &&
    Object.values((content as MappingFile).values ?? {}).every(isGroup);
  if (!isSound) {
    throw new UsageError(
      `The mapping ${path} has columns (heading: field), values (field: word: value) and blankClears (true or false).`,
    );
  }
  return content as MappingFile;
}

function isGroup(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}
