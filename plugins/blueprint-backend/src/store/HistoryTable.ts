import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, notOfThisList } from './cursor';
import { inChunks } from './inChunks';
import type { Marking } from '@policing/plugin-blueprint-common';
import {
  fromHistoryRow,
  type HistoryRow,
  readersOf,
  toHistoryRow,
} from './historyRows';
import type { HistoryQuery, MayReadRiskChange } from './queries';
import type {
  HistoryConcern,
  HistoryRecord,
  RecentChange,
  StoredHistory,
} from './ResultsStore';

const CURSOR_SORT = 'newest';

function idOfCursor(cursor: string): number {
  const id = Number(decodeCursor(cursor, CURSOR_SORT).place);
  if (!Number.isSafeInteger(id)) {
    throw notOfThisList();
  }
  return id;
}

/** Keeps what changed in results. Rows are only ever added. */
export class HistoryTable {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async append(
    transaction: Knex.Transaction,
    records: readonly HistoryRecord[],
  ): Promise<void> {
    for (const chunk of inChunks(records)) {
      await transaction('result_changes').insert(chunk.map(toHistoryRow));
    }
  }

  /** One page of the history of a system, newest first. */
  async list(query: HistoryQuery) {
    const matching = await this.#readable(query);
    const page = this.#withScorecard(matching())
      .orderBy('result_changes.id', 'desc')
      .limit(query.limit + 1);
    if (query.cursor) {
      page.andWhere('result_changes.id', '<', idOfCursor(query.cursor));
    }
    const [rows, counted] = await Promise.all([
      page,
      matching().count({ count: '*' }).first(),
    ]);
    const items = rows.slice(0, query.limit).map(fromHistoryRow);
    const last = items.at(-1);
    return {
      items,
      totalItems: Number(counted?.count ?? 0),
      nextCursor:
        rows.length > query.limit && last
          ? encodeCursor({
              sort: CURSOR_SORT,
              direction: 'next',
              place: `${last.id}`,
            })
          : undefined,
    };
  }

  /** Last entry that is a change, rather than the first scoring. */
  async lastChange(
    ref: string,
    concerns: readonly HistoryConcern[],
    mayReadRisks: MayReadRiskChange,
  ): Promise<StoredHistory | undefined> {
    const readable = await this.#readable({ ref, concerns, mayReadRisks });
    const [row] = await this.#withScorecard(readable().whereNotNull('change'))
      .orderBy('result_changes.id', 'desc')
      .limit(1);
    return row && fromHistoryRow(row);
  }

  /** Newest changes of figures, of systems that are still there. */
  async recent(registry: string, limit: number): Promise<RecentChange[]> {
    return this.#withSystems(
      this.#database('result_changes')
        .where({ 'result_changes.registry': registry, concerns: 'figures' })
        .whereNotNull('change')
        .limit(limit),
    );
  }

  /** Some entries by their numbers, newest first, of systems that are still there. */
  async changes(ids: readonly number[]): Promise<RecentChange[]> {
    return this.#withSystems(
      this.#database('result_changes').whereIn('result_changes.id', [...ids]),
    );
  }

  async #withSystems(entries: Knex.QueryBuilder): Promise<RecentChange[]> {
    const rows: (HistoryRow & {
      system_summary: string;
      organisation_set: number;
      marking: Marking;
    })[] = await this.#withScorecard(entries)
      .join('systems', 'systems.ref', 'result_changes.ref')
      .join('system_results', 'system_results.ref', 'result_changes.ref')
      .select(
        'system_results.summary as system_summary',
        'systems.organisation_set',
        'systems.marking',
      )
      .orderBy('result_changes.id', 'desc');
    return rows.map(row => ({
      ...fromHistoryRow(row),
      title: JSON.parse(row.system_summary).title,
      organisationSet: row.organisation_set,
      marking: row.marking,
    }));
  }

  /**
   * The entries of a system that the caller may read. Whose risks entries are
   * about takes few values for one system, so each is decided once.
   */
  async #readable({
    ref,
    concerns,
    mayReadRisks,
  }: Pick<HistoryQuery, 'ref' | 'concerns' | 'mayReadRisks'>): Promise<
    () => Knex.QueryBuilder
  > {
    const about: { risk_readers: string | null }[] = await this.#database(
      'result_changes',
    )
      .where({ ref, concerns: 'risks' })
      .distinct('risk_readers');
    const allowed = about
      .map(row => row.risk_readers)
      .filter(readers => mayReadRisks(readersOf(readers)));
    return () =>
      this.#database('result_changes')
        .where({ ref })
        .where(entry => {
          entry.whereIn('concerns', [...concerns]);
          for (const readers of allowed) {
            entry.orWhere({ concerns: 'risks', risk_readers: readers });
          }
        });
  }

  #withScorecard(
    query: Knex.QueryBuilder,
  ): Knex.QueryBuilder<HistoryRow, HistoryRow[]> {
    return query
      .join('definitions', 'definitions.id', 'result_changes.definitions_id')
      .select('result_changes.*', 'definitions.scorecard');
  }
}
