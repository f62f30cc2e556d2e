import type { Finding } from './Finding';
import { byLeafCapability, forcesOf, spanForces } from './grouping';
import { makeFinding, type Search } from './makeFinding';
import { nextEnds } from './nextEnds';

/** Different products for the same capability among the members of a collaboration or region. */
export function differentProducts(search: Search): Finding[] {
  const byCapability = byLeafCapability(search.view);
  return search.view.groups.flatMap(({ ref: group, members }) => {
    const isMember = new Set(members);
    return [...byCapability].flatMap(([capability, everywhere]) => {
      const systems = everywhere
        .filter(({ product }) => product !== undefined)
        .map(system => ({
          ...system,
          forces: system.forces.filter(force => isMember.has(force)),
        }))
        .filter(({ forces }) => forces.length > 0);
      const products = new Set(systems.map(({ product }) => product));
      return products.size > 1 && spanForces(systems)
        ? [
            makeFinding(
              {
                kind: 'different-products',
                subject: { group, capability },
                forces: forcesOf(systems),
                systems,
                products,
                contractEnds: nextEnds(systems, search),
              },
              search,
            ),
          ]
        : [];
    });
  });
}
