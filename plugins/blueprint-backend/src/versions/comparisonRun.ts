import {
  type CompiledScorecard,
  compileScorecard,
  type LevelId,
  type Marking,
  markingOf,
  type ScorecardEntity,
  scoreSystem,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../estate/Directory';
import { registryOf } from '../estate/registryOf';
import type { RegisterView } from '../estate/RegisterView';
import { countedLevels, countedOutcomes } from '../scoring/Contribution';
import { CellCounts } from '../scoring/FigureCounts';
import { inTurns } from '../scoring/inTurns';
import { isCounted } from '../scoring/isCounted';
import { encodeOutcomes } from '../store/outcomeLetters';

/** A system whose level is not the same with both versions. */
export interface Move {
  ref: string;
  forces: readonly string[];
  marking: Marking;
  from: LevelId;
  to: LevelId;
  /** A letter for each check of the version; see `outcomeLetters`. */
  outcomes: { from: string; to: string };
}

/** The systems of one registry scored with both versions. */
export interface RegistryComparison {
  nation: { from: CellCounts; to: CellCounts };
  /** By reference of the force. */
  forces: Map<string, { from: CellCounts; to: CellCounts }>;
  /** Groups of forces that the systems belong to, with the markings of their assessments. */
  behind: Map<string, { forces: readonly string[]; marking: Marking }>;
  /** In the order of their references. */
  moves: Move[];
}

/** What a run over the register found. */
export interface ComparisonResult {
  scorecards: { from: CompiledScorecard; to: CompiledScorecard };
  registries: Map<string, RegistryComparison>;
}

/** Scores one system after the other with two scorecards and sums it up. */
class Comparer {
  readonly registries = new Map<string, RegistryComparison>();

  constructor(
    readonly register: Pick<RegisterView, 'estate' | 'directory'>,
    readonly scorecards: ComparisonResult['scorecards'],
    readonly day: string,
  ) {}

  take(ref: string): void {
    const { estate } = this.register;
    const system = estate.system(ref);
    // It may have left while earlier ones were scored.
    if (!system || !isCounted(system.spec.lifecycle)) {
      return;
    }
    const comparison = this.#comparisonOf(registryOf(system));
    const forces = estate.forcesOf(ref);
    const marking = markingOf(estate.assessment(ref)?.spec.classification);
    comparison.behind.set(`${forces.join(' ')} ${marking}`, {
      forces,
      marking,
    });
    const rows = [
      comparison.nation,
      ...forces.map(force => this.#rowOf(comparison, force)),
    ];
    const from = this.#score('from', ref, rows);
    const to = this.#score('to', ref, rows);
    if (from.level !== to.level) {
      comparison.moves.push({
        ref,
        forces,
        marking,
        from: from.level,
        to: to.level,
        outcomes: {
          from: encodeOutcomes(from.outcomes),
          to: encodeOutcomes(to.outcomes),
        },
      });
    }
  }

  #score(
    side: 'from' | 'to',
    ref: string,
    rows: readonly { from: CellCounts; to: CellCounts }[],
  ) {
    const { outcomes, conformance } = scoreSystem(
      { scorecard: this.scorecards[side] },
      this.register.estate,
      ref,
      this.day,
    );
    const counted = {
      outcomes: Uint8Array.from(outcomes, outcome =>
        countedOutcomes.indexOf(outcome),
      ),
      level: countedLevels.indexOf(conformance.level),
    };
    rows.forEach(row => row[side].add(counted, 1));
    return { outcomes, level: conformance.level };
  }

  #comparisonOf(registry: string): RegistryComparison {
    let comparison = this.registries.get(registry);
    if (!comparison) {
      comparison = {
        nation: this.#emptyRow(),
        forces: new Map(),
        behind: new Map(),
        moves: [],
      };
      this.registries.set(registry, comparison);
    }
    return comparison;
  }

  #rowOf({ forces }: RegistryComparison, force: string) {
    const row = forces.get(force) ?? this.#emptyRow();
    forces.set(force, row);
    return row;
  }

  #emptyRow() {
    const { from, to } = this.scorecards;
    return {
      from: new CellCounts({ checks: [...from.checks], columns: [] }),
      to: new CellCounts({ checks: [...to.checks], columns: [] }),
    };
  }
}

/**
 * Scores every system of the register with two scorecards, in turns, so that
 * requests are answered in between. Both see a system at the same moment.
 *
 * @param day - day that the facts are read at, ISO 8601
 * @param onProgress - called with the number of systems done
 */
export async function runComparison(
  register: { estate: RegisterView['estate']; directory: Directory },
  scorecards: { from: ScorecardEntity; to: ScorecardEntity },
  day: string,
  onProgress: (done: number, of: number) => void,
): Promise<ComparisonResult> {
  // What is wrong with a check stands on Register health.
  const comparer = new Comparer(
    register,
    {
      from: compileScorecard(scorecards.from, []),
      to: compileScorecard(scorecards.to, []),
    },
    day,
  );
  const refs = register.estate.refs();
  let done = 0;
  await inTurns(refs, ref => {
    comparer.take(ref);
    done += 1;
    onProgress(done, refs.length);
  });
  return {
    scorecards: comparer.scorecards,
    registries: comparer.registries,
  };
}
