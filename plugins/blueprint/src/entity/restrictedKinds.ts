import type { AccessId } from '@policing/plugin-blueprint-common';

/** A kind whose entities are not open to everybody. */
export interface RestrictedKind {
  /** What one entity is called. */
  words: string;
  /** Row of the access table that opens them in the catalogue. */
  row: AccessId;
}

/** The restricted kinds, by their names as they stand in addresses. */
const byName: ReadonlyMap<string, RestrictedKind> = new Map([
  ['systemassessment', { words: 'system assessment', row: 'legacy.read' }],
  ['riskassessment', { words: 'risk assessment', row: 'risk.read' }],
  ['dispensation', { words: 'dispensation', row: 'dispensations.read' }],
]);

/** The restricted kind of a name; none where its entities are open. */
export function restrictedKind(name: string): RestrictedKind | undefined {
  return byName.get(name.toLowerCase());
}
