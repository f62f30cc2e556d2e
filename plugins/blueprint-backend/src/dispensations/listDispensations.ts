import {
  type DispensationSort,
  dispensationState,
  type DispensationState,
  type DispensationsResponse,
  dispensationViews,
  type DispensationView,
  endingWithinDays,
} from '@policing/plugin-blueprint-common';
import { USUAL_PAGE } from '../answers/page';
import { pageOfList } from '../answers/pageOfList';
import {
  chooseRegistry,
  type Reading,
  registerState,
} from '../answers/Reading';
import { registryOf } from '../estate/registryOf';
import type { RegisterView } from '../estate/RegisterView';
import type { RecordScope } from '../permissions/RecordScope';
import type { HeldDispensation } from './DispensationBook';
import type { DispensationDesk } from './DispensationDesk';
import type {
  DispensationFilters,
  DispensationQuery,
} from './DispensationQuery';
import { mayRead, sayOf } from './standing';
import { checkTitlesOf, isIn, summaryOf } from './summaryOf';

/** Somebody who reads the register of dispensations. */
export interface DispensationReader {
  reading: Reading;
  /** Full reference; a service decides nothing. */
  person?: string;
  /** Dispensations on which their roles let them decide. */
  deciding: RecordScope;
}

/** Whether somebody may decide on a dispensation now. */
export function mayDecide(
  held: HeldDispensation,
  { person, deciding }: DispensationReader,
  today: string,
): boolean {
  return (
    person !== undefined &&
    sayOf(held, person, deciding, today).decisions.length > 0
  );
}

/**
 * The dispensations of a register that somebody may read and that match, in
 * every state.
 *
 * @throws InputError for a name that no registry has
 */
export async function matching(
  desk: DispensationDesk,
  { reading }: DispensationReader,
  filters: DispensationFilters,
): Promise<{ registry: string; found: HeldDispensation[] }> {
  const { access, register, store } = reading;
  const { name } = chooseRegistry(
    reading,
    await registerState(store),
    filters.registry,
  );
  const found = desk.book
    .all()
    .filter(
      held =>
        registryOfDispensation(held, register) === name &&
        mayRead(held, access.dispensations, register) &&
        matches(held, filters, register),
    );
  return { registry: name, found };
}

/** `GET /dispensations`. */
export async function listDispensations(
  desk: DispensationDesk,
  reader: DispensationReader,
  query: DispensationQuery,
): Promise<DispensationsResponse> {
  const { force, principle, state, within, sort = 'waiting' } = query;
  const { limit = USUAL_PAGE, cursor } = query;
  const { register } = reader.reading;
  const terms = desk.terms();
  const { today } = terms;
  const { registry, found } = await matching(desk, reader, {
    ...query,
    force: undefined,
    principle: undefined,
  });
  const ofForce = (held: HeldDispensation) =>
    isOneOf(force, held.entity.spec.owner);
  const ofPrinciple = (held: HeldDispensation) =>
    isOneOf(principle, held.entity.spec.principle);
  const inView = (held: HeldDispensation) =>
    state === undefined || isIn(held, state, today, within);
  const narrowed = found.filter(held => ofForce(held) && ofPrinciple(held));
  const count = (view: DispensationView) =>
    narrowed.filter(held => isIn(held, view, today)).length;
  const waiting = new Set(
    narrowed
      .filter(
        held =>
          isIn(held, 'requested', today) && mayDecide(held, reader, today),
      )
      .map(({ ref }) => ref),
  );
  const listed = inOrder(narrowed.filter(inView), sort, today, waiting);
  const { items, pageInfo } = pageOfList(
    listed,
    { limit, cursor, sort },
    ({ ref }) => ref,
  );
  const titles = checkTitlesOf(register);
  return {
    registry,
    terms,
    items: items.map(held =>
      summaryOf(held, register, titles, {
        today,
        waitsForYou: waiting.has(held.ref),
      }),
    ),
    totalItems: listed.length,
    pageInfo,
    views: Object.fromEntries(
      dispensationViews.map(view => [view, count(view)]),
    ) as DispensationsResponse['views'],
    ending: Object.fromEntries(
      endingWithinDays.map(days => [
        days,
        narrowed.filter(held => isIn(held, 'expiring', today, days)).length,
      ]),
    ) as DispensationsResponse['ending'],
    waitingForYou: waiting.size,
    facets: {
      force: facetOf(
        found.filter(held => inView(held) && ofPrinciple(held)),
        ({ entity }) => entity.spec.owner,
        register,
      ),
      principle: facetOf(
        found.filter(held => inView(held) && ofForce(held)),
        ({ entity }) => entity.spec.principle,
        register,
      ),
    },
  };
}

