import type { Knex } from 'knex';

const TABLE = 'told_dates';

/** Rows in one statement; SQLite allows no endless number of values. */
const ROWS_AT_ONCE = 100;

/** A date that the people of a force are told of. */
export interface ToldDate {
  /** Names system and kind of date. */
  id: string;
  /** ISO 8601. */
  date: string;
}

/** Remembers which dates the people of a force were told of. */
export class ToldDates {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** The last day on which the people of a force were told of a date. */
  async lastToldOn(force: string): Promise<string | undefined> {
    const row = await this.#database(TABLE)
      .where({ force })
      .max({ day: 'told_on' })
      .first();
    return row?.day ?? undefined;
  }

  /**
   * Those of some dates that the people of a force were not told of. A date that
   * was put off is another date.
   */
  async untold<Date extends ToldDate>(
    force: string,
    dates: readonly Date[],
  ): Promise<Date[]> {
    const rows: { date_id: string; date: string }[] = await this.#database(
      TABLE,
    )
      .where({ force })
      .select('date_id', 'date');
    const told = new Set(rows.map(row => `${row.date_id} ${row.date}`));
    return dates.filter(({ id, date }) => !told.has(`${id} ${date}`));
  }

  /** Remembers that the people of a force were told. */
  async add(
    force: string,
    dates: readonly ToldDate[],
    toldOn: string,
  ): Promise<void> {
    await this.#database.batchInsert(
      TABLE,
      dates.map(({ id, date }) => ({
        force,
        date_id: id,
        date,
        told_on: toldOn,
      })),
      ROWS_AT_ONCE,
    );
  }

  /** Forgets dates that have passed. */
  async forgetBefore(day: string): Promise<void> {
    await this.#database(TABLE).where('date', '<', day).delete();
  }
}
