import type {
  InitiativeFilters,
  InitiativesResponse,
} from '@policing/plugin-blueprint-common';
import { USUAL_PAGE, type PageParameters } from '../page';
import { pageOfList } from '../pageOfList';
import { chooseRegistry, type Reading, registerState } from '../Reading';
import { dayOf } from './dayOf';
import type { InitiativeBook } from './InitiativeBook';
import type { InitiativeRecord } from './InitiativeRecord';
import { facetsOf, matching } from './initiativesFilter';
import { inOrder } from './initiativesOrder';

/** The initiatives of a register that match some filters, in an order. */
export interface MatchingInitiatives {
  registry: string;
  today: string;
  records: InitiativeRecord[];
  /** Every initiative of the register. */
  all: readonly InitiativeRecord[];
}

/** Every initiative that matches; for lists and for files to take away. */
export async function matchingInitiatives(
  reading: Reading,
  book: InitiativeBook,
  { sort = 'title', ...filters }: InitiativeFilters & { sort?: string },
): Promise<MatchingInitiatives> {
  const { store, access, register } = reading;
  access.requireInitiatives();
  const [state, today] = await Promise.all([
    registerState(store),
    dayOf(store),
  ]);
  const registry = chooseRegistry(reading, state, filters.registry);
  const all = book.of(register, registry, today);
  return {
    registry: registry.name,
    today,
    records: inOrder(matching(all, filters), sort),
    all,
  };
}

/** One page of the initiatives that match. */
export async function getInitiatives(
  reading: Reading,
  book: InitiativeBook,
  query: InitiativeFilters & PageParameters & { sort?: string },
): Promise<InitiativesResponse> {
  const { limit = USUAL_PAGE, cursor, sort = 'title' } = query;
  const found = await matchingInitiatives(reading, book, query);
  const { items, pageInfo } = pageOfList(
    found.records,
    { limit, cursor, sort },
    ({ summary }) => summary.ref,
  );
  return {
    registry: found.registry,
    today: found.today,
    items: items.map(({ summary }) => summary),
    totalItems: found.records.length,
    declared: found.all.length,
    pageInfo,
    facets: facetsOf(found.all, query),
  };
}
