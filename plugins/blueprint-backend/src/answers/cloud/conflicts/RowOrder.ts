import type { RegisterView } from '../../../estate/RegisterView';
import type { ResultsIndex } from '../../../figures/ResultsIndex';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';

/** A counted system of a registry, and its row among the indexed results. */
export interface RowSystem {
  placed: PlacedSystem;
  row: number;
}

/** The counted systems of a registry in the orders of lists. */
export interface RowOrder {
  byTitle: readonly RowSystem[];
  /** By title of the first force, then by title. */
  byForce: readonly RowSystem[];
}

interface Kept {
  resultsVersion: number;
  registerVersion: number;
  orders: Map<string, RowOrder>;
}

const kept = new WeakMap<ResultsIndex, Kept>();

function inLowerCase(text: string): string {
  return text.toLocaleLowerCase('en-GB');
}

/** The items with the smallest key first; equal keys by reference. */
function sortedBy(
  systems: readonly RowSystem[],
  keyOf: (system: RowSystem) => string,
): RowSystem[] {
  return systems
    .map(system => ({ system, key: keyOf(system) }))
    .sort((a, b) => {
      if (a.key === b.key) {
        return a.system.placed.ref < b.system.placed.ref ? -1 : 1;
      }
      return a.key < b.key ? -1 : 1;
    })
    .map(({ system }) => system);
}

function orderOf(
  register: RegisterView,
  registry: string,
  results: ResultsIndex,
): RowOrder {
  const { directory } = register;
  const systems = estateIndexOf(register, registry).systems.flatMap(placed => {
    const row = results.rowOf(placed.ref);
    return row === undefined ? [] : [{ placed, row }];
  });
  const titleOf = ({ placed }: RowSystem) => inLowerCase(placed.title);
  const forceTitles = new Map<string, string>();
  const forceOf = ({ placed }: RowSystem) => {
    const [force = ''] = placed.forces;
    let title = forceTitles.get(force);
    if (title === undefined) {
      title = force && inLowerCase(directory.label(force).title);
      forceTitles.set(force, title);
    }
    return title;
  };
  const byTitle = sortedBy(systems, titleOf);
  return {
    byTitle,
    // Sorting keeps the order of equals, so that titles stay in order.
    byForce: [...byTitle].sort((a, b) => {
      const [one, other] = [forceOf(a), forceOf(b)];
      if (one === other) {
        return 0;
      }
      return one < other ? -1 : 1;
    }),
  };
}

/** The orders of a registry, worked out anew after a change of the register or of results. */
export function rowOrderOf(
  register: RegisterView,
  registry: string,
  results: ResultsIndex,
): RowOrder {
  const { version: resultsVersion } = results;
  const { version: registerVersion } = register;
  let known = kept.get(results);
  if (
    known?.resultsVersion !== resultsVersion ||
    known.registerVersion !== registerVersion
  ) {
    known = { resultsVersion, registerVersion, orders: new Map() };
    kept.set(results, known);
  }
  let order = known.orders.get(registry);
  if (!order) {
    order = orderOf(register, registry, results);
    known.orders.set(registry, order);
  }
  return order;
}
