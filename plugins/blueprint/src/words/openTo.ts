import {
  type AccessId,
  accessTable,
  type AccessRow,
  forceRoles,
  type RoleId,
  roleTitles,
} from '@policing/plugin-blueprint-common';
import { listInWords, uncapitalise } from './names';

/**
 * To whom a row of the access table is open, in words: “open to everybody with a
 * role in the force concerned, to national architects and to national risk
 * owners”. It says nothing about what there is.
 */
export function openTo(id: AccessId): string {
  const row: AccessRow = accessTable[id];
  if (row.everybody) {
    return 'open to everybody who is signed in';
  }
  const national = row.national.map(role => `to ${pluralOf(role)}`);
  const inForces =
    row.ownForce.length > 0 ? [`to ${holdersIn(row)} ${placeOf(row)}`] : [];
  return `open ${listInWords([...inForces, ...national])}`;
}

function holdersIn({ ownForce }: AccessRow): string {
  return forceRoles.every(role => ownForce.includes(role))
    ? 'everybody with a role'
    : listInWords(ownForce.map(role => `the ${nameOf(role)}`));
}

function placeOf({ otherForce }: AccessRow): string {
  return otherForce.length > 0 ? 'in any force' : 'in the force concerned';
}

function nameOf(role: RoleId): string {
  return uncapitalise(roleTitles[role]);
}

function pluralOf(role: RoleId): string {
  return `${nameOf(role)}s`;
}
