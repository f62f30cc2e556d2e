import {
  type CloudConflictsQuery,
  type CloudDispositionsQuery,
  type ConflictFinding,
  conflictsSorts,
  type ConflictsSort,
  dispositions,
  type DispositionsShown,
  dispositionsShown,
  NOT_CLEAR,
} from '@policing/plugin-blueprint-common';
import type { Address, AddressChange } from '@policing/plugin-blueprint-react';
import { findingStates, severityOrder } from './conflictWords';

/** Items on a page of the lists. */
export const PAGE_SIZE = 10;

/** Parameters that mean nothing in another register, or in another scope. */
export const pageParameters = [
  'force',
  'region',
  'rule',
  'suggested',
  'cursor',
  'from',
];

/** Where the pages of both lists begin; another filter, another list. */
export const firstConflicts: AddressChange = { cursor: undefined };
export const firstDispositions: AddressChange = { from: undefined };

/** The value of a parameter, where it is one of some words. */
function wordOf<Word extends string>(
  address: Address,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = address.get(name);
  return words.find(word => word === value);
}

/** What the address asks of the list of conflicts. */
export function conflictsQueryOf(address: Address): CloudConflictsQuery {
  return {
    force: address.get('force'),
    region: address.get('region'),
    rule: address.get('rule'),
    severity: wordOf(address, 'severity', severityOrder),
    state: wordOf(
      address,
      'state',
      Object.keys(findingStates) as ConflictFinding['state'][],
    ),
    sort: wordOf<ConflictsSort>(address, 'sort', conflictsSorts),
  };
}

/** What the address asks of the list of dispositions. */
export function dispositionsQueryOf(address: Address): CloudDispositionsQuery {
  return {
    force: address.get('force'),
    region: address.get('region'),
    show: wordOf<DispositionsShown>(address, 'show', dispositionsShown),
    suggested: wordOf(address, 'suggested', [...dispositions, NOT_CLEAR]),
  };
}
