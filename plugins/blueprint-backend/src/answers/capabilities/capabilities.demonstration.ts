import { demonstrationApi } from '../../__testUtils__/demonstrationApi';

const eastvale = 'group:demo/eastvale';
const evidence = 'capability:default/digital-evidence-management';

describe('the capability map', () => {
  const api = demonstrationApi();
  const { get, read } = api;
  const itemOf = ({ items }: any, ref: string) =>
    items.find((item: any) => item.ref === ref);

  it('has every capability before its parts, and counts parts once', async () => {
    const map = await read('/capabilities?registry=demo');
    expect(map.items).toHaveLength(map.totalItems);
    expect(map.matching).toBe(map.totalItems);
    const places = new Map<string, number>(
      map.items.map(({ ref }: any, place: number) => [ref, place]),
    );
    const below = map.items.filter(({ parent }: any) => parent);
    expect(below.length).toBeGreaterThan(50);
    for (const { ref, parent, depth } of below) {
      expect(places.get(parent)).toBeLessThan(places.get(ref)!);
      expect(itemOf(map, parent).depth).toBe(depth - 1);
    }
    const { systems } = itemOf(map, evidence);
    const { totalItems } = await read(
      `/systems?registry=demo&capability=${evidence}&limit=1`,
    );
    expect(
      systems.live + systems.planned + systems.notKnown + systems.ended,
    ).toBe(totalItems);
  });

  it('says what a force runs twice, and for which it has nothing known', async () => {
    const map = await read(`/capabilities?registry=demo&force=${eastvale}`);
    expect(map.scope).toMatchObject({
      kind: 'force',
      title: 'Eastvale Police',
    });
    const item = itemOf(map, evidence);
    expect(item).toMatchObject({
      forcesCovered: 1,
      gaps: { count: 0, first: [] },
      systems: { live: 2, planned: 1 },
    });
    expect(item.overlaps.count).toBe(1);
    expect(
      item.overlaps.first[0].systems.map(({ title }: any) => title).sort(),
    ).toHaveLength(2);
    const gaps = await read(
      `/capabilities?registry=demo&force=${eastvale}&only=gaps`,
    );
    const matches = gaps.items.filter(({ matches: yes }: any) => yes);
    expect(matches).toHaveLength(gaps.matching);
    expect(matches.length).toBeGreaterThan(0);
    for (const { parts, systems, gaps: none } of matches) {
      expect([parts, systems.live, none.count]).toEqual([0, 0, 1]);
    }
  });

  it('asks the question of principle 14 where something owned covers what is planned', async () => {
    const { prompts, promptCount } = await read(
      `/capabilities?registry=demo&force=${eastvale}`,
    );
    expect(promptCount).toBeGreaterThan(0);
    expect(prompts).toContainEqual(
      expect.objectContaining({
        planned: expect.objectContaining({
          ref: 'system:demo/eastvale-remote-interview',
          kind: 'system',
          state: 'proposed',
        }),
        owned: expect.objectContaining({
          ref: 'system:demo/eastvale-evidence-vault',
        }),
      }),
    );
    for (const { planned, owned } of prompts) {
      expect(owned.ref).not.toBe(planned.ref);
      expect(owned.product.ref).not.toBe(planned.product?.ref);
    }
  });

  it('adds up over the forces of a region', async () => {
    const region = 'group:demo/region-eastmarch';
    const whole = await read(`/capabilities?registry=demo&region=${region}`);
    expect(whole.scope.kind).toBe('region');
    const single = await read(`/capabilities?registry=demo&force=${eastvale}`);
    for (const item of whole.items) {
      const own = itemOf(single, item.ref);
      expect(item.forcesCovered).toBeGreaterThanOrEqual(own.forcesCovered);
      expect(item.forcesCovered + item.gaps.count).toBe(whole.forces);
      expect(item.overlaps.count).toBeGreaterThanOrEqual(own.overlaps.count);
    }
  });

  it('shows figures of conformance with their coverage, the same as the heat map', async () => {
    const map = await read(`/capabilities?registry=demo&force=${eastvale}`);
    const { items } = await read(
      '/heatmap?registry=demo&rows=forces&columns=capabilities',
    );
    const row = items.find(({ ref }: any) => ref === eastvale);
    const cell = row.cells.find(({ column }: any) => column === evidence);
    expect(itemOf(map, evidence).conformance).toMatchObject({
      systems: cell.systems,
      conformance: cell.conformance,
      coverage: cell.coverage,
    });
  });

  it('shows everybody what is open, and conformance to those who may see it', async () => {
    const whole = await read('/capabilities?registry=demo');
    const detail = await read(
      `/capabilities/default/digital-evidence-management?registry=demo`,
    );
    expect(detail.doesItWell.length).toBeGreaterThan(0);
    api.caller = 'officer';
    const open = await read('/capabilities?registry=demo');
    expect(JSON.stringify(open)).not.toMatch(/conformance/i);
    expect(open.items).toEqual(
      whole.items.map(({ conformance, ...item }: any) => item),
    );
    const openDetail = await read(
      `/capabilities/default/digital-evidence-management?registry=demo`,
    );
    expect(JSON.stringify(openDetail)).not.toMatch(/conformance|doesItWell/i);
    expect(openDetail.forces.map(({ state }: any) => state)).toEqual(
      detail.forces.map(({ state }: any) => state),
    );
    const { status } = await get(
      '/capabilities?registry=demo&sort=-assured-conformance',
    );
    expect(status).toBe(403);
  });

  it('tells in its detail what each force has', async () => {
    const detail = await read(
      `/capabilities/default/digital-evidence-management?registry=demo`,
    );
    const own = detail.forces.find(({ force }: any) => force.ref === eastvale);
    expect(own.state).toBe('live');
    expect(own.systems).toMatchObject({ live: 2, planned: 1 });
    expect(own.first.map(({ life }: any) => life)).toEqual([
      'live',
      'live',
      'planned',
    ]);
    expect(detail.above).toHaveLength(detail.capability.depth);
    const [product] = detail.products;
    expect(
      product.versions.reduce((sum: number, v: any) => sum + v.systems, 0),
    ).toBe(product.systems);
    expect(detail.overlaps).toContainEqual(
      expect.objectContaining({
        force: { ref: eastvale, title: 'Eastvale Police' },
      }),
    );
    const part = await read(
      `/capabilities/default/${detail.above[0].ref.split('/')[1]}?registry=demo&force=${eastvale}`,
    );
    expect(part.parts.length).toBe(part.capability.parts);
    expect(part.forces).toHaveLength(1);
  });

  it('sorts the parts of each capability, in either order', async () => {
    const tops = ({ items }: any) =>
      items
        .filter(({ depth }: any) => depth === 0)
        .map(({ systems }: any) => systems.live);
    const up = tops(await read('/capabilities?registry=demo&sort=systems'));
    const down = tops(await read('/capabilities?registry=demo&sort=-systems'));
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(down).toEqual([...up].reverse());
  });

  it('finds by words and keeps what stands above', async () => {
    const { items, matching } = await read(
      '/capabilities?registry=demo&q=evidence+digital&level=core',
    );
    expect(matching).toBe(1);
    expect(items.filter(({ matches }: any) => matches)).toHaveLength(1);
    expect(items.at(-1).ref).toBe(evidence);
    expect(items[0].depth).toBe(0);
  });

  it.each([
    [
      '/capabilities?force=group:demo/nobody&registry=demo',
      400,
      /force.*nobody/,
    ],
    ['/capabilities?region=group:demo/nowhere&registry=demo', 400, /region/],
    [
      `/capabilities?registry=demo&force=${eastvale}&region=group:demo/region-eastmarch`,
      400,
      /one of them/,
    ],
    ['/capabilities?only=everything', 400, /only/],
    ['/capabilities?sort=colour', 400, /sort/],
    ['/capabilities?level=top', 400, /level/],
    [`/capabilities?q=${'x'.repeat(300)}`, 400, /q/],
    ['/capabilities/default/nothing', 404, /nothing/],
    ['/capabilities/default/response?limit=1', 400, /limit/],
  ])('says what is wrong with %s', async (path, status, message) => {
    const response = await get(path);
    expect([response.status, response.body.error?.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
  });
});
