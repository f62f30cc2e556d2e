import type { CellText } from './cells';
import styles from './HeatGrid.module.css';

/** Properties of {@link CellFigures}. */
export interface CellFiguresProps {
  text: CellText;
  /** Short name of what the cell is about, where no heading says it. */
  code?: string;
  /** How far the cell is from the one that it is compared with. */
  difference?: string;
}

/** A figure that stands as it is in the words by which its cell is called. */
const IN_WORDS = /^([\d,]+|\d+ of \d+|–|\?)$/;

/**
 * What a cell shows. The words of the cell are its label; what they say in
 * another order is drawn by the style sheet, so that whoever speaks what they
 * see on the screen finds it in the label.
 */
export function CellFigures({ text, code, difference }: CellFiguresProps) {
  const { figure, basis } = text;
  return (
    <>
      {code && <span className={styles.code} data-shown={code} />}
      {IN_WORDS.test(figure) ? (
        <span className={styles.figure}>{figure}</span>
      ) : (
        <span className={styles.figure} data-shown={figure} />
      )}
      {basis && <span className={styles.basis} data-shown={basis} />}
      {difference && (
        <span className={styles.difference} data-shown={difference} />
      )}
    </>
  );
}
