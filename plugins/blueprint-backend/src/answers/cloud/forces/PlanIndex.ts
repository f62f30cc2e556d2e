import {
  type CloudFate,
  cloudFateOf,
  type CloudState,
  cloudStateOf,
  gapsOfPlan,
  isLosing,
  type PlanGap,
  scorecardInForce,
} from '@policing/plugin-blueprint-common';
import { KeptUntilChange } from '../../../estate/KeptUntilChange';
import type { RegisterView } from '../../../estate/RegisterView';
import {
  type HorizonEntry,
  type HorizonIndex,
  horizonIndexOf,
  type HorizonSystem,
} from '../horizon/HorizonIndex';

/** A system that counts, with what its plan comes to. */
export interface PlannedSystem {
  system: HorizonSystem;
  state: CloudState;
  fate: CloudFate;
  /** What its plan lacks; empty for what is in cloud. */
  gaps: readonly PlanGap[];
  /** The first thing that is lost on the horizon, or that was lost. */
  loss?: HorizonEntry;
}

/** Every system of a registry that counts, with its plan beside its dates. */
export class PlanIndex {
  readonly horizon: HorizonIndex;
  /** Share that should be in cloud, 0–1. */
  readonly target?: number;
  /** In the order of {@link HorizonIndex.systems}. */
  readonly systems: readonly PlannedSystem[];
  readonly #byRef: ReadonlyMap<string, PlannedSystem>;

  constructor(register: RegisterView, registry: string, today: string) {
    this.horizon = horizonIndexOf(register, registry, today);
    const { cloudHosting, cloudTarget } =
      scorecardInForce(register.directory.definitions())?.spec.constants ?? {};
    const classes = Array.isArray(cloudHosting) ? cloudHosting : [];
    if (typeof cloudTarget === 'number') {
      this.target = cloudTarget;
    }
    const losses = new Map<HorizonSystem, HorizonEntry>();
    // Soonest first, so that the first of a system stays.
    for (const entry of this.horizon.entries) {
      if (isLosing(entry.kind) && !losses.has(entry.system)) {
        losses.set(entry.system, entry);
      }
    }
    this.systems = this.horizon.systems.map(system => {
      const { spec } = system.placed;
      const state = cloudStateOf(spec.hosting?.class, classes);
      return {
        system,
        state,
        fate: cloudFateOf(spec, classes, today),
        gaps: state === 'inCloud' ? [] : gapsOfPlan(spec, today),
        loss: losses.get(system),
      };
    });
    this.#byRef = new Map(
      this.systems.map(each => [each.system.placed.ref, each]),
    );
  }

  /** Those of some systems that count. */
  among(systems: readonly { ref: string }[]): PlannedSystem[] {
    return systems.flatMap(({ ref }) => this.#byRef.get(ref) ?? []);
  }
}

const kept = new WeakMap<RegisterView['estate'], KeptUntilChange<PlanIndex>>();

/**
 * The plans of a registry, worked out anew after a change of the register and at
 * the turn of the day.
 *
 * @param today - ISO 8601 day
 * @throws NotFoundError where no scorecard says how far ahead to look
 */
export function planIndexOf(
  register: RegisterView,
  registry: string,
  today: string,
): PlanIndex {
  let ofRegister = kept.get(register.estate);
  if (!ofRegister) {
    ofRegister = new KeptUntilChange();
    kept.set(register.estate, ofRegister);
  }
  return ofRegister.get(
    register,
    `${registry} ${today}`,
    () => new PlanIndex(register, registry, today),
  );
}
