import type {
  CollaborationSuggestion,
  SuggestionKind,
} from '@policing/plugin-blueprint-common';
import { callers, demonstrationApi } from '../__testUtils__/demonstrationApi';

jest.setTimeout(120_000);

const eastvale = 'group:demo/eastvale';
const northmoor = 'group:demo/northmoor';

describe('suggestions', () => {
  const api = demonstrationApi();

  /** Suggestions of the demonstration that somebody sees. */
  async function listed(
    caller: string,
    query = '',
  ): Promise<CollaborationSuggestion[]> {
    api.caller = caller;
    const items: CollaborationSuggestion[] = [];
    let cursor = '';
    do {
      const { items: page, pageInfo } = await api.read(
        `/suggestions?registry=demo&limit=200${query}${cursor}`,
      );
      items.push(...page);
      cursor = pageInfo.nextCursor ? `&cursor=${pageInfo.nextCursor}` : '';
    } while (cursor);
    return items;
  }

  const kind = (name: SuggestionKind) => `&kind=${name}`;

  /** Puts a suggestion aside or takes it up again. */
  async function decide(
    caller: string,
    id: string,
    decision: object,
  ): Promise<{ status: number; body: any }> {
    api.caller = caller;
    return api.post(`/suggestions/${id}/decisions`, {
      registry: 'demo',
      force: eastvale,
      state: 'put-aside',
      reason: 'We have looked at it together.',
      ...decision,
    });
  }

  it('has suggestions of every kind, strongest first', async () => {
    const items = await listed('nationalArchitect');
    expect(new Set(items.map(item => item.kind)).size).toBe(7);
    const scores = items.map(({ rank }) => rank.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { rank, facts, totalFacts, worth } of items) {
      expect(rank.score).toBe(
        rank.parts.reduce((sum, { points }) => sum + points, 0),
      );
      expect(facts.length).toBeGreaterThan(0);
      expect(totalFacts).toBeGreaterThan(1);
      expect(worth.length).toBeGreaterThan(0);
    }
  });

  it('finds contracts of Eastvale and Northmoor that end together', async () => {
    const [suggestion] = await listed(
      'eastvaleArchitect',
      `${kind('contracts-ending-together')}&capability=capability:default/major-investigation`,
    );
    expect(suggestion.forces.map(({ ref }) => ref)).toEqual(
      expect.arrayContaining([eastvale, northmoor]),
    );
    // The reader’s own force comes first.
    expect(suggestion.facts[0].forces[0].ref).toBe(eastvale);
    expect(suggestion.facts[0].values).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Contract ends', kind: 'date' }),
      ]),
    );
  });

  it('filters, searches, sorts and counts', async () => {
    api.caller = 'nationalArchitect';
    const all = await api.read('/suggestions?registry=demo&limit=1');
    expect(all.items).toHaveLength(1);
    const count = (value: string) =>
      all.facets.kind.find((each: any) => each.value === value).count;
    const products = await listed('nationalArchitect', kind('same-product'));
    expect(products).toHaveLength(count('same-product'));
    const own = await listed('nationalArchitect', `&force=${northmoor}`);
    expect(own).toHaveLength(
      all.facets.force.find(({ ref }: any) => ref === northmoor).count,
    );
    const found = await listed('nationalArchitect', '&q=MAJOR+room');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.totalItems);
    const region = await listed(
      'nationalArchitect',
      `${kind('different-products')}&region=group:demo/eastmarch-collaboration`,
    );
    for (const { forces } of region) {
      expect(forces.length).toBeGreaterThan(1);
    }
    const byEnd = await listed('nationalArchitect', '&sort=contract-end');
    expect(byEnd).toHaveLength(all.totalItems);
  });

  it('keeps conformance from people without a role', async () => {
    api.caller = 'officer';
    const { withheld, facets, mayReadReasons } = await api.read(
      '/suggestions?registry=demo',
    );
    expect(withheld).toEqual(['ask-a-force', 'same-failing-check']);
    expect(mayReadReasons).toBe(false);
    for (const name of withheld) {
      expect(facets.kind.find(({ value }: any) => value === name).count).toBe(
        0,
      );
    }
    expect(await listed('officer', kind('same-capability'))).not.toEqual([]);
  });

  describe('checks that fail in several forces', () => {
    it('name the systems of the reader’s force and of those it shares systems with, and count the rest', async () => {
      const everything = await listed(
        'nationalArchitect',
        kind('same-failing-check'),
      );
      expect(everything.length).toBeGreaterThan(0);
      expect(everything.every(({ otherForces }) => otherForces === 0)).toBe(
        true,
      );
      for (const [caller, force] of [
        ['eastvaleArchitect', eastvale],
        ['northmoorCto', northmoor],
        ['saltmereLead', 'group:demo/saltmere'],
        ['eastvaleOfficial', eastvale],
      ]) {
        for (const item of await listed(caller, kind('same-failing-check'))) {
          const { facts, forces, otherForces } = item;
          for (const fact of facts) {
            expect(fact.forces.map(({ ref }) => ref)).toContain(force);
          }
          const named = new Set(
            facts.flatMap(fact => fact.forces.map(({ ref }) => ref)),
          );
          expect(forces.map(({ ref }) => ref)).toEqual(
            expect.arrayContaining([...named]),
          );
          expect([0, 3, 4]).toContain(otherForces);
        }
      }
    });

    it('are not found by the name of a force that may not be known', async () => {
      const items = await listed(
        'eastvaleArchitect',
        `${kind('same-failing-check')}&force=group:demo/tarnwick`,
      );
      expect(items).toEqual([]);
      api.caller = 'eastvaleArchitect';
      const { facets } = await api.read(
        `/suggestions?registry=demo${kind('same-failing-check')}`,
      );
      expect(
        facets.force.find(({ ref }: any) => ref === 'group:demo/tarnwick'),
      ).toBeUndefined();
    });
  });

  describe('put aside', () => {
    const aside = '&state=put-aside';
    const shared = async () => {
      const items = await listed('nationalArchitect', kind('same-product'));
      return items.filter(({ forces }) =>
        [eastvale, northmoor].every(force =>
          forces.some(({ ref }) => ref === force),
        ),
      );
    };
    const ids = (items: CollaborationSuggestion[]) => items.map(({ id }) => id);

    it('for one force stays open for the others, with a reason for its own people', async () => {
      const [{ id }] = await shared();
      const reason = 'Only Eastvale may read this reason.';
      const { status, body } = await decide('eastvaleArchitect', id, {
        reason,
      });
      expect([status, body.suggestion.state]).toEqual([201, 'put-aside']);
      expect(body.decisions).toEqual([
        expect.objectContaining({
          reason,
          decidedBy: 'user:default/mock',
          force: { ref: eastvale, title: 'Eastvale Police' },
        }),
      ]);
      expect(ids(await listed('eastvaleArchitect'))).not.toContain(id);
      expect(ids(await listed('eastvaleCto', aside))).toEqual([id]);
      for (const other of ['northmoorCto', 'officer', 'nationalArchitect']) {
        expect(ids(await listed(other))).toContain(id);
        expect(ids(await listed(other, aside))).not.toContain(id);
      }
      expect(
        ids(await listed('nationalArchitect', `${aside}&for=${eastvale}`)),
      ).toEqual([id]);
      api.caller = 'northmoorCto';
      const { status: refused } = await api.get(
        `/suggestions/${id}?registry=demo&for=${eastvale}`,
      );
      expect(refused).toBe(403);
      const { text } = await api.get(`/suggestions/${id}?registry=demo`);
      expect(text).not.toContain(reason);

      const again = await decide('eastvaleCto', id, {
        state: 'open',
        reason: 'The supplier has come back to us.',
      });
      expect(again.body.suggestion.state).toBe('open');
      expect(again.body.decisions.map(({ state }: any) => state)).toEqual([
        'open',
        'put-aside',
      ]);
      expect(ids(await listed('eastvaleArchitect'))).toContain(id);
    });

    it('for the nation counts for every force until it takes it up itself', async () => {
      const [, { id }] = await shared();
      const nation = { force: 'nation', reason: 'Frameworks run nationally.' };
      expect((await decide('nationalArchitect', id, nation)).status).toBe(201);
      for (const other of ['northmoorCto', 'officer', 'nationalRiskOwner']) {
        expect(ids(await listed(other, aside))).toContain(id);
      }
      api.caller = 'northmoorCto';
      const known = await api.get(`/suggestions/${id}?registry=demo`);
      expect(known.text).toContain('Frameworks run nationally.');
      api.caller = 'officer';
      const unknown = await api.get(`/suggestions/${id}?registry=demo`);
      expect(unknown.text).not.toContain('Frameworks run nationally.');

      await decide('northmoorCto', id, { force: northmoor, state: 'open' });
      expect(ids(await listed('northmoorCto'))).toContain(id);
      expect(ids(await listed('eastvaleCto'))).not.toContain(id);
    });

    it('until a day holds up to that day', async () => {
      const [, , { id }] = await shared();
      const until = { until: '2026-11-21' };
      await decide('eastvaleArchitect', id, until);
      expect(ids(await listed('eastvaleArchitect', aside))).toContain(id);
      for (const [wrong, message] of [
        [{ until: '2026-11-20' }, /until: the day has passed/],
        [{ until: '2027-02-30' }, /until: 2027-02-30 is no day/],
        [{ until: '2027-01-01', state: 'open' }, /until: only/],
      ] as const) {
        const { status, body } = await decide('eastvaleArchitect', id, wrong);
        expect([status, body.error.message]).toEqual([
          400,
          expect.stringMatching(message),
        ]);
      }
    });

    it('keeps both of two decisions at the same time', async () => {
      const [, , , { id }] = await shared();
      await Promise.all([
        decide('eastvaleArchitect', id, {}),
        decide('eastvaleArchitect', id, { state: 'open' }),
      ]);
      const { decisions } = await api.read(`/suggestions/${id}?registry=demo`);
      expect(decisions).toHaveLength(2);
    });

    it.each([
      ['northmoorCto', {}, 403, /may not decide.*Eastvale Police/],
      ['officer', {}, 403, /may not decide/],
      ['eastvaleArchitect', { force: 'nation' }, 403, /the nation/],
      ['saltmereLead', { force: 'group:demo/saltmere' }, 403, /may not decide/],
      ['eastvaleArchitect', { reason: 'short' }, 400, /reason/],
      ['eastvaleArchitect', { reason: ' '.repeat(20) }, 400, /reason/],
      ['eastvaleArchitect', { reason: 'x'.repeat(1_001) }, 400, /reason/],
      ['eastvaleArchitect', { state: 'gone' }, 400, /state/],
      ['eastvaleArchitect', { force: 'eastvale' }, 400, /force/],
      ['eastvaleArchitect', { nonsense: 1 }, 400, /additional properties/],
      ['eastvaleArchitect', { registry: 'private' }, 400, /registry/],
      ['nationalArchitect', { force: 'group:demo/none' }, 400, /no force/],
    ])(
      'refuses a decision of %s with %j',
      async (caller, change, code, message) => {
        const [{ id }] = await shared();
        const { status, body } = await decide(caller, id, change);
        expect([status, body.error.message]).toEqual([
          code,
          expect.stringMatching(message),
        ]);
      },
    );

    it('says that a suggestion is not there any more', async () => {
      const { status, body } = await decide(
        'eastvaleArchitect',
        '0123456789abcdef',
        {},
      );
      expect([status, body.error.message]).toEqual([
        404,
        expect.stringMatching(/not there any more.*facts behind it/),
      ]);
    });

    it('does not take a decision for a force that it does not concern', async () => {
      const [{ id }] = (
        await listed('nationalArchitect', kind('same-capability'))
      ).filter(({ forces }) => forces.every(({ ref }) => ref !== eastvale));
      const { status, body } = await decide('eastvaleArchitect', id, {});
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringMatching(/does not concern Eastvale Police/),
      ]);
    });
  });

  it.each([
    ['kind=gossip', /kind/],
    ['state=lost', /state/],
    ['sort=money', /sort/],
    ['limit=0', /limit/],
    ['cursor=x', /cursor/],
    ['force=eastvale', /force/],
    ['for=everybody', /for/],
    ['for=group:demo/none', /for: there is no force/],
    [`q=${'x'.repeat(201)}`, /q/],
    ['nonsense=1', /nonsense/],
  ])('says which parameter is wrong: %s', async (query, message) => {
    const { status, body } = await api.get(
      `/suggestions?registry=demo&${query}`,
    );
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('can be taken away by who has a role, without what they may not see', async () => {
    const path = '/exports/suggestions?registry=demo&format=csv';
    api.caller = 'officer';
    expect((await api.get(path)).status).toBe(403);
    api.caller = 'northmoorCto';
    const { text, status } = await api.get(path);
    expect(status).toBe(200);
    expect(text).toContain('can end');
    expect(text).not.toContain('Only Eastvale may read');
  });

  it('is the same for everybody with the same roles', async () => {
    const { stranger: _stranger, ...known } = callers;
    for (const caller of Object.keys(known)) {
      const once = await listed(caller);
      expect(await listed(caller)).toEqual(once);
    }
  });
});
