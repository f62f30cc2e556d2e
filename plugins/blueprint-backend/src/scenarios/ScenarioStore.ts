import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type {
  ScenarioChanges,
  ScenarioStep,
} from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';

const TABLE = 'cloud_scenarios';

/** A step as it is kept. */
export interface StoredStep extends ScenarioStep {
  /** The facts of the register when the step was made. */
  basis: ScenarioChanges;
}

/** What is kept of one save, without its steps. */
export interface RevisionHead {
  id: string;
  /** From 1. */
  revision: number;
  registry: string;
  /** Reference of the force. */
  force: string;
  name: string;
  description: string;
  archived: boolean;
  /** Number of steps. */
  stepCount: number;
  /** Reference of the person. */
  savedBy: string;
  /** ISO 8601 date-time, UTC. */
  savedAt: string;
}

/** One save of a scenario. */
export interface StoredScenario extends Omit<RevisionHead, 'stepCount'> {
  steps: StoredStep[];
}

interface HeadRow {
  id: string;
  revision: number;
  registry: string;
  force: string;
  name: string;
  description: string;
  /** SQLite has no type for yes and no. */
  archived: boolean | number;
  step_count: number;
  saved_by: string;
  saved_at: string;
}

const HEAD: readonly (keyof HeadRow)[] = [
  'id',
  'revision',
  'registry',
  'force',
  'name',
  'description',
  'archived',
  'step_count',
  'saved_by',
  'saved_at',
];

function fromRow({
  archived,
  step_count: stepCount,
  saved_by: savedBy,
  saved_at: savedAt,
  ...row
}: HeadRow): RevisionHead {
  return { ...row, archived: Boolean(archived), stepCount, savedBy, savedAt };
}

/**
 * Keeps what-if scenarios. Saves are added and never changed; each says which
 * one it follows, so that of two at the same time only one is kept.
 */
export class ScenarioStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * Keeps a save.
   *
   * @throws ConflictError where that revision is there already
   */
  async append({
    steps,
    savedBy,
    savedAt,
    ...scenario
  }: StoredScenario): Promise<void> {
    try {
      await this.#database(TABLE).insert({
        ...scenario,
        step_count: steps.length,
        steps: JSON.stringify(steps),
        saved_by: savedBy,
        saved_at: savedAt,
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError('Somebody else saved it at the same time');
      }
      throw error;
    }
  }

  /** The last save of every scenario of some forces, in no particular order. */
  async latest(
    registry: string,
    forces: readonly string[],
  ): Promise<RevisionHead[]> {
    const last = this.#database(TABLE)
      .where({ registry })
      .whereIn('force', [...forces])
      .groupBy('id')
      .select('id')
      .max('revision as revision');
    const rows: HeadRow[] = await this.#database(TABLE)
      .select(HEAD.map(column => `${TABLE}.${column}`))
      .join(last.as('last'), on =>
        on
          .on(`${TABLE}.id`, 'last.id')
          .andOn(`${TABLE}.revision`, 'last.revision'),
      );
    return rows.map(fromRow);
  }

  /** Every save of one scenario without its steps, the newest first. */
  async revisions(id: string): Promise<RevisionHead[]> {
    const rows: HeadRow[] = await this.#database(TABLE)
      .select(HEAD)
      .where({ id })
      .orderBy('revision', 'desc');
    return rows.map(fromRow);
  }

  /** The last save of a scenario; undefined where there is none. */
  async read(id: string): Promise<StoredScenario | undefined> {
    const row: (HeadRow & { steps: string }) | undefined = await this.#database(
      TABLE,
    )
      .select([...HEAD, 'steps'])
      .where({ id })
      .orderBy('revision', 'desc')
      .first();
    if (!row) {
      return undefined;
    }
    const { steps, ...head } = row;
    const { stepCount: _count, ...scenario } = fromRow(head);
    return { ...scenario, steps: JSON.parse(steps) };
  }
}
