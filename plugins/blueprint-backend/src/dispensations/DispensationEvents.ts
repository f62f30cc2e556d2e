import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type {
  DispensationEvent,
  DispensationName,
} from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';

const TABLE = 'dispensation_events';

/** A dispensation that was raised in the app, with every step it has taken. */
export interface RaisedDispensation extends DispensationName {
  /** In order, the request first. */
  events: DispensationEvent[];
}

/**
 * Keeps what was asked for and decided about dispensations. Steps are added and
 * never changed; each says which one it follows, so that of two decisions taken
 * at the same time only one is kept.
 */
export class DispensationEvents {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Number of steps that are kept; it only grows. */
  async count(): Promise<number> {
    const row = await this.#database(TABLE).count({ count: '*' }).first();
    return Number(row?.count ?? 0);
  }

  /** Every dispensation, or one by its name. */
  async read(name?: DispensationName): Promise<RaisedDispensation[]> {
    const rows: { namespace: string; name: string; event: string }[] =
      await this.#database(TABLE)
        .modify(query => name && query.where({ ...name }))
        .orderBy(['namespace', 'name', 'version'])
        .select('namespace', 'name', 'event');
    const raised: RaisedDispensation[] = [];
    for (const row of rows) {
      const last = raised.at(-1);
      const event = JSON.parse(row.event) as DispensationEvent;
      if (last?.namespace === row.namespace && last.name === row.name) {
        last.events.push(event);
      } else {
        const { namespace, name: own } = row;
        raised.push({ namespace, name: own, events: [event] });
      }
    }
    return raised;
  }

  /**
   * Adds a step.
   *
   * @param after - number of steps that it follows; none for a request
   * @throws ConflictError where another step has been taken since
   */
  async append(
    { namespace, name }: DispensationName,
    after: number,
    event: DispensationEvent,
  ): Promise<void> {
    try {
      await this.#database(TABLE).insert({
        namespace,
        name,
        version: after + 1,
        type: event.type,
        person: event.by,
        at: event.at,
        event: JSON.stringify(event),
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError('Somebody else decided at the same time');
      }
      throw error;
    }
  }
}
