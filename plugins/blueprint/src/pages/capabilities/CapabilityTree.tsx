import type {
  CapabilitiesResponse,
  CapabilitySummary,
} from '@policing/plugin-blueprint-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import {
  FigureWithCoverage,
  formatCount,
  plural,
  SharesBar,
} from '@policing/plugin-blueprint-react';
import styles from './CapabilityTree.module.css';
import {
  cloudCountsInWords,
  gapsInWords,
  levelTitles,
  livesInWords,
  someInWords,
} from './capabilityWords';
import { inSight } from './openState';
import { moveOf, type TreeRow } from './treeKeys';

type Item = CapabilitiesResponse['items'][number];

/** Properties of {@link CapabilityTree}. */
export interface CapabilityTreeProps {
  map: CapabilitiesResponse;
  /** References of the capabilities that stand open. */
  open: ReadonlySet<string>;
  onOpenChange: (open: Set<string>) => void;
  selected?: string;
  onChoose: (ref: string) => void;
  /** Whether the reader may see conformance. */
  withConformance: boolean;
}

interface Column {
  id: string;
  title: string;
  cell: (item: Item) => ReactNode;
}

/**
 * The capabilities as a tree with what serves each: one stop of the tab key, in
 * which the arrow keys move, open and close.
 */
export function CapabilityTree(props: CapabilityTreeProps) {
  const { map, open, selected, onOpenChange, onChoose } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<string>();
  const items = inSight(map.items, open);
  const rows = items.map(({ ref, parent }): TreeRow => ({
    ref,
    parent,
    hasParts: map.items.some(each => each.parent === ref),
    isOpen: open.has(ref),
  }));
  const stop = rows.find(({ ref }) => ref === focused) ?? rows[0];
  const columns = columnsOf(map, props.withConformance);

  const setOpen = (ref: string, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) {
      next.add(ref);
    } else {
      next.delete(ref);
    }
    onOpenChange(next);
  };

  const onKeyDown = (event: KeyboardEvent, ref: string) => {
    // A control within the row keeps its own keys.
    if (event.target !== event.currentTarget) {
      return;
    }
    const move = moveOf(event.key, rows, ref);
    if (!move) {
      return;
    }
    event.preventDefault();
    switch (move.do) {
      case 'focus':
        body.current
          ?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(move.ref)}"]`)
          ?.focus();
        break;
      case 'choose':
        onChoose(move.ref);
        break;
      default:
        setOpen(move.ref, move.do === 'open');
    }
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows open and close is a tree grid
    <table role="treegrid" aria-label="Capabilities" className={styles.tree}>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">
            Capability
          </th>
          {columns.map(({ id, title }) => (
            <th key={id} role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {items.map((item, index) => {
          const { hasParts, isOpen } = rows[index];
          const siblings = map.items.filter(
            each => each.parent === item.parent,
          );
          return (
            <tr
              key={item.ref}
              role="row"
              data-ref={item.ref}
              aria-level={item.depth + 1}
              aria-expanded={hasParts ? isOpen : undefined}
              aria-selected={item.ref === selected}
              aria-posinset={siblings.indexOf(item) + 1}
              aria-setsize={siblings.length}
              tabIndex={item.ref === stop?.ref ? 0 : -1}
              style={{ '--depth': item.depth } as CSSProperties}
              onFocus={() => setFocused(item.ref)}
              onKeyDown={event => onKeyDown(event, item.ref)}
              onClick={() => onChoose(item.ref)}
            >
              <th role="rowheader" scope="row" className={styles.name}>
                <span className={styles.nameLine}>
                  {hasParts ? (
                    <button
                      type="button"
                      tabIndex={-1}
                      className={styles.toggle}
                      aria-label={`${isOpen ? 'Close' : 'Open'} ${item.title}`}
                      onClick={event => {
                        event.stopPropagation();
                        setOpen(item.ref, !isOpen);
                      }}
                    >
                      {isOpen ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
                    </button>
                  ) : (
                    <span className={styles.noToggle} />
                  )}
                  <span>
                    <span className={classOfTitle(item)}>{item.title}</span>
                    {item.depth === 0 && (
                      <span className={styles.second}>
                        {levelTitles[item.level]}
                        {item.parts > 0 && `, ${plural(item.parts, 'part')}`}
                      </span>
                    )}
                  </span>
                </span>
              </th>
              {columns.map(({ id, title, cell }) => (
                <td key={id} role="gridcell">
                  <span className={styles.label} aria-hidden="true">
                    {title}
                  </span>
                  <div>{cell(item)}</div>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function classOfTitle({ depth, matches }: Item): string {
  return [
    styles.title,
    depth === 0 ? styles.top : '',
    matches ? '' : styles.dimmed,
  ].join(' ');
}

function columnsOf(
  map: CapabilitiesResponse,
  withConformance: boolean,
): Column[] {
  const { scope, forces, leastCoverage } = map;
  const columns: Column[] = [
    {
      id: 'systems',
      title: 'Systems',
      cell: item => (
        <>
          {livesInWords(item.systems)}
          {item.national > 0 && (
            <span className={styles.second}>
              {plural(item.national, 'national system')} among them
            </span>
          )}
        </>
      ),
    },
    {
      id: 'products',
      title: 'Products',
      cell: ({ products }) =>
        products.count === 0 ? 'none known' : someInWords(products),
    },
    ...(scope.kind === 'force'
      ? []
      : [
          {
            id: 'forces',
            title: 'Forces',
            cell: ({ forcesCovered }: Item) =>
              `${formatCount(forcesCovered)} of ${formatCount(forces)}`,
          },
        ]),
    {
      id: 'gaps',
      title: 'Gaps',
      cell: item => (
        <span className={item.gaps.count > 0 ? styles.attention : undefined}>
          {gapsInWords(item, scope)}
        </span>
      ),
    },
    {
      id: 'overlaps',
      title: 'Overlap',
      cell: item => <OverlapCell item={item} single={scope.kind === 'force'} />,
    },
    {
      id: 'cloud',
      title: 'In cloud',
      cell: ({ cloud }) => <CloudCell cloud={cloud} />,
    },
  ];
  if (withConformance) {
    columns.push({
      id: 'conformance',
      title: 'Conformance',
      cell: ({ conformance }) =>
        conformance ? (
          <FigureWithCoverage
            figures={conformance}
            leastCoverage={leastCoverage}
          />
        ) : (
          'no systems'
        ),
    });
  }
  return columns;
}

function OverlapCell({ item, single }: { item: Item; single: boolean }) {
  const { overlaps, owned } = item;
  const asked = owned > 0 && (
    <span className={styles.second}>
      {plural(owned, 'time')} planned beside something owned
    </span>
  );
  if (overlaps.count === 0) {
    return (
      <>
        none known
        {asked}
      </>
    );
  }
  const [first] = overlaps.first;
  const names = first.systems.map(({ title }) => title).join(', ');
  return (
    <>
      {single
        ? plural(overlaps.count, 'capability', 'capabilities')
        : plural(overlaps.count, 'time')}{' '}
      <span className={styles.second}>
        {single ? '' : `${first.force.title}: `}
        {names}
        {overlaps.count > 1 && ' …'}
      </span>
      {asked}
    </>
  );
}

function CloudCell({ cloud }: Pick<CapabilitySummary, 'cloud'>) {
  const { inCloud, notInCloud, notKnown } = cloud;
  const sum = inCloud + notInCloud + notKnown;
  if (sum === 0) {
    return <>no systems</>;
  }
  const words = cloudCountsInWords(cloud);
  return (
    <>
      {words}
      <span className={styles.bar}>
        <SharesBar
          label={words}
          shares={[
            { share: inCloud / sum, look: 'accent' },
            { share: notInCloud / sum, look: 'plain' },
            { share: notKnown / sum, look: 'hatched' },
          ]}
        />
      </span>
    </>
  );
}
