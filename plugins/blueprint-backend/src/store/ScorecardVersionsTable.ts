import type { Knex } from 'knex';
import type { ScorecardEntity } from '@policing/plugin-blueprint-common';
import type { StoredScorecard } from './ResultsStore';

interface ScorecardRow {
  digest: string;
  document: string;
  in_force_since: string;
  in_force_until: string | null;
}

/** Keeps every scorecard that systems were ever scored with, as it was declared. */
export class ScorecardVersionsTable {
  readonly #database: Knex;
  /** What was read once: a document never changes. */
  readonly #documents = new Map<string, ScorecardEntity>();

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * Notes that a scorecard is in force from now on, in place of any other.
   *
   * @param at - ISO 8601 date-time
   */
  async takeUp(
    transaction: Knex.Transaction,
    { digest, document }: Pick<StoredScorecard, 'digest' | 'document'>,
    at: string,
  ): Promise<void> {
    await transaction('scorecard_versions')
      .whereNull('in_force_until')
      .whereNot({ digest })
      .update({ in_force_until: at });
    await transaction('scorecard_versions')
      .insert({
        digest,
        document: JSON.stringify(document),
        in_force_since: at,
        in_force_until: null,
      })
      .onConflict('digest')
      .merge(['in_force_until']);
  }

  /** All of them, the one that came into force last first. */
  async list(): Promise<StoredScorecard[]> {
    const rows: Omit<ScorecardRow, 'document'>[] = await this.#database(
      'scorecard_versions',
    )
      .select('digest', 'in_force_since', 'in_force_until')
      .orderBy([
        { column: 'in_force_since', order: 'desc' },
        { column: 'digest' },
      ]);
    await this.#readDocuments(rows.map(({ digest }) => digest));
    return rows.map(row => ({
      digest: row.digest,
      document: this.#documents.get(row.digest)!,
      inForceSince: row.in_force_since,
      ...(row.in_force_until !== null && {
        inForceUntil: row.in_force_until,
      }),
    }));
  }

  async #readDocuments(digests: readonly string[]): Promise<void> {
    const unread = digests.filter(digest => !this.#documents.has(digest));
    if (unread.length > 0) {
      const rows: Pick<ScorecardRow, 'digest' | 'document'>[] =
        await this.#database('scorecard_versions')
          .whereIn('digest', unread)
          .select('digest', 'document');
      for (const { digest, document } of rows) {
        this.#documents.set(digest, JSON.parse(document));
      }
    }
  }
}
