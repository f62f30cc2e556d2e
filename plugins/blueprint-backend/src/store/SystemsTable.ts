import type { Marking, SystemResult } from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, notOfThisList } from './cursor';
import type { DefinitionsTable } from './DefinitionsTable';
import { inChunks } from './inChunks';
import { unpackResult } from './packResult';
import type { SystemsFilter, SystemsQuery } from './queries';
import type {
  FacetCounts,
  ListedSystem,
  ResultDigests,
  ResultsBatch,
  StoredContribution,
  StoredDefinitions,
  StoredSystem,
  SystemRecord,
  SystemsPage,
} from './ResultsStore';
import { SetDictionary, type SystemSets } from './SetDictionary';
import { SystemsOrder } from './SystemsOrder';
import { applyFilter } from './systemsQueries';
import { toRiskRows, toSystemRow } from './systemRows';

/** What lists count systems by. */
const facetColumns = [
  'organisation_set',
  'level',
  'category',
  'lifecycle',
  'in_cloud',
  'cloud_status',
  'hosting_class',
] as const;

/** Whether a filter asks for more than a registry. */
export function isNarrowed({
  registry,
  visibility,
  ...rest
}: SystemsFilter): boolean {
  return Object.values(rest).some(value => value !== undefined);
}

/** Keeps the current result of every system. */
export class SystemsTable {
  readonly #database: Knex;
  readonly #definitions: DefinitionsTable;
  readonly #sets = new SetDictionary();

  constructor(database: Knex, definitions: DefinitionsTable) {
    this.#database = database;
    this.#definitions = definitions;
  }

  /** Number for the next batch; right only for the one server that writes. */
  async nextChange(transaction: Knex.Transaction): Promise<number> {
    const row = await transaction('system_results')
      .max({ latest: 'change_number' })
      .first();
    return Number(row?.latest ?? 0) + 1;
  }

  async resolveSets(records: readonly SystemRecord[]): Promise<SystemSets[]> {
    return this.#sets.resolve(this.#database, records);
  }

  async upsert(
    transaction: Knex.Transaction,
    records: readonly SystemRecord[],
    sets: readonly SystemSets[],
    changeNumber: number,
  ): Promise<void> {
    const rows = records.map((record, place) =>
      toSystemRow(record, sets[place]),
    );
    for (const chunk of inChunks(rows)) {
      await transaction('systems').insert(chunk).onConflict('ref').merge();
      await transaction('system_risks')
        .whereIn(
          'ref',
          chunk.map(({ ref }) => ref),
        )
        .delete();
    }
    const risks = records.flatMap((record, place) =>
      toRiskRows(record, sets[place]),
    );
    for (const chunk of inChunks(risks)) {
      await transaction('system_risks').insert(chunk);
    }
    for (const chunk of inChunks(records)) {
      await transaction('system_results')
        .insert(
          chunk.map(record => ({
            ref: record.ref,
            digest: record.digest,
            definitions_id: record.definitionsId,
            scored_at: record.scoredAt,
            removed_at: null,
            summary: JSON.stringify(record.summary),
            why: record.result.why,
            result: record.packedResult,
            change_number: changeNumber,
          })),
        )
        .onConflict('ref')
        .merge();
    }
  }

  async rememberInputs(
    transaction: Knex.Transaction,
    inputs: ReadonlyMap<string, string>,
  ): Promise<void> {
    const rows = [...inputs].map(([ref, digest]) => ({ ref, inputs: digest }));
    for (const chunk of inChunks(rows)) {
      await transaction('system_inputs')
        .insert(chunk)
        .onConflict('ref')
        .merge();
    }
  }

  async readContributions(
    refs: readonly string[],
  ): Promise<StoredContribution[]> {
    const contributions: StoredContribution[] = [];
    for (const chunk of inChunks(refs)) {
      const rows = await this.#database('systems')
        .whereIn('ref', chunk)
        .select('ref', 'registry', 'level', 'outcomes', 'flags');
      for (const { flags, ...row } of rows) {
        contributions.push({ ...row, flags: JSON.parse(flags) });
      }
    }
    return contributions;
  }

  async remove(
    transaction: Knex.Transaction,
    removed: ResultsBatch['removed'],
    changeNumber: number,
  ): Promise<void> {
    for (const refs of inChunks(removed.refs)) {
      await transaction('systems').whereIn('ref', refs).delete();
      await transaction('system_risks').whereIn('ref', refs).delete();
      await transaction('system_inputs').whereIn('ref', refs).delete();
      await transaction('system_results')
        .whereIn('ref', refs)
        .update({ removed_at: removed.at, change_number: changeNumber });
    }
  }

