import type { KeyboardEvent } from 'react';

/** A place in the heat map: numbers of its line and column, from 0. */
export interface GridPlace {
  line: number;
  column: number;
}

/**
 * Where a key leads from a place, within the bounds of the grid: arrows one
 * step, Home and End along the line, with the control key to the corners.
 *
 * @returns `undefined` when the key does not move
 */
export function moveOf(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  from: GridPlace,
  size: { lines: number; columns: number },
): GridPlace | undefined {
  const lastLine = size.lines - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { ...from, line: Math.max(0, from.line - 1) };
    case 'ArrowDown':
      return { ...from, line: Math.min(lastLine, from.line + 1) };
    case 'ArrowLeft':
      return { ...from, column: Math.max(0, from.column - 1) };
    case 'ArrowRight':
      return { ...from, column: Math.min(lastColumn, from.column + 1) };
    case 'Home':
      return { line: ctrlKey ? 0 : from.line, column: 0 };
    case 'End':
      return { line: ctrlKey ? lastLine : from.line, column: lastColumn };
    default:
      return undefined;
  }
}
