import type { GroupInView, SystemInView } from './CollaborationView';
import type { Finding } from './Finding';
import { byLeafCapability, forcesOf, spanForces } from './grouping';
import { makeFinding, type Search } from './makeFinding';
import { nextEnds } from './nextEnds';

/**
 * Different products for the same capability among the members of a collaboration
 * or region. What a collaboration holds already is not suggested to its region
 * again.
 */
export function differentProducts(search: Search): Finding[] {
  const byCapability = byLeafCapability(search.view);
  const inGroups = (type: GroupInView['type']) =>
    search.view.groups
      .filter(group => group.type === type)
      .flatMap(group => amongMembers(group, byCapability, search));
  const inCollaborations = inGroups('collaboration');
  const inRegions = inGroups('region').filter(
    ({ subject, systems }) =>
      !inCollaborations.some(
        other =>
          other.subject.capability === subject.capability &&
          systems.every(ref => other.systems.includes(ref)),
      ),
  );
  return [...inCollaborations, ...inRegions];
}

function amongMembers(
  { ref: group, members }: GroupInView,
  byCapability: ReadonlyMap<string, readonly SystemInView[]>,
  search: Search,
): Finding[] {
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
    if (products.size < 2 || !spanForces(systems)) {
      return [];
    }
    const finding = makeFinding(
      {
        kind: 'different-products',
        subject: { group, capability },
        forces: forcesOf(systems),
        systems,
        products,
        contractEnds: nextEnds(systems, search),
      },
      search,
    );
    return [finding];
  });
}
