import type { Finding } from './Finding';
import { byLeafCapability, groupBy } from './grouping';
import { makeFinding, type Search } from './makeFinding';
import { nextEnds } from './nextEnds';

/** Several live systems for one capability in one force. */
export function sameCapability(search: Search): Finding[] {
  return [...byLeafCapability(search.view)].flatMap(([capability, systems]) =>
    [...groupBy(systems, ({ forces }) => forces)]
      .filter(([, own]) => own.length > 1)
      .map(([force, own]) =>
        makeFinding(
          {
            kind: 'same-capability',
            subject: { force, capability },
            forces: [force],
            systems: own,
            products: own.map(({ product }) => product),
            contractEnds: nextEnds(own, search),
          },
          search,
        ),
      ),
  );
}
