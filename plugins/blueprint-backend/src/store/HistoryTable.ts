import type { Knex } from 'knex';
import { decodeCursor, encodeCursor } from './cursor';
import { inChunks } from './inChunks';
import { fromHistoryRow, type HistoryRow, toHistoryRow } from './historyRows';
import type { HistoryQuery } from './queries';
import type { HistoryRecord, StoredHistory } from './ResultsStore';

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
    const matching = () => {
      const rows = this.#database('result_changes').where({ ref: query.ref });
      return query.conformanceOnly
        ? rows.andWhere({ conformance_changed: true })
        : rows;
    };
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
    conformanceOnly: boolean,
  ): Promise<StoredHistory | undefined> {
    const query = this.#withScorecard(
      this.#database('result_changes').where({ ref }).whereNotNull('change'),
    )
      .orderBy('result_changes.id', 'desc')
      .limit(1);
    if (conformanceOnly) {
      query.andWhere({ conformance_changed: true });
    }
    const [row] = await query;
    return row ? fromHistoryRow(row) : undefined;
  }

  /** Newest changes of the systems of a registry that are still there. */
  async recent(query: {
    registry: string;
    organisationSets?: number[];
    limit: number;
  }): Promise<(StoredHistory & { title: string })[]> {
    const rows = this.#withScorecard(
      this.#database('result_changes')
        .where('result_changes.registry', query.registry)
        .andWhere({ conformance_changed: true })
        .whereNotNull('change'),
    )
      .join('systems', 'systems.ref', 'result_changes.ref')
      .select('systems.summary as system_summary')
      .orderBy('result_changes.id', 'desc')
      .limit(query.limit);
    if (query.organisationSets) {
      rows.whereIn('systems.organisation_set', query.organisationSets);
    }
    const found: (HistoryRow & { system_summary: string })[] = await rows;
    return found.map(row => ({
      ...fromHistoryRow(row),
      title: JSON.parse(row.system_summary).title,
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