  async forgetRemoved(
    transaction: Knex.Transaction,
    before: string,
  ): Promise<number> {
    return transaction('system_results')
      .where('removed_at', '<', before)
      .delete();
  }

  async readDigests(): Promise<Map<string, ResultDigests>> {
    const rows: {
      ref: string;
      digest: string;
      inputs: string | null;
      removed_at: string | null;
    }[] = await this.#database('system_results')
      .leftJoin('system_inputs', 'system_inputs.ref', 'system_results.ref')
      .select(
        'system_results.ref',
        'system_results.digest',
        'system_inputs.inputs',
        'system_results.removed_at',
      );
    return new Map(
      rows.map(row => [
        row.ref,
        {
          digest: row.digest,
          ...(row.inputs !== null && { inputs: row.inputs }),
          removed: row.removed_at !== null,
        },
      ]),
    );
  }

  async readResults(
    refs: string[],
    day: string,
  ): Promise<Map<string, SystemResult>> {
    const results = new Map<string, SystemResult>();
    for (const chunk of inChunks(refs)) {
      const rows: {
        ref: string;
        result: string;
        definitions_id: number;
      }[] = await this.#database('system_results')
        .whereIn('ref', chunk)
        .select('ref', 'result', 'definitions_id');
      for (const row of rows) {
        const definitions = await this.#definitions.read(row.definitions_id);
        results.set(row.ref, unpackResult(row.result, definitions, day));
      }
    }
    return results;
  }

  async read(ref: string, day: string): Promise<StoredSystem | undefined> {
    const row = await this.#database('systems')
      .join('system_results', 'system_results.ref', 'systems.ref')
      .where('systems.ref', ref)
      .first(
        'system_results.summary',
        'systems.organisation_set',
        'systems.marking',
        'system_results.definitions_id',
        'system_results.scored_at',
        'system_results.result',
      );
    if (!row) {
      return undefined;
    }
    const definitions = await this.#definitions.read(row.definitions_id);
    return {
      summary: JSON.parse(row.summary),
      organisationSet: row.organisation_set,
      marking: row.marking,
      definitions,
      result: unpackResult(row.result, definitions, day),
      scoredAt: row.scored_at,
    };
  }

  async readSubject(
    ref: string,
  ): Promise<{ organisationSet: number; marking: Marking } | undefined> {
    const row = await this.#database('systems')
      .where({ ref })
      .first('organisation_set', 'marking');
    return (
      row && { organisationSet: row.organisation_set, marking: row.marking }
    );
  }

  async readRecords(
    refs: string[],
  ): Promise<Map<string, { forces: string[]; marking: Marking }>> {
    const records = new Map<string, { forces: string[]; marking: Marking }>();
    for (const chunk of inChunks(refs)) {
      const rows: { ref: string; marking: Marking; force: string | null }[] =
        await this.#database('systems')
          .leftJoin('set_members', join =>
            join
              .on('set_members.set_id', 'systems.organisation_set')
              .andOnVal('set_members.kind', 'force'),
          )
          .whereIn('systems.ref', chunk)
          .orderBy('set_members.member_ref')
          .select(
            'systems.ref',
            'systems.marking',
            'set_members.member_ref as force',
          );
      for (const { ref, marking, force } of rows) {
        const { forces } = records.get(ref) ?? { forces: [] };
        records.set(ref, {
          forces: force === null ? forces : [...forces, force],
          marking,
        });
      }
    }
    return records;
  }

