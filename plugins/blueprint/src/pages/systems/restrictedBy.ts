import type { YourAccessResponse } from '@policing/plugin-blueprint-common';
import {
  type ClosedPart,
  extentOf,
  type SystemFilters,
} from '@policing/plugin-blueprint-react';

/**
 * Restricted figures that a list of systems is narrowed or ordered by and that
 * are not open to the reader for every force: a system whose figure is closed
 * does not match and comes last, which says nothing of it.
 *
 * @param filters - what the list is narrowed by
 * @param sort - key of its order
 * @param access - what the reader may see; nothing while it is not known
 */
export function restrictedBy(
  filters: SystemFilters,
  sort: string,
  access: YourAccessResponse | undefined,
): ClosedPart[] {
  const order = sort.replace(/^-/, '');
  const used: [boolean, ClosedPart][] = [
    [
      Boolean(filters.outcome),
      { what: 'outcomes of checks', row: 'checks.read' },
    ],
    [
      Boolean(filters.criticality) ||
        ['criticality', 'priority'].includes(order),
      { what: 'criticality of systems', row: 'assessment.read' },
    ],
    [
      Boolean(filters.legacy) || order === 'legacy',
      { what: 'legacy scores', row: 'legacy.read' },
    ],
    [order === 'risk', { what: 'technology risks', row: 'risk.read' }],
  ];
  return used
    .filter(([isUsed]) => isUsed)
    .map(([, part]) => part)
    .filter(({ row }) => {
      const extent = extentOf(access, row);
      return extent !== undefined && extent !== 'everything';
    });
}
