import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { chunksOf } from '../chunksOf';
import type { FileRecord } from './FileRecord';
import {
  RegisterChangedError,
  type EntityOfRegistry,
  type RegisterMemory,
  type RegisterStore,
} from './RegisterStore';

interface FileRow {
  registry: string;
  path: string;
  content_digest: string;
  method: string;
  entities: string;
  problems: string;
  last_good_at: string | null;
}

const files = 'blueprint_registry_files';
const pending = 'blueprint_registry_pending';
const problems = 'blueprint_registry_problems';
const revisions = 'blueprint_registry_revision';

/** Rows of one statement: below what SQLite and PostgreSQL take as parameters. */
const chunkSize = 200;

/** Keeps the register in tables of its own beside those of the catalog. */
export class DatabaseRegisterStore implements RegisterStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Brings the tables up to date, unless the configuration says to leave them. */
  static async create(
    database: DatabaseService,
  ): Promise<DatabaseRegisterStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@policing/plugin-catalog-backend-module-blueprint',
          'migrations',
        ),
        tableName: 'blueprint_registry_knex_migrations',
      });
    }
    return new DatabaseRegisterStore(knex);
  }

  async load(): Promise<RegisterMemory> {
    const { revision } = await this.#knex(revisions).first('revision');
    const rows = await this.#knex<FileRow>(files).select();
    const uncertain = await this.#knex(pending).select({
      registry: 'registry',
      ref: 'entity_ref',
    });
    const seen = await this.#knex(problems).select('problem', 'since');
    return {
      revision: Number(revision),
      files: rows.map(recordOf),
      uncertain,
      firstSeen: new Map(seen.map(row => [row.problem, row.since])),
    };
  }

  async begin(revision: number, entities: EntityOfRegistry[]): Promise<number> {
    await this.#knex.transaction(async tx => {
      const changed = await tx(revisions)
        .where({ id: 1, revision })
        .update({ revision: revision + 1 });
      if (changed === 0) {
        throw new RegisterChangedError(
          'Another server has changed the register',
        );
      }
      for (const chunk of chunksOf(entities, chunkSize)) {
        await tx(pending)
          .insert(
            chunk.map(({ registry, ref }) => ({ registry, entity_ref: ref })),
          )
          .onConflict('entity_ref')
          .merge();
      }
    });
    return revision + 1;
  }

  async finish(change: {
    records: FileRecord[];
    gone: { registry: string; path: string }[];
  }): Promise<void> {
    await this.#knex.transaction(async tx => {
      for (const chunk of chunksOf(change.records, chunkSize)) {
        await tx(files)
          .insert(chunk.map(rowOf))
          .onConflict(['registry', 'path'])
          .merge();
      }
      for (const { registry, path } of change.gone) {
        await tx(files).where({ registry, path }).delete();
      }
    });
  }

  async confirm(refs: string[]): Promise<void> {
    await this.#knex.transaction(async tx => {
      for (const chunk of chunksOf(refs, chunkSize)) {
        await tx(pending).whereIn('entity_ref', chunk).delete();
      }
    });
  }

  async saveFirstSeen(
    seen: Map<string, string>,
    mended: string[],
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      for (const chunk of chunksOf(mended, chunkSize)) {
        await tx(problems).whereIn('problem', chunk).delete();
      }
      const rows = [...seen].map(([problem, since]) => ({ problem, since }));
      for (const chunk of chunksOf(rows, chunkSize)) {
        await tx(problems).insert(chunk).onConflict('problem').ignore();
      }
    });
  }
}

function rowOf(record: FileRecord): FileRow {
  return {
    registry: record.registry,
    path: record.path,
    content_digest: record.contentDigest,
    method: record.method,
    entities: JSON.stringify(record.entities),
    problems: JSON.stringify(record.problems),
    last_good_at: record.lastGoodAt ?? null,
  };
}

function recordOf(row: FileRow): FileRecord {
  return {
    registry: row.registry,
    path: row.path,
    contentDigest: row.content_digest,
    method: row.method,
    entities: JSON.parse(row.entities),
    problems: JSON.parse(row.problems),
    ...(row.last_good_at && { lastGoodAt: row.last_good_at }),
  };
}
