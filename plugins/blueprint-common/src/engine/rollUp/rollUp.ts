import type { LevelCounts, RollUp } from '../../api/types';
import type { ConformanceResult, Tally } from '../results';
import { addTally, emptyTally, finishTally } from '../scoring/tally';

/** Part of a scorecard to look at: the checks of one principle, or of one goal. */
export type ScorecardPart = { principle: string } | { goal: string };

/** The part of a result that roll-ups read. */
export interface Scored {
  conformance: ConformanceResult;
}

function tallyOf(
  conformance: ConformanceResult,
  part?: ScorecardPart,
): Tally | undefined {
  if (!part) {
    return conformance;
  }
  return 'principle' in part
    ? conformance.byPrinciple[part.principle]
    : conformance.byGoal[part.goal];
}

/**
 * Rolls results up: how many systems stand at each level, and the pooled
 * weights with their coverage. Levels are ordinal and never averaged.
 */
export class RollUpAccumulator {
  private readonly sum = emptyTally();
  private readonly levels: LevelCounts = {
    aligned: 0,
    'partly-aligned': 0,
    diverging: 0,
    unassessed: 0,
  };
  private systems = 0;

  /** @param part - checks to look at; without it, all. Levels are always those of the whole system. */
  constructor(private readonly part?: ScorecardPart) {}

  /** Adds the result of one system. */
  add({ conformance }: Scored): this {
    const tally = tallyOf(conformance, this.part);
    if (tally) {
      addTally(this.sum, tally);
    }
    this.levels[conformance.level] += 1;
    this.systems += 1;
    return this;
  }

  /** What was added so far. */
  toRollUp(): RollUp {
    return finishTally({
      ...this.sum,
      counts: { ...this.sum.counts },
      systems: this.systems,
      levels: { ...this.levels },
    });
  }
}

/**
 * Rolls results up, see {@link RollUpAccumulator}.
 *
 * @param part - checks to look at; without it, all
 */
export function rollUp(
  results: Iterable<Scored>,
  part?: ScorecardPart,
): RollUp {
  const accumulator = new RollUpAccumulator(part);
  for (const result of results) {
    accumulator.add(result);
  }
  return accumulator.toRollUp();
}
