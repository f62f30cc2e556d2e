import type { DifferenceLine } from '@policing/plugin-blueprint-common';
import { formatPatch, structuredPatch, type StructuredPatchHunk } from 'diff';

/** How a text changes, line by line. */
export interface TextDifference {
  /** Changed lines with some around them. */
  pieces: DifferenceLine[][];
  /** As `diff -u` writes it. */
  unified: string;
}

/** Lines of a text, both counted from 1; the last one is one of them. */
export interface LineRange {
  first: number;
  /** To the end of the text without it. */
  last?: number;
}

/**
 * Finds the lines that change.
 *
 * @param file - name that the unified form gives the text
 * @param range - lines outside which nothing changes and nothing is shown, since
 *   they may belong to a document that is not for everybody
 */
export function differenceOfTexts(
  file: string,
  before: string,
  after: string,
  range: LineRange = { first: 1 },
): TextDifference {
  const patch = structuredPatch(
    `a/${file}`,
    `b/${file}`,
    ...sliced(before, after, range),
    undefined,
    undefined,
    { context: 3 },
  );
  const offset = range.first - 1;
  const hunks = patch.hunks.map(hunk => ({
    ...hunk,
    oldStart: hunk.oldStart + offset,
    newStart: hunk.newStart + offset,
  }));
  return {
    pieces: hunks.map(numbered),
    unified: formatPatch({ ...patch, hunks }),
  };
}

/** The same lines of both texts. */
function sliced(
  before: string,
  after: string,
  { first, last }: LineRange,
): [string, string] {
  const [old, fresh] = [before, after].map(text => text.split(/(?<=\n)/));
  const rest = last === undefined ? 0 : Math.max(old.length - last, 0);
  const within = (lines: string[]) =>
    lines.slice(first - 1, lines.length - rest).join('');
  return [within(old), within(fresh)];
}

const kinds: Readonly<Record<string, DifferenceLine['kind']>> = {
  '-': 'removed',
  '+': 'added',
  ' ': 'same',
};

function numbered(hunk: StructuredPatchHunk): DifferenceLine[] {
  let before = hunk.oldStart;
  let after = hunk.newStart;
  return hunk.lines.flatMap(line => {
    const kind = kinds[line[0]];
    if (!kind) {
      // Says that the last line has no line end.
      return [];
    }
    return {
      kind,
      ...(kind !== 'added' && { before: before++ }),
      ...(kind !== 'removed' && { after: after++ }),
      text: line.slice(1).replace(/\r$/, ''),
    };
  });
}
