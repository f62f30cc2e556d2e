import type {
  RelationNode,
  RelationsResponse,
} from '@policing/plugin-blueprint-common';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from '@backstage/ui';
// The link of the component library cannot leave the tab order: here one box is
// in it, and the arrow keys lead to the others.
import { Link } from 'react-router-dom';
import { ShapeIcon } from '@policing/plugin-blueprint-react';
import {
  layoutRelations,
  measures,
  type RelationsLayout,
} from './layoutRelations';
import { moveAmong } from './moveAmong';
import styles from './RelationsPicture.module.css';
import {
  kindWords,
  needsAttention,
  noteOf,
  shortNoteOf,
} from './relationWords';

/** Share of a column’s width that its boxes take; the rest is for lines. */
const BOX_SHARE = 0.82;

/** Properties of {@link RelationsPicture}. */
export interface RelationsPictureProps {
  relations: RelationsResponse;
  /** Address that a node leads to; none for one that has no page. */
  hrefOf: (node: RelationNode) => string | undefined;
}

/**
 * The relations of a system as a picture: the system in the middle, what it
 * needs to the left, what it gives to the right. Arrow keys lead from box to
 * box, Enter opens one. The table beside it says the same.
 */
export function RelationsPicture(props: RelationsPictureProps) {
  const { relations, hrefOf } = props;
  const layout = useMemo(() => layoutRelations(relations), [relations]);
  const [current, setCurrent] = useState(relations.nodes[0].id);
  const [pointed, setPointed] = useState<string>();
  const boxes = useRef(new Map<string, HTMLElement>());
  const known = layout.nodes.some(({ node }) => node.id === current);
  const focused = known ? current : relations.nodes[0].id;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveAmong(layout.nodes, focused, event.key);
    if (next !== focused) {
      event.preventDefault();
      setCurrent(next);
      focusIn(boxes.current.get(next));
    }
  };

  return (
    // The keys move among the links in it; each link works without them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label="Picture of the relations; arrow keys lead from one to the next"
      className={styles.picture}
      style={{ height: layout.height }}
      onKeyDown={onKeyDown}
    >
      <Lines layout={layout} current={pointed} />
      {layout.groups.map(({ id, heading, column, top }) => (
        <span
          key={id}
          className={styles.heading}
          style={{ ...across(column, layout), top }}
          title={heading}
        >
          {heading}
        </span>
      ))}
      {layout.nodes.map(({ node, column, top }) => (
        <div
          key={node.id}
          ref={element => {
            if (element) {
              boxes.current.set(node.id, element);
            } else {
              boxes.current.delete(node.id);
            }
          }}
          className={styles.box}
          data-kind={node.kind}
          data-root={node.distance === 0 || undefined}
          style={{ ...across(column, layout), top, height: measures.box }}
          onFocus={() => {
            setCurrent(node.id);
            setPointed(node.id);
          }}
          onBlur={() => setPointed(undefined)}
          onMouseEnter={() => setPointed(node.id)}
          onMouseLeave={() => setPointed(undefined)}
        >
          <Box
            node={node}
            href={hrefOf(node)}
            isCurrent={node.id === focused}
          />
        </div>
      ))}
    </div>
  );
}

function focusIn(box: HTMLElement | undefined) {
  box?.querySelector<HTMLElement>('a, [tabindex]')?.focus();
}

interface BoxProps {
  node: RelationNode;
  href: string | undefined;
  isCurrent: boolean;
}

function Box({ node, href, isCurrent }: BoxProps) {
  const note = noteOf(node);
  const words = [node.title, kindWords[node.kind], note]
    .filter(Boolean)
    .join(', ');
  const content = (
    <>
      <span className={styles.title} data-alone={!note || undefined}>
        {node.title}
      </span>
      <VisuallyHidden>
        , {kindWords[node.kind]}
        {note && ', '}
      </VisuallyHidden>
      {note && (
        <span className={styles.note}>
          {needsAttention(node) && <ShapeIcon shape="triangle" tone="bad" />}
          {shortNoteOf(node)}
        </span>
      )}
    </>
  );
  const tabIndex = isCurrent ? 0 : -1;
  return href ? (
    <Link
      to={href}
      title={words}
      className={styles.content}
      tabIndex={tabIndex}
    >
      {content}
    </Link>
  ) : (
    <span
      role="note"
      tabIndex={tabIndex}
      title={words}
      className={styles.content}
    >
      {content}
    </span>
  );
}

function across(column: number, { columns }: RelationsLayout) {
  const width = 100 / columns;
  const box = width * BOX_SHARE;
  return {
    left: `${column * width + ((width - box) * column) / (columns - 1)}%`,
    width: `${box}%`,
  };
}

interface LinesProps {
  layout: RelationsLayout;
  /** The box that the reader is at. */
  current: string | undefined;
}

/** How far from its boxes the bar of a group stands, in hundredths of the width. */
const BAR = 1.2;

function Lines({ layout, current }: LinesProps) {
  const places = new Map(layout.nodes.map(each => [each.node.id, each]));
  const middle = (id: string) => places.get(id)!.top + measures.box / 2;
  const edgeOf = (column: number, side: 'left' | 'right') => {
    const { left, width } = across(column, layout);
    return parseFloat(left) + (side === 'right' ? parseFloat(width) : 0);
  };
  return (
    <svg
      className={styles.lines}
      viewBox={`0 0 100 ${layout.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {layout.groups.map(({ id, parent, column, members }) => {
        const from = places.get(parent)!;
        const isRight = column > from.column;
        const start = edgeOf(from.column, isRight ? 'right' : 'left');
        const end = edgeOf(column, isRight ? 'left' : 'right');
        const bar = end + (isRight ? -BAR : BAR);
        const [first, last] = [middle(members[0]), middle(members.at(-1)!)];
        const bend = (start + bar) / 2;
        const ticks = members
          .map(member => `M ${bar} ${middle(member)} H ${end}`)
          .join(' ');
        return (
          <path
            key={id}
            className={styles.line}
            data-current={
              parent === current || members.includes(current ?? '') || undefined
            }
            d={`M ${start} ${middle(parent)} C ${bend} ${middle(parent)} ${bend} ${first} ${bar} ${first} V ${last} ${ticks}`}
          />
        );
      })}
      {layout.further
        .filter(({ from, to }) => from === current || to === current)
        .map(({ from, to, kind }) => {
          const [a, b] = [places.get(from)!, places.get(to)!].sort(
            (one, other) => one.column - other.column,
          );
          const isSame = a.column === b.column;
          const start = edgeOf(a.column, 'right');
          const end = edgeOf(b.column, isSame ? 'right' : 'left');
          const bend = isSame ? start + 2 : (start + end) / 2;
          const [startY, endY] = [middle(a.node.id), middle(b.node.id)];
          return (
            <path
              key={`${from} ${kind} ${to}`}
              className={styles.line}
              data-current
              data-further
              d={`M ${start} ${startY} C ${bend} ${startY} ${bend} ${endY} ${end} ${endY}`}
            />
          );
        })}
    </svg>
  );
}
