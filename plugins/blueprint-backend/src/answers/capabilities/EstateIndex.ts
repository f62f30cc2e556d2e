import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CapabilityAssessmentEntity,
  CapabilityForce,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import type { RegisterView } from '../../estate/RegisterView';
import { KeptUntilChange } from '../../estate/KeptUntilChange';
import { CapabilityTree } from './CapabilityTree';
import { type PlacedSystem, placeSystems } from './PlacedSystem';

function put<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) {
    items.push(item);
  } else {
    map.set(key, [item]);
  }
}

/** What a force assessed of a capability. */
type Maturity = NonNullable<CapabilityForce['maturity']>;

/** The latest assessments by capability and force. */
function latestMaturity(
  directory: Directory,
): Map<string, Map<string, Maturity>> {
  const latest = new Map<string, Map<string, Maturity>>();
  for (const { spec } of directory.all<Entity & CapabilityAssessmentEntity>(
    'CapabilityAssessment',
  )) {
    const { owner, capability, current, target, assessedOn } = spec;
    const byForce = latest.get(capability) ?? new Map<string, Maturity>();
    latest.set(capability, byForce);
    const known = byForce.get(owner);
    if (!known || known.assessedOn < assessedOn) {
      byForce.set(owner, {
        assessedOn,
        ...(current !== undefined && { current }),
        ...(target !== undefined && { target }),
      });
    }
  }
  return latest;
}

/** The systems of a registry, found by force, by capability and by product. */
export class EstateIndex {
  readonly tree: CapabilityTree;
  readonly systems: readonly PlacedSystem[];
  /** Forces of the registry, by title. */
  readonly forces: readonly string[];
  readonly #byForce = new Map<string, PlacedSystem[]>();
  readonly #byCapability = new Map<string, PlacedSystem[]>();
  readonly #byRef = new Map<string, PlacedSystem>();
  readonly #maturity: ReadonlyMap<string, ReadonlyMap<string, Maturity>>;

  constructor(register: RegisterView, registry: string) {
    const { directory } = register;
    this.tree = new CapabilityTree(directory);
    this.systems = placeSystems(register, registry);
    this.#maturity = latestMaturity(directory);
    const forces = new Set(
      directory
        .forces(registry)
        .map(force => stringifyEntityRef(force as Entity)),
    );
    for (const system of this.systems) {
      this.#byRef.set(system.ref, system);
      for (const force of system.forces) {
        forces.add(force);
        put(this.#byForce, force, system);
      }
      for (const ref of this.placesOf(system)) {
        put(this.#byCapability, ref, system);
      }
    }
    const titles = new Map(
      [...forces].map(ref => [ref, directory.label(ref).title]),
    );
    this.forces = [...forces].sort((a, b) =>
      titles.get(a)!.localeCompare(titles.get(b)!, 'en-GB'),
    );
  }

  system(ref: string): PlacedSystem | undefined {
    return this.#byRef.get(ref);
  }

  ofForce(ref: string): readonly PlacedSystem[] {
    return this.#byForce.get(ref) ?? [];
  }

  /** Systems that serve a capability or a part of it. */
  serving(ref: string): readonly PlacedSystem[] {
    return this.#byCapability.get(ref) ?? [];
  }

  /** The latest assessment of the maturity of each force in a capability, by force. */
  maturity(capability: string): ReadonlyMap<string, Maturity> {
    return this.#maturity.get(capability) ?? new Map();
  }

  /** The same for every capability that somebody assessed. */
  maturities(): Iterable<ReadonlyMap<string, Maturity>> {
    return this.#maturity.values();
  }

  /** Capabilities of the tree that a system counts for: those it serves and all above them. */
  placesOf({ spec }: PlacedSystem): Set<string> {
    const places = new Set<string>();
    for (const capability of spec.capabilities ?? []) {
      for (const { ref } of this.tree.lineOf(capability)) {
        places.add(ref);
      }
    }
    return places;
  }
}

const kept = new WeakMap<
  RegisterView['estate'],
  KeptUntilChange<EstateIndex>
>();

/** The index of a registry, worked out anew after a change of the register. */
export function estateIndexOf(
  register: RegisterView,
  registry: string,
): EstateIndex {
  let ofRegister = kept.get(register.estate);
  if (!ofRegister) {
    ofRegister = new KeptUntilChange();
    kept.set(register.estate, ofRegister);
  }
  return ofRegister.get(
    register,
    registry,
    () => new EstateIndex(register, registry),
  );
}
