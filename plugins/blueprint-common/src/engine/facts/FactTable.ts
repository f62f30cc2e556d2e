import type { SpecOf } from '../../schema';
import { dayNumber } from '../dates';
import { UNKNOWN } from '../values';
import { asOf, evidenceFor } from './evidence';
import { readFact, type FactLayout } from './FactLayout';
import type { GraphFacts } from './graphFacts';

/** The documents and graph facts that the facts of one system come from. */
export interface FactSource {
  system: SpecOf<'System'>;
  assessment?: SpecOf<'SystemAssessment'>;
  graph: GraphFacts;
}

/**
 * The facts of one system on one day, ready for expressions. One table is
 * filled again for each system, so that scoring makes no rubbish.
 */
export class FactTable {
  /** Values by slot; `UNKNOWN` where missing. */
  readonly values: unknown[] = [];
  /** Ages in days by slot; infinite for an undated fact. Only where some expression asks. */
  readonly ages: number[] = [];
  /** Values of the variables of `all` and `exists`, by depth. */
  readonly locals: unknown[] = [];
  /** Day of scoring, ISO 8601. */
  today = '';
  /** Number of the day of scoring. */
  todayNumber = 0;

  /**
   * Fills the table.
   *
   * @param layout - which facts to look up
   * @param source - where to find them
   * @param today - day of scoring, ISO 8601
   */
  fill(layout: FactLayout, source: FactSource, today: string): this {
    this.today = today;
    this.todayNumber = dayNumber(today);
    for (const { index, fact, documentPath, graphName, aged } of layout.slots) {
      if (graphName) {
        this.values[index] = source.graph[graphName];
      } else {
        const fromSystem = fact.origin === 'system';
        const spec = fromSystem ? source.system : source.assessment;
        const value = readFact(fact, spec);
        this.values[index] = value;
        if (aged && value !== UNKNOWN) {
          const confirmed = fromSystem
            ? source.system.confirmedOn
            : source.assessment!.assessedOn;
          const date = asOf(
            evidenceFor(documentPath, spec!.evidence, this.todayNumber),
            confirmed,
            this.todayNumber,
          );
          this.ages[index] =
            date === undefined ? Infinity : this.todayNumber - dayNumber(date);
        }
      }
    }
    return this;
  }
}
