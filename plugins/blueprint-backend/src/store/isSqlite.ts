import type { Knex } from 'knex';

/** Whether a database is SQLite rather than PostgreSQL. */
export function isSqlite(database: Knex): boolean {
  return database.client.config.client.includes('sqlite3');
}
