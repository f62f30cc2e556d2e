import type {
  LevelCounts,
  Outcome,
  Tally,
} from '@policing/plugin-blueprint-common';
import type { RiskFlags } from '../store/ResultsStore';
import type { Figures, RollUpCell } from '../store/rollUps';
import {
  countedLevels,
  countedOutcomes,
  countedVerdicts,
  type Contribution,
  type CountedVerdict,
} from './Contribution';
import type { FigureColumn, FigureLayout } from './FigureLayout';
import { RestrictedCounts } from './RestrictedCounts';
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
  add(
    { outcomes, level }: Pick<Contribution, 'outcomes' | 'level'>,
    sign: 1 | -1,
  ): void {
    this.addAt(outcomes, 0, level, sign);
  }

  /**
   * Adds a system whose outcomes stand among those of others.
   *
   * @param outcomes - places in {@link countedOutcomes}
   * @param start - where those of the system begin, one for each check
   * @param level - place in {@link countedLevels}
   */
  addAt(
    outcomes: Uint8Array,
    start: number,
    level: number,
    sign: 1 | -1 = 1,
  ): void {
    this.systems += sign;
    this.levels[level] += sign;
    const counts = this.#outcomes;
    const checks = this.#layout.checks.length;
    for (let check = 0; check < checks; check++) {
      counts[check * countedOutcomes.length + outcomes[start + check]] += sign;
    }
  }

  /** Adds all that other counts with the same layout hold. */
  addAll(other: CellCounts): void {
    this.systems += other.systems;
    for (let level = 0; level < this.levels.length; level++) {
      this.levels[level] += other.levels[level];
    }
    for (let place = 0; place < this.#outcomes.length; place++) {
      this.#outcomes[place] += other.#outcomes[place];
    }
  }

  /** How many systems are at each level. */
  levelCounts(): LevelCounts {
    return toLevelCounts(this.levels);
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
  readonly #verdicts = new Int32Array(countedVerdicts.length);
  readonly #restricted = new RestrictedCounts();
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
    contribution.verdicts.forEach((count, place) => {
      this.#verdicts[place] += sign * count;
    });
    this.#restricted.addLegacy(contribution, sign);
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

  /** Adds risks that concern the row, or takes them away with `sign` -1. */
  addRisks(risks: RiskFlags, sign: 1 | -1): void {
    this.#restricted.addRisks(risks, sign);
  }

  /** Whether neither a system nor a risk is counted. */
  get isEmpty(): boolean {
    return this.systems === 0 && this.#restricted.isEmpty;
  }

  /**
   * Figures of the whole row.
   *
   * @param withBehind - whether to say who stands behind restricted counts
   */
  figures(withBehind: boolean): Figures {
    const verdict = (name: CountedVerdict) =>
      this.#verdicts[countedVerdicts.indexOf(name)];
    const { legacy, risk, behind } = this.#restricted.figures();
    return {
      conformance: {
        systems: this.systems,
        levels: this.levelCounts(),
        ...this.tally(),
      },
      cloud: {
        inCloud: verdict('inCloud'),
        notInCloud: verdict('notInCloud'),
        notKnown: verdict('cloudNotKnown'),
      },
      legacy,
      risk,
      ...(withBehind && { behind }),
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
        levels: cell.levelCounts(),
        tally: cell.tally(),
        worstCheck: cell.worstCheck(),
      }))
      .sort((a, b) => (a.column < b.column ? -1 : 1));
  }
}
