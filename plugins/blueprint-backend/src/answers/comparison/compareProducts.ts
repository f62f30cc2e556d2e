import type {
  ComparedProduct,
  InstanceTrait,
} from '@policing/plugin-blueprint-common';
import { instanceTraits } from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import type { PlacedSystem } from '../capabilities/PlacedSystem';
import { type ComparedEstate, comparedSystem } from './ComparedEstate';

const INSTANCES_SHOWN = 5;

const traitOf: Record<
  InstanceTrait,
  (spec: PlacedSystem['spec']) => string | undefined
> = {
  version: ({ instance }) => instance?.version,
  configuration: ({ instance }) => instance?.configuration,
  hosting: ({ hosting }) =>
    hosting?.class === 'unknown' ? undefined : hosting?.class,
  contract: ({ support }) => support?.contractEnds,
};

/** What differs between instances, and what is not known of at least one of them. */
export function compareInstances(
  instances: readonly PlacedSystem[],
): Pick<ComparedProduct, 'differences' | 'notKnown'> {
  if (instances.length < 2) {
    return { differences: [], notKnown: [] };
  }
  const valuesOf = (trait: InstanceTrait) =>
    instances.map(({ spec }) => traitOf[trait](spec));
  const known = (trait: InstanceTrait) =>
    new Set(valuesOf(trait).filter(value => value !== undefined));
  const differences = instanceTraits.filter(trait => known(trait).size > 1);
  return {
    differences,
    notKnown: instanceTraits.filter(
      trait =>
        !differences.includes(trait) &&
        valuesOf(trait).some(value => value === undefined),
    ),
  };
}

function verdictOnProduct(
  sides: readonly (readonly PlacedSystem[])[],
): ComparedProduct['verdict'] {
  if (sides.some(({ length }) => length === 0)) {
    return 'not-everywhere';
  }
  const [first, ...others] = sides;
  return first.some(system => others.every(side => side.includes(system)))
    ? 'shared-system'
    : 'everywhere';
}

/**
 * Every product that a compared force runs: those of all sides first, then by
 * title. What differs is said of forces only: in a crowd everything does.
 */
export function compareProducts(
  sides: readonly ComparedEstate[],
  directory: Directory,
): ComparedProduct[] {
  const own = sides[0].label.ref;
  const products = new Set(
    sides
      .filter(({ isForce }) => isForce)
      .flatMap(({ byProduct }) => [...byProduct.keys()]),
  );
  return [...products]
    .map((ref): ComparedProduct => {
      const instances = sides.map(({ byProduct }) => byProduct.get(ref) ?? []);
      const compared = sides.map((side, place) =>
        side.besides(instances[place], own),
      );
      const everywhere = compared.every(({ length }) => length > 0);
      const supplier = directory.product(ref)?.spec.supplier;
      return {
        product: directory.label(ref),
        ...(supplier && { supplier }),
        verdict: verdictOnProduct(compared),
        ...compareInstances(everywhere ? [...new Set(compared.flat())] : []),
        sides: sides.map((side, place) => ({
          instances: instances[place].length,
          forces: side.forcesWith(instances[place]),
          first: side.isForce
            ? instances[place]
                .slice(0, INSTANCES_SHOWN)
                .map(system => comparedSystem(system, directory))
            : [],
        })),
      };
    })
    .sort(
      (a, b) =>
        Number(a.verdict === 'not-everywhere') -
          Number(b.verdict === 'not-everywhere') ||
        a.product.title.localeCompare(b.product.title, 'en-GB'),
    );
}
