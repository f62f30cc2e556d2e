import type {
  AccessId,
  AccessItem,
  YourAccessResponse,
} from '@policing/plugin-blueprint-common';

/**
 * How far a row of the access table is open to the reader: for all forces, for
 * some, or not at all.
 *
 * @returns nothing while it is not known
 */
export function extentOf(
  access: YourAccessResponse | undefined,
  id: AccessId,
): AccessItem['extent'] | undefined {
  return access?.items.find(item => item.id === id)?.extent;
}

/** Whether a row of the access table is open to the reader, at least in part. */
export function mayUse(
  access: YourAccessResponse | undefined,
  id: AccessId,
): boolean {
  const extent = extentOf(access, id);
  return extent !== undefined && extent !== 'nothing';
}
