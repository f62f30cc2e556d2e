import { demonstrationApi } from '../../__testUtils__/demonstrationApi';

const all = '/principles?registry=demo';
const nptc26 = '/principles/default/nptc-26';
const systems = (more = '') =>
  `${nptc26}/systems?registry=demo&limit=200${more}`;

describe('the API of principles', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  const names = ({ items }: any) => items.map(({ name }: any) => name);

  it('narrows by domain, basis, grade, status and words, with counts', async () => {
    const { items, facets } = await read(all);
    expect(items).toHaveLength(36);
    expect(facets.status).toEqual([
      { value: 'live', count: 35 },
      { value: 'proposed', count: 1 },
    ]);
    const narrow = await read(
      `${all}&domain=data&domain=security&basis=nptc-principle`,
    );
    expect(
      narrow.items.every(
        ({ domain, basis }: any) =>
          ['data', 'security'].includes(domain) && basis === 'nptc-principle',
      ),
    ).toBe(true);
    const of = (name: string, value: string) =>
      narrow.facets[name].find((each: any) => each.value === value)?.count;
    // A facet counts what the other filters leave.
    expect(of('domain', 'data')).toBe(8);
    expect(of('domain', 'business')).toBe(12);
    expect(of('status', 'proposed')).toBeUndefined();
    expect(names(await read(`${all}&q=authentication model`))).toEqual([
      'nptc-26',
    ]);
    expect(names(await read(`${all}&q=NPTC-26`))).toEqual(['nptc-26']);
    expect(names(await read(`${all}&q=no such words`))).toEqual([]);
  });

  it('sorts by how far each is kept, worst first', async () => {
    const { items } = await read(`${all}&sort=adherence`);
    const shares = items.map(
      ({ adherence }: any) => adherence?.assuredConformance,
    );
    const known = shares.filter((share: any) => share !== undefined);
    expect(known).toEqual([...known].sort((a: number, b: number) => a - b));
    expect(shares.slice(known.length)).toEqual([undefined]);
  });

  it('shows the adherence of a force or a region', async () => {
    const force = await read(`${all}&force=group:demo/eastvale`);
    expect(force.scope).toEqual({
      ref: 'group:demo/eastvale',
      title: 'Eastvale Police',
    });
    const detail = await read(`${nptc26}?registry=demo`);
    const ofForce = detail.forces.find(
      ({ ref }: any) => ref === 'group:demo/eastvale',
    );
    const listed = force.items.find(({ name }: any) => name === 'nptc-26');
    expect(listed.adherence).toEqual(ofForce.adherence);
    const region = await read(`${all}&region=${ofForce.region}`);
    expect(
      region.items.find(({ name }: any) => name === 'nptc-26').adherence,
    ).toEqual(
      detail.regions.find(({ ref }: any) => ref === ofForce.region).adherence,
    );
  });

  it('says what replaces what', async () => {
    const { items } = await read(all);
    const named = (name: string) =>
      items.find((each: any) => each.name === name);
    expect(named('ext-exit-and-portability').supersededBy).toEqual([
      {
        ref: 'principle:default/ext-orderly-exit',
        title: 'Orderly exit',
        status: 'proposed',
        version: '2.0.0',
      },
    ]);
    expect(named('ext-orderly-exit')).toMatchObject({
      status: 'proposed',
      supersedes: [{ title: 'Exit and portability', status: 'live' }],
      checks: [],
    });
    expect(named('nptc-26')).not.toHaveProperty('supersededBy');
  });

  it('names the checks that cost most, counted as the list of systems counts', async () => {
    const { worstChecks } = await read(all);
    const [worst] = worstChecks;
    expect(worstChecks).toHaveLength(10);
    const costs = worstChecks.map(
      ({ failing, weight }: any) => failing * weight,
    );
    expect(costs).toEqual([...costs].sort((a: number, b: number) => b - a));
    const { items } = await read(
      `/systems?registry=demo&limit=200&check=${worst.id}&outcome=fail`,
    );
    const counted = items.filter(
      ({ lifecycle }: any) => lifecycle !== 'decommissioned',
    );
    expect(counted).toHaveLength(worst.failing);
  });

  it('counts checks only of systems whose checks the reader may read', async () => {
    const force = 'group:demo/eastvale';
    const ofForce = (await read(`${all}&force=${force}`)).worstChecks;
    api.caller = 'eastvaleArchitect';
    expect((await read(all)).worstChecks).toEqual(ofForce);
    expect((await read(`${all}&force=${force}`)).worstChecks).toEqual(ofForce);
    // Of another force no more than the systems that both share.
    const foreign = await read(`${all}&force=group:demo/northmoor`);
    expect(
      foreign.worstChecks.every(({ systems: count }: any) => count <= 2),
    ).toBe(true);
    api.caller = 'officer';
    const open = await read(all);
    expect(open).not.toHaveProperty('worstChecks');
    expect(JSON.stringify(open)).not.toMatch(/"(adherence|coverage)"/);
  });

  it('lists who breaks it in one force, with the sentence that says why', async () => {
    api.caller = 'eastvaleArchitect';
    const { items, totalItems } = await read(
      systems('&force=group:demo/eastvale'),
    );
    expect(totalItems).toBe(items.length);
    expect(items.length).toBeGreaterThan(3);
    for (const { checks } of items) {
      expect(checks.length).toBeGreaterThan(0);
      for (const check of checks) {
        expect(check.outcome).toBe('fail');
        expect(check.why).toMatch(/\.$/);
      }
    }
    const [{ system, checks }] = items;
    const detail = await read(`/systems/${system.namespace}/${system.name}`);
    const same = detail.checks.find(({ id }: any) => id === checks[0].id);
    expect(checks[0].why).toBe(same.why);
    const one = await read(
      systems('&force=group:demo/eastvale&check=second-factor'),
    );
    expect(
      one.items.every(({ checks: found }: any) =>
        found.some(({ id }: any) => id === 'second-factor'),
      ),
    ).toBe(true);
    const critical = await read(
      systems('&force=group:demo/eastvale&criticality=mission-critical'),
    );
    expect(critical.totalItems).toBeLessThan(totalItems);
  });

  it('pages, apart by outcome', async () => {
    const whole = await read(systems());
    const first = await read(`${nptc26}/systems?registry=demo&limit=2`);
    const second = await read(
      `${nptc26}/systems?registry=demo&limit=2&cursor=${first.pageInfo.nextCursor}`,
    );
    const refs = (answer: any) =>
      answer.items.map(({ system }: any) => system.ref);
    expect([...refs(first), ...refs(second)]).toEqual(refs(whole).slice(0, 4));
    const dispensed = await read(systems('&outcome=dispensed'));
    expect(dispensed.totalItems).toBeGreaterThan(0);
    expect(
      refs(whole).filter((ref: string) => refs(dispensed).includes(ref)),
    ).toEqual([]);
  });

  it('tells nobody of another force who breaks it, nor those without a role', async () => {
    api.caller = 'northmoorCto';
    const answer = await read(systems('&force=group:demo/tarnwick'));
    expect([answer.items, answer.totalItems]).toEqual([[], 0]);
    api.caller = 'officer';
    for (const path of [
      systems(),
      `${all}&sort=adherence`,
      `${all}&force=group:demo/eastvale`,
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 403]);
    }
  });

  it.each([
    [400, `${all}&domain=nonsense`],
    [400, `${all}&sort=severity`],
    [400, `${all}&force=group:demo/nowhere`],
    [
      400,
      `${all}&force=group:demo/eastvale&region=group:demo/region-eastmarch`,
    ],
    [400, `${all}&q=${'x'.repeat(201)}`],
    [400, systems('&outcome=not-applicable')],
    [400, systems('&check=DROP TABLE')],
    [400, systems('&criticality=everything')],
    [400, systems('&cursor=nonsense')],
    [404, '/principles/default/nptc-99/systems?registry=demo'],
    [404, '/principles/default/nptc-99'],
  ])('answers %s to %s', async (status, path) => {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, status]);
  });
});
