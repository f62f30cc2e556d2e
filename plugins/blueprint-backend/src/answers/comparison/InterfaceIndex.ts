import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CodeTablesState,
  ComparedInterface,
  InterfaceEnd,
  InterfaceEntity,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { KeptUntilChange } from '../../estate/KeptUntilChange';
import type { RegisterView } from '../../estate/RegisterView';
import { type EstateIndex, estateIndexOf } from '../capabilities/EstateIndex';
import type { PlacedSystem } from '../capabilities/PlacedSystem';

/** An interface with the systems at its ends. */
export interface JoinedInterface {
  ref: string;
  title: string;
  spec: InterfaceEntity['spec'];
  providers: PlacedSystem[];
  consumers: PlacedSystem[];
}

/** Stages in which an interface joins anything. */
const IN_USE: ReadonlySet<string> = new Set(['live', 'retiring']);

/** Interfaces in use with the systems of a registry at their ends. */
export function joinInterfaces(
  index: EstateIndex,
  directory: Directory,
): JoinedInterface[] {
  const joined = new Map(
    directory
      .all<Entity & InterfaceEntity>('API')
      .filter(({ spec }) => IN_USE.has(spec.lifecycle))
      .map(entity => {
        const ref = stringifyEntityRef(entity);
        const { title, name } = entity.metadata;
        const provider = entity.spec.system && index.system(entity.spec.system);
        const joint: JoinedInterface = {
          ref,
          title: title ?? name,
          spec: entity.spec,
          providers: provider ? [provider] : [],
          consumers: [],
        };
        return [ref, joint];
      }),
  );
  for (const system of index.systems) {
    for (const { api, role } of system.spec.interfaces ?? []) {
      const ends =
        joined.get(api)?.[role === 'provider' ? 'providers' : 'consumers'];
      if (ends && !ends.includes(system)) {
        ends.push(system);
      }
    }
  }
  return [...joined.values()].filter(
    ({ providers, consumers }) => providers.length + consumers.length > 0,
  );
}

const kept = new WeakMap<
  RegisterView['estate'],
  KeptUntilChange<JoinedInterface[]>
>();

/** The interfaces of a registry, worked out anew after a change of the register. */
export function interfacesOf(
  register: RegisterView,
  registry: string,
): JoinedInterface[] {
  let ofRegister = kept.get(register.estate);
  if (!ofRegister) {
    ofRegister = new KeptUntilChange();
    kept.set(register.estate, ofRegister);
  }
  return ofRegister.get(register, registry, () =>
    joinInterfaces(estateIndexOf(register, registry), register.directory),
  );
}

function stateOfTable(
  nextReviewOn: string | undefined,
  today: string,
): CodeTablesState {
  if (nextReviewOn === undefined) {
    return 'not-known';
  }
  return nextReviewOn < today ? 'overdue' : 'reviewed';
}

/**
 * Whether code tables are looked after: a table whose next review is not known
 * may be overdue, and so may an interface that lists no table.
 */
function stateOfTables(states: readonly CodeTablesState[]): CodeTablesState {
  if (states.includes('overdue')) {
    return 'overdue';
  }
  return states.length > 0 && states.every(state => state === 'reviewed')
    ? 'reviewed'
    : 'not-known';
}

/**
 * A product that a provider and a consumer both run: of the compared forces
 * where the interface joins those.
 */
function productAtBothEnds(
  { providers, consumers }: JoinedInterface,
  isConcerned: (system: PlacedSystem) => boolean,
): string | undefined {
  const productsOf = (ends: readonly PlacedSystem[]) =>
    ends.filter(isConcerned).map(({ spec }) => spec.product);
  const offered = new Set(productsOf(providers));
  return productsOf(consumers).find(
    product => product !== undefined && offered.has(product),
  );
}

/** Whether the ends belong to different forces of those compared. */
function joinsForces(
  { providers, consumers }: JoinedInterface,
  compared: ReadonlySet<string>,
): boolean {
  const forcesOf = ({ forces }: PlacedSystem) =>
    forces.filter(force => compared.has(force));
  return providers.some(provider =>
    consumers.some(consumer => {
      const [from, to] = [forcesOf(provider), forcesOf(consumer)];
      return (
        from.length > 0 && to.length > 0 && new Set([...from, ...to]).size > 1
      );
    }),
  );
}

/**
 * Interfaces that touch a force of those compared, those between them first.
 *
 * @param compared - references of the forces
 * @param today - day that reviews are compared with, ISO 8601
 */
export function compareInterfaces(
  interfaces: readonly JoinedInterface[],
  compared: ReadonlySet<string>,
  today: string,
  directory: Directory,
): ComparedInterface[] {
  const end = ({ ref, title, forces, spec }: PlacedSystem): InterfaceEnd => ({
    system: { ref, title },
    forces: forces.map(force => directory.label(force)),
    ...(spec.product && { product: directory.label(spec.product) }),
  });
  return interfaces
    .filter(({ providers, consumers }) =>
      [...providers, ...consumers].some(({ forces }) =>
        forces.some(force => compared.has(force)),
      ),
    )
    .map((each): ComparedInterface => {
      const { ref, title, spec, providers, consumers } = each;
      const between = joinsForces(each, compared);
      const sameProduct = productAtBothEnds(
        each,
        ({ forces }) => !between || forces.some(force => compared.has(force)),
      );
      const codeTables = (spec.codeTables ?? []).map(
        ({ name, owner, reviewedOn, nextReviewOn }) => {
          const state = stateOfTable(nextReviewOn, today);
          return {
            name,
            ...(owner && { owner }),
            ...(reviewedOn && { reviewedOn }),
            ...(nextReviewOn && { nextReviewOn }),
            state,
          };
        },
      );
      return {
        api: { ref, title },
        type: spec.type,
        ...(spec.standard && { standard: spec.standard }),
        owner: spec.owner,
        providers: providers.map(end),
        consumers: consumers.map(end),
        between,
        ...(sameProduct && { sameProduct: directory.label(sameProduct) }),
        codeTables,
        state: stateOfTables(codeTables.map(({ state }) => state)),
      };
    })
    .sort(
      (a, b) =>
        Number(b.between) - Number(a.between) ||
        a.api.title.localeCompare(b.api.title, 'en-GB') ||
        (a.api.ref < b.api.ref ? -1 : 1),
    );
}
