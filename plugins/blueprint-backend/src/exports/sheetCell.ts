import { cellText } from './cellText';
import type { ExportColumn, ExportValue } from './ExportTable';

/** Most characters that a cell of a spreadsheet can hold. */
const LONGEST_TEXT = 32_767;

/**
 * Text for a cell, with what XML cannot hold written as ECMA-376 says
 * (ST_Xstring). The library types every text as such, so that none can ever be
 * a formula.
 */
export function sheetText(text: string): string {
  return (
    text
      .slice(0, LONGEST_TEXT)
      // Half a character, which no encoding has.
      .replace(/\p{Cs}/gu, '\uFFFD')
      // What reads like such an escape must not become one.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(
        // eslint-disable-next-line no-control-regex
        /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g,
        character =>
          `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
  );
}

/** A value as a cell holds it; undefined leaves the cell empty. */
export function sheetCell(
  value: ExportValue,
  kind: NonNullable<ExportColumn['kind']>,
): string | number | Date | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : 'not known';
  }
  const text = cellText(value);
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = new Date(text);
    return Number.isNaN(day.getTime()) ? text : day;
  }
  return text === '' ? undefined : sheetText(text);
}
