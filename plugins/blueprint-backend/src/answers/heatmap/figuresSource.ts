import type {
  EntityLabel,
  HeatmapLine,
} from '@policing/plugin-blueprint-common';
import { NATION_REF } from '../../store/rollUps';
import { type CellOwner, cellsOf, totalOf } from '../cells';
import type { Reading } from '../Reading';
import { figuresOf, type LineFigures, type LineKind } from './figuresOf';
import type { HeatmapQuestion } from './HeatmapQuestion';
import type { LineSource } from './LineSource';
import type { Places } from './Places';

/** Figures of a row without systems. */
const nothing: LineFigures = {
  total: {
    systems: 0,
    tally: {
      counts: {
        pass: 0,
        fail: 0,
        unknown: 0,
        'not-applicable': 0,
        dispensed: 0,
      },
      passedWeight: 0,
      decidedWeight: 0,
      applicableWeight: 0,
    },
  },
  cells: [],
  isWithheld: false,
};

const ownerKinds: Record<LineKind, CellOwner['kind']> = {
  forces: 'force',
  regions: 'region',
  capabilities: 'capability',
  collaborations: 'collaboration',
  countries: 'country',
};

/** Rows of what stands in results. */
export function figuresSource(
  reading: Reading,
  question: HeatmapQuestion & { registry: string },
  columnHeadings: readonly EntityLabel[],
  places: Places,
): LineSource {
  const { measure } = question;
  const columns = columnHeadings.map(({ ref }) => ref);
  const kept = new Map<LineKind, ReturnType<typeof figuresOf>>();
  const of = (kind: LineKind) => {
    const found = kept.get(kind) ?? figuresOf(reading, question, kind, places);
    kept.set(kind, found);
    return found;
  };
  const toLine = (
    { ref, title }: EntityLabel,
    owner: CellOwner,
    figures: LineFigures = nothing,
  ): HeatmapLine => {
    if (figures.isWithheld) {
      return {
        ref,
        title,
        withheld: true,
        total: { column: 'total', systems: 0 },
        cells: [],
      };
    }
    const { access } = reading;
    const { total, cells } = figures;
    return {
      ref,
      title,
      total: totalOf(total, measure, access),
      cells: cellsOf(owner, cells, columns, measure, access),
    };
  };
  return {
    async lineOf(heading, kind) {
      const { nation, lines } = await of(kind);
      const { ref } = heading;
      return ref === NATION_REF
        ? toLine(heading, { kind: 'nation', ref }, nation)
        : toLine(heading, { kind: ownerKinds[kind], ref }, lines.get(ref));
    },
    async withSystems(kind) {
      return [...(await of(kind)).lines.keys()];
    },
  };
}
