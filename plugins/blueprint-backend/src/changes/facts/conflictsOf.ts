import {
  type DocumentChange,
  editableFacts,
  type FactConflict,
  isSame,
} from '@policing/plugin-blueprint-common';
import { factsOf, type OpenedDocument } from './OpenedDocument';

/**
 * The facts that somebody else changed since a person read them. What was changed
 * to just what the person wants is no conflict, and what is not edited here
 * disturbs nobody.
 *
 * @param opened - the document as it is now
 * @param change - what the person saw and wants
 */
export function conflictsOf(
  opened: OpenedDocument,
  { document, digest, seen, changes }: DocumentChange,
): FactConflict[] {
  if (digest === opened.digest) {
    return [];
  }
  const facts = factsOf(opened);
  return editableFacts[document].flatMap(fact => {
    const change = changes.find(each => each.fact === fact);
    const now = facts[fact];
    const isSettled = change !== undefined && isSame(change.value, now);
    return isSame(seen[fact], now) || isSettled
      ? []
      : {
          document,
          fact,
          ...(fact in seen && { seen: seen[fact] }),
          ...(now !== undefined && { now }),
          ...(change?.value !== undefined && { wanted: change.value }),
          touched: change !== undefined,
        };
  });
}
