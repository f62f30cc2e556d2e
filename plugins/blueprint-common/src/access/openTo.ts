import type { AccessRow } from './accessTable';
import { forceRoles, type RoleId, roleTitles } from './roles';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * To whom a row of the access table is open, in words: “open to everybody with a
 * role in the force concerned, to national architects and to national risk
 * owners”. It says nothing about what there is.
 *
 * @param row - the row
 */
export function openTo(row: AccessRow): string {
  if (row.everybody) {
    return 'open to everybody who is signed in';
  }
  const national = row.national.map(role => `to ${roleName(role)}s`);
  const inForces =
    row.ownForce.length > 0 ? [`to ${holdersOf(row)} ${placeOf(row)}`] : [];
  return `open ${list.format([...inForces, ...national])}`;
}

/** Name of a role within a sentence, such as “chief technology officer”. */
export function roleName(role: RoleId): string {
  const title = roleTitles[role];
  return title.charAt(0).toLocaleLowerCase('en-GB') + title.slice(1);
}

function holdersOf({ ownForce }: AccessRow): string {
  return forceRoles.every(role => ownForce.includes(role))
    ? 'everybody with a role'
    : list.format(ownForce.map(role => `the ${roleName(role)}`));
}

function placeOf({ otherForce }: AccessRow): string {
  return otherForce.length > 0 ? 'in any force' : 'in the force concerned';
}
