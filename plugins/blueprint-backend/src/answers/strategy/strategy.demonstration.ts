import type {
  GoalAlignment,
  InitiativesResponse,
  MaturityItem,
  StrategyResponse,
} from '@policing/plugin-blueprint-common';
import { demonstrationApi } from '../../__testUtils__/demonstrationApi';

const eastvale = 'group:demo/eastvale';

describe('the strategy', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  beforeEach(() => {
    api.caller = 'nationalArchitect';
  });

  const strategy = (query = ''): Promise<StrategyResponse> =>
    read(`/strategy?registry=demo${query}`);
  const initiatives = (query = ''): Promise<InitiativesResponse> =>
    read(`/initiatives?registry=demo${query}`);
  const goal = ({ goals }: StrategyResponse, code: string): GoalAlignment =>
    goals.find(each => each.code === code)!;
  const names = ({ items }: InitiativesResponse) =>
    items.map(({ name }) => name);

  describe('alignment', () => {
    it('shows ambitions, enablers, lenses, steps and phases in their order', async () => {
      const { goals } = await strategy();
      expect(goals.map(({ code }) => code).join(' ')).toBe(
        'A1 A2 A3 A4 A5 E1 E2 E3 E4 E5 E6 E7 L1 L2 L3 L4 S1 S2 S3 S4 S5 P1 P2 P3',
      );
    });

    it('says what serves a goal, and through what', async () => {
      const data = goal(await strategy(), 'E1');
      expect(data.principles.map(({ ref }) => ref)).toContain(
        'principle:default/nptc-17',
      );
      expect(data.checks.length).toBeGreaterThan(0);
      expect(data.systems.throughChecks).toBeGreaterThan(0);
      expect(data.systems.throughInitiatives).toBe(5);
      expect(data.initiatives.map(({ ref }) => ref)).toEqual([
        'initiative:demo/northmoor-vocabulary',
        'initiative:demo/tarnwick-records',
      ]);
      expect(data.conformance).toMatchObject({ systems: expect.any(Number) });
      expect(data.conformance?.coverage).toBeGreaterThan(0);
    });

    it('counts systems through the capabilities above theirs once', async () => {
      const { goals } = await strategy();
      const { totalItems } = await read('/systems?registry=demo&limit=1');
      for (const { systems } of goals) {
        expect(systems.throughCapabilities).toBeLessThanOrEqual(totalItems);
      }
      const reachable = goal(await strategy(), 'A1').systems;
      const narrowed = goal(await strategy(`&force=${eastvale}`), 'A1').systems;
      expect(narrowed.throughCapabilities).toBeGreaterThan(0);
      expect(narrowed.throughCapabilities).toBeLessThan(
        reachable.throughCapabilities,
      );
    });

    it('tells what nobody works on from what is only an idea', async () => {
      const whole = await strategy();
      expect(goal(whole, 'E6')).toMatchObject({ work: 'none' });
      expect(goal(whole, 'E2')).toMatchObject({ work: 'idea-only' });
      expect(goal(whole, 'E4')).toMatchObject({ work: 'worked-on' });
      expect(whole.gaps.goals).toEqual([
        'strategygoal:default/ambition-a1',
        'strategygoal:default/ambition-a5',
        'strategygoal:default/enabler-e2',
        'strategygoal:default/enabler-e6',
      ]);
      expect(goal(whole, 'E7').forcesWithout.map(({ title }) => title)).toEqual(
        [
          'Brackenshire Police',
          'Eastvale Police',
          'Northmoor Police',
          'Saltmere Constabulary',
        ],
      );
    });

    it('says nothing of work in a register that declares none', async () => {
      const { goals, gaps, initiatives: declared } = await read('/strategy');
      expect(declared).toBe(0);
      expect(gaps).toEqual({ goals: [], maturity: [] });
      expect(new Set(goals.map(({ work }: GoalAlignment) => work))).toEqual(
        new Set(['not-declared']),
      );
      expect(
        goals.flatMap((each: GoalAlignment) => each.forcesWithout),
      ).toEqual([]);
    });

    it('leaves conformance out for who may not see it, and nothing else', async () => {
      const full = await strategy();
      api.caller = 'officer';
      const seen = await strategy();
      expect(JSON.stringify(seen)).not.toMatch(/"conformance"/);
      full.goals.forEach(each => delete each.conformance);
      expect(seen).toEqual(full);
    });

    it('refuses a force of another register', async () => {
      const { status, body } = await get(
        '/strategy?registry=demo&force=group:default/kent',
      );
      expect([status, body.error.message]).toEqual([
        400,
        'force: the register "demo" has no force group:default/kent',
      ]);
    });
  });

  describe('the roadmap', () => {
    it('says where forces stand only as they declare it', async () => {
      const { roadmap } = await strategy();
      const states = Object.fromEntries(
        roadmap.map(({ ref, cells }) => [
          ref.split('/')[1],
          cells.map(({ state }) => state ?? '-').join(' '),
        ]),
      );
      expect(states).toEqual({
        brackenshire: '- - -',
        eastvale: 'done under-way not-started',
        northmoor: 'done under-way under-way',
        saltmere: 'done under-way not-started',
        tarnwick: 'under-way under-way -',
      });
      const [first] = roadmap.find(({ ref }) => ref === eastvale)!.cells;
      expect(first).toMatchObject({
        on: '2023-06-27',
        evidence: 'Digital board paper 14 of 2023',
      });
      expect(first.initiatives.map(({ ref }) => ref)).toEqual([
        'initiative:demo/northmoor-vocabulary',
        'initiative:demo/eastvale-sign-on',
      ]);
    });

    it('has one row for one force', async () => {
      const { roadmap } = await strategy(`&force=${eastvale}`);
      expect(roadmap.map(({ ref }) => ref)).toEqual([eastvale]);
    });
  });

  describe('maturity', () => {
    const item = ({ maturity }: StrategyResponse, name: string): MaturityItem =>
      maturity.find(({ ref }) => ref === `capabilityassessment:demo/${name}`)!;

    it('shows current and target with dates, and who works on it', async () => {
      const answer = await strategy();
      expect(item(answer, 'eastvale-identity-and-access-management')).toEqual(
        expect.objectContaining({
          current: 2,
          target: 4,
          targetOn: '2027-03-31',
          assessedOn: '2026-04-21',
          aimsHigher: true,
          work: 'worked-on',
        }),
      );
    });

    it('finds capabilities aimed at that nobody works on', async () => {
      const answer = await strategy();
      expect(
        item(answer, 'saltmere-missing-persons-management').initiatives,
      ).toHaveLength(2);
      expect(item(answer, 'tarnwick-integration-services').work).toBe('none');
      expect(item(answer, 'brackenshire-custody-management').work).toBe(
        'idea-only',
      );
      expect(answer.gaps.maturity).toContain(
        'capabilityassessment:demo/tarnwick-integration-services',
      );
      expect(answer.gaps.maturity).not.toContain(
        'capabilityassessment:demo/eastvale-mobile-working',
      );
    });

    it('is that of one force alone where one is asked for', async () => {
      const { maturity } = await strategy(`&force=${eastvale}`);
      expect(new Set(maturity.map(({ force }) => force.ref))).toEqual(
        new Set([eastvale]),
      );
    });
  });

  describe('initiatives', () => {
    it('finds every evaluated pilot of one topic', async () => {
      const found = await initiatives(
        '&topic=artificial-intelligence&result=positive&result=mixed&result=negative&sort=-evaluatedOn',
      );
      expect(
        found.items.map(({ name, result }) => `${name} ${result}`),
      ).toEqual([
        'northmoor-statements mixed',
        'tarnwick-interpreter mixed',
        'eastvale-redaction positive',
        'eastvale-call-notes negative',
      ]);
      expect(found.totalItems).toBe(4);
      expect(found.declared).toBe(29);
    });

    it('finds what ended without an evaluation', async () => {
      const found = await initiatives('&concern=ended-without-evaluation');
      expect(names(found)).toEqual([
        'saltmere-cliff-drone',
        'brackenshire-farm-sensors',
      ]);
      expect(names(await initiatives('&concern=past-its-end'))).toEqual([
        'brackenshire-farm-sensors',
      ]);
    });

    it('finds those whose funding ends before they do', async () => {
      const found = await initiatives('&concern=funding-ends-before-end');
      expect(names(found)).toContain('eastvale-cloud-programme');
      for (const { fundedTo, endsOn } of found.items) {
        expect(fundedTo! < endsOn!).toBe(true);
      }
    });

    it('counts by facet what the other filters leave', async () => {
      const { facets, totalItems } = await initiatives('&topic=drones');
      expect(totalItems).toBe(3);
      expect(facets.topic.length).toBeGreaterThan(5);
      expect(facets.phase).toEqual([
        { value: 'closed', count: 1 },
        { value: 'live', count: 1 },
        { value: 'pilot', count: 1 },
      ]);
      expect(facets.force[0]).toMatchObject({ title: 'Saltmere Constabulary' });
    });

    it('narrows by force, goal, phase of the roadmap, capability and words', async () => {
      expect(names(await initiatives(`&force=${eastvale}&topic=data`))).toEqual(
        ['northmoor-vocabulary'],
      );
      expect(
        names(await initiatives('&goal=strategygoal:default/enabler-e7')),
      ).toEqual(['tarnwick-new-control']);
      const third = await initiatives('&goal=strategygoal:default/phase-p3');
      expect(names(third)).toContain('northmoor-statements');
      expect(
        names(
          await initiatives(
            '&capability=capability:default/custody-management',
          ),
        ),
      ).toEqual([
        'tarnwick-interpreter',
        'tarnwick-records',
        'brackenshire-custody-choice',
      ]);
      expect(names(await initiatives('&q=thermal eastvale'))).toEqual([
        'eastvale-drones',
      ]);
    });

    it.each(['title', '-title', 'endsOn', '-endsOn', 'phase'])(
      'pages by %s through every one once, there and back',
      async sort => {
        const all = names(await initiatives(`&limit=200&sort=${sort}`));
        const seen: string[] = [];
        let page = await initiatives(`&limit=7&sort=${sort}`);
        seen.push(...names(page));
        while (page.pageInfo.nextCursor) {
          page = await initiatives(
            `&limit=7&sort=${sort}&cursor=${page.pageInfo.nextCursor}`,
          );
          seen.push(...names(page));
        }
        expect(seen).toEqual(all);
        const back = await initiatives(
          `&limit=7&sort=${sort}&cursor=${page.pageInfo.prevCursor}`,
        );
        expect(names(back)).toEqual(all.slice(21, 28));
      },
    );

    it('puts those without a date last in either direction', async () => {
      for (const sort of ['startsOn', '-startsOn']) {
        const { items } = await initiatives(`&limit=200&sort=${sort}`);
        const dated = items.map(({ startsOn }) => startsOn !== undefined);
        expect(dated.indexOf(false)).toBe(dated.lastIndexOf(true) + 1);
      }
    });

    it('shows one with its need, evidence, systems and what is like it elsewhere', async () => {
      const answer = await read('/initiatives/demo/eastvale-drones');
      expect(answer).toMatchObject({
        today: '2026-11-21',
        requirement: 'Helicopter takes fifty minutes to the upper valley.',
        systems: [],
      });
      expect(
        answer.similar.map(({ initiative, capabilities }: any) => [
          initiative.name,
          initiative.result,
          capabilities[0].title,
        ]),
      ).toEqual([
        ['northmoor-search-drones', 'positive', 'Missing persons management'],
      ]);
      const { evidence, systems } = await read(
        '/initiatives/demo/tarnwick-interpreter',
      );
      expect(evidence).toEqual([
        {
          claim: 'evaluation',
          source: 'Interim report TW-IC-2026-10',
          date: '2026-10-06',
          confidence: 'high',
        },
      ]);
      expect(systems).toEqual([
        expect.objectContaining({
          ref: 'system:demo/tarnwick-caseworks-custody',
        }),
      ]);
    });

    it('takes the list away as a table, for who may', async () => {
      const path =
        '/exports/initiatives?registry=demo&format=csv&result=negative&sort=title';
      const { text } = await get(path).expect(200);
      expect(text).toContain('Notes of calls by machine');
      expect(text).toContain('Robots for repeated typing');
      expect(text).not.toContain('Drones');
      api.caller = 'officer';
      await get(path).expect(403);
    });

    it.each([
      ['/initiatives?topic=magic', /topic/],
      ['/initiatives?phase=late', /phase/],
      ['/initiatives?result=good', /result/],
      ['/initiatives?concern=cost', /concern/],
      ['/initiatives?sort=cost', /sort/],
      ['/initiatives?goal=e1', /goal/],
      ['/initiatives?cursor=x', /cursor/],
      [`/initiatives?q=${'x'.repeat(201)}`, /q/],
      ['/initiatives?limit=201', /limit/],
      ['/strategy?force=a&force=b', /force/],
      ['/strategy?topic=drones', /topic/],
    ])('says which parameter is wrong: %s', async (path, message) => {
      const { status, body } = await get(path);
      expect([status, body.error.name]).toEqual([400, 'InputError']);
      expect(body.error.message).toMatch(message);
    });

    it('says when there is no such initiative', async () => {
      const { status } = await get('/initiatives/demo/nothing');
      expect(status).toBe(404);
      const system = await get('/initiatives/demo/eastvale-caseworks-rms');
      expect(system.status).toBe(404);
    });
  });
});
