import type { CalendarKind } from '@policing/plugin-blueprint-common';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';

const TABLE = 'calendar_feeds';

/** A calendar as it is kept. */
export interface StoredFeed {
  id: string;
  /** Who made it, full reference. */
  person: string;
  name: string;
  registry: string;
  /** Reference; the whole register where absent. */
  force?: string;
  kinds: CalendarKind[];
  /** ISO 8601 date-times. */
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
}

interface FeedRow {
  id: string;
  person: string;
  name: string;
  registry: string;
  force: string | null;
  kinds: string;
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
}

function fromRow({
  force,
  kinds,
  created_at: createdAt,
  expires_at: expiresAt,
  last_used_at: lastUsedAt,
  ...row
}: FeedRow): StoredFeed {
  return {
    id: row.id,
    person: row.person,
    name: row.name,
    registry: row.registry,
    ...(force !== null && { force }),
    kinds: JSON.parse(kinds),
    createdAt,
    expiresAt,
    ...(lastUsedAt !== null && { lastUsedAt }),
  };
}

/** Keeps the calendars that people subscribed to; never the secret of an address. */
export class CalendarFeeds {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** The calendars of a person, oldest first. */
  async of(person: string): Promise<StoredFeed[]> {
    const rows: FeedRow[] = await this.#database(TABLE)
      .where({ person })
      .orderBy(['created_at', 'id']);
    return rows.map(fromRow);
  }

  /** The calendar whose address has a secret. */
  async find(secretHash: string): Promise<StoredFeed | undefined> {
    const row: FeedRow | undefined = await this.#database(TABLE)
      .where({ secret_hash: secretHash })
      .first();
    return row && fromRow(row);
  }

  /**
   * Keeps a new calendar.
   *
   * @param most - most that one person may have
   * @throws ConflictError where the person has as many already
   */
  async add(
    { kinds, createdAt, expiresAt, force, ...feed }: StoredFeed,
    secretHash: string,
    most: number,
  ): Promise<void> {
    await this.#database.transaction(async transaction => {
      const counted = await transaction(TABLE)
        .where({ person: feed.person })
        .count({ count: '*' })
        .first();
      if (Number(counted?.count ?? 0) >= most) {
        throw new ConflictError(
          `You have ${most} calendars, which is the most one person may have; revoke one that you no longer need`,
        );
      }
      await transaction(TABLE).insert({
        id: feed.id,
        person: feed.person,
        name: feed.name,
        registry: feed.registry,
        force: force ?? null,
        kinds: JSON.stringify(kinds),
        secret_hash: secretHash,
        created_at: createdAt,
        expires_at: expiresAt,
      });
    });
  }

  /**
   * Gives a calendar a new secret and a new end; the old address stops working.
   *
   * @returns the calendar; undefined where the person has none of that id
   */
  async renew(
    { id, person }: Pick<StoredFeed, 'id' | 'person'>,
    secretHash: string,
    expiresAt: string,
  ): Promise<StoredFeed | undefined> {
    await this.#database(TABLE)
      .where({ id, person })
      .update({ secret_hash: secretHash, expires_at: expiresAt });
    const row: FeedRow | undefined = await this.#database(TABLE)
      .where({ id, person })
      .first();
    return row && fromRow(row);
  }

  /** Takes a calendar away; false where the person has none of that id. */
  async remove({
    id,
    person,
  }: Pick<StoredFeed, 'id' | 'person'>): Promise<boolean> {
    return (await this.#database(TABLE).where({ id, person }).delete()) > 0;
  }

  /** Notes that a calendar was read. */
  async markUsed(id: string, at: string): Promise<void> {
    await this.#database(TABLE).where({ id }).update({ last_used_at: at });
  }
}
