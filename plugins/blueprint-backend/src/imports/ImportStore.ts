import type {
  ImportMapping,
  ImportRowState,
  ImportState,
} from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';
import { inChunks } from '../store/inChunks';
import type {
  ImportDetails,
  PlacedRow,
  StoredImport,
  StoredRow,
} from './StoredImport';

const IMPORTS = 'imports';
const ROWS = 'import_rows';
const MAPPINGS = 'import_mappings';

interface ImportRecord {
  id: string;
  registry: string;
  force: string;
  state: ImportState;
  revision: number;
  details: string;
  created_at: string;
  updated_at: string;
  expires_on: string;
}

const columns = [
  'id',
  'registry',
  'force',
  'state',
  'revision',
  'details',
  'created_at',
  'updated_at',
  'expires_on',
] as const;

/** What a step changes of an import. */
export interface ImportChangeSet {
  state?: ImportState;
  /** Raises the revision, so that what is under way for an earlier one stops. */
  anew?: boolean;
  details?: Partial<ImportDetails>;
  /** Takes the file away. */
  dropContent?: boolean;
}

/** Keeps imports with their files and rows until they are done with or too old. */
export class ImportStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Keeps a new import with its file. */
  async add(stored: StoredImport, content: Uint8Array): Promise<void> {
    await this.#database(IMPORTS).insert({
      id: stored.id,
      registry: stored.registry,
      force: stored.force,
      state: stored.state,
      revision: stored.revision,
      details: JSON.stringify(stored.details),
      content: Buffer.from(content),
      created_at: stored.createdAt,
      updated_at: stored.updatedAt,
      expires_on: stored.expiresOn,
    });
  }

  /** An import by its id. */
  async find(id: string): Promise<StoredImport | undefined> {
    const row: ImportRecord | undefined = await this.#database(IMPORTS)
      .where({ id })
      .first(...columns);
    return row && fromRecord(row);
  }

  /** Imports of a registry, the latest first. */
  async list(registry: string): Promise<StoredImport[]> {
    const rows: ImportRecord[] = await this.#database(IMPORTS)
      .where({ registry })
      .whereNot({ state: 'discarded' })
      .orderBy([{ column: 'created_at', order: 'desc' }, { column: 'id' }])
      .select(...columns);
    return rows.map(fromRecord);
  }

  /** The file of an import; undefined once it is done with. */
  async content(id: string): Promise<Uint8Array | undefined> {
    const row: { content: Buffer | null } | undefined = await this.#database(
      IMPORTS,
    )
      .where({ id })
      .first('content');
    return row?.content ?? undefined;
  }

  /**
   * Takes an import a step further.
   *
   * @param known - the import as it was read
   * @param at - ISO 8601 date-time
   * @returns the import as it is now; undefined where somebody else took a step
   *   since it was read
   */
  async step(
    known: StoredImport,
    change: ImportChangeSet,
    at: string,
  ): Promise<StoredImport | undefined> {
    const next: StoredImport = {
      ...known,
      state: change.state ?? known.state,
      revision: known.revision + (change.anew ? 1 : 0),
      details: { ...known.details, ...change.details },
      updatedAt: at,
    };
    const changed = await this.#database(IMPORTS)
      .where({
        id: known.id,
        revision: known.revision,
        state: known.state,
      })
      .update({
        state: next.state,
        revision: next.revision,
        details: JSON.stringify(next.details),
        updated_at: at,
        ...(change.dropContent && { content: null }),
      });
    return changed > 0 ? next : undefined;
  }

  /** Adds rows after those that are there. */
  async addRows(
    id: string,
    from: number,
    rows: readonly StoredRow[],
  ): Promise<void> {
    const records = rows.map((row, index) => ({
      import_id: id,
      place: from + index,
      state: row.state,
      content: JSON.stringify(row),
    }));
    for (const chunk of inChunks(records)) {
      await this.#database(ROWS).insert(chunk);
    }
  }

  async clearRows(id: string): Promise<void> {
    await this.#database(ROWS).where({ import_id: id }).delete();
  }

  /**
   * Rows in their order.
   *
   * @param states - rows in these states; every row without them
   * @param page - places between which to look, and how many at most; from the
   *   end where only `before` is given
   */
  async rows(
    id: string,
    states?: readonly ImportRowState[],
    page: { after?: number; before?: number; limit?: number } = {},
  ): Promise<PlacedRow[]> {
    const { after, before, limit } = page;
    const isBackwards = before !== undefined && after === undefined;
    const found: { place: number; content: string }[] = await this.#database(
      ROWS,
    )
      .where({ import_id: id })
      .modify(query => {
        if (states) {
          query.whereIn('state', states);
        }
        if (after !== undefined) {
          query.where('place', '>', after);
        }
        if (before !== undefined) {
          query.where('place', '<', before);
        }
        if (limit !== undefined) {
          query.limit(limit);
        }
      })
      .orderBy('place', isBackwards ? 'desc' : 'asc')
      .select('place', 'content');
    const rows = found.map(({ place, content }) => ({
      ...(JSON.parse(content) as StoredRow),
      place,
    }));
    return isBackwards ? rows.reverse() : rows;
  }

  /** How a force called its columns and values the last times. */
  async remembered(
    registry: string,
    force: string,
  ): Promise<ImportMapping | undefined> {
    const row: { mapping: string } | undefined = await this.#database(MAPPINGS)
      .where({ registry, force })
      .first('mapping');
    return row && JSON.parse(row.mapping);
  }

  async remember(
    registry: string,
    force: string,
    mapping: ImportMapping,
  ): Promise<void> {
    await this.#database(MAPPINGS)
      .insert({ registry, force, mapping: JSON.stringify(mapping) })
      .onConflict(['registry', 'force'])
      .merge();
  }

  /**
   * Deletes imports whose day has come.
   *
   * @param today - ISO 8601
   * @returns how many
   */
  async forget(today: string): Promise<number> {
    const old = () => this.#database(IMPORTS).where('expires_on', '<=', today);
    await this.#database(ROWS)
      .whereIn('import_id', old().select('id'))
      .delete();
    return old().delete();
  }
}

function fromRecord(row: ImportRecord): StoredImport {
  return {
    id: row.id,
    registry: row.registry,
    force: row.force,
    state: row.state,
    revision: row.revision,
    details: JSON.parse(row.details),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresOn: row.expires_on,
  };
}
