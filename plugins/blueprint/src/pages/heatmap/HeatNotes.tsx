import type { HeatmapResponse } from '@policing/plugin-blueprint-common';
import { NOT_KNOWN, plural } from '@policing/plugin-blueprint-react';
import styles from './HeatmapPage.module.css';
import { rowNames } from './questions';

/** Properties of {@link HeatNotes}. */
export interface HeatNotesProps {
  answer: HeatmapResponse;
  isEmpty: boolean;
  emptyColumns: number;
  onShowEmpty: () => void;
}

/** What stands beneath the heat map: why something is not in it. */
export function HeatNotes(props: HeatNotesProps) {
  const { answer, emptyColumns } = props;
  const rows = rowNames[answer.rows].toLowerCase();
  const isBlank =
    answer.columns === 'lenses' &&
    answer.nation.cells.every(({ coverage }) => coverage === undefined);
  return (
    <>
      {emptyColumns > 0 && (
        <p>
          Left out: {plural(emptyColumns, 'capability', 'capabilities')} under
          which {answer.measure === 'maturity' ? 'no force' : 'no system'}{' '}
          stands.{' '}
          <button
            type="button"
            className={styles.clear}
            onClick={props.onShowEmpty}
          >
            Show them
          </button>
        </p>
      )}
      {isBlank && (
        <p>
          No check of the scorecard speaks for a lens yet, so how far systems
          serve one is {NOT_KNOWN}.
        </p>
      )}
      {props.isEmpty && (
        <p>
          No {rows} to show. Clear the search and the filters, or add a force
          and its systems to this register.
        </p>
      )}
    </>
  );
}
