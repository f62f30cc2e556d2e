import type {
  LevelCounts,
  Outcome,
  Tally,
} from '@policing/plugin-blueprint-common';
import type { Figures, RollUpCell } from '../store/rollUps';
import {
  countedFlags,
  countedLevels,
  countedOutcomes,
  type Contribution,
  type CountedFlag,
} from './Contribution';
import type { FigureColumn, FigureLayout } from './FigureLayout';
import { noOutcomes, tallyOfCounts, type OutcomeCounts } from './tallyOf';

const NOT_APPLICABLE = countedOutcomes.indexOf('not-applicable');
const FAIL = countedOutcomes.indexOf('fail');

function toLevelCounts(counts: ArrayLike<number>, start = 0): LevelCounts {
  return Object.fromEntries(
    countedLevels.map((level, place) => [level, counts[start + place]]),
  ) as LevelCounts;
}

/** Counts over the systems of one cell: how each check came out, and the levels. */
export class CellCounts {
  systems = 0;
  readonly levels = new Int32Array(countedLevels.length);
  readonly #layout: FigureLayout;
  readonly #outcomes: Int32Array;

  constructor(layout: FigureLayout) {
    this.#layout = layout;
    this.#outcomes = new Int32Array(
      layout.checks.length * countedOutcomes.length,
    );
  }

  /** Adds a system, or takes it away with `sign` -1. */
  add({ outcomes, level }: Contribution, sign: 1 | -1): void {
    this.systems += sign;
    this.levels[level] += sign;
    for (let check = 0; check < outcomes.length; check++) {
      this.#outcomes[check * countedOutcomes.length + outcomes[check]] += sign;
    }
  }

  /** Sums over some checks, or all. */
  tally(checks?: readonly number[]): Tally {
    const places = checks ?? this.#layout.checks.map((_, place) => place);
    return tallyOfCounts(
      places.map(place => ({
        weight: this.#layout.checks[place].weight,
        counts: this.#countsOf(place),
      })),
    );
  }

  /** Check that most weight fails; of equals the one with the first id. */
  worstCheck(checks?: readonly number[]): RollUpCell['worstCheck'] {
    let worst: RollUpCell['worstCheck'];
    let worstWeight = 0;
    const places = checks ?? this.#layout.checks.keys();
    for (const place of places) {
      const { id, title, weight } = this.#layout.checks[place];
      const failing = this.#outcomes[place * countedOutcomes.length + FAIL];
      const failed = failing * weight;
      if (
        failed > worstWeight ||
        (worst && failed === worstWeight && id < worst.id)
      ) {
        worstWeight = failed;
        worst = { id, title, failing };
      }
    }
    return worst;
  }

  #countsOf(check: number): OutcomeCounts {
    const counts = noOutcomes();
    countedOutcomes.forEach((outcome: Outcome, place) => {
      counts[outcome] = this.#outcomes[check * countedOutcomes.length + place];
    });
    return counts;
  }
}

/** Counts over the systems of one row: the nation, a force, a region, a capability. */
export class RowCounts extends CellCounts {
  readonly #rowLayout: FigureLayout;
  readonly #columnLevels: Int32Array;
  readonly #flags = new Int32Array(countedFlags.length);
  readonly #capabilities = new Map<string, CellCounts>();

  constructor(layout: FigureLayout) {
    super(layout);
    this.#rowLayout = layout;
    this.#columnLevels = new Int32Array(
      layout.columns.length * countedLevels.length,
    );
  }

  override add(contribution: Contribution, sign: 1 | -1): void {
    super.add(contribution, sign);
    contribution.flags.forEach((count, place) => {
      this.#flags[place] += sign * count;
    });
    this.#rowLayout.columns.forEach(({ checks }, column) => {
      const applies = checks.some(
        check => contribution.outcomes[check] !== NOT_APPLICABLE,
      );
      if (applies) {
        this.#columnLevels[
          column * countedLevels.length + contribution.level
        ] += sign;
      }
    });
    for (const ref of contribution.memberships.capabilities) {
      let cell = this.#capabilities.get(ref);
      if (!cell) {
        cell = new CellCounts(this.#rowLayout);
        this.#capabilities.set(ref, cell);
      }
      cell.add(contribution, sign);
      if (cell.systems === 0) {
        this.#capabilities.delete(ref);
      }
    }
  }

  /** Figures of the whole row. */
  figures(): Figures {
    const flag = (name: CountedFlag) => this.#flags[countedFlags.indexOf(name)];
    return {
      conformance: {
        systems: this.systems,
        levels: toLevelCounts(this.levels),
        ...this.tally(),
      },
      cloud: {
        inCloud: flag('inCloud'),
        notInCloud: flag('notInCloud'),
        notKnown: flag('cloudNotKnown'),
      },
      legacy: {
        red: flag('red'),
        mayBeRed: flag('mayBeRed'),
        legacy: flag('legacy'),
        assessed: flag('legacyAssessed'),
        notAssessed: flag('legacyNotAssessed'),
      },
      risk: {
        beyondAppetite: flag('beyondAppetite'),
        reviewOverdue: flag('reviewOverdue'),
        withoutOwner: flag('withoutOwner'),
        acceptanceExpired: flag('acceptanceExpired'),
        open: flag('openRisks'),
      },
    };
  }

  /** Cells of the principles or goals. */
  columnCells(kind: FigureColumn['kind']): RollUpCell[] {
    return this.#rowLayout.columns.flatMap((column, place) => {
      if (column.kind !== kind) {
        return [];
      }
      const levels = toLevelCounts(
        this.#columnLevels,
        place * countedLevels.length,
      );
      return [
        {
          column: column.ref,
          systems: Object.values(levels).reduce((sum, count) => sum + count),
          levels,
          tally: this.tally(column.checks),
          worstCheck: this.worstCheck(column.checks),
        },
      ];
    });
  }

  /** Cells of the capabilities that some system of the row serves. */
  capabilityCells(): RollUpCell[] {
    return [...this.#capabilities]
      .map(([column, cell]) => ({
        column,
        systems: cell.systems,
        levels: toLevelCounts(cell.levels),
        tally: cell.tally(),
        worstCheck: cell.worstCheck(),
      }))
      .sort((a, b) => (a.column < b.column ? -1 : 1));
  }
}
