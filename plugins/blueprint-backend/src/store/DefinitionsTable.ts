import { DateTime } from 'luxon';
import type { Knex } from 'knex';
import type { DefinitionsContent, StoredDefinitions } from './ResultsStore';

/**
 * Keeps the definitions that results rest on. A row never changes, so what was
 * read once is remembered.
 */
export class DefinitionsTable {
  readonly #database: Knex;
  readonly #known = new Map<number, StoredDefinitions>();

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Stores definitions once and gives the number that rows point at. */
  async save(
    transaction: Knex.Transaction,
    content: DefinitionsContent,
  ): Promise<StoredDefinitions> {
    const { digest, scorecard } = content;
    await transaction('definitions')
      .insert({
        digest,
        scorecard,
        content: JSON.stringify(content),
        first_used_at: DateTime.utc().toISO(),
      })
      .onConflict('digest')
      .ignore();
    const { id } = await transaction('definitions')
      .where({ digest })
      .first('id');
    return { ...content, id };
  }

  /** Definitions by number. */
  async read(id: number): Promise<StoredDefinitions> {
    const known = this.#known.get(id);
    if (known) {
      return known;
    }
    const row = await this.#database('definitions').where({ id }).first();
    const definitions = { ...JSON.parse(row.content), id };
    this.#known.set(id, definitions);
    return definitions;
  }

  /** Definitions that rows of the systems table rest on now. */
  async inUse(): Promise<StoredDefinitions[]> {
    const rows: { definitions_id: number }[] = await this.#database('systems')
      .distinct('definitions_id')
      .orderBy('definitions_id');
    return Promise.all(rows.map(row => this.read(row.definitions_id)));
  }
}
