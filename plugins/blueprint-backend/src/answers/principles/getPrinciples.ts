import { InputError } from '@backstage/errors';
import type {
  PrincipleFacet,
  PrinciplesQuery,
  PrinciplesResponse,
  PrincipleSummary,
} from '@policing/plugin-blueprint-common';
import { NATION_REF, type RollUpRow } from '../../store/rollUps';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from '../Reading';
import { type AdherenceSort, sortByAdherence } from './byAdherence';
import { principleSummary } from './principleSummary';
import { worstChecks } from './worstChecks';

const facetNames = ['domain', 'basis', 'grade', 'status'] as const;

/** Orders that tell of conformance. */
const ORDERS_OF_CONFORMANCE = /^-?(adherence|coverage|systems)$/;

/** The row that adherence is of: a force, a region or all. */
async function rowOf(
  { store, access }: Reading,
  registry: string,
  { force, region }: Pick<PrinciplesQuery, 'force' | 'region'>,
): Promise<RollUpRow | undefined> {
  const parts = { force, region };
  for (const kind of ['force', 'region'] as const) {
    const ref = parts[kind];
    if (ref !== undefined) {
      access.requireConformance(kind);
      const [row] = await store.readRollUps(registry, kind, {
        refs: [ref],
        cells: 'principles',
      });
      if (!row) {
        throw new InputError(
          `${kind}: there is none with the reference "${ref}" in the registry ${registry}`,
        );
      }
      return row;
    }
  }
  return nationRow(store, registry, 'principles');
}

function matches(
  principle: PrincipleSummary,
  query: Partial<Record<PrincipleFacet, string[]>>,
  without?: PrincipleFacet,
): boolean {
  return facetNames.every(
    name =>
      name === without || (query[name]?.includes(principle[name]) ?? true),
  );
}

function hasWords(
  { title, number, name, statement }: PrincipleSummary,
  words: readonly string[],
): boolean {
  const text =
    `${number ?? ''} ${title} ${name} ${statement}`.toLocaleLowerCase('en-GB');
  return words.every(word => text.includes(word));
}

function facetOf(
  principles: readonly PrincipleSummary[],
  query: PrinciplesQuery,
  name: PrincipleFacet,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const principle of principles) {
    if (matches(principle, query, name)) {
      const value = principle[name];
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/**
 * The principles and how far the systems of a register, a force or a region
 * meet them.
 *
 * @throws NotAllowedError where it is asked for a part or an order that tells of
 *   conformance, and the caller may not see it
 * @throws InputError for a registry, a force or a region that there is not
 */
export async function getPrinciples(
  reading: Reading,
  query: PrinciplesQuery,
): Promise<PrinciplesResponse> {
  const { store, access, register } = reading;
  const sort = (query.sort ?? 'number') as AdherenceSort;
  if (ORDERS_OF_CONFORMANCE.test(sort)) {
    access.requireConformance(`sort=${sort}`);
  }
  if (query.force && query.region) {
    throw new InputError('region: choose a force or a region, not both');
  }
  const state = await registerState(store);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const row = await rowOf(reading, registry, query);
  const words = (query.q ?? '')
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter(word => word !== '');
  const worded = state.principles
    .map(principle => principleSummary(principle, state, register, row, access))
    .filter(principle => hasWords(principle, words));
  const worst = access.conformance
    ? await worstChecks(reading, { registry, ...partOf(query) })
    : undefined;
  const items = worded.filter(principle => matches(principle, query));
  return {
    registry,
    scope: row
      ? { ref: row.ref, title: row.title }
      : { ref: NATION_REF, title: 'Nation' },
    items: query.sort ? sortByAdherence(items, sort) : items,
    facets: {
      domain: facetOf(worded, query, 'domain'),
      basis: facetOf(worded, query, 'basis'),
      grade: facetOf(worded, query, 'grade'),
      status: facetOf(worded, query, 'status'),
    },
    ...(worst && { worstChecks: worst }),
  };
}

function partOf({ force, region }: PrinciplesQuery) {
  return { ...(force && { force }), ...(region && { region }) };
}