/** Register of a dispensation: that of its file, else of its force. */
function registryOfDispensation(
  { entity, source }: HeldDispensation,
  { directory }: RegisterView,
): string | undefined {
  const owner = directory.group(entity.spec.owner);
  return source === 'register'
    ? registryOf(entity)
    : owner && registryOf(owner);
}

/** Whether a reference is among those that are asked for, if any are. */
function isOneOf(names: readonly string[] | undefined, own: string): boolean {
  return !names || names.some(name => name.toLocaleLowerCase('en-US') === own);
}

function matches(
  { ref, entity: { spec } }: HeldDispensation,
  { force, principle, system, q = '' }: DispensationFilters,
  { directory, estate }: RegisterView,
): boolean {
  if (
    !isOneOf(force, spec.owner) ||
    !isOneOf(principle, spec.principle) ||
    (system && !spec.systems.some(each => isOneOf([system], each)))
  ) {
    return false;
  }
  const words = q.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return true;
  }
  const text = [
    ref,
    directory.label(spec.principle).title,
    ...spec.systems.flatMap(each => [
      each,
      estate.system(each)?.metadata.title ?? '',
    ]),
    spec.reason,
  ]
    .join(' ')
    .toLocaleLowerCase('en-GB');
  return words.every(word => text.includes(word));
}

/** Order of states where those that wait for the reader come first. */
const rank: Readonly<Record<DispensationState, number>> = {
  requested: 1,
  live: 2,
  'not-yet': 3,
  invalid: 4,
  expired: 5,
  revoked: 6,
  refused: 7,
};

function inOrder(
  list: readonly HeldDispensation[],
  sort: DispensationSort,
  today: string,
  waiting: ReadonlySet<string>,
): HeldDispensation[] {
  const keyed = list.map(held => {
    const { spec } = held.entity;
    const state = dispensationState(held.entity, today);
    return {
      held,
      rank: waiting.has(held.ref) ? 0 : rank[state],
      ends: spec.expiresOn ?? spec.wishedUntil,
      requested: spec.requestedOn,
    };
  });
  const compare = (a: string | undefined, b: string | undefined) => {
    if (a === b) {
      return 0;
    }
    // What has no date stands last, whichever way the list is turned.
    if (a === undefined || b === undefined) {
      return a === undefined ? 1 : -1;
    }
    return a < b === !sort.startsWith('-') ? -1 : 1;
  };
  type Keyed = (typeof keyed)[number];
  const orders: Record<string, (a: Keyed, b: Keyed) => number> = {
    waiting: (a, b) => a.rank - b.rank || compare(a.ends, b.ends),
    ends: (a, b) => compare(a.ends, b.ends),
    requested: (a, b) => compare(a.requested, b.requested),
  };
  const order = orders[sort.replace('-', '')];
  return keyed
    .sort((a, b) => order(a, b) || (a.held.ref < b.held.ref ? -1 : 1))
    .map(({ held }) => held);
}

function facetOf(
  list: readonly HeldDispensation[],
  valueOf: (held: HeldDispensation) => string,
  { directory }: RegisterView,
): { value: string; title: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const held of list) {
    const value = valueOf(held);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({
      value,
      title: directory.label(value).title,
      count,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
