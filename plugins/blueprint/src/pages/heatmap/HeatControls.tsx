import { Select } from '@backstage/ui';
import type {
  HeatmapColumn,
  HeatmapMeasure,
  HeatmapRow,
} from '@policing/plugin-blueprint-common';
import { measureNames } from './HeatGrid';
import { columnNames, rowNames } from './questions';

/** Properties of {@link HeatControls}. */
export interface HeatControlsProps {
  rows: HeatmapRow;
  columns: HeatmapColumn;
  measure: HeatmapMeasure;
  /** Leaves only the choice of rows, for readers who see nothing but counts. */
  countsOnly?: boolean;
  onChange: (change: {
    rows?: string;
    columns?: string;
    measure?: string;
  }) => void;
}

/** What stands in the rows, the columns and the cells of the heat map. */
export function HeatControls(props: HeatControlsProps) {
  const { rows, columns, measure, countsOnly, onChange } = props;
  return (
    <>
      <Select
        label="Rows"
        size="small"
        options={optionsOf(rowNames).filter(
          ({ value }) => !countsOnly || value !== columns,
        )}
        value={rows}
        onChange={choice => onChange({ rows: String(choice) })}
      />
      {!countsOnly && (
        <>
          <Select
            label="Columns"
            size="small"
            options={optionsOf(columnNames).filter(
              ({ value }) => value !== rows,
            )}
            value={columns}
            onChange={choice => onChange({ columns: String(choice) })}
          />
          <Select
            label="Measure"
            size="small"
            options={optionsOf(measureNames)}
            value={measure}
            onChange={choice => onChange({ measure: String(choice) })}
          />
        </>
      )}
    </>
  );
}

function optionsOf(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
