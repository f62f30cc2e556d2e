import type {
  RelationEdge,
  RelationNode,
  RelationsResponse,
} from '@policing/plugin-blueprint-common';
import { headingOf } from './relationWords';

/** Height of a box, of a heading, and of the gaps after them, in pixels. */
export const measures = { box: 46, heading: 24, gap: 6, groupGap: 12 };

/** A node where it stands. */
export interface PlacedNode {
  node: RelationNode;
  /** Column from left to right. */
  column: number;
  /** Upper edge in pixels. */
  top: number;
}

/** Nodes in one relation to another node, under a heading where it stands. */
export interface PlacedGroup {
  id: string;
  /** Id of the node that they stand in relation to. */
  parent: string;
  heading: string;
  column: number;
  /** Upper edge of the heading in pixels. */
  top: number;
  /** Ids of its nodes from above. */
  members: string[];
}

/** A picture of relations: boxes in columns, with headings in words. */
export interface RelationsLayout {
  nodes: PlacedNode[];
  groups: PlacedGroup[];
  /** Relations besides those that the groups stand for. */
  further: RelationEdge[];
  /** Number of columns: the system stands in the middle one. */
  columns: number;
  /** In pixels. */
  height: number;
}

interface Group {
  id: string;
  parent: string;
  heading: string;
  side: 'left' | 'right';
  nodes: RelationNode[];
}

/** What a system needs or is stands left, what it gives or breaks right. */
const sideOf: Record<`${RelationEdge['kind']} ${'out' | 'in'}`, Group['side']> =
  {
    'uses out': 'left',
    'uses in': 'right',
    'depends-on out': 'left',
    'depends-on in': 'right',
    'replaces out': 'left',
    'replaces in': 'right',
    'instance-of out': 'left',
    'instance-of in': 'left',
    'run-by out': 'left',
    'run-by in': 'left',
    'offers out': 'right',
    'offers in': 'left',
    'serves out': 'right',
    'serves in': 'right',
    'breaks out': 'right',
    'breaks in': 'right',
  };

/** The edge that a node was added by: the first to a node one step nearer. */
function edgeInwards(
  { id, distance }: RelationNode,
  edges: readonly RelationEdge[],
  distances: ReadonlyMap<string, number>,
) {
  const edge = edges.find(
    ({ from, to }) =>
      (from === id && distances.get(to) === distance - 1) ||
      (to === id && distances.get(from) === distance - 1),
  )!;
  return edge.to === id
    ? { edge, parent: edge.from, direction: 'out' as const }
    : { edge, parent: edge.to, direction: 'in' as const };
}

/**
 * Places nodes in columns by how far away they are and on which side, so that
 * no two ever overlap and every group has its heading in words.
 */
export function layoutRelations({
  nodes,
  edges,
}: Pick<RelationsResponse, 'nodes' | 'edges'>): RelationsLayout {
  const [root, ...others] = nodes;
  const distances = new Map(nodes.map(({ id, distance }) => [id, distance]));
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const sides = new Map<string, Group['side']>();
  const steps = Math.max(1, ...others.map(({ distance }) => distance));
  const placed: PlacedNode[] = [];
  const placedGroups: PlacedGroup[] = [];
  const inGroups = new Set<RelationEdge>();
  let height = measures.box;

  for (let step = 1; step <= steps; step += 1) {
    const groups = new Map<string, Group>();
    for (const node of others.filter(({ distance }) => distance === step)) {
      const { edge, parent, direction } = edgeInwards(node, edges, distances);
      const { kind } = edge;
      inGroups.add(edge);
      const id = `${parent} ${kind} ${direction}`;
      const group = groups.get(id) ?? {
        id,
        parent,
        heading:
          parent === root.id
            ? headingOf(kind, direction)
            : `${titles.get(parent)}: ${headingOf(kind, direction).toLocaleLowerCase('en-GB')}`,
        side: sides.get(parent) ?? sideOf[`${kind} ${direction}`],
        nodes: [],
      };
      group.nodes.push(node);
      groups.set(id, group);
      sides.set(node.id, group.side);
    }
    const ordered = [...groups.values()];
    for (const side of ['left', 'right'] as const) {
      const column = side === 'left' ? steps - step : steps + step;
      let top = 0;
      for (const group of ordered.filter(each => each.side === side)) {
        const { id, parent, heading } = group;
        const members = group.nodes.map(node => node.id);
        placedGroups.push({ id, parent, heading, column, top, members });
        top += measures.heading;
        for (const node of group.nodes) {
          placed.push({ node, column, top });
          top += measures.box + measures.gap;
        }
        top += measures.groupGap;
      }
      height = Math.max(height, top);
    }
  }
  const middle = Math.min(height / 2 - measures.box / 2, 4 * measures.box);
  return {
    nodes: [{ node: root, column: steps, top: Math.max(0, middle) }, ...placed],
    groups: placedGroups,
    further: edges.filter(edge => !inGroups.has(edge)),
    columns: 2 * steps + 1,
    height,
  };
}
