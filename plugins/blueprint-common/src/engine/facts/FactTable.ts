import type { SpecOf } from '../../schema';
import { dayNumber } from '../dates';
import { UNKNOWN } from '../values';
import { asOf, evidenceFor } from './evidence';
import type { FactLayout, Slot } from './FactLayout';
import type { GraphFactName } from './graphFacts';

/** The documents and graph facts that the facts of one system come from. */
export interface FactSource {
  system: SpecOf<'System'>;
  assessment?: SpecOf<'SystemAssessment'>;
  /** Tells a graph fact. */
  graphFact(name: GraphFactName): unknown;
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
    const { system, assessment } = source;
    const { slots } = layout;
    this.read(slots.system, system, system.confirmedOn);
    this.read(slots.assessment, assessment, assessment?.assessedOn);
    for (const { index, graphName } of slots.graph) {
      this.values[index] = source.graphFact(graphName!);
    }
    return this;
  }

  private read(
    slots: readonly Slot[],
    spec: SpecOf<'System'> | SpecOf<'SystemAssessment'> | undefined,
    confirmed: string | undefined,
  ): void {
    const evidence = spec?.evidence;
    const confirmedAge = this.ageOf(
      asOf(undefined, confirmed, this.todayNumber),
    );
    for (const slot of slots) {
      const value = slot.read(spec);
      this.values[slot.index] = value;
      if (slot.aged && value !== UNKNOWN) {
        const claim = evidenceFor(
          slot.documentPath,
          evidence,
          this.todayNumber,
        );
        this.ages[slot.index] = claim ? this.ageOf(claim.date) : confirmedAge;
      }
    }
  }

  private ageOf(date: string | undefined): number {
    return date === undefined ? Infinity : this.todayNumber - dayNumber(date);
  }
}
