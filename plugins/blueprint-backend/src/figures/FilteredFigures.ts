import type {
  CloudCounts,
  Marking,
  RollUp,
} from '@policing/plugin-blueprint-common';
import { CellCounts } from '../scoring/FigureCounts';
import type { RecordSets } from '../store/queries';
import type { CellColumns, RollUpCell } from '../store/rollUps';
import type { ResultsIndex } from './ResultsIndex';

/** Cloud positions: in cloud, not in cloud, not known. */
const CLOUDS = 3;

/** Figures of one row under one column. */
export type FigureCell = Omit<RollUpCell, 'levels'> & { cloud: CloudCounts };

/** Figures over those systems of a row that match. */
export interface FigureRow {
  /** Reference of what the row stands for. */
  ref: string;
  total: FigureCell;
  levels: RollUp['levels'];
  cells: FigureCell[];
  /** Whether the row has a system whose restricted facts may not be read. */
  hasUnreadable: boolean;
}

/** The figures of a filter. */
export interface FilteredFigures {
  /** Every system that matches, each once. */
  nation: FigureRow;
  /** Rows that have systems, whether or not one matches. */
  rows: Map<string, FigureRow>;
}

/** What figures are asked for. */
export interface FigureQuery {
  registry: string;
  columns: CellColumns;
  /** Systems of one of these forces; all systems without it. */
  forces?: readonly string[];
  categories?: readonly string[];
  /** Restricted: goes with `readable`. */
  criticalities?: readonly string[];
  /** Systems whose criticality may be read. */
  readable?: RecordSets;
}

/** References of the rows that a system of the index belongs to. */
export type RowsOf = (row: number) => readonly string[];

/** Counts of systems that belong to the same rows and columns. */
class Group {
  readonly counts: CellCounts;
  /** Cloud positions of all, then of those that each column applies to. */
  readonly clouds: Int32Array;
  hasUnreadable = false;

  constructor(index: ResultsIndex, columns: number) {
    this.counts = new CellCounts(index.layout);
    this.clouds = new Int32Array(CLOUDS * (1 + columns));
  }

  addAll(other: Group): void {
    this.counts.addAll(other.counts);
    for (let place = 0; place < this.clouds.length; place++) {
      this.clouds[place] += other.clouds[place];
    }
    this.hasUnreadable ||= other.hasUnreadable;
  }

  cloudOf(column: number): CloudCounts {
    const start = CLOUDS * column;
    const [inCloud, notInCloud, notKnown] = this.clouds.subarray(
      start,
      start + CLOUDS,
    );
    return { inCloud, notInCloud, notKnown };
  }
}

function sumOf({ inCloud, notInCloud, notKnown }: CloudCounts): number {
  return inCloud + notInCloud + notKnown;
}

/** Sums of one row, and of each capability in it. */
class RowSums {
  readonly #newGroup: () => Group;
  readonly #total: Group;
  readonly #capabilities = new Map<string, Group>();

  constructor(newGroup: () => Group) {
    this.#newGroup = newGroup;
    this.#total = newGroup();
  }

  add(group: Group, capabilities: readonly string[]): void {
    this.#total.addAll(group);
    for (const ref of capabilities) {
      let sums = this.#capabilities.get(ref);
      if (!sums) {
        sums = this.#newGroup();
        this.#capabilities.set(ref, sums);
      }
      sums.addAll(group);
    }
  }

