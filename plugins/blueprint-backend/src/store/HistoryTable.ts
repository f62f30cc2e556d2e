import type { Knex } from 'knex';
import { decodeCursor, encodeCursor } from './cursor';
import { inChunks } from './inChunks';
import { fromHistoryRow, type HistoryRow, toHistoryRow } from './historyRows';
import type { HistoryQuery } from './queries';
import type {
  HistoryConcern,
  HistoryRecord,
  RecentChange,
  StoredHistory,
} from './ResultsStore';

const CURSOR_SORT = 'newest';

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
    const matching = () =>
      this.#database('result_changes')
        .where({ ref: query.ref })
        .whereIn('concerns', [...query.concerns]);
    const page = this.#withScorecard(matching())
      .orderBy('result_changes.id', 'desc')
      .limit(query.limit + 1);
    if (query.cursor) {
      const { value } = decodeCursor(query.cursor, CURSOR_SORT);
      page.andWhere('result_changes.id', '<', value);
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
              value: last.id,
              ref: query.ref,
            })
          : undefined,
    };
  }

  /** Last entry that is a change, rather than the first scoring. */
  async lastChange(
    ref: string,
    concerns: readonly HistoryConcern[],
  ): Promise<StoredHistory | undefined> {
    const [row] = await this.#withScorecard(
      this.#database('result_changes')
        .where({ ref })
        .whereIn('concerns', [...concerns])
        .whereNotNull('change'),
    )
      .orderBy('result_changes.id', 'desc')
      .limit(1);
    return row && fromHistoryRow(row);
  }

  /** Newest changes of figures, of systems that are still there. */
  async recent(registry: string, limit: number): Promise<RecentChange[]> {
    const rows: (HistoryRow & {
      system_summary: string;
      organisation_set: number;
    })[] = await this.#withScorecard(
      this.#database('result_changes')
        .where({ 'result_changes.registry': registry, concerns: 'figures' })
        .whereNotNull('change'),
    )
      .join('systems', 'systems.ref', 'result_changes.ref')
      .join('system_results', 'system_results.ref', 'result_changes.ref')
      .select(
        'system_results.summary as system_summary',
        'systems.organisation_set',
      )
      .orderBy('result_changes.id', 'desc')
      .limit(limit);
    return rows.map(row => ({
      ...fromHistoryRow(row),
      title: JSON.parse(row.system_summary).title,
      organisationSet: row.organisation_set,
    }));
  }

  #withScorecard(
    query: Knex.QueryBuilder,
  ): Knex.QueryBuilder<HistoryRow, HistoryRow[]> {
    return query
      .join('definitions', 'definitions.id', 'result_changes.definitions_id')
      .select('result_changes.*', 'definitions.scorecard');
  }
}
