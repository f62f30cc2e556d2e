import {
  type CloudForceFigures,
  cloudShare,
  type EstateScope,
  type LossFigures,
  type PlanFigures,
  plannedPosition,
  plusMonths,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../../../permissions/Access';
import type { ReadableRecords } from '../horizon/ReadableRecords';
import { FundingTally } from './FundingTally';
import type { PlanIndex, PlannedSystem } from './PlanIndex';

const MONTHS_OF_A_YEAR = 12;

/** Adds up where the systems of a force, a region or the nation stand. */
export class ForceTally {
  readonly #scope: EstateScope;
  readonly #open: Omit<CloudForceFigures, 'funding'>;
  readonly #funding = new FundingTally();

  /** @param today - ISO 8601 day */
  constructor(
    scope: EstateScope,
    systems: readonly PlannedSystem[],
    target: number | undefined,
    today: string,
  ) {
    this.#scope = scope;
    const withinYear = plusMonths(today, MONTHS_OF_A_YEAR);
    const plans: PlanFigures = { toPlan: 0, complete: 0, blocked: 0, gaps: {} };
    const losses: LossFigures = { systems: 0, withinYear: 0, covered: 0 };
    for (const { system, state, gaps, loss } of systems) {
      if (state !== 'inCloud') {
        plans.toPlan += 1;
        plans.complete += gaps.length === 0 ? 1 : 0;
        plans.blocked += system.placed.spec.cloud?.status === 'blocked' ? 1 : 0;
        for (const gap of gaps) {
          plans.gaps[gap] = (plans.gaps[gap] ?? 0) + 1;
        }
      }
      if (loss) {
        losses.systems += 1;
        losses.withinYear += loss.date <= withinYear ? 1 : 0;
        losses.covered += loss.cover?.state === 'covered' ? 1 : 0;
        this.#funding.add(system);
      }
    }
    const { days, reached } = plannedPosition(systems, target, today);
    const { day: _day, ...position } = days[0];
    const endShare = cloudShare(days.at(-1)!);
    this.#open = {
      scope,
      systems: systems.length,
      position,
      plans,
      losses,
      ...(endShare !== undefined && {
        planned: {
          ...(reached?.surely && { reachedOn: reached.surely }),
          endShare,
        },
      }),
    };
  }

  /** The figures as far as a reader may see them. */
  visible(
    { horizon }: PlanIndex,
    readable: ReadableRecords,
    access: Pick<Access, 'assessment' | 'counts'>,
  ): CloudForceFigures {
    const { funding } = this.#funding.visible(
      horizon,
      readable,
      access,
      this.#scope.kind === 'nation',
    );
    return { ...this.#open, ...(funding && { funding }) };
  }
}
