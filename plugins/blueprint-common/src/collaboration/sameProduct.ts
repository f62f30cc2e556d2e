import type { Finding } from './Finding';
import { forcesOf, groupBy, spanForces } from './grouping';
import { makeFinding, type Search } from './makeFinding';
import { nextEnds } from './nextEnds';

/** Several forces run the same product: a joint contract, a shared configuration. */
export function sameProduct(search: Search): Finding[] {
  const byProduct = groupBy(search.view.systems, ({ product }) =>
    product === undefined ? [] : [product],
  );
  return [...byProduct]
    .filter(([, systems]) => spanForces(systems))
    .map(([product, systems]) =>
      makeFinding(
        {
          kind: 'same-product',
          subject: { product },
          forces: forcesOf(systems),
          systems,
          products: [product],
          contractEnds: nextEnds(systems, search),
        },
        search,
      ),
    );
}
