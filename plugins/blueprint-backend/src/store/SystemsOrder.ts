import type { Knex } from 'knex';
import type {
  RecordSets,
  SystemsFilter,
  SystemSortKey,
  Visibility,
} from './queries';
import { isSqlite } from './isSqlite';
import { type Condition, inScope, NEVER } from './recordScopes';
import { scopesOfFilter } from './systemsQueries';
import { CRITICALITY_WEIGHT, NOT_KNOWN } from './systemRows';

/** What rows are sorted by: a figure of each row, or the same for all. */
type SortValue =
  | { constant: number }
  | {
      value: Condition;
      /** Column that has the order of the value, perhaps the other way round. */
      by: string;
      reversed?: boolean;
    };

/** Rows of a list with what they are sorted by. */
type Branch = {
  where?: Condition;
  sorted: SortValue;
  /** Whether few rows are left, so that sorting them beats walking an index. */
  isNarrow?: boolean;
};

interface SortColumn {
  column: string;
  scope?: (visibility: Visibility) => RecordSets;
  /** What stands for a figure that may not be read. */
  outside?: SortValue;
}

function figure(column: string): SortValue {
  return { value: { sql: column, bindings: [] }, by: column };
}

const sortColumns: Record<Exclude<SystemSortKey, 'risk'>, SortColumn> = {
  priority: {
    column: 'priority',
    scope: visibility => visibility.assessment,
    outside: {
      value: {
        sql: `(${CRITICALITY_WEIGHT * NOT_KNOWN} - assured_conformance)`,
        bindings: [],
      },
      by: 'assured_conformance',
      reversed: true,
    },
  },
  title: { column: 'title_order' },
  force: { column: 'force_order' },
  product: { column: 'product_order' },
  category: { column: 'category' },
  lifecycle: { column: 'lifecycle' },
  criticality: {
    column: 'criticality_order',
    scope: visibility => visibility.assessment,
  },
  level: { column: 'level_order' },
  conformance: { column: 'conformance' },
  'assured-conformance': { column: 'assured_conformance' },
  coverage: { column: 'coverage' },
  failing: { column: 'failing' },
  legacy: { column: 'legacy_order', scope: visibility => visibility.legacy },
  cloud: { column: 'cloud_order' },
};

function notKnown(): SortValue {
  return { constant: NOT_KNOWN };
}

function branchesOf(
  permitted: Condition | undefined,
  inside: SortValue,
  outside: SortValue,
  isNarrow = false,
): Branch[] {
  if (!permitted) {
    return [{ sorted: inside }];
  }
  if (permitted.sql === NEVER) {
    return [{ sorted: outside }];
  }
  const { sql, bindings } = permitted;
  return [
    { where: permitted, sorted: inside, isNarrow },
    { where: { sql: `not (${sql})`, bindings }, sorted: outside },
  ];
}

/** Risks beyond appetite among those that the caller may read. */
function riskBranches({ risk }: Visibility): Branch[] {
  const permitted = inScope('readable', risk);
  if (!permitted || permitted.sql === NEVER) {
    return branchesOf(permitted, figure('risk_order'), notKnown());
  }
  const { sql, bindings } = permitted;
  const sum = `(select sum(readable.risk_order) from system_risks as readable
    where readable.ref = systems.ref and ${sql})`;
  return branchesOf(
    {
      sql: `systems.ref in (select readable.ref from system_risks as readable where ${sql})`,
      bindings,
    },
    { value: { sql: sum, bindings }, by: 'sort_value' },
    notKnown(),
  );
}

/** Direction and start of a page of a list. */
export interface SortedFrom {
  ascending: boolean;
  limit: number;
  /** Place after which it starts. */
  start?: { value: string | number; ref: string };
}

/**
 * The order of a list as one reader sees it. A figure outside what they may
 * read sorts as not known. Rows with and without such a figure are read apart,
 * each by its index, so that an order costs no more for who reads less.
 */
export class SystemsOrder {
  readonly #database: Knex;
  readonly #branches: Branch[];
  readonly #isReadable: boolean;
  readonly #isNarrow: boolean;

