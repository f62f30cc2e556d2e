import type {
  HeatmapHeading,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { CellFigures } from './CellFigures';
import { cellAt, cellInWords } from './cellInWords';
import {
  type HeatmapLine,
  mostInColumn,
  shadeOf,
  stateOf,
  textOf,
} from './cells';
import { differenceOf } from './differences';
import styles from './HeatGrid.module.css';
import type { HeatmapPlace } from './questions';
import { type Tile, tileAfter, tileLayout } from './tileLayout';
import map from './TileMap.module.css';

/** Properties of {@link TileMap}. */
export interface TileMapProps {
  heatmap: HeatmapResponse;
  /** Column whose figures stand in the tiles; none for all checks together. */
  column?: HeatmapHeading;
  selected?: HeatmapPlace;
  pins: readonly string[];
  /** The row that others are compared with. */
  base?: HeatmapLine;
  onSelect: (place: HeatmapPlace) => void;
  onOpen: (place: HeatmapPlace) => void;
  onPin: (row: string) => void;
}

const HINT =
  'Point at a force, or move with the arrow keys, to read what its tile says. A click lists its systems beneath; Enter opens them; P pins it to compare.';

/** The forces as tiles of one size, placed so that the country is recognised. */
export function TileMap(props: TileMapProps) {
  const { heatmap, column, base, pins } = props;
  const sections = useMemo(
    () => tileLayout(heatmap.items, heatmap.options.regions),
    [heatmap],
  );
  const [focused, setFocused] = useState<string>();
  const [detail, setDetail] = useState(HINT);
  const list = useRef<HTMLDivElement>(null);
  const most = mostInColumn(heatmap, column?.ref);
  const refs = sections.flatMap(({ tiles }) => tiles.map(t => t.item.ref));
  const current = focused && refs.includes(focused) ? focused : refs[0];
  const placeOf = (row: string): HeatmapPlace => ({
    row,
    ...(column && { column: column.ref }),
  });

  const onKeyDown = (event: KeyboardEvent, ref: string) => {
    const next = tileAfter(sections, ref, event);
    if (next) {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>(`[data-ref="${next}"]`)?.focus();
      return;
    }
    switch (event.key) {
      case 'Enter':
        props.onOpen(placeOf(ref));
        break;
      case ' ':
        event.preventDefault();
        props.onSelect(placeOf(ref));
        break;
      case 'p':
        props.onPin(ref);
        break;
      default:
    }
  };

  const renderTile = ({ item, code, column: x, row: y }: Tile) => {
    const cell = cellAt(item, column?.ref);
    const text = item.withheld
      ? { figure: '–', basis: 'withheld' }
      : textOf(cell, heatmap);
    const words = cellInWords(item, column, cell, heatmap, base);
    const difference =
      base && base.ref !== item.ref && !item.withheld && !base.withheld
        ? differenceOf(cell, cellAt(base, column?.ref), base.title, heatmap)
        : undefined;
    const say = () => setDetail(words);
    return (
      <div
        key={item.ref}
        role="option"
        aria-label={words}
        aria-selected={
          props.selected?.row === item.ref &&
          props.selected.column === column?.ref
        }
        data-ref={item.ref}
        data-pinned={pins.includes(item.ref) || undefined}
        tabIndex={current === item.ref ? 0 : -1}
        className={`${map.tile} ${shadeClass(item, cell, heatmap, most)}`}
        style={{ gridColumn: x + 1, gridRow: y + 1 }}
        onFocus={() => {
          setFocused(item.ref);
          say();
        }}
        onPointerEnter={say}
        onClick={() => props.onSelect(placeOf(item.ref))}
        onKeyDown={event => onKeyDown(event, item.ref)}
      >
        <CellFigures text={text} code={code} difference={difference?.text} />
      </div>
    );
  };

  return (
    <div ref={list}>
      <div className={map.scroll}>
        <div
          className={map.sections}
          role="listbox"
          aria-label="Forces on a map"
        >
          {sections.map(({ title, columns, tiles }) => (
            <div key={title} role="group" aria-label={title}>
              <p className={map.title} aria-hidden="true">
                {title}
              </p>
              <div
                className={map.tiles}
                role="presentation"
                style={{
                  gridTemplateColumns: `repeat(${columns}, var(--tile))`,
                }}
              >
                {tiles.map(renderTile)}
              </div>
            </div>
          ))}
        </div>
      </div>
      <p className={styles.detail}>{detail}</p>
    </div>
  );
}

function shadeClass(
  line: HeatmapLine,
  cell: HeatmapLine['total'],
  heatmap: HeatmapResponse,
  most: number,
): string {
  if (line.withheld) {
    return styles.empty;
  }
  switch (stateOf(cell, heatmap)) {
    case 'figure':
      return styles[`shade${shadeOf(cell, most)}`];
    case 'too-little-known':
      return styles.hatched;
    default:
      return `${styles.empty} ${map.nothing}`;
  }
}
