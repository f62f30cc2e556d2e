import type {
  CapabilityVerdict,
  ComparedCapability,
  ComparedUse,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import type { CapabilityTree } from '../capabilities/CapabilityTree';
import { maturityByForce } from '../capabilities/getCapability';
import type { PlacedSystem } from '../capabilities/PlacedSystem';
import {
  type ComparedEstate,
  comparedSystem,
  forcesWith,
  groupBy,
  withoutOwn,
} from './ComparedEstate';

const SYSTEMS_SHOWN = 10;
const PRODUCTS_SHOWN = 5;

function productsOf(systems: readonly PlacedSystem[]): Map<string, number> {
  const products = new Map<string, number>();
  for (const { spec } of systems) {
    if (spec.product) {
      products.set(spec.product, (products.get(spec.product) ?? 0) + 1);
    }
  }
  return products;
}

/**
 * How sides stand to each other in one capability, from their systems that are
 * in use or may be. A product that is not recorded may be any.
 *
 * @param sides - the systems of each side
 */
export function verdictOn(
  sides: readonly (readonly PlacedSystem[])[],
): CapabilityVerdict {
  if (sides.every(systems => systems.length === 0)) {
    return 'none-known';
  }
  if (sides.some(systems => systems.length === 0)) {
    return 'not-everywhere';
  }
  const [first, ...others] = sides;
  if (first.some(system => others.every(side => side.includes(system)))) {
    return 'shared-system';
  }
  const products = sides.map(productsOf);
  const [own, ...theirs] = products;
  const common = [...own.keys()].filter(product =>
    theirs.every(side => side.has(product)),
  );
  if (common.length > 0) {
    const isWhole =
      products.every(side => side.size === common.length) &&
      sides.every(systems => systems.every(({ spec }) => spec.product));
    return isWhole ? 'same-products' : 'some-products-shared';
  }
  return sides.every(systems => systems.every(({ spec }) => spec.product))
    ? 'different-products'
    : 'product-not-known';
}

/** What each side runs for each capability without parts, in the order of the tree. */
export function compareCapabilities(
  sides: readonly ComparedEstate[],
  tree: CapabilityTree,
  directory: Directory,
): ComparedCapability[] {
  const served = sides.map(side =>
    groupBy(side.inUse, ({ spec }) => new Set(spec.capabilities ?? [])),
  );
  const own = sides[0].label.ref;
  const use = (
    side: ComparedEstate,
    systems: readonly PlacedSystem[],
    capability: string,
  ): ComparedUse => {
    const single = side.label.kind === 'force';
    const maturity = single
      ? maturityByForce(capability, directory).get(side.label.ref)
      : undefined;
    return {
      systems: systems.length,
      forces: forcesWith(systems, side),
      products: [...productsOf(systems)]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, PRODUCTS_SHOWN)
        .map(([ref, count]) => ({ ...directory.label(ref), systems: count })),
      first: single
        ? systems
            .slice(0, SYSTEMS_SHOWN)
            .map(system => comparedSystem(system, directory))
        : [],
      ...(maturity && { maturity }),
    };
  };
  return tree.nodes
    .filter(({ parts }) => parts.length === 0)
    .map(({ ref, title, spec, parent }) => {
      const systems = served.map(side => side.get(ref) ?? []);
      return {
        capability: { ref, title },
        level: spec.level,
        ...(parent && { above: parent.title }),
        verdict: verdictOn(
          sides.map((side, place) => withoutOwn(systems[place], side, own)),
        ),
        sides: sides.map((side, place) => use(side, systems[place], ref)),
      };
    });
}