  /**
   * @param filter - what the list is narrowed by; where that leaves only rows of
   *   which the figure may be read, the others are not looked for
   */
  constructor(database: Knex, sort: SystemSortKey, filter: SystemsFilter) {
    const { visibility } = filter;
    this.#database = database;
    this.#isReadable = false;
    this.#isNarrow = filter.forces !== undefined;
    if (sort === 'risk') {
      this.#branches = riskBranches(visibility);
    } else {
      const { column, scope, outside = notKnown() } = sortColumns[sort];
      const sets = scope?.(visibility);
      this.#isReadable = sets !== undefined && scopesOfFilter(filter).has(sets);
      this.#branches = branchesOf(
        sets && inScope('systems', sets),
        figure(column),
        outside,
        sets && Object.values(sets).every(each => each !== 'all'),
      );
    }
  }

  /** What any row is sorted by, as SQL; one that is not in the list too. */
  get value(): Knex.Raw {
    const [first, rest] = this.#branches;
    if (!rest) {
      return this.#valueOf(first.sorted);
    }
    const { sql, bindings } = first.where!;
    return this.#database.raw('case when ? then ? else ? end', [
      this.#database.raw(sql, bindings),
      this.#valueOf(first.sorted),
      this.#valueOf(rest.sorted),
    ]);
  }

  /**
   * One page of rows in this order.
   *
   * @param rows - makes a query of the rows of the list
   */
  page(
    rows: () => Knex.QueryBuilder,
    { ascending, limit, start }: SortedFrom,
  ): Knex.QueryBuilder {
    const branches = this.#isReadable
      ? this.#branches.slice(0, 1)
      : this.#branches;
    const parts = branches
      .filter(({ sorted }) => isReached(sorted, ascending, start))
      .map(({ where, sorted, isNarrow = false }) => {
        const part = rows().select({ sort_value: this.#valueOf(sorted) });
        if (where) {
          part.whereRaw(where.sql, where.bindings);
        }
        if (start) {
          this.#startAfter(part, sorted, ascending, start);
        }
        const prefix = this.#isNarrow || isNarrow ? this.#sortedAfresh : '';
        return part.orderByRaw(orderOf(sorted, ascending, prefix)).limit(limit);
      });
    const [only, ...others] = parts;
    if (!only || others.length === 0) {
      return only ?? rows().whereRaw(NEVER);
    }
    const direction = directionOf(ascending);
    return this.#database
      .select('*')
      .from(
        this.#database
          .unionAll(
            parts.map((part, place) =>
              this.#database.select('*').from(part.as(`part_${place}`)),
            ),
          )
          .as('page'),
      )
      .orderByRaw(`sort_value ${direction}, ref ${direction}`)
      .limit(limit);
  }

  /** Keeps SQLite, which knows little of how few rows match, off the index. */
  get #sortedAfresh(): string {
    return isSqlite(this.#database) ? '+' : '';
  }

  #valueOf(sorted: SortValue): Knex.Raw {
    return 'constant' in sorted
      ? this.#database.raw(`${sorted.constant}`)
      : this.#database.raw(sorted.value.sql, sorted.value.bindings);
  }

  #startAfter(
    part: Knex.QueryBuilder,
    sorted: SortValue,
    ascending: boolean,
    start: NonNullable<SortedFrom['start']>,
  ): void {
    const comparison = ascending ? '>' : '<';
    if (!('constant' in sorted)) {
      part.whereRaw(`(?, systems.ref) ${comparison} (?, ?)`, [
        this.#valueOf(sorted),
        start.value,
        start.ref,
      ]);
    } else if (sorted.constant === Number(start.value)) {
      part.whereRaw(`systems.ref ${comparison} ?`, [start.ref]);
    }
  }
}

function directionOf(ascending: boolean): string {
  return ascending ? 'asc' : 'desc';
}

function orderOf(
  sorted: SortValue,
  ascending: boolean,
  prefix: string,
): string {
  const byRef = `ref ${directionOf(ascending)}`;
  if ('constant' in sorted) {
    return `${prefix}${byRef}`;
  }
  const { by, reversed = false } = sorted;
  return `${prefix}${by} ${directionOf(ascending !== reversed)}, ${byRef}`;
}

/** Whether rows that are all sorted by the same come after the start. */
function isReached(
  sorted: SortValue,
  ascending: boolean,
  start: SortedFrom['start'],
): boolean {
  if (!start || !('constant' in sorted)) {
    return true;
  }
  const value = Number(start.value);
  return ascending ? sorted.constant >= value : sorted.constant <= value;
}
