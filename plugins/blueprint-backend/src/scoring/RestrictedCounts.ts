import type {
  LegacyCounts,
  Marking,
  RiskCounts,
} from '@policing/plugin-blueprint-common';
import type { CountsBehind, Figures } from '../store/rollUps';
import {
  countedRisks,
  countedVerdicts,
  type Contribution,
  type CountedVerdict,
} from './Contribution';
import type { RiskFlags } from '../store/ResultsStore';

/** Place in the verdicts of each legacy count. */
const legacyPlaces = {
  red: placeOf('red'),
  mayBeRed: placeOf('mayBeRed'),
  legacy: placeOf('legacy'),
  assessed: placeOf('legacyAssessed'),
  notAssessed: placeOf('legacyNotAssessed'),
} as const satisfies Record<keyof LegacyCounts, number>;

const legacyNames = Object.keys(legacyPlaces) as (keyof LegacyCounts)[];

function placeOf(verdict: CountedVerdict): number {
  return countedVerdicts.indexOf(verdict);
}

/** Sums by who stands behind them: forces and marking. */
class SumsBehind<Name extends string> {
  readonly #names: readonly Name[];
  readonly #groups = new Map<
    string,
    { forces: string[]; marking: Marking; sums: number[]; members: number }
  >();

  constructor(names: readonly Name[]) {
    this.#names = names;
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  add(
    forces: readonly string[],
    marking: Marking,
    counts: readonly number[],
    sign: 1 | -1,
  ): void {
    const sorted = [...forces].sort();
    const key = `${sorted.join(' ')} ${marking}`;
    const group = this.#groups.get(key) ?? {
      forces: sorted,
      marking,
      sums: this.#names.map(() => 0),
      members: 0,
    };
    group.members += sign;
    counts.forEach((count, place) => {
      group.sums[place] += sign * count;
    });
    if (group.members > 0) {
      this.#groups.set(key, group);
    } else {
      this.#groups.delete(key);
    }
  }

  total(): Record<Name, number> {
    return this.#named(place =>
      [...this.#groups.values()].reduce(
        (total, { sums }) => total + sums[place],
        0,
      ),
    );
  }

  toList(): CountsBehind<Record<Name, number>>[] {
    return [...this.#groups.keys()].sort().map(key => {
      const { forces, marking, sums } = this.#groups.get(key)!;
      return { forces, marking, counts: this.#named(place => sums[place]) };
    });
  }

  #named(valueOf: (place: number) => number): Record<Name, number> {
    return Object.fromEntries(
      this.#names.map((name, place) => [name, valueOf(place)]),
    ) as Record<Name, number>;
  }
}

/**
 * Counts of legacy and risk over the systems of one row, by the forces and
 * markings behind them: what of it may be shown depends on the reader.
 */
export class RestrictedCounts {
  readonly #legacy = new SumsBehind(legacyNames);
  readonly #risk = new SumsBehind(countedRisks);

  /** Whether nothing is counted. */
  get isEmpty(): boolean {
    return this.#legacy.isEmpty && this.#risk.isEmpty;
  }

  /** Adds the legacy verdict on a system, or takes it away. */
  addLegacy(
    { memberships, marking, verdicts }: Contribution,
    sign: 1 | -1,
  ): void {
    this.#legacy.add(
      memberships.forces,
      marking,
      legacyNames.map(name => verdicts[legacyPlaces[name]]),
      sign,
    );
  }

  /** Adds risks that concern the row, or takes them away. */
  addRisks({ forces, marking, counts }: RiskFlags, sign: 1 | -1): void {
    this.#risk.add(forces, marking, counts, sign);
  }

  /** The counts, and who stands behind them. */
  figures(): Pick<Figures, 'legacy' | 'risk'> & {
    behind: NonNullable<Figures['behind']>;
  } {
    const legacy: LegacyCounts = this.#legacy.total();
    const risk: RiskCounts = this.#risk.total();
    return {
      legacy,
      risk,
      behind: { legacy: this.#legacy.toList(), risk: this.#risk.toList() },
    };
  }
}