  async list(query: SystemsQuery): Promise<SystemsPage> {
    const { filter, sort, descending, limit } = query;
    const sortName = descending ? `-${sort}` : sort;
    const order = new SystemsOrder(this.#database, sort, filter);
    const cursor = query.cursor
      ? decodeCursor(query.cursor, sortName)
      : undefined;
    const backwards = cursor?.direction === 'previous';
    const definitions = await this.#definitions.inUse();
    const matching = () => {
      // Names only, which the indexes hold; the rest is read for the page alone.
      const rows = this.#database('systems').select('systems.ref');
      applyFilter(rows, filter, definitions);
      return rows;
    };
    const rows: { ref: string }[] = await order.page(matching, {
      ascending: descending === backwards,
      limit: limit + 1,
      ...(cursor && {
        start: {
          value: await this.#sortValueOf(cursor.place, order.value),
          ref: cursor.place,
        },
      }),
    });
    const more = rows.length > limit;
    const shown = rows.slice(0, limit);
    if (backwards) {
      shown.reverse();
    }
    const cursorAt = (
      row: { ref: string } | undefined,
      direction: 'next' | 'previous',
    ) =>
      row &&
      encodeCursor({
        sort: sortName,
        direction,
        place: row.ref,
      });
    const items = await this.#itemsOf(
      shown.map(({ ref }) => ref),
      definitions,
    );
    return {
      items: shown.flatMap(({ ref }) => items.get(ref) ?? []),
      nextCursor:
        more || backwards ? cursorAt(shown.at(-1), 'next') : undefined,
      prevCursor:
        cursor && (more || !backwards)
          ? cursorAt(shown[0], 'previous')
          : undefined,
    };
  }

  /** Number of systems that match. */
  async count(filter: SystemsFilter): Promise<number> {
    const query = this.#database('systems').count({ count: '*' }).first();
    applyFilter(query, filter, await this.#definitions.inUse());
    return Number((await query)?.count ?? 0);
  }

  /** Number of systems that match, by what they are. */
  async countFacets(filter: SystemsFilter): Promise<FacetCounts> {
    const matching = this.#database('systems').select(facetColumns);
    applyFilter(matching, filter, await this.#definitions.inUse());
    const count = (column: string) =>
      this.#database('matching')
        .select(this.#database.raw('? as facet', [column]))
        .select(this.#database.raw('cast(?? as text) as value', [column]))
        .count({ count: '*' })
        .groupBy(column);
    const counts = this.#database.unionAll(facetColumns.map(count));
    // A filter is worked out once; without one, each count has its own index.
    const query: Knex.QueryBuilder = isNarrowed(filter)
      ? counts.withMaterialized('matching', matching)
      : counts.withNotMaterialized('matching', matching);
    const rows: { facet: string; value: string; count: number | string }[] =
      await query;
    const countsOf = (column: (typeof facetColumns)[number]) =>
      new Map(
        rows
          .filter(({ facet }) => facet === column)
          .map(row => [row.value, Number(row.count)]),
      );
    return {
      organisationSets: new Map(
        [...countsOf('organisation_set')].map(([id, counted]) => [
          Number(id),
          counted,
        ]),
      ),
      levels: countsOf('level'),
      categories: countsOf('category'),
      lifecycles: countsOf('lifecycle'),
      inCloud: countsOf('in_cloud'),
      cloudStatuses: countsOf('cloud_status'),
      hostingClasses: countsOf('hosting_class'),
    };
  }

  /** Lets the database know what the table holds, so that it plans well. */
  async analyse(): Promise<void> {
    await this.#database.raw('analyze systems');
  }

  /**
   * What a system of a cursor is sorted by now. It never stands in the cursor,
   * which people pass on.
   */
  async #sortValueOf(ref: string, value: Knex.Raw): Promise<string | number> {
    const row = await this.#database('systems')
      .where({ ref })
      .first({ sort_value: value });
    if (!row) {
      throw notOfThisList();
    }
    return row.sort_value;
  }

  async #itemsOf(
    refs: readonly string[],
    definitions: readonly StoredDefinitions[],
  ): Promise<Map<string, ListedSystem>> {
    const rows: ItemRow[] = await this.#database('systems')
      .join('system_results', 'system_results.ref', 'systems.ref')
      .whereIn('systems.ref', [...refs])
      .select(
        'systems.ref',
        'systems.organisation_set',
        'systems.marking',
        'systems.outcomes',
        'systems.definitions_id',
        'system_results.summary',
        'system_results.why',
      );
    return new Map(
      rows.map(row => [
        row.ref,
        {
          summary: JSON.parse(row.summary),
          why: row.why,
          organisationSet: row.organisation_set,
          marking: row.marking,
          outcomes: row.outcomes,
          definitions: definitions.find(({ id }) => id === row.definitions_id)!,
        },
      ]),
    );
  }
}

/** What a page needs of a system. */
interface ItemRow {
  ref: string;
  organisation_set: number;
  marking: Marking;
  outcomes: string;
  definitions_id: number;
  summary: string;
  why: string;
}
