import {
  plusMonths,
  type ReturnCapability,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import type { Access } from '../../../permissions/Access';
import type { ReadableRecords } from '../horizon/ReadableRecords';
import { FundingTally } from './FundingTally';
import type { PlanIndex, PlannedSystem } from './PlanIndex';

const MONTHS_OF_A_YEAR = 12;

/** A system that loses something on the horizon, or lost it. */
export type LosingSystem = PlannedSystem &
  Required<Pick<PlannedSystem, 'loss'>>;

/** What becomes obsolete of what serves one capability. */
class CapabilityTally {
  readonly forces = new Set<string>();
  readonly years: number[];
  readonly funding = new FundingTally();
  systems = 0;
  passed = 0;
  covered = 0;

  constructor(years: number) {
    this.years = Array.from({ length: years }, () => 0);
  }

  add({ system, loss }: LosingSystem, yearEnds: readonly string[]): void {
    this.systems += 1;
    this.covered += loss.cover?.state === 'covered' ? 1 : 0;
    system.placed.forces.forEach(force => this.forces.add(force));
    this.funding.add(system);
    if (loss.passed) {
      this.passed += 1;
    } else {
      this.years[yearEnds.findIndex(end => loss.date <= end)] += 1;
    }
  }
}

/**
 * What becomes obsolete when, in the shape in which the National Prioritisation
 * Model asks for it (domain reference 6.2): by capability, and by system.
 */
export class NationalReturn {
  /** Soonest loss first. */
  readonly items: readonly LosingSystem[];
  readonly #byCapability = new Map<string, CapabilityTally>();
  readonly #plans: PlanIndex;

  /** @param today - ISO 8601 day */
  constructor(
    plans: PlanIndex,
    systems: readonly PlannedSystem[],
    today: string,
  ) {
    this.#plans = plans;
    const { years } = plans.horizon.definitions.horizon;
    const yearEnds = Array.from({ length: years }, (_, year) =>
      plusMonths(today, (year + 1) * MONTHS_OF_A_YEAR),
    );
    this.items = systems
      .filter((each): each is LosingSystem => each.loss !== undefined)
      .sort((a, b) => {
        if (a.loss.date !== b.loss.date) {
          return a.loss.date < b.loss.date ? -1 : 1;
        }
        return a.system.placed.ref < b.system.placed.ref ? -1 : 1;
      });
    for (const item of this.items) {
      const { capabilities = [] } = item.system.placed.spec;
      for (const ref of capabilities.length > 0
        ? new Set(capabilities)
        : ['']) {
        let tally = this.#byCapability.get(ref);
        if (!tally) {
          tally = new CapabilityTally(years);
          this.#byCapability.set(ref, tally);
        }
        tally.add(item, yearEnds);
      }
    }
  }

  /**
   * The capabilities with most to lose first. Funding stands beside those alone
   * of which the reader may read every assessment: sums by capability could be
   * taken from those of the nation.
   */
  capabilities(
    readable: ReadableRecords,
    access: Pick<Access, 'assessment' | 'counts'>,
    directory: Directory,
  ): ReturnCapability[] {
    return [...this.#byCapability]
      .map(([ref, { forces, funding, ...tally }]) => ({
        ...(ref && { capability: directory.label(ref) }),
        systems: tally.systems,
        forces: forces.size,
        passed: tally.passed,
        years: [...tally.years],
        covered: tally.covered,
        ...funding.visible(this.#plans.horizon, readable, access, false),
      }))
      .sort(
        (a, b) =>
          b.systems - b.covered - (a.systems - a.covered) ||
          (a.capability?.title ?? '').localeCompare(
            b.capability?.title ?? '',
            'en-GB',
          ),
      );
  }
}
