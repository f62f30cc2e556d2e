import { type Marking, markingOf } from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../../../estate/RegisterView';
import type { Access } from '../../../permissions/Access';

/** Stands for the criticality of a system that nobody recorded. */
export const NO_TIER = 'not-known';

/** Whom an assessment concerns. */
interface Concern {
  forces: readonly string[];
  marking: Marking;
}

/** Criticality as one caller may read it. */
export interface ReadableTiers {
  /** Tier of a system or {@link NO_TIER}; undefined where its assessment may not be read. */
  of(ref: string): string | undefined;
}

/**
 * Criticality of the systems of a register. It is restricted, and read only
 * through {@link readableBy}.
 */
export class TierBook {
  readonly #estate: RegisterView['estate'];
  readonly #tiers = new Map<string, { concern: number; tier: string }>();
  readonly #concerns: Concern[] = [];
  readonly #numbers = new Map<string, number>();

  constructor({ estate }: Pick<RegisterView, 'estate'>) {
    this.#estate = estate;
  }

  /** What a caller may read, asked once for each group of forces and marking. */
  readableBy({ assessment }: Pick<Access, 'assessment'>): ReadableTiers {
    const covered: boolean[] = [];
    return {
      of: ref => {
        const known = this.#tierOf(ref);
        if (!known) {
          return undefined;
        }
        const { concern, tier } = known;
        const { forces, marking } = this.#concerns[concern];
        covered[concern] ??= assessment.covers(forces, marking);
        return covered[concern] ? tier : undefined;
      },
    };
  }

  #tierOf(ref: string): { concern: number; tier: string } | undefined {
    const known = this.#tiers.get(ref);
    if (known || !this.#estate.system(ref)) {
      return known;
    }
    const assessed = this.#estate.assessment(ref)?.spec;
    const tier = {
      concern: this.#concernOf({
        forces: this.#estate.forcesOf(ref),
        marking: markingOf(assessed?.classification),
      }),
      tier: assessed?.criticality?.tier ?? NO_TIER,
    };
    this.#tiers.set(ref, tier);
    return tier;
  }

  #concernOf(concern: Concern): number {
    const key = `${concern.marking} ${concern.forces.join()}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#concerns.push(concern) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
