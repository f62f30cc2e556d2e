import type { EstateScope } from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { mayBeInUse, type PlacedSystem } from '../capabilities/PlacedSystem';
import type { ComparedSystem } from '@policing/plugin-blueprint-common';

/** A side of the comparison with its systems. */
export interface ComparedEstate {
  label: EstateScope;
  forces: readonly string[];
  /** Every system of those forces, each once. */
  systems: readonly PlacedSystem[];
  /** Those in use, or perhaps in use. */
  inUse: readonly PlacedSystem[];
}

/**
 * What of a region or the nation a force is compared with: the systems that
 * are not the force's alone.
 *
 * @param systems - systems of the region or the nation
 */
export function withoutOwn(
  systems: readonly PlacedSystem[],
  { label }: ComparedEstate,
  own: string,
): readonly PlacedSystem[] {
  return label.kind === 'force'
    ? systems
    : systems.filter(({ forces }) => forces.length !== 1 || forces[0] !== own);
}

/** A side of the comparison. */
export function comparedEstate(
  scope: Pick<ComparedEstate, 'label' | 'forces' | 'systems'>,
): ComparedEstate {
  return { ...scope, inUse: scope.systems.filter(mayBeInUse) };
}

/** Systems grouped by something that they have. */
export function groupBy(
  systems: readonly PlacedSystem[],
  keysOf: (system: PlacedSystem) => Iterable<string>,
): Map<string, PlacedSystem[]> {
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

/** Number of forces of a side that have one of some systems. */
export function forcesWith(
  systems: readonly PlacedSystem[],
  { forces }: Pick<ComparedEstate, 'forces'>,
): number {
  const found = new Set(systems.flatMap(system => system.forces));
  return forces.filter(force => found.has(force)).length;
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
