import type { CloudFacts } from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';
import { inChunks } from './inChunks';

const TABLE = 'cloud_positions';

/** Rows that are read at once, so that other requests have their turn. */
const ROWS_AT_ONCE = 5_000;

/** What is recorded of the move of a system to cloud. */
export interface CloudRecord {
  facts: CloudFacts;
  /** References of the forces that run or share it. */
  forces: readonly string[];
  /** References of the capabilities that it serves. */
  capabilities: readonly string[];
  category?: string;
}

/** A record as it is stored: what held from a day on. */
export interface StoredCloudRecord extends CloudRecord {
  ref: string;
  registry: string;
  /** First day it held, ISO 8601. */
  day: string;
  /** When it was recorded, ISO 8601 date-time. */
  recordedAt: string;
  /** Whether the system counts in figures: not when it is no longer run, nor once it has left the register. */
  isCounted: boolean;
}

/** A record with its number: the later, the greater. */
export interface NumberedCloudRecord extends StoredCloudRecord {
  id: number;
}

interface Row {
  id: number;
  ref: string;
  registry: string;
  day: string;
  recorded_at: string;
  is_counted: boolean | number;
  facts: string;
}

function fromRow(row: Row): NumberedCloudRecord {
  return {
    id: row.id,
    ref: row.ref,
    registry: row.registry,
    day: row.day,
    recordedAt: row.recorded_at,
    isCounted: Boolean(row.is_counted),
    ...(JSON.parse(row.facts) as CloudRecord),
  };
}

/** A record as text, by which two of one system are compared. */
export function textOfCloudRecord({
  isCounted,
  facts,
  forces,
  capabilities,
  category,
}: CloudRecord & Pick<StoredCloudRecord, 'isCounted'>): string {
  return JSON.stringify({ isCounted, facts, forces, capabilities, category });
}

/** Keeps what changed in the cloud facts of systems. Rows are only ever added. */
export class CloudPositionsTable {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async append(
    transaction: Knex.Transaction,
    records: readonly StoredCloudRecord[],
  ): Promise<void> {
    for (const chunk of inChunks(records)) {
      await transaction(TABLE).insert(
        chunk.map(
          ({ ref, registry, day, recordedAt, isCounted, ...record }) => ({
            ref,
            registry,
            day,
            recorded_at: recordedAt,
            is_counted: isCounted,
            facts: JSON.stringify(record),
          }),
        ),
      );
    }
  }

  /** Everything recorded of one system, newest first. */
  async ofSystem(ref: string): Promise<NumberedCloudRecord[]> {
    const rows: Row[] = await this.#database(TABLE)
      .where({ ref })
      .orderBy('id', 'desc');
    return rows.map(fromRow);
  }

  /** Number of the last record; 0 before the first. */
  async latest(): Promise<number> {
    const row = await this.#database(TABLE).max({ latest: 'id' }).first();
    return Number(row?.latest ?? 0);
  }

  /**
   * Everything recorded after some record, in order and in parts.
   *
   * @param id - number of that record; 0 for everything
   */
  async *since(id: number): AsyncIterable<NumberedCloudRecord[]> {
    for (let after = id; ;) {
      const rows: Row[] = await this.#database(TABLE)
        .where('id', '>', after)
        .orderBy('id')
        .limit(ROWS_AT_ONCE);
      const last = rows.at(-1);
      if (!last) {
        return;
      }
      yield rows.map(fromRow);
      after = last.id;
    }
  }
}
