import type {
  CloudConflictsResponse,
  CloudDispositionsResponse,
  SystemDetailResponse,
} from '@policing/plugin-blueprint-common';
import { demonstrationApi } from '../../../__testUtils__/demonstrationApi';

const eastvale = 'group:demo/eastvale';
const restrictedRules = [
  'support-abroad-with-part-3',
  'landing-zone-without-evidence',
  'blocked-without-reason',
];

describe('conflicts in plans', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  beforeEach(() => {
    api.caller = 'nationalArchitect';
  });

  const conflicts = (query = ''): Promise<CloudConflictsResponse> =>
    read(`/cloud/conflicts?registry=demo${query}`);
  const dispositions = (query = ''): Promise<CloudDispositionsResponse> =>
    read(`/cloud/dispositions?registry=demo${query}`);

  async function allConflicts(query = '') {
    const items: CloudConflictsResponse['items'] = [];
    let cursor = '';
    do {
      const page = await conflicts(`&limit=40${query}${cursor}`);
      items.push(...page.items);
      cursor = page.pageInfo.nextCursor
        ? `&cursor=${page.pageInfo.nextCursor}`
        : '';
    } while (cursor);
    return items;
  }

  it('counts by rule what it lists system by system', async () => {
    const { rules, totalItems, systems, systemsInConflict } = await conflicts();
    const items = await allConflicts();
    expect(items).toHaveLength(totalItems);
    for (const rule of rules) {
      expect([
        rule.id,
        items.filter(({ id }) => id === rule.id).length,
      ]).toEqual([rule.id, rule.conflicts]);
      expect(rule.systems).toBe(systems);
    }
    expect(new Set(items.map(({ system }) => system.ref)).size).toBe(
      systemsInConflict,
    );
    expect(systemsInConflict).toBeGreaterThan(0);
  });

  it('tells the facts, what to do and since when', async () => {
    const { items } = await conflicts('&rule=retire-with-live-dependants');
    expect(items[0]).toMatchObject({
      severity: 'high',
      state: 'conflict',
      since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      restricted: false,
      system: { title: expect.any(String), demonstration: true },
    });
    expect(items[0].why).toMatch(
      /^Disposition: retire; live systems that depend on it: \d+ \(.+\)\.$/,
    );
    expect(items[0].remediation).toContain('takes over');
  });

  it('lists what cannot be ruled out apart', async () => {
    const { items, totalItems, rules } = await conflicts(
      '&state=cannot-be-ruled-out',
    );
    expect(totalItems).toBe(
      rules.reduce((sum, rule) => sum + rule.cannotBeRuledOut, 0),
    );
    expect(items.every(({ state }) => state === 'cannot-be-ruled-out')).toBe(
      true,
    );
    expect(items[0].why).toMatch(/^It cannot be ruled out – /);
  });

  it('pages forwards and back in every order', async () => {
    for (const sort of ['severity', 'system', 'force']) {
      const first = await conflicts(`&limit=5&sort=${sort}`);
      const next = await conflicts(
        `&limit=5&sort=${sort}&cursor=${first.pageInfo.nextCursor}`,
      );
      const back = await conflicts(
        `&limit=5&sort=${sort}&cursor=${next.pageInfo.prevCursor}`,
      );
      expect(back.items).toEqual(first.items);
      expect(back.pageInfo.prevCursor).toBeUndefined();
      const keys = [...first.items, ...next.items].map(
        ({ id, system }) => `${id} ${system.ref}`,
      );
      expect(new Set(keys).size).toBe(10);
    }
  });

  it('narrows to a force, a region and a severity', async () => {
    const items = await allConflicts(`&force=${eastvale}&severity=high`);
    expect(items.length).toBeGreaterThan(0);
    expect(
      items.every(
        ({ severity, system }) =>
          severity === 'high' && system.force?.ref === eastvale,
      ),
    ).toBe(true);
  });

  it('tells what rests on an assessment to those alone who may read it', async () => {
    api.caller = 'eastvaleCto';
    const own = await conflicts(`&force=${eastvale}`);
    expect(own.rulesWithheld).toBe(0);
    const nation = await conflicts();
    for (const id of restrictedRules) {
      const rule = nation.rules.find(each => each.id === id)!;
      expect(rule.systems).toBe(own.systems);
    }
    const items = await allConflicts();
    const readable = items.filter(({ restricted }) => restricted);
    expect(readable.every(({ system }) => system.force?.ref === eastvale)).toBe(
      true,
    );

    const other = await conflicts('&force=group:demo/northmoor');
    // Some of its systems are shared with Eastvale, and no others are told of.
    for (const rule of other.rules.filter(({ restricted }) => restricted)) {
      expect(rule.systems).toBeLessThan(other.systems / 2);
    }
    api.caller = 'officer';
    const open = await conflicts();
    expect(open.rulesWithheld).toBe(restrictedRules.length);
    expect(open.rules.some(({ restricted }) => restricted)).toBe(false);
    expect((await allConflicts()).some(({ restricted }) => restricted)).toBe(
      false,
    );
    const asked = await conflicts('&rule=blocked-without-reason');
    expect(asked.totalItems).toBe(0);
  });

  it('tells one system the same', async () => {
    const [item] = await allConflicts('&rule=support-abroad-with-part-3');
    const path = `/systems/${item.system.namespace}/${item.system.name}`;
    const full: SystemDetailResponse = await read(path);
    const { system: _system, ...finding } = item;
    expect(full.cloud.conflicts).toContainEqual(finding);
    expect(full.cloud.conflictRulesWithheld).toBe(0);
    api.caller = 'officer';
    const open: SystemDetailResponse = await read(path);
    expect(open.cloud.conflicts!.map(({ id }) => id)).not.toContain(item.id);
    expect(open.cloud.notPlanned).not.toContain('blocked-without-reason');
    expect(open.cloud.conflictRulesWithheld).toBe(restrictedRules.length);
  });

  it('suggests a disposition for every system that is still to move, those without one first', async () => {
    const { items, counts, bySuggestion, totalItems, thresholds } =
      await dispositions('&limit=200');
    expect(totalItems).toBe(counts.all);
    expect(counts.without + counts.differing + counts.agreeing).toBe(
      counts.all,
    );
    expect(bySuggestion.reduce((sum, { systems }) => sum + systems, 0)).toBe(
      counts.all,
    );
    expect(thresholds).toEqual({ leastPoints: 40, leastDistance: 10 });
    const chosen = items.map(({ suggestion }) => suggestion.chosen);
    expect(chosen.slice(0, counts.without)).toEqual(
      Array(counts.without).fill(undefined),
    );
    for (const { status } of items) {
      expect(['migrated', 'decommissioned', 'not-applicable']).not.toContain(
        status,
      );
    }
    const clear = items.filter(({ suggestion }) => suggestion.suggested);
    for (const { suggestion } of clear) {
      const [first] = suggestion.ranking;
      expect(first.disposition).toBe(suggestion.suggested);
      expect(first.points).toBe(
        suggestion.reasons
          .filter(({ disposition }) => disposition === first.disposition)
          .reduce((sum, { points }) => sum + points, 0),
      );
    }
  });

  it('leaves a choice as it is and shows where it differs', async () => {
    const { items, totalItems, counts } = await dispositions(
      '&show=differing&limit=200',
    );
    expect(totalItems).toBe(counts.differing);
    expect(totalItems).toBeGreaterThan(0);
    for (const { system, suggestion } of items) {
      expect(suggestion.differs).toBe(true);
      const detail: SystemDetailResponse = await read(
        `/systems/${system.namespace}/${system.name}`,
      );
      expect(detail.cloud.disposition).toBe(suggestion.chosen);
      expect(detail.cloud.suggestion).toEqual(suggestion);
    }
  });

  it('shows suggestions to everybody, since they rest on open facts', async () => {
    const full = await dispositions();
    api.caller = 'officer';
    expect(await dispositions()).toEqual(full);
    expect(full.isWithheld).toBe(false);
  });

  it('gives the lists away as files to those who may take them', async () => {
    const file = await get('/exports/cloud-conflicts?registry=demo&format=csv');
    expect(file.status).toBe(200);
    expect(file.text).toContain('It is to be retired, and live systems');
    const other = await get(
      '/exports/cloud-dispositions?registry=demo&format=csv&show=differing',
    );
    expect(other.text).toContain('Suggested');
    api.caller = 'officer';
    expect(
      (await get('/exports/cloud-conflicts?registry=demo&format=csv')).status,
    ).toBe(403);
  });

  it.each([
    ['/cloud/conflicts?registry=nowhere', 'registry'],
    ['/cloud/conflicts?registry=demo&rule=DROP%20TABLE', 'rule'],
    ['/cloud/conflicts?registry=demo&severity=worst', 'severity'],
    ['/cloud/conflicts?registry=demo&cursor=x', 'cursor'],
    ['/cloud/dispositions?registry=demo&show=none', 'show'],
    [
      '/cloud/dispositions?registry=demo&force=group:demo/eastvale&region=group:demo/x',
      'force, region',
    ],
  ])('refuses %s and says why', async (path, word) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(word);
  });
});
