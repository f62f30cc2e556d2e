import type {
  RelationEdge,
  RelationsResponse,
} from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import { demonstrationApi, rms } from '../../__testUtils__/demonstrationApi';
import { placesFor } from './placesFor';

describe('GET /systems/{namespace}/{name}/relations', () => {
  const api = demonstrationApi();
  const relationsOf = (path: string, depth: 1 | 2 = 1) =>
    api.read(`${path}/relations?depth=${depth}`) as Promise<RelationsResponse>;

  it('tells of interfaces with owner and overdue code tables', async () => {
    const { nodes, edges } = await relationsOf(rms);
    expect(nodes[0]).toMatchObject({
      id: 'system:demo/eastvale-caseworks-rms',
      kind: 'system',
      distance: 0,
    });
    const exported = nodes.find(
      ({ title }) => title === 'Nightly crime export',
    );
    expect(exported).toMatchObject({
      kind: 'interface',
      owner: { title: 'Eastvale crime and justice' },
      codeTables: [
        {
          name: 'Crime outcome codes',
          nextReviewOn: '2025-05-14',
          overdue: true,
        },
        { name: 'Beat and area codes', overdue: false },
      ],
    });
    expect(edges).toContainEqual({
      from: 'system:demo/eastvale-caseworks-rms',
      to: exported!.id,
      kind: 'offers',
    });
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(
      new Set([
        'system',
        'interface',
        'product',
        'capability',
        'principle',
        'force',
      ]),
    );
  });

  it('tells which principles are broken to those alone who may read checks', async () => {
    const { nodes, withheld } = await relationsOf(rms);
    expect(withheld).toEqual([]);
    const broken = nodes.filter(({ kind }) => kind === 'principle');
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.every(({ failing }) => failing!.length > 0)).toBe(true);

    for (const caller of ['northmoorCto', 'officer']) {
      api.caller = caller;
      const other = await relationsOf(rms, 2);
      expect(other.withheld).toEqual(['checks']);
      expect(other.nodes.some(({ kind }) => kind === 'principle')).toBe(false);
      expect(other.edges.some(({ kind }) => kind === 'breaks')).toBe(false);
    }
  });

  it('reads relations from both ends', async () => {
    const { items } = await api.read('/systems?registry=demo&limit=200');
    const known = new Set(items.map(({ ref }: { ref: string }) => ref));
    const ends: { path: string; edge: RelationEdge }[] = [];
    for (const { namespace, name, ref } of items.slice(0, 60)) {
      const { edges } = await relationsOf(`/systems/${namespace}/${name}`);
      for (const edge of edges) {
        const other = edge.from === ref ? edge.to : edge.from;
        if (
          ['depends-on', 'replaces'].includes(edge.kind) &&
          known.has(other)
        ) {
          ends.push({ path: other.replace('system:', '/systems/'), edge });
        }
      }
    }
    expect(ends.length).toBeGreaterThan(20);
    for (const { path, edge } of ends) {
      expect((await relationsOf(path)).edges).toContainEqual(edge);
    }
  });

  it('keeps to what a picture can hold, and says what it leaves out', async () => {
    const { items } = await api.read('/systems?registry=demo&limit=200');
    let fullest = 0;
    for (const { namespace, name } of items) {
      const { nodes, edges, leftOut } = await relationsOf(
        `/systems/${namespace}/${name}`,
        2,
      );
      expect(nodes.length).toBeLessThanOrEqual(60);
      fullest = Math.max(fullest, nodes.length);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(ids.size).toBe(nodes.length);
      expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(
        true,
      );
      const told = nodes.reduce(
        (sum, node) => sum + (node.leftOut?.count ?? 0),
        0,
      );
      expect(told).toBeLessThanOrEqual(leftOut);
    }
    expect(fullest).toBeGreaterThan(30);
  });

  it.each([
    [`${rms}/relations?depth=3`, 400, /depth/],
    [`${rms}/relations?depth=deep`, 400, /depth/],
    ['/systems/demo/nothing/relations', 404, /demo\/nothing/],
  ])('says what is wrong with %s', async (path, status, message) => {
    const { status: found, body } = await api.get(path);
    expect([found, body.error.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
  });
});

describe('placesFor', () => {
  it('never gives more room than there is, and all of it where all fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 40 }),
        fc.integer({ min: 0, max: 60 }),
        (sizes, room) => {
          const places = placesFor(sizes, room);
          const taken = places.reduce<number>(
            (sum, shown, index) =>
              shown === undefined
                ? sum
                : sum + shown + (shown < sizes[index] ? 1 : 0),
            0,
          );
          expect(taken).toBeLessThanOrEqual(room);
          const all = sizes.reduce((sum, size) => sum + size, 0);
          expect(all > room || places.join() === sizes.join()).toBe(true);
        },
      ),
    );
  });
});
