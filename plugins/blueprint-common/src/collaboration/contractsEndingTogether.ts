import { plusMonths } from '../engine/dates';
import type { SystemInView } from './CollaborationView';
import type { Finding, FindingSubject } from './Finding';
import { byLeafCapability, forcesOf, groupBy } from './grouping';
import { levelOf, makeFinding, type Search } from './makeFinding';
import { nearContractDates } from './nextEnds';
import { rankOf } from './rank';

const KIND = 'contracts-ending-together';

/** One day on which the contract of a system can end. */
interface ContractDay {
  day: string;
  system: SystemInView;
}

/** Contract days within one window, counted so that the window can move. */
class ContractWindow {
  readonly #days = new Map<SystemInView, number>();
  readonly #systems = new Map<string, number>();

  get size(): number {
    return this.#days.size;
  }

  /** Number of forces behind the contracts. */
  get forces(): number {
    return this.#systems.size;
  }

  /** Whether no single force has a part in all of the contracts. */
  get spansForces(): boolean {
    return (
      this.size > 0 &&
      [...this.#systems.values()].every(systems => systems < this.size)
    );
  }

  add({ system }: ContractDay): void {
    const days = this.#days.get(system) ?? 0;
    this.#days.set(system, days + 1);
    if (days === 0) {
      for (const force of system.forces) {
        this.#systems.set(force, (this.#systems.get(force) ?? 0) + 1);
      }
    }
  }

  remove({ system }: ContractDay): void {
    const days = this.#days.get(system)! - 1;
    if (days > 0) {
      this.#days.set(system, days);
      return;
    }
    this.#days.delete(system);
    for (const force of system.forces) {
      const systems = this.#systems.get(force)! - 1;
      if (systems > 0) {
        this.#systems.set(force, systems);
      } else {
        this.#systems.delete(force);
      }
    }
  }
}

/**
 * The strongest window of some contracts: of the windows that start with the
 * end of a contract, the one that ranks highest, and of equals the nearest. A
 * further contract can only make it stronger.
 *
 * @param days - sorted by day
 */
function strongestWindow(
  days: readonly ContractDay[],
  subject: FindingSubject,
  { view, settings }: Search,
): ContractDay[] {
  const window = new ContractWindow();
  let best: { score: number; start: number; end: number } | undefined;
  let end = 0;
  let start = 0;
  while (start < days.length) {
    const { day: from } = days[start];
    const to = plusMonths(from, settings.contractWindowMonths);
    for (; end < days.length && days[end].day <= to; end++) {
      window.add(days[end]);
    }
    if (window.spansForces) {
      const { score } = rankOf(
        {
          kind: KIND,
          forces: window.forces,
          systems: window.size,
          firstEnd: from,
          capabilityLevel: levelOf(subject, view),
        },
        settings,
        view.today,
      );
      if (!best || score > best.score) {
        best = { score, start, end };
      }
    }
    for (; start < days.length && days[start].day === from; start++) {
      window.remove(days[start]);
    }
  }
  return best ? days.slice(best.start, best.end) : [];
}

function suggestFor(
  subject: FindingSubject,
  candidates: readonly SystemInView[],
  search: Search,
): Finding[] {
  const days = candidates
    .flatMap(system =>
      nearContractDates(system, search).map(day => ({ day, system })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const inWindow = strongestWindow(days, subject, search);
  if (inWindow.length === 0) {
    return [];
  }
  const systems = [...new Set(inWindow.map(({ system }) => system))];
  const finding = makeFinding(
    {
      kind: KIND,
      subject,
      forces: forcesOf(systems),
      systems,
      products: systems.map(({ product }) => product),
      // Of several days of one contract the first is written last and stays.
      contractEnds: new Map(
        [...inWindow].reverse().map(({ day, system }) => [system.ref, day]),
      ),
    },
    search,
  );
  return [finding];
}

/**
 * Contracts of several forces, for the same capability or product, that can end
 * together. A product whose contracts all stand under one capability is not
 * suggested a second time.
 */
export function contractsEndingTogether(search: Search): Finding[] {
  const suggest = (
    groups: Map<string, SystemInView[]>,
    subjectOf: (ref: string) => FindingSubject,
  ) =>
    [...groups].flatMap(([ref, systems]) =>
      suggestFor(subjectOf(ref), systems, search),
    );
  const forCapabilities = suggest(
    byLeafCapability(search.view),
    capability => ({ capability }),
  );
  const covered = new Map(
    [...groupBy(forCapabilities, ({ systems }) => systems)].map(
      ([ref, findings]) => [ref, new Set(findings)],
    ),
  );
  const forProducts = suggest(
    groupBy(search.view.systems, ({ product }) =>
      product === undefined ? [] : [product],
    ),
    product => ({ product }),
  ).filter(({ systems: [first, ...others] }) => {
    const standing = [...(covered.get(first) ?? [])];
    return !standing.some(finding =>
      others.every(ref => covered.get(ref)?.has(finding)),
    );
  });
  return [...forCapabilities, ...forProducts];
}
