import type { RollUpKey, RollUpKind, RollUpRow } from '../store/rollUps';
import { NATION_REF } from '../store/rollUps';
import type { Contribution } from './Contribution';
import { RowCounts } from './FigureCounts';
import type { FigureLayout } from './FigureLayout';

/** A row that figures are shown for, whether or not it has systems. */
export type RowHeading = Pick<RollUpRow, 'title' | 'details'> & RollUpKey;

/** Rows of which some readers see a part of the restricted counts. */
const ROWS_WITH_READERS: ReadonlySet<RollUpKind> = new Set(['nation', 'force']);

/** Text that names a row among all. */
export function rowKey({ registry, kind, ref }: RollUpKey): string {
  return `${registry} ${kind} ${ref}`;
}

/**
 * Keeps the sums over the nation, forces, regions and capabilities up to date
 * as systems change: a changed system is taken out and put in again, so a saved
 * file costs the same in a register of any size. Sums are whole numbers, so the
 * order of changes never matters.
 */
export class RollUpBook {
  readonly #layout: FigureLayout;
  readonly #contributions = new Map<string, Contribution>();
  readonly #rows = new Map<string, RowCounts>();
  readonly #changed = new Set<string>();

  constructor(layout: FigureLayout) {
    this.#layout = layout;
  }

  /** Sets what a system adds to the figures; undefined when it left or does not count. */
  set(ref: string, contribution: Contribution | undefined): void {
    const before = this.#contributions.get(ref);
    if (before) {
      this.#add(before, -1);
      this.#contributions.delete(ref);
    }
    if (contribution) {
      this.#add(contribution, 1);
      this.#contributions.set(ref, contribution);
    }
  }

  /** Whether a system is counted. */
  has(ref: string): boolean {
    return this.#contributions.has(ref);
  }

  /** References of the rows of one kind that have systems. */
  refsOf(registry: string, kind: RollUpKind): string[] {
    const start = rowKey({ registry, kind, ref: '' });
    return [...this.#rows]
      .filter(([key, { systems }]) => systems > 0 && key.startsWith(start))
      .map(([key]) => key.slice(start.length));
  }

  /** Keys of the rows whose figures changed since they were last taken. */
  takeChanged(): Set<string> {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    return changed;
  }

  /** The figures of a row, all zero where no system is in it. */
  rowOf(heading: RowHeading): RollUpRow {
    const counts =
      this.#rows.get(rowKey(heading)) ?? new RowCounts(this.#layout);
    return {
      ...heading,
      figures: counts.figures(ROWS_WITH_READERS.has(heading.kind)),
      cells: {
        principles: counts.columnCells('principles'),
        goals: counts.columnCells('goals'),
        capabilities: counts.capabilityCells(),
      },
    };
  }

  #add(contribution: Contribution, sign: 1 | -1): void {
    const { memberships, risks } = contribution;
    const { forces, regions, capabilities } = memberships;
    const addSystem = (counts: RowCounts) => counts.add(contribution, sign);
    this.#addTo(contribution, 'nation', [NATION_REF], addSystem);
    this.#addTo(contribution, 'force', forces, addSystem);
    this.#addTo(contribution, 'region', regions, addSystem);
    this.#addTo(contribution, 'capability', capabilities, addSystem);
    // Forces and regions count the risks that concern them, and no others.
    for (const risk of risks) {
      const add = (counts: RowCounts) => counts.addRisks(risk, sign);
      this.#addTo(contribution, 'nation', [NATION_REF], add);
      this.#addTo(contribution, 'force', risk.forces, add);
      this.#addTo(contribution, 'region', risk.regions, add);
      this.#addTo(contribution, 'capability', capabilities, add);
    }
  }

  #addTo(
    { registry }: Contribution,
    kind: RollUpKind,
    refs: readonly string[],
    add: (counts: RowCounts) => void,
  ): void {
    for (const ref of refs) {
      const key = rowKey({ registry, kind, ref });
      const counts = this.#rows.get(key) ?? new RowCounts(this.#layout);
      add(counts);
      if (counts.isEmpty) {
        this.#rows.delete(key);
      } else {
        this.#rows.set(key, counts);
      }
      this.#changed.add(key);
    }
  }
}
