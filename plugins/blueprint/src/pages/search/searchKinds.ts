import { searchTypes } from '@policing/plugin-blueprint-common';

/** The platform's own type: what has no type of its own. */
const REST = 'software-catalog';

/** What can be looked for. */
export const searchKinds = [
  { id: 'everything', title: 'Everything' },
  { id: 'systems', title: 'Systems', type: searchTypes.System },
  { id: 'products', title: 'Products', type: searchTypes.Product },
  { id: 'principles', title: 'Principles', type: searchTypes.Principle },
  { id: 'initiatives', title: 'Initiatives', type: searchTypes.Initiative },
  { id: 'rest', title: 'Forces and the rest', type: REST },
] as const;

/** The types of documents to ask for; every one for everything. */
export function typesOf(
  kind: (typeof searchKinds)[number],
): string[] | undefined {
  return 'type' in kind ? [kind.type] : undefined;
}
