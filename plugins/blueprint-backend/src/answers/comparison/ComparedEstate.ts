import type {
  CloudCounts,
  ComparedSystem,
  ComparedUse,
  EstateScope,
  LifeCounts,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { KeptUntilChange } from '../../estate/KeptUntilChange';
import type { RegisterView } from '../../estate/RegisterView';
import type { ScopedEstate } from '../capabilities/estateScope';
import { mayBeInUse, type PlacedSystem } from '../capabilities/PlacedSystem';
import { countLives } from '../capabilities/summariseCapabilities';

/** Products named for a region or the nation. */
const PRODUCTS_SHOWN = 5;

/** Systems grouped by something that they have. */
type Groups = ReadonlyMap<string, readonly PlacedSystem[]>;

function groupBy(
  systems: readonly PlacedSystem[],
  keysOf: (system: PlacedSystem) => Iterable<string>,
): Groups {
  const groups = new Map<string, PlacedSystem[]>();
  for (const system of systems) {
    for (const key of keysOf(system)) {
      const group = groups.get(key);
      if (group) {
        group.push(system);
      } else {
        groups.set(key, [system]);
      }
    }
  }
  return groups;
}

/** Numbers of systems by product. */
export function countProducts(
  systems: readonly PlacedSystem[],
): Map<string, number> {
  const products = new Map<string, number>();
  for (const { spec } of systems) {
    if (spec.product) {
      products.set(spec.product, (products.get(spec.product) ?? 0) + 1);
    }
  }
  return products;
}

/** A side of the comparison with its systems. */
export class ComparedEstate {
  readonly label: EstateScope;
  readonly forces: readonly string[];
  /** Those in use, or perhaps in use. */
  readonly inUse: readonly PlacedSystem[];
  readonly lives: LifeCounts;
  readonly cloud: CloudCounts;
  /** Those in use by capability, without the capabilities above it. */
  readonly byCapability: Groups;
  /** Those in use by product. */
  readonly byProduct: Groups;
  readonly #uses = new Map<string, Omit<ComparedUse, 'first' | 'maturity'>>();

  constructor({ label, forces, systems }: ScopedEstate) {
    this.label = label;
    this.forces = forces;
    this.inUse = systems.filter(mayBeInUse);
    this.lives = countLives(systems);
    this.cloud = { inCloud: 0, notInCloud: 0, notKnown: 0 };
    for (const { cloud, life } of systems) {
      // What is no longer run counts in no figures.
      if (life !== 'ended') {
        this.cloud[cloud] += 1;
      }
    }
    this.byCapability = groupBy(
      this.inUse,
      ({ spec }) => new Set(spec.capabilities ?? []),
    );
    this.byProduct = groupBy(this.inUse, ({ spec }) =>
      spec.product ? [spec.product] : [],
    );
  }

  /** Whether it is a single force. */
  get isForce(): boolean {
    return this.label.kind === 'force';
  }

  /** What it runs for a capability, in numbers. */
  useOf(
    capability: string,
    directory: Directory,
  ): Omit<ComparedUse, 'first' | 'maturity'> {
    const known = this.#uses.get(capability);
    if (known) {
      return known;
    }
    const systems = this.byCapability.get(capability) ?? [];
    const use = {
      systems: systems.length,
      forces: this.forcesWith(systems),
      products: [...countProducts(systems)]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, PRODUCTS_SHOWN)
        .map(([ref, count]) => ({ ...directory.label(ref), systems: count })),
    };
    this.#uses.set(capability, use);
    return use;
  }

  /** How many of its forces have one of some systems. */
  forcesWith(systems: readonly PlacedSystem[]): number {
    const found = new Set<string>();
    for (const { forces } of systems) {
      forces.forEach(force => found.add(force));
    }
    return this.forces.filter(force => found.has(force)).length;
  }

  /**
   * What of some of its systems a force is compared with. Of a region or the
   * nation, those that are not the force's alone.
   */
  besides(
    systems: readonly PlacedSystem[],
    force: string,
  ): readonly PlacedSystem[] {
    return this.isForce
      ? systems
      : systems.filter(
          ({ forces }) => forces.length !== 1 || forces[0] !== force,
        );
  }
}

const kept = new WeakMap<
  RegisterView['estate'],
  KeptUntilChange<ComparedEstate>
>();

/**
 * A side of the comparison, worked out anew after a change of the register.
 * There are no more of them than forces and regions, and the nation.
 */
export function comparedEstate(
  scope: ScopedEstate,
  register: RegisterView,
  registry: string,
): ComparedEstate {
  let ofRegister = kept.get(register.estate);
  if (!ofRegister) {
    ofRegister = new KeptUntilChange();
    kept.set(register.estate, ofRegister);
  }
  return ofRegister.get(
    register,
    `${registry} ${scope.label.ref}`,
    () => new ComparedEstate(scope),
  );
}

/** A system as a comparison shows it. */
export function comparedSystem(
  { ref, title, spec, life, forces }: PlacedSystem,
  directory: Directory,
): ComparedSystem {
  const { lifecycle, product, instance, hosting, support } = spec;
  return {
    ref,
    title,
    life,
    ...(lifecycle && { lifecycle }),
    ...(product && { product: directory.label(product) }),
    ...(instance?.version && { version: instance.version }),
    ...(instance?.configuration && { configuration: instance.configuration }),
    ...(hosting?.class && { hostingClass: hosting.class }),
    ...(hosting?.landingZone && { landingZone: hosting.landingZone }),
    ...(support?.contractEnds && { contractEnds: support.contractEnds }),
    ...(support?.contractBreaks?.length && {
      contractBreaks: support.contractBreaks,
    }),
    ...(support?.vendorSupportEnds && {
      vendorSupportEnds: support.vendorSupportEnds,
    }),
    sharedBy:
      forces.length > 1 ? forces.map(force => directory.label(force)) : [],
  };
}
