import type { HeatmapRow } from '@policing/plugin-blueprint-common';
import {
  type FigureCell,
  type FigureQuery,
  filteredFigures,
  type RowsOf,
} from '../../figures/FilteredFigures';
import type { ResultsIndex } from '../../figures/ResultsIndex';
import type { RollUpCell, RollUpKind } from '../../store/rollUps';
import { nationRow, type Reading } from '../Reading';
import { collaborationsOf } from './collaborationsOf';
import { cellColumns } from './headings';
import type { HeatmapQuestion } from './HeatmapQuestion';
import { keptFigures } from './keptFigures';
import type { Places } from './Places';

/** What rows of figures may be about. */
export type LineKind = HeatmapRow | 'countries';

/** Figures of a row, from what is stored or worked out over a filter. */
export interface LineFigures {
  total: Pick<RollUpCell, 'systems' | 'tally'> & Partial<FigureCell>;
  cells: (Omit<RollUpCell, 'levels'> & Partial<FigureCell>)[];
  /** Whether restricted facts that the filter asks for may not all be read. */
  isWithheld: boolean;
}

/** Figures of the nation and of rows by reference. */
export interface Figures {
  nation?: LineFigures;
  lines: Map<string, LineFigures>;
}

const storedKinds: Partial<Record<LineKind, RollUpKind>> = {
  forces: 'force',
  regions: 'region',
  capabilities: 'capability',
};

/**
 * Finds the figures of rows. What no filter narrows is read as it is stored;
 * anything else is worked out over the results in memory.
 */
export async function figuresOf(
  reading: Reading,
  question: HeatmapQuestion & { registry: string },
  kind: LineKind,
  places: Places,
): Promise<Figures> {
  const { region, country, category, criticality, measure } = question;
  const isStored =
    storedKinds[kind] !== undefined &&
    measure !== 'cloud-share' &&
    ![region, country, category, criticality].some(Boolean);
  return isStored
    ? storedFigures(reading, question, storedKinds[kind]!)
    : indexedFigures(reading, question, kind, places);
}

async function storedFigures(
  { store }: Reading,
  { registry, columns }: HeatmapQuestion & { registry: string },
  kind: RollUpKind,
): Promise<Figures> {
  const cells = cellColumns[columns];
  const [nation, rows] = await Promise.all([
    nationRow(store, registry, cells),
    store.readRollUps(registry, kind, { cells }),
  ]);
  const figures = (row: (typeof rows)[number]): LineFigures => ({
    total: {
      systems: row.figures.conformance.systems,
      tally: row.figures.conformance,
    },
    cells: row.cells[cells] ?? [],
    isWithheld: false,
  });
  return {
    ...(nation && { nation: figures(nation) }),
    lines: new Map(rows.map(row => [row.ref, figures(row)])),
  };
}

async function indexedFigures(
  { store, access, register }: Reading,
  question: HeatmapQuestion & { registry: string },
  kind: LineKind,
  places: Places,
): Promise<Figures> {
  const { registry, columns, category, criticality } = question;
  const index = await store.indexedResults();
  const query: FigureQuery = {
    registry,
    columns: cellColumns[columns],
    forces: places.forcesLeft(question),
    categories: category,
    ...(criticality && {
      criticalities: criticality,
      readable: access.assessment.sets,
    }),
  };
  const { nation, rows } = keptFigures(
    index,
    register.version,
    JSON.stringify([kind, query]),
    () =>
      filteredFigures(index, query, rowsOf(kind, index, { register, places })),
  );
  const line = (row: typeof nation): LineFigures => ({
    total: row.total,
    cells: row.cells,
    isWithheld: row.hasUnreadable,
  });
  return {
    nation: line(nation),
    lines: new Map([...rows].map(([ref, row]) => [ref, line(row)])),
  };
}

function rowsOf(
  kind: LineKind,
  index: ResultsIndex,
  { register, places }: Pick<Reading, 'register'> & { places: Places },
): RowsOf {
  switch (kind) {
    case 'forces':
      return row => index.set(index.organisation[row]).forces;
    case 'regions':
      return row => index.set(index.organisation[row]).regions;
    case 'capabilities':
      return row => index.set(index.capabilities[row]).capabilities;
    case 'countries': {
      const bySet = new Map<number, string[]>();
      return row => {
        const set = index.organisation[row];
        let countries = bySet.get(set);
        if (!countries) {
          const all = index
            .set(set)
            .forces.flatMap(force => places.countryOfForce(force) ?? []);
          countries = [...new Set(all)];
          bySet.set(set, countries);
        }
        return countries;
      };
    }
    default: {
      const of = collaborationsOf(register, places);
      return row => of(index.refAt(row)!);
    }
  }
}
