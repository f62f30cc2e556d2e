import type {
  FindingSnapshot,
  SuggestionState,
} from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';

const TABLE = 'suggestion_decisions';

/** What somebody decided about a suggestion, ready to be kept. */
export interface NewDecision {
  registry: string;
  /** Id of the suggestion. */
  suggestion: string;
  /** Reference of the force for which it holds, or `nation`. */
  force: string;
  state: SuggestionState;
  reason: string;
  /** Last day on which it is put aside, ISO date. */
  until?: string;
  /** Reference of the person. */
  decidedBy: string;
  /** ISO 8601 date-time. */
  decidedAt: string;
  /** What the suggestion rested on then, as the person saw it. */
  snapshot: FindingSnapshot;
}

/** A decision as it is kept; the later of two has the higher number. */
export interface StoredDecision extends NewDecision {
  id: number;
}

interface DecisionRow {
  id: number;
  registry: string;
  suggestion: string;
  force: string;
  state: SuggestionState;
  reason: string;
  until: string | null;
  decided_by: string;
  decided_at: string;
  snapshot: string;
}

function fromRow({
  until,
  decided_by: decidedBy,
  decided_at: decidedAt,
  snapshot,
  ...row
}: DecisionRow): StoredDecision {
  return {
    ...row,
    ...(until !== null && { until }),
    decidedBy,
    decidedAt,
    snapshot: JSON.parse(snapshot),
  };
}

/** Keeps what was decided about suggestions. Decisions are added and never changed. */
export class SuggestionDecisions {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Keeps a decision. */
  async append({
    decidedBy,
    decidedAt,
    snapshot,
    until,
    ...decision
  }: NewDecision): Promise<void> {
    await this.#database(TABLE).insert({
      ...decision,
      until: until ?? null,
      decided_by: decidedBy,
      decided_at: decidedAt,
      snapshot: JSON.stringify(snapshot),
    });
  }

  /**
   * The last decision about each suggestion of a register that holds for one of
   * some forces.
   *
   * @param forces - references, or `nation`
   * @returns by id of the suggestion
   */
  async latest(
    registry: string,
    forces: readonly string[],
  ): Promise<Map<string, StoredDecision>> {
    const last = this.#database(TABLE)
      .where({ registry })
      .whereIn('force', [...forces])
      .groupBy('suggestion')
      .max('id');
    const rows: DecisionRow[] = await this.#database(TABLE).whereIn('id', last);
    return new Map(rows.map(row => [row.suggestion, fromRow(row)]));
  }

  /**
   * Every decision about one suggestion that was taken for one of some forces,
   * newest first.
   */
  async history(
    registry: string,
    suggestion: string,
    forces: readonly string[],
  ): Promise<StoredDecision[]> {
    const rows: DecisionRow[] = await this.#database(TABLE)
      .where({ registry, suggestion })
      .whereIn('force', [...forces])
      .orderBy('id', 'desc');
    return rows.map(fromRow);
  }
}
