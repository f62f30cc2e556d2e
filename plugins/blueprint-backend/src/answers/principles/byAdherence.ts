import type { RollUp } from '@policing/plugin-blueprint-common';

/** What can be ordered by how far a principle is kept. */
export interface WithAdherence {
  title: string;
  number?: number;
  adherence?: RollUp;
}

/** What such a list can be sorted by. */
export const adherenceSortKeys = [
  'number',
  'title',
  'adherence',
  'coverage',
  'systems',
] as const;

/** A key of {@link adherenceSortKeys}. */
export type AdherenceSortKey = (typeof adherenceSortKeys)[number];

/** A key, or one with a minus sign before it. */
export type AdherenceSort = AdherenceSortKey | `-${AdherenceSortKey}`;

const valueOf: Record<
  AdherenceSortKey,
  (item: WithAdherence) => number | string | undefined
> = {
  number: ({ number }) => number,
  title: ({ title }) => title,
  adherence: ({ adherence }) => adherence?.assuredConformance,
  coverage: ({ adherence }) => adherence?.coverage,
  systems: ({ adherence }) => adherence?.systems,
};

/**
 * Sorts by how far something is kept. What is not known comes last either way;
 * equals stand by title. Adherence goes by the assured conformance, so that
 * little knowledge never ranks high.
 */
export function sortByAdherence<T extends WithAdherence>(
  items: readonly T[],
  sort: AdherenceSort,
): T[] {
  const descending = sort.startsWith('-');
  const read = valueOf[sort.slice(descending ? 1 : 0) as AdherenceSortKey];
  return [...items].sort((a, b) => {
    const [one, other] = [read(a), read(b)];
    if (one === undefined || other === undefined) {
      return (
        Number(one === undefined) - Number(other === undefined) || byTitle(a, b)
      );
    }
    const order =
      typeof one === 'string' ? byTitle(a, b) : one - (other as number) || 0;
    return (descending ? -order : order) || byTitle(a, b);
  });
}

function byTitle(a: WithAdherence, b: WithAdherence): number {
  return a.title.localeCompare(b.title, 'en-GB', { numeric: true });
}
