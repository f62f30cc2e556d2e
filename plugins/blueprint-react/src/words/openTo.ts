import {
  type AccessId,
  accessTable,
  openTo as rowOpenTo,
} from '@policing/plugin-blueprint-common';

/** To whom a row of the access table is open, in words; the row by its name. */
export function openTo(id: AccessId): string {
  return rowOpenTo(accessTable[id]);
}
