import type { LevelId, Outcome } from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';
import type { DefinitionsTable } from './DefinitionsTable';
import type { HistoryTable } from './HistoryTable';
import { outcomeAt } from './outcomeLetters';
import type { SystemsFilter } from './queries';
import { inScope } from './recordScopes';
import type { CheckDefinition, RecentChange } from './ResultsStore';
import { applyFilter } from './systemsQueries';

/** Which changes a paper is about. */
export interface ChangesQuery {
  registry: string;
  /** Systems of this force; without it, of the registry. */
  force?: string;
  /** Day after which they happened, ISO 8601. */
  since: string;
  /** Most changes that are given in full. */
  limit: number;
}

/** A system whose figures changed since a day, with its level then and now. */
export interface ChangedLevel {
  ref: string;
  /** Absent for a system that was not there on that day. */
  before?: LevelId;
  now: LevelId;
}

/** What changed since a day. */
export interface ChangesSince {
  systems: ChangedLevel[];
  /** The newest change of systems, changes of level first, newest first. */
  newest: RecentChange[];
}

/** How the systems of a filter come out on one check. */
export interface CheckCounts {
  check: CheckDefinition;
  counts: Record<Outcome, number>;
}

interface ChangedRow {
  ref: string;
  latest: number;
  before: LevelId | null;
  now: LevelId;
}

/** Reads what a paper for a board sums up. */
export class PaperReader {
  readonly #database: Knex;
  readonly #definitions: DefinitionsTable;
  readonly #history: HistoryTable;

  constructor(
    database: Knex,
    definitions: DefinitionsTable,
    history: HistoryTable,
  ) {
    this.#database = database;
    this.#definitions = definitions;
    this.#history = history;
  }

  /** What changed in figures since a day, of systems that are still there. */
  async changesSince(query: ChangesQuery): Promise<ChangesSince> {
    const rows = await this.#changed(query);
    const first = rows
      .map(row => ({ ...row, moved: row.before !== row.now }))
      .sort((a, b) => Number(b.moved) - Number(a.moved) || b.latest - a.latest)
      .slice(0, query.limit);
    const newest = await this.#history.changes(
      first.map(({ latest }) => latest),
    );
    return {
      systems: rows.map(({ ref, before, now }) => ({
        ref,
        ...(before && { before }),
        now,
      })),
      newest,
    };
  }

  /**
   * How the systems of a filter come out on each check, of those whose checks
   * the caller may read.
   */
  async countChecks(filter: SystemsFilter): Promise<CheckCounts[]> {
    const definitions = await this.#definitions.inUse();
    const query: Knex.QueryBuilder = this.#database('systems')
      .select('definitions_id', 'outcomes')
      .count({ count: '*' })
      // As in every figure, what is no longer run does not count.
      .whereNot({ lifecycle: 'decommissioned' })
      .groupBy('definitions_id', 'outcomes');
    applyFilter(query, filter, definitions);
    const readable = inScope('systems', filter.visibility.checks);
    if (readable) {
      query.whereRaw(readable.sql, readable.bindings);
    }
    const rows: {
      definitions_id: number;
      outcomes: string;
      count: number | string;
    }[] = await query;
    const byId = new Map<string, CheckCounts>();
    for (const { definitions_id: id, outcomes, count } of rows) {
      const { checks } = definitions.find(each => each.id === id)!;
      checks.forEach((check, place) => {
        const entry = byId.get(check.id) ?? { check, counts: noCounts() };
        entry.counts[outcomeAt(outcomes, place)] += Number(count);
        byId.set(check.id, entry);
      });
    }
    return [...byId.values()];
  }

  async #changed({
    registry,
    force,
    since,
  }: ChangesQuery): Promise<ChangedRow[]> {
    const changed = this.#database('result_changes')
      .join('systems', 'systems.ref', 'result_changes.ref')
      .where('result_changes.registry', registry)
      .where('result_changes.concerns', 'figures')
      .where('result_changes.day', '>', since)
      .groupBy('result_changes.ref')
      .select('result_changes.ref')
      .max({ latest: 'result_changes.id' });
    if (force !== undefined) {
      changed.whereIn('systems.organisation_set', sets =>
        sets
          .select('set_id')
          .from('set_members')
          .where({ kind: 'force', member_ref: force }),
      );
    }
    const earlier = this.#database('result_changes')
      .where('day', '<=', since)
      .whereIn('ref', refs => refs.select('ref').from('changed'))
      .groupBy('ref')
      .select('ref')
      .max({ id: 'id' });
    const rows: ChangedRow[] = await this.#database
      .with('changed', changed)
      .with('earlier', earlier)
      .from('changed')
      .join('systems', 'systems.ref', 'changed.ref')
      .leftJoin('earlier', 'earlier.ref', 'changed.ref')
      .leftJoin('result_changes as old', 'old.id', 'earlier.id')
      .orderBy('changed.ref')
      .select(
        'changed.ref',
        'changed.latest',
        'old.level as before',
        'systems.level as now',
      );
    return rows;
  }
}

function noCounts(): Record<Outcome, number> {
  return { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0, dispensed: 0 };
}
