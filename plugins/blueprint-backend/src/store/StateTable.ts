import type { Knex } from 'knex';

/** Keeps a few small documents that pages need, each under a name. */
export class StateTable {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Reads a document; undefined until it was first written. */
  async read<T>(key: string): Promise<T | undefined> {
    const row = await this.#database('state').where({ key }).first('value');
    return row ? JSON.parse(row.value) : undefined;
  }

  /** Writes a document. */
  async write(
    transaction: Knex.Transaction,
    key: string,
    value: object,
  ): Promise<void> {
    await transaction('state')
      .insert({ key, value: JSON.stringify(value) })
      .onConflict('key')
      .merge();
  }
}
