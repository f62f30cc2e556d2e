import type {
  CloudCounts,
  CloudPositionResponse,
} from '@policing/plugin-blueprint-common';
import { demonstrationApi } from '../../../__testUtils__/demonstrationApi';

const eastvale = 'group:demo/eastvale';

const sum = ({ inCloud, notInCloud, notKnown }: CloudCounts) =>
  inCloud + notInCloud + notKnown;
const total = (groups: readonly CloudCounts[]) =>
  groups.reduce((all, each) => all + sum(each), 0);

describe('GET /cloud/position', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  beforeEach(() => {
    api.caller = 'nationalArchitect';
  });

  const position = (query = ''): Promise<CloudPositionResponse> =>
    read(`/cloud/position?registry=demo${query}`);

  it('tells three numbers that are those of the list of systems', async () => {
    const { now, position: asked, target, scope } = await position();
    expect(scope.kind).toBe('nation');
    expect(target).toBe(0.8);
    expect(asked).toEqual({ day: '2026-11-21', basis: 'today', ...now });
    const running = ['proposed', 'in-delivery', 'live', 'retiring', 'not-known']
      .map(lifecycle => `lifecycle=${lifecycle}`)
      .join('&');
    const listed = async (cloud: string) =>
      (await read(`/systems?registry=demo&limit=1&cloud=${cloud}&${running}`))
        .totalItems;
    expect(now).toEqual({
      inCloud: await listed('yes'),
      notInCloud: await listed('no'),
      notKnown: await listed('not-known'),
    });
  });

  it('says what counts as cloud, and what runs where', async () => {
    const { definition, now } = await position(`&force=${eastvale}`);
    expect(definition).toMatchObject({
      scorecard: { ref: 'scorecard:default/policing-technology-blueprint' },
      basis: 'our-extension',
      definition: expect.stringContaining('public SaaS'),
    });
    const inClasses = (counts: boolean) =>
      definition!.classes
        .filter(each => each.counts === counts)
        .reduce((all, { systems }) => all + systems, 0);
    expect(inClasses(true)).toBe(now.inCloud);
    expect(inClasses(false)).toBe(now.notInCloud + now.notKnown);
  });

  it('reconstructs days before the register from dates, and owns to what is not known', async () => {
    const {
      past,
      recordedSince,
      position: asked,
    } = await position('&on=2020-03-05');
    expect(recordedSince).toBe('2026-11-21');
    expect(asked.day).toBe('2020-03-05');
    expect(past[0]).toEqual(asked);
    expect(new Set(past.slice(0, -1).map(({ basis }) => basis))).toEqual(
      new Set(['reconstructed']),
    );
    expect(past.at(-1)).toMatchObject({ basis: 'today', day: '2026-11-21' });
    expect(asked.notKnown).toBeGreaterThan(sum(asked) / 2);
    const days = past.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    // Three years of months.
    expect(past).toHaveLength(1 + 37 + 1);
  });

  it('adds up what the plans make of every system', async () => {
    const { now, projection } = await position(`&force=${eastvale}`);
    const { days, end, fates, reached } = projection;
    expect(days[0]).toEqual({ day: '2026-11-21', ...now });
    expect(fates.reduce((all, { systems }) => all + systems, 0)).toBe(sum(now));
    const count = (kind: string) =>
      fates.find(each => each.kind === kind)?.systems ?? 0;
    expect(sum(end)).toBe(sum(now) - count('leaves'));
    expect(end.inCloud).toBeGreaterThan(now.inCloud);
    expect(days.at(-1)).toMatchObject({
      inCloud: end.inCloud,
      notKnown: end.notKnown,
    });
    expect(reached).toEqual({ heldAtTheEnd: false });
    for (const { kind, first } of fates) {
      expect([kind, first.length > 0]).toEqual([kind, true]);
      expect(first.length).toBeLessThanOrEqual(10);
    }
  });

  it('tells of what holds a move up that it is blocked, and nothing more', async () => {
    api.caller = 'officer';
    const { projection } = await position();
    const blocked = projection.fates.find(({ kind }) => kind === 'blocked')!;
    expect(blocked.systems).toBeGreaterThan(0);
    expect(Object.keys(blocked.first[0]).sort()).toEqual([
      'forces',
      'ref',
      'state',
      'title',
    ]);
  });

  it('groups by capability, category and force; a system may be in several', async () => {
    const answer = await position('&by=capability&by=category&by=force');
    const [capability, category, force] = answer.groups;
    expect(total(capability.groups)).toBeGreaterThanOrEqual(sum(answer.now));
    expect(total(category.groups)).toBe(sum(answer.now));
    expect(force.groups.map(({ key }) => key)).toContain(eastvale);
    const own = await position(`&force=${eastvale}`);
    expect(force.groups.find(({ key }) => key === eastvale)).toMatchObject(
      own.now,
    );
  });

  it('groups by criticality only what the caller may read', async () => {
    const all = await position('&by=criticality');
    expect(total(all.groups[0].groups)).toBe(sum(all.now));
    expect(all.groups[0].withheld).toBe(0);

    api.caller = 'eastvaleCto';
    const nation = await position('&by=criticality');
    const own = await position(`&by=criticality&force=${eastvale}`);
    expect(nation.groups[0].groups).toEqual(own.groups[0].groups);
    expect(own.groups[0].withheld).toBe(0);
    expect(nation.groups[0].withheld).toBe(
      sum(nation.now) - total(nation.groups[0].groups),
    );

    api.caller = 'officer';
    const none = await position('&by=criticality');
    expect(total(none.groups[0].groups)).toBe(0);
    expect(none.groups[0].withheld).toBe(sum(none.now));
  });

  it('filters by criticality only what the caller may read', async () => {
    const filter = '&criticality=mission-critical';
    const { now } = await position(filter);
    expect(sum(now)).toBeGreaterThan(0);
    api.caller = 'eastvaleCto';
    const nation = await position(filter);
    expect(nation.now).toEqual(
      (await position(`${filter}&force=${eastvale}`)).now,
    );
    api.caller = 'northmoorCto';
    const other = await position(`${filter}&force=${eastvale}&on=2025-06-01`);
    // What both forces share concerns both.
    expect(sum(other.now)).toBeLessThan(sum(nation.now));
    api.caller = 'officer';
    expect(sum((await position(filter)).now)).toBe(0);
  });

  it('narrows to a region, a capability and a category', async () => {
    const { choices, now } = await position();
    const region = choices.regions[0].ref;
    const inRegion = await position(`&region=${region}`);
    expect(inRegion.scope).toMatchObject({ ref: region, kind: 'region' });
    expect(sum(inRegion.now)).toBeLessThan(sum(now));

    const { groups } = await position('&by=capability&by=category');
    const [{ key: capability, title, ...counts }] = groups[0].groups;
    const narrowed = await position(`&capability=${capability}&by=capability`);
    expect(narrowed.now).toEqual(counts);
    expect(narrowed.capability).toEqual({ ref: capability, title });
    expect(narrowed.groups[0].groups.map(({ key }) => key)).not.toContain(
      groups[0].groups[1].key,
    );
    const { key: category, title: _title, ...some } = groups[1].groups[0];
    expect((await position(`&category=${category}`)).now).toEqual(some);
  });

  it.each([
    ['a day that is none', '&on=2026-02-30', /on: "2026-02-30" is no day/],
    ['a day to come', '&on=2026-11-22', /on: 2026-11-22 is to come/],
    ['words for a day', '&on=yesterday', /on/],
    ['an unknown capability', '&capability=capability:default/x', /capability/],
    ['an unknown force', '&force=group:demo/nowhere', /force/],
    [
      'a force and a region',
      `&force=${eastvale}&region=group:demo/x`,
      /region/,
    ],
    ['an unknown grouping', '&by=colour', /by/],
    ['an unknown tier', '&criticality=vital', /criticality/],
  ])('refuses %s', async (_what, query, named) => {
    const { status, body } = await get(`/cloud/position?registry=demo${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(named);
  });

  describe('as a file', () => {
    it('lists every system with what the plans make of it', async () => {
      const { text, status } = await get(
        `/exports/cloud-position?registry=demo&format=csv&force=${eastvale}`,
      );
      expect(status).toBe(200);
      const { now } = await position(`&force=${eastvale}`);
      const lines = text.trim().split('\r\n');
      expect(lines).toHaveLength(1 + sum(now));
      expect(lines[0]).toContain('Position today,Hosting class,As planned,On');
      expect(text).toContain('moves into cloud');
      expect(text).toContain('does not move: blocked');
    });

    it('is a workbook with days and groups, marked where it tells of criticality', async () => {
      const { status, headers } = await get(
        '/exports/cloud-position?registry=demo&format=xlsx&by=criticality',
      );
      expect(status).toBe(200);
      expect(headers['content-disposition']).toContain('cloud-position');
      const { text } = await get(
        '/exports/cloud-position?registry=demo&format=csv&by=criticality',
      );
      expect(text).toContain('OFFICIAL-SENSITIVE');
    });

    it('is only for those who may take figures away', async () => {
      api.caller = 'officer';
      const { status } = await get(
        '/exports/cloud-position?registry=demo&format=csv',
      );
      expect(status).toBe(403);
    });
  });
});
