import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { WriterLease } from './ResultsStore';

const LEASE_ID = 1;

/**
 * The lease that keeps writing to one server at a time. Each server has its own
 * copy of the estate; only the holder of the lease may store what it computed.
 *
 * The holder renews the lease more often than it runs out. A server that stops
 * cleanly gives it back; one that dies loses it when it runs out.
 */
export class DatabaseWriterLease implements WriterLease {
  readonly #database: Knex;
  readonly #holder: string;
  readonly #milliseconds: number;
  readonly #now: () => number;

  /**
   * @param options - `holder` names this server; `milliseconds` is how long the
   *   lease holds without renewal; `now` gives epoch milliseconds
   */
  constructor(options: {
    database: Knex;
    holder: string;
    milliseconds: number;
    now?: () => number;
  }) {
    this.#database = options.database;
    this.#holder = options.holder;
    this.#milliseconds = options.milliseconds;
    this.#now = options.now ?? Date.now;
  }

  async hold(): Promise<boolean> {
    const now = this.#now();
    const taken = await this.#database('writer_lease')
      .where({ id: LEASE_ID })
      .andWhere(either =>
        either.where({ holder: this.#holder }).orWhere('held_until', '<', now),
      )
      .update({ holder: this.#holder, held_until: now + this.#milliseconds });
    return taken === 1;
  }

  async release(): Promise<void> {
    await this.#database('writer_lease')
      .where({ id: LEASE_ID, holder: this.#holder })
      .update({ holder: '', held_until: 0 });
  }

  /**
   * Takes the lease whoever holds it. Right only where no other server can
   * reach the database, as with an SQLite file.
   */
  async seize(): Promise<void> {
    await this.#database('writer_lease')
      .where({ id: LEASE_ID })
      .update({
        holder: this.#holder,
        held_until: this.#now() + this.#milliseconds,
      });
  }

  /**
   * Renews the lease inside a transaction, so that no other server can take it
   * before the transaction ends.
   *
   * @throws ConflictError when another server has taken it
   */
  async assertHeld(transaction: Knex.Transaction): Promise<void> {
    const kept = await transaction('writer_lease')
      .where({ id: LEASE_ID, holder: this.#holder })
      .update({ held_until: this.#now() + this.#milliseconds });
    if (kept !== 1) {
      throw new ConflictError(
        'Another server has taken over the scoring of the register',
      );
    }
  }
}
