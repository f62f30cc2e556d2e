import type {
  RelationEdge,
  RelationNode,
} from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import { layoutRelations, measures } from './layoutRelations';
import { moveAmong } from './moveAmong';

const kinds = [
  'offers',
  'uses',
  'depends-on',
  'serves',
  'breaks',
  'instance-of',
] as const;

/** A graph of up to sixty nodes, each tied to one nearer the system. */
const graphs = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      isFar: fc.boolean(),
      out: fc.boolean(),
      parent: fc.nat(),
    }),
    { minLength: 1, maxLength: 59 },
  )
  .map(sketches => {
    const root: RelationNode = {
      id: 'root',
      kind: 'system',
      title: 'Caseworks RMS',
      distance: 0,
    };
    const nodes = [root];
    const edges: RelationEdge[] = [];
    sketches.forEach(({ kind, isFar, out, parent }, place) => {
      const near = nodes.filter(({ distance }) => distance === 1);
      const distance = isFar && near.length > 0 ? 2 : 1;
      const node: RelationNode = {
        id: `node-${place}`,
        kind: 'system',
        title: `A system with a long name ${place}`,
        distance,
      };
      nodes.push(node);
      const { id } = distance === 2 ? near[parent % near.length] : root;
      edges.push(
        out ? { from: id, to: node.id, kind } : { from: node.id, to: id, kind },
      );
    });
    return { nodes, edges };
  });

it('never lets two boxes or headings overlap, up to sixty nodes', () => {
  fc.assert(
    fc.property(graphs, graph => {
      const { nodes, groups, height, columns } = layoutRelations(graph);
      expect(nodes).toHaveLength(graph.nodes.length);
      const spans = [
        ...nodes.map(({ column, top }) => ({
          column,
          top,
          bottom: top + measures.box,
        })),
        ...groups.map(({ column, top }) => ({
          column,
          top,
          bottom: top + measures.heading,
        })),
      ];
      for (let column = 0; column < columns; column += 1) {
        const inColumn = spans
          .filter(span => span.column === column)
          .sort((a, b) => a.top - b.top);
        const isClear = inColumn.every(
          ({ top, bottom }, place) =>
            bottom <= height && top >= (inColumn[place - 1]?.bottom ?? 0),
        );
        expect(isClear).toBe(true);
      }
    }),
  );
});

it('leads from every box to every other with the arrow keys', () => {
  fc.assert(
    fc.property(graphs, graph => {
      const { nodes } = layoutRelations(graph);
      const reached = new Set(['root']);
      const queue = ['root'];
      while (queue.length > 0) {
        const from = queue.pop()!;
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = moveAmong(nodes, from, key);
          if (!reached.has(next)) {
            reached.add(next);
            queue.push(next);
          }
        }
      }
      expect(reached.size).toBe(nodes.length);
    }),
  );
});
