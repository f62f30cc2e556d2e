import type { Marking } from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';
import type { DefinitionsTable } from './DefinitionsTable';
import { inChunks } from './inChunks';
import type { StoredDefinitions } from './ResultsStore';

/** Rows that are read at once, so that other requests have their turn. */
const ROWS_AT_ONCE = 5_000;

const COLUMNS = [
  'systems.ref',
  'systems.registry',
  'systems.organisation_set',
  'systems.capability_set',
  'systems.category',
  'systems.lifecycle',
  'systems.criticality',
  'systems.marking',
  'systems.in_cloud',
  'systems.level',
  'systems.outcomes',
  'systems.definitions_id',
  'systems.conflicts',
  'systems.suggested_disposition',
  'systems.disposition',
];

/** What figures need of one stored result. */
export interface ResultRow {
  ref: string;
  registry: string;
  organisation_set: number;
  capability_set: number;
  category: string;
  lifecycle: string;
  criticality: string;
  marking: Marking;
  in_cloud: string;
  level: string;
  outcomes: string;
  definitions_id: number;
  /** See `conflictLetters`. */
  conflicts: string;
  suggested_disposition: string;
  disposition: string;
}

/** What belongs to a set of forces and regions, or of capabilities. */
export interface SetMember {
  set_id: number;
  kind: 'force' | 'region' | 'capability';
  member_ref: string;
}

/** Where what figures need of stored results is read from. */
export interface ResultRows {
  /** Number of the last batch that was stored; 0 before the first. */
  latestChange(): Promise<number>;
  /** Every current result, in parts. */
  all(): AsyncIterable<ResultRow[]>;
  /**
   * Results that were stored or taken out after some batch.
   *
   * @param change - number of that batch
   */
  since(change: number): Promise<{ changed: ResultRow[]; removed: string[] }>;
  /** The members of some sets. */
  membersOf(sets: readonly number[]): Promise<SetMember[]>;
  /** Number of the definitions that most current results rest on. */
  usualDefinitions(): Promise<number | undefined>;
  /** Definitions by number. */
  definitions(id: number): Promise<StoredDefinitions>;
}

/** Reads stored results in bulk, for figures that are kept in memory. */
export class ChangedResults implements ResultRows {
  readonly #database: Knex;
  readonly #definitions: DefinitionsTable;

  constructor(database: Knex, definitions: DefinitionsTable) {
    this.#database = database;
    this.#definitions = definitions;
  }

  async latestChange(): Promise<number> {
    const row = await this.#database('system_results')
      .max({ latest: 'change_number' })
      .first();
    return Number(row?.latest ?? 0);
  }

  async *all(): AsyncIterable<ResultRow[]> {
    for (let after = ''; ;) {
      const rows: ResultRow[] = await this.#database('systems')
        .where('ref', '>', after)
        .orderBy('ref')
        .limit(ROWS_AT_ONCE)
        .select(COLUMNS);
      const last = rows.at(-1);
      if (!last) {
        return;
      }
      yield rows;
      after = last.ref;
    }
  }

  async since(
    change: number,
  ): Promise<{ changed: ResultRow[]; removed: string[] }> {
    const changes: { ref: string; removed_at: string | null }[] =
      await this.#database('system_results')
        .where('change_number', '>', change)
        .select('ref', 'removed_at');
    const isGone = (each: (typeof changes)[number]) => each.removed_at !== null;
    const changed: ResultRow[] = [];
    const refs = changes.filter(each => !isGone(each)).map(({ ref }) => ref);
    for (const chunk of inChunks(refs)) {
      changed.push(
        ...(await this.#database('systems')
          .whereIn('ref', chunk)
          .select(COLUMNS)),
      );
    }
    return {
      changed,
      removed: changes.filter(isGone).map(({ ref }) => ref),
    };
  }

  async membersOf(sets: readonly number[]): Promise<SetMember[]> {
    const members: SetMember[] = [];
    for (const chunk of inChunks(sets)) {
      members.push(
        ...(await this.#database('set_members')
          .whereIn('set_id', chunk)
          .orderBy(['set_id', 'member_ref'])
          .select('set_id', 'kind', 'member_ref')),
      );
    }
    return members;
  }

  async usualDefinitions(): Promise<number | undefined> {
    const row = await this.#database('systems')
      .groupBy('definitions_id')
      .orderByRaw('count(*) desc, definitions_id desc')
      .first('definitions_id');
    return row?.definitions_id;
  }

  async definitions(id: number): Promise<StoredDefinitions> {
    return this.#definitions.read(id);
  }
}
