import {
  HIGHEST_MARKING,
  type ImportProblem,
} from '@policing/plugin-blueprint-common';
import { aboutExport, type ExportAbout } from '../exports/ExportAbout';
import type { ExportTable } from '../exports/ExportTable';
import type { ImportCaller, ImportDesk } from './ImportDesk';

/** One sentence of what is wrong in a row. */
function inWords({
  column,
  message,
  allowed,
  suggestion,
}: ImportProblem): string {
  return [
    column ? `${column}: ${message}` : message,
    allowed && `Allowed: ${allowed}.`,
    suggestion && `Perhaps ${suggestion}?`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Bad rows as they stood in the file, with what is wrong, to be mended and sent again. */
export async function importProblemsExport(
  desk: ImportDesk,
  caller: ImportCaller,
  id: string,
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  const { stored, rows } = await desk.badRows(caller, id);
  const { reading } = caller;
  const about = await aboutExport(reading, {
    registry: stored.registry,
    title: 'Rows not brought in',
    scope: reading.register.directory.label(stored.force).title,
    classification: HIGHEST_MARKING,
    notes: [
      'Mend the cells and send the file again: columns that are not known are left out by themselves.',
    ],
  });
  const { columns } = stored.details;
  return {
    about,
    tables: [
      {
        name: 'Rows',
        title: 'Rows that were not brought in, and why',
        columns: [
          ...columns.map(({ heading }, place) => ({
            key: `cell${place}`,
            title: heading,
          })),
          { key: 'row', title: 'Row of the file', kind: 'number' as const },
          { key: 'why', title: 'What is wrong', width: 80 },
        ],
        rows: rows.map(({ row, cells = [], problems }) => ({
          ...Object.fromEntries(
            columns.map((_, place) => [`cell${place}`, cells[place] ?? '']),
          ),
          row,
          why: problems.map(inWords).join(' '),
        })),
      },
    ],
  };
}