  toRow(
    ref: string,
    columns: readonly { ref: string; checks: number[] }[],
  ): FigureRow {
    const { counts, hasUnreadable } = this.#total;
    return {
      ref,
      hasUnreadable,
      levels: counts.levelCounts(),
      total: cellOf('total', this.#total),
      cells: [
        ...columns.map(({ ref: column, checks }, place) =>
          cellOf(column, this.#total, { checks, place }),
        ),
        ...[...this.#capabilities]
          .filter(([, group]) => group.counts.systems > 0)
          .map(([column, group]) => cellOf(column, group)),
      ],
    };
  }
}

/**
 * Works figures over a filter out of the index: goes once through the systems,
 * counts those that are alike together, and adds these counts up for each row.
 * The sums are those of the stored roll-ups.
 *
 * @param rowsOf - rows of a system; the same list for the same rows
 */
export function filteredFigures(
  index: ResultsIndex,
  query: FigureQuery,
  rowsOf: RowsOf,
): FilteredFigures {
  const wantsCapabilities = query.columns === 'capabilities';
  const columns = index.layout.columns
    .map((column, place) => ({ ...column, place }))
    .filter(({ kind }) => kind === query.columns);
  const newGroup = () => new Group(index, columns.length);

  const groups = new Map<readonly string[], Map<number, Group>>();
  const matches = matcherOf(index, query);
  for (let row = 0; row < index.size; row++) {
    const match = matches(row);
    if (match !== 'other') {
      const rows = rowsOf(row);
      let bySet = groups.get(rows);
      if (!bySet) {
        bySet = new Map();
        groups.set(rows, bySet);
      }
      const set = wantsCapabilities ? index.capabilities[row] : 0;
      let group = bySet.get(set);
      if (!group) {
        group = newGroup();
        bySet.set(set, group);
      }
      if (match === 'unreadable') {
        group.hasUnreadable = true;
      } else if (match === 'counts') {
        const cloud = index.cloud[row];
        group.counts.addAt(
          index.outcomes,
          row * index.layout.checks.length,
          index.level[row],
        );
        group.clouds[cloud] += 1;
        for (let column = 0; column < columns.length; column++) {
          if (index.applies(row, columns[column].place)) {
            group.clouds[CLOUDS * (1 + column) + cloud] += 1;
          }
        }
      }
    }
  }

  const nation = new RowSums(newGroup);
  const byRow = new Map<string, RowSums>();
  for (const [refs, bySet] of groups) {
    for (const [set, group] of bySet) {
      const capabilities = wantsCapabilities ? index.set(set).capabilities : [];
      nation.add(group, capabilities);
      for (const ref of refs) {
        let sums = byRow.get(ref);
        if (!sums) {
          sums = new RowSums(newGroup);
          byRow.set(ref, sums);
        }
        sums.add(group, capabilities);
      }
    }
  }
  return {
    nation: nation.toRow('nation', columns),
    rows: new Map(
      [...byRow].map(([ref, sums]) => [ref, sums.toRow(ref, columns)]),
    ),
  };
}

function cellOf(
  column: string,
  group: Group,
  part?: { checks: number[]; place: number },
): FigureCell {
  const cloud = group.cloudOf(part ? 1 + part.place : 0);
  const worstCheck = group.counts.worstCheck(part?.checks);
  return {
    column,
    systems: sumOf(cloud),
    cloud,
    tally: group.counts.tally(part?.checks),
    ...(worstCheck && { worstCheck }),
  };
}

/**
 * Whether a system counts. `differs` and `unreadable` are in the row by what is
 * open, but not by criticality, or by what may not be read.
 */
type Match = 'counts' | 'other' | 'unreadable' | 'differs';

function matcherOf(
  index: ResultsIndex,
  query: FigureQuery,
): (row: number) => Match {
  const { criticalities, readable } = query;
  const registry = index.registries.numberOf(query.registry);
  const organisations = query.forces && allowedSets(index, query.forces);
  const categories = numbersOf(query.categories, index.categories);
  const tiers = numbersOf(criticalities, index.criticalities);
  const mayRead = tiers && readersOf(index, readable);
  return row => {
    if (
      index.refAt(row) === undefined ||
      index.registry[row] !== registry ||
      (organisations && !organisations(index.organisation[row])) ||
      (categories && !categories.has(index.category[row]))
    ) {
      return 'other';
    }
    if (tiers && mayRead) {
      if (!mayRead(row)) {
        return 'unreadable';
      }
      return tiers.has(index.criticality[row]) ? 'counts' : 'differs';
    }
    return 'counts';
  };
}

function numbersOf(
  values: readonly string[] | undefined,
  numbered: { numberOf(value: string): number },
): Set<number> | undefined {
  return values && new Set(values.map(value => numbered.numberOf(value)));
}

/** Sets with one of some forces in them. */
function allowedSets(
  index: ResultsIndex,
  forces: readonly string[],
): (set: number) => boolean {
  const wanted = new Set(forces);
  const known = new Map<number, boolean>();
  return set => {
    let allowed = known.get(set);
    if (allowed === undefined) {
      allowed = index.set(set).forces.some(force => wanted.has(force));
      known.set(set, allowed);
    }
    return allowed;
  };
}

/** Whether the assessment of the system in a row may be read; none without a scope. */
function readersOf(
  index: ResultsIndex,
  readable: RecordSets | undefined,
): (row: number) => boolean {
  const byMarking = index.markings.values().map(marking => {
    const sets = readable?.[marking as Marking] ?? [];
    return sets === 'all' ? sets : new Set(sets);
  });
  return row => {
    const sets = byMarking[index.marking[row]];
    return sets === 'all' || sets.has(index.organisation[row]);
  };
}
