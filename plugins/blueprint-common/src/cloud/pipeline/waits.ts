import { isSwitchedOff, moveState } from './move';
import { dispositionOf, type PlannedSystem } from './PlannedSystem';

/**
 * Why one move waits for another system: the system `needs` it and it moves too;
 * the system is `replaced-by` it; or the system is to be retired and is
 * `still-needed-by` it.
 */
export const waitReasons = ['needs', 'replaced-by', 'still-needed-by'] as const;
export type WaitReason = (typeof waitReasons)[number];

/** One system waits for another. */
export interface Wait<System extends PlannedSystem = PlannedSystem> {
  waiting: System;
  on: System;
  because: WaitReason;
  /** `not-known` where nobody recorded what becomes of the other system. */
  state: 'waits' | 'not-known';
  /**
   * Whether the one that waits is planned to finish before the other; absent
   * where a planned finish is not recorded.
   */
  finishesBefore?: boolean;
}

/** Systems of a register by what they need and what they replace. */
export class WaitIndex<System extends PlannedSystem = PlannedSystem> {
  readonly #systems = new Map<string, System>();
  readonly #dependants = new Map<string, System[]>();
  readonly #replacers = new Map<string, System[]>();

  /** @param systems - every system of the register */
  constructor(systems: Iterable<System>) {
    for (const system of systems) {
      this.#systems.set(system.ref, system);
      system.spec.dependsOn?.forEach(ref => put(this.#dependants, ref, system));
      system.spec.replaces?.forEach(ref => put(this.#replacers, ref, system));
    }
  }

  /** Any system of the register. */
  system(ref: string): System | undefined {
    return this.#systems.get(ref);
  }

  /** Systems that cannot work without one. */
  dependantsOf(ref: string): readonly System[] {
    return this.#dependants.get(ref) ?? [];
  }

  /** Systems that replace one. */
  replacersOf(ref: string): readonly System[] {
    return this.#replacers.get(ref) ?? [];
  }
}

function put<System>(
  map: Map<string, System[]>,
  ref: string,
  system: System,
): void {
  const systems = map.get(ref);
  if (systems) {
    systems.push(system);
  } else {
    map.set(ref, [system]);
  }
}

/**
 * What the move of a system waits for. Nothing is waited for that is finished or
 * stays where it is, and a finished move waits for nothing.
 */
export function waitsOf<System extends PlannedSystem>(
  waiting: System,
  index: WaitIndex<System>,
): Wait<System>[] {
  if (moveState(waiting) !== 'open') {
    return [];
  }
  const isRetired = dispositionOf(waiting) === 'retire';
  const others: [WaitReason, readonly System[]][] = [
    // What is itself to be switched off need not wait for what it needs.
    ['needs', isRetired ? [] : movingTargets(waiting, index)],
    ['replaced-by', index.replacersOf(waiting.ref)],
    ['still-needed-by', isRetired ? index.dependantsOf(waiting.ref) : []],
  ];
  return others.flatMap(([because, systems]) =>
    systems.flatMap(on => {
      const state = on.ref === waiting.ref ? undefined : stateOf(on, because);
      return state
        ? [{ waiting, on, because, state, ...orderOf(waiting, on) }]
        : [];
    }),
  );
}

/** Systems that one needs and that are not about to be switched off. */
function movingTargets<System extends PlannedSystem>(
  { spec }: System,
  index: WaitIndex<System>,
): System[] {
  return (spec.dependsOn ?? []).flatMap(ref => {
    const target = index.system(ref);
    return target && dispositionOf(target) !== 'retire' ? [target] : [];
  });
}

function stateOf(
  on: PlannedSystem,
  because: WaitReason,
): Wait['state'] | undefined {
  if (because === 'still-needed-by') {
    return isSwitchedOff(on) ? undefined : 'waits';
  }
  switch (moveState(on)) {
    case 'open':
      return 'waits';
    case 'undecided':
      return 'not-known';
    default:
      return undefined;
  }
}

function orderOf(
  waiting: PlannedSystem,
  on: PlannedSystem,
): Pick<Wait, 'finishesBefore'> {
  const [own, other] = [waiting, on].map(
    ({ spec }) => spec.cloud?.plannedFinish,
  );
  return own !== undefined && other !== undefined
    ? { finishesBefore: own < other }
    : {};
}
