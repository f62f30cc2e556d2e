import type {
  HeatmapHeading,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { type GridRow } from './arrangement';
import { cellAt } from './cellInWords';
import {
  type HeatmapLine,
  mostInColumn,
  mostOf,
  shadeOf,
  stateOf,
  textOf,
} from './cells';
import { picturePalette as palette } from './picturePalette';
import { svgText, type SvgPicture } from './svg';
import { tileLayout } from './tileLayout';

/** What stands around the picture, so that it explains itself. */
export interface PictureAbout {
  title: string;
  /** Lines beneath the title: filters, register, date. */
  lines: string[];
  /** What shades and signs mean. */
  legend: string[];
}

const MARGIN = 24;
const LINE = 18;
const ROW_TITLE = 260;
const CELL = { width: 76, height: 38, gap: 2 };
const HEAD = 96;
const TILE = { size: 76, gap: 4 };
const WIDEST_TITLE = 34;

/** The rows of the heat map as an SVG picture. */
export function gridPicture(
  heatmap: HeatmapResponse,
  columns: readonly HeatmapHeading[],
  rows: readonly GridRow[],
  about: PictureAbout,
): SvgPicture {
  const most = mostOf(heatmap);
  const head = headOf(about);
  const top = head.height + HEAD;
  const width =
    2 * MARGIN + ROW_TITLE + (columns.length + 1) * (CELL.width + CELL.gap);
  const xOf = (column: number) =>
    MARGIN + ROW_TITLE + column * (CELL.width + CELL.gap);
  const headings = [...columns.map(headingOf), 'All'].map((title, column) =>
    linesOf(title, 11, 5)
      .map((text, place, all) =>
        svgText(text, {
          x: xOf(column) + 2,
          y: top - 8 - (all.length - 1 - place) * 13,
          size: 11,
        }),
      )
      .join(''),
  );
  const body = rows.map((row, index) => {
    const y = top + index * (CELL.height + CELL.gap);
    const title = svgText(shortened(row.line.title, WIDEST_TITLE), {
      x: MARGIN,
      y: y + CELL.height / 2 + 5,
      size: 13,
      bold: row.kind !== 'row' || row.isPinned,
    });
    const cells = [...columns.map(({ ref }) => ref), undefined].map(
      (column, place) =>
        cellOf(row.line, column, heatmap, most, {
          x: xOf(place),
          y,
          width: CELL.width,
          height: CELL.height,
        }),
    );
    return title + cells.join('');
  });
  return {
    width: Math.max(width, head.width),
    height: top + rows.length * (CELL.height + CELL.gap) + MARGIN,
    content: head.content + headings.join('') + body.join(''),
  };
}

/** The tile map as an SVG picture. */
export function mapPicture(
  heatmap: HeatmapResponse,
  column: HeatmapHeading | undefined,
  about: PictureAbout,
): SvgPicture {
  const most = mostInColumn(heatmap, column?.ref);
  const head = headOf(about);
  let y = head.height;
  let width = head.width;
  const sections = tileLayout(heatmap.items, heatmap.options.regions).map(
    section => {
      const start = y + 2 * LINE;
      y = start + section.rows * (TILE.size + TILE.gap);
      width = Math.max(
        width,
        2 * MARGIN + section.columns * (TILE.size + TILE.gap),
      );
      const title = svgText(section.title, {
        x: MARGIN,
        y: start - 8,
        size: 13,
        bold: true,
      });
      const tiles = section.tiles.map(tile => {
        const at = {
          x: MARGIN + tile.column * (TILE.size + TILE.gap),
          y: start + tile.row * (TILE.size + TILE.gap),
          width: TILE.size,
          height: TILE.size,
        };
        return cellOf(tile.item, column?.ref, heatmap, most, at, tile.code);
      });
      return title + tiles.join('');
    },
  );
  return {
    width,
    height: y + MARGIN,
    content: head.content + sections.join(''),
  };
}

function headingOf({ title, code }: HeatmapHeading): string {
  return code ? `${code} ${title}` : title;
}

function headOf({ title, lines, legend }: PictureAbout) {
  const texts = [...lines, ...legend];
  const content = [
    svgText(title, { x: MARGIN, y: MARGIN + 16, size: 20, bold: true }),
    ...texts.map((text, place) =>
      svgText(text, {
        x: MARGIN,
        y: MARGIN + 16 + (place + 1) * LINE + 6,
        size: 12,
        fill: place < lines.length ? palette.ink : palette.faint,
      }),
    ),
  ];
  const longest = Math.max(
    title.length * 11,
    ...texts.map(text => text.length * 6.4),
  );
  return {
    content: content.join(''),
    width: Math.ceil(longest) + 2 * MARGIN,
    height: MARGIN + 28 + texts.length * LINE,
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function cellOf(
  line: HeatmapLine,
  column: string | undefined,
  heatmap: HeatmapResponse,
  most: number,
  box: Box,
  code?: string,
): string {
  const cell = cellAt(line, column);
  const state = line.withheld ? 'withheld' : stateOf(cell, heatmap);
  const { figure, basis } = line.withheld
    ? { figure: '–', basis: 'withheld' }
    : textOf(cell, heatmap);
  const isFigure = state === 'figure';
  const shade = palette.shades[shadeOf(cell, most) - 1];
  const background = {
    figure: shade.fill,
    'too-little-known': 'url(#hatching)',
    'nothing-applies': palette.paper,
    withheld: palette.paper,
  }[state];
  const ink = isFigure ? shade.ink : palette.ink;
  const texts = [
    ...(code ? [{ text: code, size: 11, bold: true }] : []),
    {
      text: state === 'too-little-known' ? `◌ ${figure}` : figure,
      size: 14,
      bold: false,
    },
    ...(basis ? [{ text: basis, size: 10, bold: false }] : []),
  ];
  const high = texts.reduce((sum, { size }) => sum + size + 2, 0);
  let y = box.y + (box.height - high) / 2;
  const written = texts.map(({ text, size, bold }) => {
    y += size + 2;
    return svgText(text, {
      x: box.x + box.width / 2,
      y: y - 3,
      size,
      bold,
      fill: ink,
      centred: true,
      backed: state === 'too-little-known',
    });
  });
  return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3" fill="${background}" stroke="${palette.line}" stroke-width="${isFigure ? 0 : 1}"/>${written.join('')}`;
}

/** Breaks a text into lines of some length, and the last one off. */
function linesOf(text: string, length: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= length) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(shortened(word, length));
    }
  }
  return lines.slice(0, most);
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
