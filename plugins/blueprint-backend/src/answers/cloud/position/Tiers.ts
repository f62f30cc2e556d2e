import { type Marking, markingOf } from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../../../estate/RegisterView';
import type { Access } from '../../../permissions/Access';
import { NOT_KNOWN_TEXT } from '../../../store/systemRows';

/** Criticality of a system; restricted, and read only through {@link readableTiers}. */
export interface Tier {
  /** Number of those whom the assessment concerns. */
  concern: number;
  /** `not-known` where nobody recorded it. */
  tier: string;
}

/** Whom assessments concern, each once. */
export class Concerns {
  readonly list: { forces: readonly string[]; marking: Marking }[] = [];
  readonly #numbers = new Map<string, number>();

  /** Criticality of a system of the register. */
  tierOf(ref: string, { estate }: Pick<RegisterView, 'estate'>): Tier {
    const assessed = estate.assessment(ref)?.spec;
    return {
      concern: this.#numberOf(
        estate.forcesOf(ref),
        markingOf(assessed?.classification),
      ),
      tier: assessed?.criticality?.tier ?? NOT_KNOWN_TEXT,
    };
  }

  #numberOf(forces: readonly string[], marking: Marking): number {
    const key = `${marking} ${forces.join()}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.list.push({ forces, marking }) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

/** Tier of a system; undefined where its assessment may not be read, or there is none such any more. */
export type ReadableTiers = (system: { tier?: Tier }) => string | undefined;

/** What a caller may read, asked once for each group of forces and marking. */
export function readableTiers(
  { list }: Concerns,
  { assessment }: Pick<Access, 'assessment'>,
): ReadableTiers {
  const covered: boolean[] = [];
  return ({ tier }) => {
    if (!tier) {
      return undefined;
    }
    const { forces, marking } = list[tier.concern];
    covered[tier.concern] ??= assessment.covers(forces, marking);
    return covered[tier.concern] ? tier.tier : undefined;
  };
}
