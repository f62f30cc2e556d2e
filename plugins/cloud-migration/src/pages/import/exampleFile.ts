/** A small file to start from, with headings that are known by themselves. */
const lines = [
  [
    'Name',
    'Life cycle',
    'Hosting class',
    'Migration status',
    'Disposition',
    'Migration wave',
    'Planned end of the migration',
    'End of vendor support',
    'Criticality tier',
    'Migration blockers',
  ],
  [
    'Example records system',
    'live',
    'force data centre',
    'planned',
    'rehost',
    '2',
    '30/09/2027',
    '31/03/2028',
    'mission-critical',
    'contract: the contract ends in 2028',
  ],
  [
    'Example duty planner',
    'live',
    'public saas',
    'not applicable',
    '',
    '',
    '',
    '30/11/2027',
    'operational',
    '',
  ],
];

/** The example as a CSV file that spreadsheets read in the right encoding. */
export function exampleFile(): { name: string; content: Blob } {
  const text = lines
    .map(cells => cells.map(cell => `"${cell}"`).join(','))
    .join('\r\n');
  return {
    name: 'import-example.csv',
    content: new Blob([`\uFEFF${text}\r\n`], {
      type: 'text/csv;charset=utf-8',
    }),
  };
}
