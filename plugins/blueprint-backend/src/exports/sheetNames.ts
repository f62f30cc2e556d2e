import type { ExportTable } from './ExportTable';

/** Most characters in the name of a sheet, with room for a number. */
const LONGEST_NAME = 28;

/** Names of the sheets of tables as a workbook allows them: short, plain and each once. */
export function sheetNames(
  tables: readonly Pick<ExportTable, 'name'>[],
): string[] {
  const taken = new Set(['about']);
  return tables.map(({ name }) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, LONGEST_NAME) || 'Table';
    let unique = plain;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      unique = `${plain.slice(0, LONGEST_NAME - 3)} ${number}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
