import { parseEntityRef } from '@backstage/catalog-model';
import type {
  EntityLabel,
  HeatmapItem,
} from '@policing/plugin-blueprint-common';
import type { KeyboardEvent } from 'react';
import { otherForces, TILE_COLUMNS, tilePlaces } from './tilePlaces';

/** A force on the tile map. */
export interface Tile {
  item: HeatmapItem;
  code: string;
  /** Within its section, from 0. */
  column: number;
  row: number;
}

/** A part of the tile map: the country, or forces that stand apart. */
export interface TileSection {
  title: string;
  columns: number;
  rows: number;
  tiles: Tile[];
}

/** Tiles beside each other where forces have no place of their own. */
const IN_LINE = 6;

function nameOf(item: HeatmapItem): string {
  return parseEntityRef(item.ref).name;
}

/** Short name of a force that has none of its own: the first letters of its name. */
function codeFor(name: string): string {
  return name.replaceAll('-', '').slice(0, 3).toLocaleUpperCase('en-GB');
}

function inLines(
  title: string,
  items: readonly HeatmapItem[],
  codeOf: (name: string) => string,
): TileSection {
  return {
    title,
    columns: Math.min(IN_LINE, items.length),
    rows: Math.ceil(items.length / IN_LINE),
    tiles: items.map((item, place) => ({
      item,
      code: codeOf(nameOf(item)),
      column: place % IN_LINE,
      row: Math.floor(place / IN_LINE),
    })),
  };
}

/**
 * Places forces on the tile map. The forces of England and Wales stand where
 * they are; the others apart. A register with forces of its own has them by
 * region.
 *
 * @param items - forces
 * @param regions - regions of the register
 */
export function tileLayout(
  items: readonly HeatmapItem[],
  regions: readonly EntityLabel[],
): TileSection[] {
  const placed = items.filter(item => nameOf(item) in tilePlaces);
  if (placed.length === 0) {
    return byRegion(items, regions);
  }
  const others = items.filter(item => !placed.includes(item));
  return [
    {
      title: 'England and Wales',
      columns: TILE_COLUMNS,
      rows: 1 + Math.max(...Object.values(tilePlaces).map(({ row }) => row)),
      tiles: placed.map(item => ({ item, ...tilePlaces[nameOf(item)] })),
    },
    ...(others.length > 0
      ? [
          inLines(
            'Scotland, Northern Ireland and special forces',
            others,
            name => otherForces[name] ?? codeFor(name),
          ),
        ]
      : []),
  ];
}

function byRegion(
  items: readonly HeatmapItem[],
  regions: readonly EntityLabel[],
): TileSection[] {
  const sections = regions.map(({ ref, title }) => ({
    title,
    items: items.filter(({ region }) => region === ref),
  }));
  const elsewhere = items.filter(
    ({ region }) => !regions.some(({ ref }) => ref === region),
  );
  return [...sections, { title: 'Of no region', items: elsewhere }]
    .filter(section => section.items.length > 0)
    .map(section => inLines(section.title, section.items, codeFor));
}

const directions: Record<string, [column: number, row: number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The force that a key leads to: the nearest in the direction of an arrow, the
 * first with Home and the last with End.
 *
 * @returns reference of the force; `undefined` when the key does not move
 */
export function tileAfter(
  sections: readonly TileSection[],
  from: string,
  { key }: Pick<KeyboardEvent, 'key'>,
): string | undefined {
  let start = 0;
  const tiles = sections.flatMap(section => {
    const first = start;
    start += section.rows + 1;
    return section.tiles.map(({ item, column, row }) => ({
      ref: item.ref,
      column,
      row: first + row,
    }));
  });
  if (key === 'Home') {
    return tiles[0]?.ref;
  }
  if (key === 'End') {
    return tiles.at(-1)?.ref;
  }
  const direction = directions[key];
  const current = tiles.find(({ ref }) => ref === from);
  if (!direction || !current) {
    return undefined;
  }
  const [toColumn, toRow] = direction;
  const reached = tiles
    .map(tile => {
      const along =
        (tile.column - current.column) * toColumn +
        (tile.row - current.row) * toRow;
      const aside =
        Math.abs((tile.column - current.column) * toRow) +
        Math.abs((tile.row - current.row) * toColumn);
      return { ref: tile.ref, along, distance: along + 2 * aside };
    })
    .filter(({ along }) => along > 0)
    .sort((a, b) => a.distance - b.distance);
  return reached[0]?.ref ?? from;
}
