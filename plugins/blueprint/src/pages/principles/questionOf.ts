import type { PrinciplesQuery } from '@policing/plugin-blueprint-common';
import type { Address } from '@policing/plugin-blueprint-react';

/** Filters of the principles that take several values. */
export const principleFacets = ['domain', 'basis', 'grade', 'status'] as const;

/** What the table can be sorted by; all but the first tell of conformance. */
const orders = ['number', 'title', 'adherence', 'coverage', 'systems'];
const openOrders = ['number', 'title'];

/** What an address asks of the principles, without the register. */
export type PrinciplesQuestion = Omit<PrinciplesQuery, 'registry' | 'region'>;

/**
 * Reads what an address asks of the principles.
 *
 * @param mayReadConformance - whether the reader may see how far they are kept;
 *   otherwise what tells of it is passed over
 */
export function questionOf(
  address: Pick<Address, 'get' | 'getAll'>,
  mayReadConformance: boolean,
): PrinciplesQuestion {
  const sort = address.get('sort');
  const known = mayReadConformance ? orders : openOrders;
  return {
    q: address.get('q'),
    ...Object.fromEntries(
      principleFacets.map(facet => [facet, address.getAll(facet)]),
    ),
    force: mayReadConformance ? address.get('force') : undefined,
    sort: sort && known.includes(sort.replace(/^-/, '')) ? sort : undefined,
  };
}
