import type { HeatmapResponse } from '@policing/plugin-blueprint-common';
import {
  figureInWords,
  type RegisterColumn,
  RegisterTable,
} from '../../components';
import { plural } from '../../words';
import type { HeatmapLine } from './cells';
import { cellOf, measureNames } from './HeatGrid';

/** Properties of {@link HeatTable}. */
export interface HeatTableProps {
  heatmap: HeatmapResponse;
  /** Rows to show, the nation first. */
  lines: HeatmapLine[];
  rowHeading: string;
}

/** The same as the heat map, in words: every figure beside its coverage. */
export function HeatTable({ heatmap, lines, rowHeading }: HeatTableProps) {
  const words = (cell: HeatmapLine['total']) =>
    heatmap.measure === 'systems'
      ? plural(cell.systems, 'system')
      : figureInWords(cell, heatmap.leastCoverage);
  const columns: RegisterColumn<HeatmapLine>[] = [
    {
      id: 'title',
      title: rowHeading,
      rowHeader: true,
      cell: line => line.title,
    },
    { id: 'total', title: 'All', cell: line => words(line.total) },
    ...heatmap.columnHeadings.map(({ ref, title }) => ({
      id: ref,
      title,
      cell: (line: HeatmapLine) => words(cellOf(line, ref)),
    })),
  ];
  return (
    <RegisterTable
      label={`${
        measureNames[heatmap.measure]
      } by ${rowHeading.toLowerCase()}, in words`}
      columns={columns}
      items={lines}
      idOf={line => line.ref}
      empty="Nothing to show."
    />
  );
}
