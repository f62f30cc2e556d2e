import type { Marking } from '@policing/plugin-blueprint-common';
import type { ResultsIndex } from '../../../figures/ResultsIndex';
import type { Access } from '../../../permissions/Access';
import {
  conflictOutcomes,
  type ConflictOutcome,
} from '../../../store/conflictLetters';
import type { CloudRulesContent } from '../../../store/ResultsStore';
import type { RowSystem } from './RowOrder';

const CONFLICT = conflictOutcomes.indexOf('conflict');

/** How the systems of a scope come out on one rule. */
export interface RuleTally {
  /** Systems whose outcome the caller may read. */
  systems: number;
  conflicts: number;
  cannotBeRuledOut: number;
  notPlanned: number;
}

/** How the systems of a scope come out on the rules, as far as the caller may read. */
export interface FindingsTally {
  systems: number;
  /** Systems with a conflict. */
  inConflict: number;
  /** In the order of the rules. */
  rules: RuleTally[];
}

const countedAs: Record<ConflictOutcome, keyof RuleTally | undefined> = {
  none: undefined,
  conflict: 'conflicts',
  'cannot-be-ruled-out': 'cannotBeRuledOut',
  'not-planned': 'notPlanned',
};
const fields = conflictOutcomes.map(outcome => countedAs[outcome]);

/**
 * What the rules over plans found, out of the results that are kept in memory,
 * as far as one caller may read: what rests on an assessment is there only with
 * the assessment. Going over many systems takes one pass over plain arrays.
 */
export class PlanFindings {
  readonly rules: CloudRulesContent['conflicts'];
  readonly #readable = new Map<number, boolean>();
  readonly #markings: string[];

  /**
   * @param results - the indexed results
   * @param access - what the caller may read
   */
  constructor(
    private readonly results: ResultsIndex,
    private readonly access: Pick<Access, 'assessment'>,
  ) {
    this.rules = results.conflictRules;
    this.#markings = results.markings.values();
  }

  /** Whether the caller may read the assessment of the system in a row, be there one or not. */
  readsAssessment(row: number): boolean {
    const set = this.results.organisation[row];
    const marking = this.results.marking[row];
    const key = set * this.#markings.length + marking;
    let readable = this.#readable.get(key);
    if (readable === undefined) {
      readable = this.access.assessment.coversSystem({
        organisationSet: set,
        marking: this.#markings[marking] as Marking,
      });
      this.#readable.set(key, readable);
    }
    return readable;
  }

  /**
   * How a rule comes out for the system in a row; undefined where the caller
   * may not read that.
   *
   * @param rule - place among {@link rules}
   */
  outcomeAt(row: number, rule: number): ConflictOutcome | undefined {
    return this.rules[rule].restricted && !this.readsAssessment(row)
      ? undefined
      : conflictOutcomes[
          this.results.conflicts[row * this.rules.length + rule]
        ];
  }

  /** How some systems come out. */
  tally(systems: Iterable<RowSystem>): FindingsTally {
    const tally = this.#emptyTally();
    for (const { row } of systems) {
      this.#count(row, tally);
    }
    return tally;
  }

  /** How the systems of each force come out; a shared system counts for each of its forces. */
  tallyByForce(systems: Iterable<RowSystem>): Map<string, FindingsTally> {
    const tallies = new Map<string, FindingsTally>();
    for (const { placed, row } of systems) {
      for (const force of placed.forces) {
        let tally = tallies.get(force);
        if (!tally) {
          tally = this.#emptyTally();
          tallies.set(force, tally);
        }
        this.#count(row, tally);
      }
    }
    return tallies;
  }

  #emptyTally(): FindingsTally {
    return {
      systems: 0,
      inConflict: 0,
      rules: this.rules.map(() => ({
        systems: 0,
        conflicts: 0,
        cannotBeRuledOut: 0,
        notPlanned: 0,
      })),
    };
  }

  #count(row: number, tally: FindingsTally): void {
    const start = row * this.rules.length;
    const readsAll = this.readsAssessment(row);
    let isInConflict = false;
    tally.systems += 1;
    tally.rules.forEach((counts, rule) => {
      if (!readsAll && this.rules[rule].restricted) {
        return;
      }
      counts.systems += 1;
      const code = this.results.conflicts[start + rule];
      const field = fields[code];
      if (field) {
        counts[field] += 1;
        isInConflict ||= code === CONFLICT;
      }
    });
    tally.inConflict += isInConflict ? 1 : 0;
  }
}
