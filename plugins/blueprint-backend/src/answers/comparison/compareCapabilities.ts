import type {
  CapabilityVerdict,
  ComparedCapability,
  ComparedUse,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import type { EstateIndex } from '../capabilities/EstateIndex';
import type { PlacedSystem } from '../capabilities/PlacedSystem';
import {
  type ComparedEstate,
  comparedSystem,
  countProducts,
} from './ComparedEstate';

const SYSTEMS_SHOWN = 5;

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
  const products = sides.map(countProducts);
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
  index: EstateIndex,
  directory: Directory,
): ComparedCapability[] {
  const own = sides[0].label.ref;
  const use = (
    side: ComparedEstate,
    systems: readonly PlacedSystem[],
    capability: string,
  ): ComparedUse => {
    const maturity = index.maturity(capability).get(side.label.ref);
    return {
      ...side.useOf(capability, directory),
      first: side.isForce
        ? systems
            .slice(0, SYSTEMS_SHOWN)
            .map(system => comparedSystem(system, directory))
        : [],
      ...(maturity && { maturity }),
    };
  };
  return index.tree.nodes
    .filter(({ parts }) => parts.length === 0)
    .map(({ ref, title, spec, parent }) => {
      const systems = sides.map(side => side.byCapability.get(ref) ?? []);
      return {
        capability: { ref, title },
        level: spec.level,
        ...(parent && { above: parent.title }),
        verdict: verdictOn(
          sides.map((side, place) => side.besides(systems[place], own)),
        ),
        sides: sides.map((side, place) => use(side, systems[place], ref)),
      };
    });
}
