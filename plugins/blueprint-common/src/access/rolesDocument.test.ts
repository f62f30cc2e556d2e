import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AccessRow, accessRows } from './accessTable';
import { forceRoles, type ForceRoleId, nationalRoles } from './roles';

/** Roles as the columns of the page shorten them. */
const short: Record<ForceRoleId, string> = {
  'enterprise-architect': 'architect',
  'force-cto': 'CTO',
  'security-lead': 'security lead',
  'information-asset-owner': 'IAO',
  'senior-information-risk-owner': 'SIRO',
};

function yesFor(roles: readonly ForceRoleId[], row: AccessRow): string {
  if (roles.length === 0) {
    return '–';
  }
  if (row.leastForces) {
    return `over ${row.leastForces} forces`;
  }
  return roles.length === forceRoles.length
    ? 'yes'
    : roles.map(role => short[role]).join(', ');
}

function rowOfPage(row: (typeof accessRows)[number]): string[] {
  const mark = (open: boolean | undefined) => (open ? 'yes' : '–');
  return [
    `${row.title} \`${row.id}\`${row.prepared ? ' †' : ''}`,
    yesFor(row.ownForce, row),
    yesFor(row.otherForce, row),
    mark(row.everybody),
    ...nationalRoles.map(role => mark(row.national.includes(role))),
  ];
}

describe('docs/roles.md', () => {
  it('has the access table, row by row', () => {
    const page = readFileSync(
      resolve(__dirname, '../../../../docs/roles.md'),
      'utf8',
    );
    const rows = page
      .split('\n')
      .map(line => line.split('|').map(cell => cell.trim()))
      .filter(([, title = '']) => / `[a-z]+\.[a-z]+`/.test(title))
      .map(cells => cells.slice(1, -1));
    expect(rows).toEqual(accessRows.map(rowOfPage));
  });
});
