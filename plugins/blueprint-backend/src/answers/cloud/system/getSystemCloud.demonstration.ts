import type {
  CloudNeighbour,
  SystemCloudResponse,
} from '@policing/plugin-blueprint-common';
import {
  canary,
  demonstrationApi,
  rms,
} from '../../../__testUtils__/demonstrationApi';

describe('GET /systems/{namespace}/{name}/cloud', () => {
  const api = demonstrationApi();
  const cloudOf = (path: string) =>
    api.read(`${path}/cloud`) as Promise<SystemCloudResponse>;

  afterEach(() => {
    api.caller = 'nationalRiskOwner';
  });

  it('tells facts, what stands in the way and what to do, in order', async () => {
    const answer = await cloudOf(rms);
    expect(answer).toMatchObject({
      system: { title: 'Caseworks RMS' },
      today: '2026-11-21',
      cloud: { status: 'in-progress', wave: 2, progress: 45 },
      move: 'open',
      delay: 'finish-passed',
      decision: { state: 'open', old: false },
      blockers: [{ kind: 'skills', description: `${canary} blocker` }],
      withheld: [],
    });
    const kinds = answer.next.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['conflict', 'conflict']);
    expect(answer.next).toContainEqual(
      expect.objectContaining({
        kind: 'blocker',
        what: 'Name somebody to clear what holds it up: skills.',
        restricted: true,
      }),
    );
    const ids = answer.next.map(({ id }) => id);
    expect(ids).toContain('target-date-passed');
    // The rule says it already.
    expect(ids).not.toContain('finish-date-passed');
    expect(answer.conflicts!.map(({ id }) => id)).toContain(
      'target-date-passed',
    );
    expect(answer.suggestion).toMatchObject({ chosen: 'replatform' });
    expect(answer.exit).toBeDefined();
    expect(answer.cloudFirst.principles.map(({ ref }) => ref)).toContain(
      'principle:default/nptc-13',
    );
    expect(answer.cloudFirst.checks!.length).toBeGreaterThan(2);
  });

  it('tells of the way so far: what is declared, and what was recorded', async () => {
    const { history } = await cloudOf(rms);
    const days = history.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    expect(history[0]).toMatchObject({
      day: '2026-11-21',
      source: 'first-recorded',
    });
    expect(history[0].changes).toContainEqual({
      fact: 'status',
      to: 'in-progress',
    });
    expect(
      history.flatMap(({ milestone, day }) =>
        milestone ? [[milestone, day]] : [],
      ),
    ).toEqual(
      expect.arrayContaining([
        ['move-began', '2025-10-13'],
        ['disposition-decided', '2024-11-18'],
      ]),
    );
  });

  it('tells of dependencies both ways, with the plan of each', async () => {
    const custody = '/systems/demo/eastvale-caseworks-custody';
    const { needs } = await cloudOf(custody);
    const needed = needs.find(({ title }) => title === 'Caseworks RMS');
    expect(needed).toMatchObject({
      status: 'in-progress',
      wave: 2,
      plannedFinish: '2026-09-30',
      delay: 'finish-passed',
      order: 'before',
      wait: { because: 'needs', state: 'waits', finishesBefore: false },
    });
    const { neededBy } = await cloudOf(rms);
    expect(neededBy.map(({ title }: CloudNeighbour) => title)).toContain(
      'Caseworks Custody',
    );
  });

  it('keeps what is restricted to those who may read it, absence included', async () => {
    for (const caller of ['officer', 'northmoorCto', 'eastvaleOfficial']) {
      api.caller = caller;
      const answer = await cloudOf(rms);
      expect(answer.withheld).toEqual(['assessment', 'checks']);
      expect(answer).not.toHaveProperty('blockers');
      expect(answer).not.toHaveProperty('exit');
      expect(answer).not.toHaveProperty('funding');
      expect(answer.cloudFirst).not.toHaveProperty('checks');
      expect(answer.next.length).toBeGreaterThan(0);
      expect(answer.conflictRulesWithheld).toBeGreaterThan(0);
      expect(answer.conflicts!.some(({ restricted }) => restricted)).toBe(
        false,
      );
      expect(answer.next.some(({ restricted }) => restricted)).toBe(false);
      expect(JSON.stringify(answer)).not.toContain(canary);
    }
    for (const caller of ['eastvaleCto', 'eastvaleArchitect']) {
      api.caller = caller;
      expect((await cloudOf(rms)).blockers).toHaveLength(1);
    }
  });

  it('follows what was replaced until it is switched off', async () => {
    const { items } = await api.read('/systems?registry=demo&limit=200');
    const all: SystemCloudResponse[] = [];
    for (const { namespace, name } of items) {
      all.push(await cloudOf(`/systems/${namespace}/${name}`));
    }
    const runsOn = all.filter(
      ({ move, predecessors, system }) =>
        move === 'finished' &&
        system.lifecycle !== 'decommissioned' &&
        predecessors.some(({ running }) => running === 'runs'),
    );
    expect(runsOn.length).toBeGreaterThan(0);
    expect(
      runsOn.every(({ next }) =>
        next.some(({ kind }) => kind === 'left-running'),
      ),
    ).toBe(true);
    const ended = all.filter(
      ({ system }) => system.lifecycle === 'decommissioned',
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.flatMap(({ next }) => next)).toEqual([]);
  });

  it('says clearly that there is no such system', async () => {
    const { status, body } = await api.get('/systems/demo/nowhere/cloud');
    expect(status).toBe(404);
    expect(body.error.message).toBe('There is no system demo/nowhere');
  });
});
