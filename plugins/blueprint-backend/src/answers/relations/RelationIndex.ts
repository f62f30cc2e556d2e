import type { Estate } from '@policing/plugin-blueprint-common';
import { KeptUntilChange } from '../../estate/KeptUntilChange';
import type { RegisterView } from '../../estate/RegisterView';

type Places = Map<string, string[]>;

function add(places: Places, key: string, ref: string): void {
  const refs = places.get(key);
  if (refs) {
    refs.push(ref);
  } else {
    places.set(key, [ref]);
  }
}

/** Relations of systems read from their other end. Lists stand in the order of references. */
export class RelationIndex {
  readonly #neededBy: Places = new Map();
  readonly #replacedBy: Places = new Map();
  readonly #offering: Places = new Map();
  readonly #using: Places = new Map();
  readonly #ofProduct: Places = new Map();
  readonly #ofForce: Places = new Map();

  constructor(estate: Estate) {
    for (const ref of estate.refs()) {
      const { spec } = estate.system(ref)!;
      spec.dependsOn?.forEach(other => add(this.#neededBy, other, ref));
      spec.replaces?.forEach(other => add(this.#replacedBy, other, ref));
      for (const { api, role } of spec.interfaces ?? []) {
        add(role === 'provider' ? this.#offering : this.#using, api, ref);
      }
      if (spec.product) {
        add(this.#ofProduct, spec.product, ref);
      }
      estate.forcesOf(ref).forEach(force => add(this.#ofForce, force, ref));
    }
  }

  /** Systems that cannot work without one. */
  neededBy(system: string): readonly string[] {
    return this.#neededBy.get(system) ?? [];
  }

  /** Systems that replace one. */
  replacedBy(system: string): readonly string[] {
    return this.#replacedBy.get(system) ?? [];
  }

  /** Systems that offer an interface. */
  offering(api: string): readonly string[] {
    return this.#offering.get(api) ?? [];
  }

  /** Systems that use an interface. */
  using(api: string): readonly string[] {
    return this.#using.get(api) ?? [];
  }

  /** Systems that are instances of a product. */
  ofProduct(product: string): readonly string[] {
    return this.#ofProduct.get(product) ?? [];
  }

  /** Systems that a force runs or shares. */
  ofForce(force: string): readonly string[] {
    return this.#ofForce.get(force) ?? [];
  }
}

const kept = new WeakMap<object, KeptUntilChange<RelationIndex>>();

/** The index of the register as it is now. */
export function relationIndexOf(register: RegisterView): RelationIndex {
  const keeper = kept.get(register.directory) ?? new KeptUntilChange();
  kept.set(register.directory, keeper);
  return keeper.get(
    register,
    'relations',
    () => new RelationIndex(register.estate),
  );
}
