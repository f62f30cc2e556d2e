import type {
  CandidatesResponse,
  ScenarioComparisonResponse,
  ScenarioEvaluationResponse,
  ScenarioResponse,
  ScenariosResponse,
  ScenarioStep,
} from '@policing/plugin-blueprint-common';
import { canary, demonstrationApi } from '../__testUtils__/demonstrationApi';

jest.setTimeout(120_000);

const EASTVALE = 'group:demo/eastvale';

describe('what-if scenarios', () => {
  const api = demonstrationApi();
  const { auditor, get, post, read } = api;
  let number = 0;

  beforeEach(() => {
    api.caller = 'eastvaleCto';
    number += 1;
  });

  const candidates = (query = ''): Promise<CandidatesResponse> =>
    read(
      `/cloud/scenarios/candidates?registry=demo&force=${EASTVALE}&limit=200${query}`,
    );
  const move = (system: string, changes = {}): ScenarioStep => ({
    system,
    changes: {
      disposition: 'replatform',
      targetHosting: 'public-paas',
      status: 'planned',
      plannedFinish: '2028-03-31',
      ...changes,
    },
  });
  const body = (steps: object[], rest = {}) => ({
    registry: 'demo',
    force: EASTVALE,
    name: `Plan ${number}`,
    steps,
    ...rest,
  });
  const create = async (
    steps: object[],
    rest = {},
  ): Promise<ScenarioResponse> => {
    const answer = await post('/cloud/scenarios', body(steps, rest));
    expect([answer.status, answer.body.error]).toEqual([201, undefined]);
    return answer.body;
  };
  const evaluate = (id: string): Promise<ScenarioEvaluationResponse> =>
    read(`/cloud/scenarios/${id}/evaluation`);

  it('reach the target with enough steps, and say on which day', async () => {
    const { items } = await candidates('&view=not-in-cloud');
    const unknown = await candidates('&view=not-known');
    const steps = [...items, ...unknown.items].map(({ system }, place) =>
      move(system.ref, {
        plannedFinish: `2028-${String(1 + (place % 12)).padStart(2, '0')}-28`,
      }),
    );
    const { id } = await create(steps, { description: 'Everything moves.' });
    const { figures, target, systems, withheld } = await evaluate(id);
    expect(withheld).toEqual([]);
    expect(target).toBe(0.8);
    expect(figures.today.position.reached?.surely).toBeUndefined();
    expect(figures.planned.counts).toEqual(figures.today.counts);
    expect(figures.planned.position.reached?.surely).toMatch(/^2028-/);
    const { inCloud, notInCloud, notKnown } = figures.carriedOut.counts;
    expect(notInCloud + notKnown).toBe(0);
    expect(inCloud).toBe(
      figures.today.counts.inCloud +
        figures.today.counts.notInCloud +
        figures.today.counts.notKnown,
    );
    expect(systems.filter(({ hasStep }) => hasStep)).toHaveLength(steps.length);
    // Where it stands decides checks.
    expect(systems.some(({ checks }) => checks!.length > 0)).toBe(true);
    expect(systems.every(({ legacy }) => legacy)).toBe(true);
  });

  it('change nothing without steps, and nothing in the register with them', async () => {
    const before = await read('/systems?registry=demo&limit=200');
    const empty = await create([]);
    const { figures, systems } = await evaluate(empty.id);
    expect(systems).toEqual([]);
    expect(figures.planned).toEqual(figures.today);
    expect(figures.carriedOut).toEqual(figures.today);
    const { items } = await candidates();
    await create(
      items.map(({ system }) => move(system.ref)),
      {
        name: `Everything ${number}`,
      },
    );
    expect(await read('/systems?registry=demo&limit=200')).toEqual(before);
  });

  it('are tried out without being kept, with the same figures', async () => {
    const { items } = await candidates('&view=not-in-cloud');
    const steps = items.slice(0, 5).map(({ system }) => move(system.ref));
    const before: ScenariosResponse = await read(
      '/cloud/scenarios?registry=demo',
    );
    const { status, body: trial } = await post('/cloud/scenarios/trial', {
      registry: 'demo',
      force: EASTVALE,
      steps,
    });
    expect(status).toBe(200);
    expect(await read('/cloud/scenarios?registry=demo')).toEqual(before);
    const { id } = await create(steps);
    const { scenario, ...kept } = await evaluate(id);
    expect(scenario).toEqual({ id, name: `Plan ${number}`, revision: 1 });
    expect(trial).toEqual(kept);
  });

  it('keep every save, and refuse one that follows an older one', async () => {
    const [{ system }] = (await candidates('&view=not-in-cloud')).items;
    const first = await create([move(system.ref)]);
    expect(first).toMatchObject({
      revision: 1,
      systems: 1,
      mayChange: true,
      savedBy: 'mock',
      steps: [{ system, isGone: false, moved: [] }],
    });
    const save = (sent: object) =>
      post(`/cloud/scenarios/${first.id}/revisions`, {
        name: first.name,
        steps: [],
        ...sent,
      });
    const second = await save({ revision: 1, name: `Later ${number}` });
    expect(second.status).toBe(201);
    expect(second.body).toMatchObject({ revision: 2, systems: 0 });
    const third = await save({ revision: 1 });
    expect(third.status).toBe(409);
    expect(third.body.error.message).toContain(
      'mock saved it on 21 Nov 2026 at 09:00 UTC',
    );
    const kept: ScenarioResponse = await read(`/cloud/scenarios/${first.id}`);
    expect(
      kept.revisions.map(({ revision, name }) => [revision, name]),
    ).toEqual([
      [2, `Later ${number}`],
      [1, `Plan ${number}`],
    ]);
  });

  it('are archived and listed apart', async () => {
    const { id, name } = await create([]);
    await post(`/cloud/scenarios/${id}/revisions`, {
      revision: 1,
      name,
      archived: true,
      steps: [],
    });
    const ids = async (query: string) =>
      (
        (await read(
          `/cloud/scenarios?registry=demo${query}`,
        )) as ScenariosResponse
      ).items.map(item => item.id);
    expect(await ids('')).not.toContain(id);
    expect(await ids('&archived=true')).toContain(id);
    // The name is free again.
    await create([], { name });
  });

  it('stand side by side', async () => {
    const [one, two] = (await candidates('&view=not-in-cloud')).items;
    const a = await create([move(one.system.ref)], { name: `A ${number}` });
    const b = await create(
      [
        move(one.system.ref, { plannedFinish: '2029-01-31' }),
        move(two.system.ref),
      ],
      { name: `B ${number}` },
    );
    const compared: ScenarioComparisonResponse = await read(
      `/cloud/scenarios/comparison?a=${a.id}&b=${b.id}`,
    );
    expect(compared.a.scenario?.id).toBe(a.id);
    expect(compared.a.figures.today).toEqual(compared.b.figures.today);
    const step = compared.steps.find(
      ({ system }) => system.ref === one.system.ref,
    )!;
    expect(step.a?.plannedFinish).toBe('2028-03-31');
    expect(step.b?.plannedFinish).toBe('2029-01-31');
    expect(compared.steps).toHaveLength(2);
    expect(
      compared.steps.find(({ system }) => system.ref === two.system.ref)!.a,
    ).toBeUndefined();
    const { text } = await get(
      `/exports/cloud-scenario?format=csv&id=${a.id}&b=${b.id}`,
    );
    expect(text).toContain(one.system.title);
    expect(text).toContain(`B ${number}`);
  });

  it.each([
    [
      'a system of another force',
      [{ system: 'system:demo/northmoor-records', changes: { wave: 1 } }],
      /has no system/,
    ],
    ['the same system twice', 'twice', /already/],
    [
      'a day that is none',
      [{ changes: { plannedFinish: '2028-02-30' } }],
      /no such day/,
    ],
    [
      'a finish before its start',
      [
        {
          changes: { plannedStart: '2028-02-01', plannedFinish: '2028-01-01' },
        },
      ],
      /before the planned start/,
    ],
    ['nothing to change', [{ changes: {} }], /changes/],
    [
      'an unknown field',
      [{ changes: { owner: 'me' } }],
      /additional properties/,
    ],
    [
      'a hosting class that is none',
      [{ changes: { targetHosting: 'the-moon' } }],
      /targetHosting/,
    ],
  ])('refuse %s', async (_what, steps, words) => {
    const [{ system }] = (await candidates()).items;
    const sent =
      steps === 'twice'
        ? [move(system.ref), move(system.ref)]
        : (steps as object[]).map(step => ({ system: system.ref, ...step }));
    for (const path of ['/cloud/scenarios', '/cloud/scenarios/trial']) {
      const { name: _name, ...rest } = body(sent);
      const answer = await post(
        path,
        path.endsWith('trial') ? rest : body(sent),
      );
      expect([path, answer.status]).toEqual([path, 400]);
      expect(answer.body.error.message).toMatch(words);
    }
  });

  it('refuse more steps than there can be, and a name that is taken or empty', async () => {
    const [{ system }] = (await candidates()).items;
    const many = await post(
      '/cloud/scenarios',
      body(Array.from({ length: 501 }, () => move(system.ref))),
    );
    expect(many.status).toBe(400);
    expect(many.body.error.message).toMatch(/steps/);
    expect(
      (await post('/cloud/scenarios', body([], { name: ' ' }))).status,
    ).toBe(400);
    await create([]);
    const twin = await post(
      '/cloud/scenarios',
      body([], { name: `PLAN ${number}` }),
    );
    expect(twin.status).toBe(409);
    expect(twin.body.error.message).toMatch(/name/);
  });

  it('are for architects and the CTO of their force alone', async () => {
    const { id } = await create([], { name: `Secret ${number}` });
    const paths = [
      `/cloud/scenarios/${id}`,
      `/cloud/scenarios/${id}/evaluation`,
      `/cloud/scenarios/comparison?a=${id}&b=${id}`,
      `/exports/cloud-scenario?format=csv&id=${id}`,
    ];
    const none = '00000000-0000-4000-8000-000000000000';
    for (const caller of [
      'northmoorCto',
      'nationalArchitect',
      'nationalRiskOwner',
      'officer',
      'eastvaleOfficial',
    ]) {
      api.caller = caller;
      for (const path of paths) {
        const theirs = await get(path);
        const nobodys = await get(path.replaceAll(id, none));
        expect([caller, path, theirs.status]).toEqual([caller, path, 404]);
        expect(theirs.body.error).toEqual(nobodys.body.error);
      }
      const revised = await post(`/cloud/scenarios/${id}/revisions`, {
        revision: 1,
        name: 'Mine',
        steps: [],
      });
      expect([caller, revised.status]).toEqual([caller, 404]);
      const made = await post('/cloud/scenarios', body([], { name: 'Mine' }));
      expect([caller, made.status]).toEqual([caller, 403]);
      const tried = await post('/cloud/scenarios/trial', {
        registry: 'demo',
        force: EASTVALE,
        steps: [],
      });
      expect([caller, tried.status]).toEqual([caller, 403]);
      const { status, text } = await get('/cloud/scenarios?registry=demo');
      expect(text).not.toContain('Secret');
      expect([caller, status]).toEqual([
        caller,
        caller === 'northmoorCto' ? 200 : 403,
      ]);
    }
    api.caller = 'eastvaleArchitect';
    const { withheld, systems } = await evaluate(id);
    expect(withheld).toEqual(['legacy']);
    expect(JSON.stringify(systems)).not.toContain('legacy');
    const { forces } = (await read(
      '/cloud/scenarios?registry=demo',
    )) as ScenariosResponse;
    expect(forces.map(({ ref }) => ref)).toEqual([EASTVALE]);
  });

  it('leave names and steps out of what is noted', async () => {
    const { id } = await create([], { name: `Unspoken ${number}` });
    await evaluate(id);
    const noted = JSON.stringify(
      auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => ({
        eventId,
        meta,
      })),
    );
    expect(noted).toContain('scenario-create');
    expect(noted).toContain(id);
    expect(noted).not.toContain('Unspoken');
  });

  it('never tell words of restricted documents', async () => {
    const { items } = await candidates();
    const { id } = await create(items.map(({ system }) => move(system.ref)));
    expect(JSON.stringify(await evaluate(id))).not.toContain(canary);
  });
});
