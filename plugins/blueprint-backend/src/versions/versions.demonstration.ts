import { demonstrationApi } from '../__testUtils__/demonstrationApi';

const LIVE = 'scorecard:default/policing-technology-blueprint@1.0.0';
const NEXT = 'scorecard:default/policing-technology-blueprint-1-1@1.1.0';

const query = (from: string, to: string, more = '') =>
  `?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}&registry=demo${more}`;
const comparison = (from: string, to: string, more = '') =>
  `/versions/comparison${query(from, to, more)}`;
const systems = (more = '') =>
  `/versions/comparison/systems${query(LIVE, NEXT, more)}`;

const ratios = ({ conformance, coverage, assuredConformance }: any) => ({
  conformance,
  coverage,
  assuredConformance,
});

describe('the API of versions', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  /** The answer once the engine has run. */
  async function ready(path: string): Promise<any> {
    for (;;) {
      const answer = await read(path);
      if (answer.state === 'ready') {
        return answer;
      }
    }
  }

  it('lists what systems are scored with, and what is proposed beside it', async () => {
    api.caller = 'officer';
    const { items } = await read('/versions');
    expect(
      items.map(({ id, status, standing, inForceSince }: any) => [
        id,
        status,
        standing,
        inForceSince,
      ]),
    ).toEqual([
      [LIVE, 'live', 'in-force', '2026-11-21T09:00:00.000Z'],
      [NEXT, 'proposed', 'declared', undefined],
    ]);
  });

  it('finds nothing between a version and itself, and the stored figures', async () => {
    const same = await ready(comparison(LIVE, LIVE));
    expect(same).toMatchObject({
      checks: [],
      settings: [],
      principles: [],
      leftOut: { from: [], to: [] },
      progress: 1,
    });
    const { effect } = same;
    expect(effect.moves).toEqual([]);
    expect(effect.nation.levels.to).toEqual(effect.nation.levels.from);
    const { position, forces } = await read('/summary?registry=demo');
    expect(effect.nation.systems).toBe(position.conformance.systems);
    expect(effect.nation.levels.from).toEqual(position.conformance.levels);
    expect(effect.nation.figures).toEqual({
      from: ratios(position.conformance),
      to: ratios(position.conformance),
    });
    const stored = new Map(
      forces.map(({ scope, conformance }: any) => [scope.ref, conformance]),
    );
    expect(effect.forces).toHaveLength(5);
    for (const { ref, systems: count, levels, figures } of effect.forces) {
      const { conformance } = { conformance: stored.get(ref) as any };
      expect([count, levels.to]).toEqual([
        conformance.systems,
        conformance.levels,
      ]);
      expect(figures.to).toEqual(ratios(conformance));
    }
  });

  it('says what the next version changes and what that does', async () => {
    const { from, to, checks, principles, effect, settings } = await ready(
      '/versions/comparison?registry=demo',
    );
    expect([from.id, to.id]).toEqual([LIVE, NEXT]);
    expect(checks.map(({ id, change }: any) => [id, change])).toEqual(
      expect.arrayContaining([
        ['second-factor', 'changed'],
        ['no-high-vulnerabilities', 'changed'],
        ['exit-plan-current', 'changed'],
        ['notice-period-short', 'added'],
        ['decision-forum-named', 'removed'],
      ]),
    );
    const { fields } = checks.find(({ id }: any) => id === 'second-factor');
    expect(fields).toEqual(
      expect.arrayContaining([
        { field: 'weight', from: 4, to: 6 },
        { field: 'gate', to: 'partly-aligned' },
      ]),
    );
    expect(settings).toEqual([
      { setting: 'aligned.assuredConformance', from: 0.8, to: 0.85 },
    ]);
    const exit = principles.find(
      ({ principle }: any) =>
        principle.ref === 'principle:default/ext-orderly-exit',
    );
    expect(exit.checks.from).toEqual([]);
    expect(exit.checks.to).toContain('notice-period-short');
    expect(exit.adherence.from).toEqual({});
    expect(exit.adherence.to.coverage).toBeGreaterThan(0);
    const { nation, moves } = effect;
    const moved = moves.reduce(
      (sum: number, move: any) => sum + move.systems,
      0,
    );
    expect(moved).toBeGreaterThan(0);
    expect(nation.figures.to).not.toEqual(nation.figures.from);
    const all = await ready(systems('&limit=200'));
    expect(all.totalItems).toBe(moved);
    expect(
      all.items.every(({ checks: changed }: any) => changed.length > 0),
    ).toBe(true);
  });

  it('turns round when the versions are swapped', async () => {
    const forth = await ready(comparison(LIVE, NEXT));
    const back = await ready(comparison(NEXT, LIVE));
    const turned = ({ from, to }: any) => ({ from: to, to: from });
    expect(back.effect.nation.levels).toEqual(
      turned(forth.effect.nation.levels),
    );
    expect(back.effect.nation.figures).toEqual(
      turned(forth.effect.nation.figures),
    );
  });

  it('narrows to a force, and pages', async () => {
    const force = 'group:demo/eastvale';
    const { effect } = await ready(comparison(LIVE, NEXT, `&force=${force}`));

    const count = effect.moves.reduce(
      (sum: number, move: any) => sum + move.systems,
      0,
    );
    const ofForce = await read(systems(`&force=${force}`));
    expect(ofForce.totalItems).toBe(count);
    const first = await read(systems('&limit=1'));
    const { nextCursor } = first.pageInfo;
    const second = await read(systems(`&limit=1&cursor=${nextCursor}`));
    expect(second.items[0].system.ref).not.toBe(first.items[0].system.ref);
    expect(second.totalItems).toBe(first.totalItems);
    const worse = await read(systems('&direction=worse'));
    const better = await read(systems('&direction=better'));
    const all = await read(systems());
    expect(worse.totalItems + better.totalItems).toBe(all.totalItems);
  });

  it('shows checks, and figures that would give them away, of the own force only', async () => {
    await ready(comparison(LIVE, NEXT));
    api.caller = 'eastvaleArchitect';
    const { effect, principles } = await ready(comparison(LIVE, NEXT));
    const withFigures = effect.forces
      .filter(({ figures }: any) => figures)
      .map(({ ref }: any) => ref);
    expect(withFigures).toEqual(['group:demo/eastvale']);
    // Four other forces stand behind the rest.
    expect(effect.nation.figures).toBeDefined();
    expect(principles[0].adherence).toBeDefined();
    const { items } = await ready(systems('&limit=200'));
    const { items: own } = await ready(
      systems('&limit=200&force=group:demo/eastvale'),
    );
    const ofEastvale = own.map(({ system }: any) => system.ref);
    expect(
      items
        .filter(({ checks }: any) => checks)
        .map(({ system }: any) => system.ref)
        .sort(),
    ).toEqual([...ofEastvale].sort());
    expect(items.length).toBeGreaterThan(own.length);
  });

  it('gives the same figures to take away, withheld where the page withholds them', async () => {
    const { effect } = await ready(comparison(LIVE, NEXT));
    const file = `/exports/versions${query(LIVE, NEXT)}&format=`;
    const { text } = await get(`${file}csv`);
    const line = (title: string, content = text) =>
      content.split('\r\n').find((each: string) => each.startsWith(title))!;
    expect(line('All forces')).toContain(
      String(effect.nation.figures.to.assuredConformance),
    );
    expect(line('Eastvale Police').split(',')).toContain(
      String(effect.forces[1].figures.to.conformance),
    );
    expect(api.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'versions-export' }),
    );
    const workbook = await get(`${file}xlsx`);
    expect([workbook.status, workbook.type]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    api.caller = 'northmoorCto';
    const { text: partly } = await get(`${file}csv`);
    expect(line('Eastvale Police', partly)).toContain('withheld');
    expect(line('Northmoor Police', partly)).not.toContain('withheld');
    api.caller = 'officer';
    expect((await get(`${file}csv`)).status).toBe(403);
    api.caller = 'nationalArchitect';
    expect((await get(`${file}pdf`)).status).toBe(400);
  });

  it('refuses those who may not see conformance', async () => {
    for (const caller of ['officer', 'stranger']) {
      api.caller = caller;
      for (const path of [comparison(LIVE, NEXT), systems()]) {
        const { status, body } = await get(path);
        expect([status, body.error.name]).toEqual([403, 'NotAllowedError']);
      }
    }
  });

  it.each([
    [400, comparison('1.0.0', NEXT)],
    [400, comparison(LIVE, 'scorecard:default/x@1.0.0;drop table systems')],
    [400, comparison(LIVE, `scorecard:default/${'x'.repeat(300)}@1.0.0`)],
    [404, comparison(LIVE, 'scorecard:default/blueprint@9.9.9')],
    [404, comparison(LIVE, `${NEXT}~000000000000`)],
    [
      400,
      comparison(LIVE, NEXT, '&registry=nowhere').replace('&registry=demo', ''),
    ],
    [400, comparison(LIVE, NEXT, '&force=group:demo/nowhere')],
    [400, comparison(LIVE, NEXT, '&force=nowhere')],
    [400, systems('&direction=sideways')],
    [400, systems('&limit=100000')],
    [400, systems('&cursor=bm90LWEtY3Vyc29y')],
  ])('answers %s to %s', async (status, path) => {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.body.error.message).not.toBe('');
  });
});
