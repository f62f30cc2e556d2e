import { burnUpOf } from './burnUp';
import { decisionAgeOf } from './decisionAge';
import { leftRunningBehind } from './leftRunning';
import { delayOf, moveState } from './move';
import type { PlannedSystem } from './PlannedSystem';
import { funnelOf, tableOfPipeline } from './stages';
import { WaitIndex, waitsOf } from './waits';
import { wavesOf } from './waves';

const TODAY = '2026-11-21';

function system(
  name: string,
  cloud: PlannedSystem['spec']['cloud'] = {},
  spec: Partial<PlannedSystem['spec']> = {},
): PlannedSystem {
  return {
    ref: `system:demo/${name}`,
    spec: { lifecycle: 'live', cloud, ...spec },
  };
}

const ref = (name: string) => `system:demo/${name}`;

describe('a move', () => {
  it.each([
    [{ status: 'migrated' }, 'finished'],
    [{ status: 'migrated', disposition: 'retire' }, 'open'],
    [{ status: 'decommissioned', disposition: 'retire' }, 'finished'],
    [{ status: 'not-applicable' }, 'stays'],
    [{ status: 'assessed', disposition: 'retain' }, 'stays'],
    [{ status: 'assessed' }, 'undecided'],
    [{ status: 'not-assessed' }, 'undecided'],
    [{ status: 'not-assessed', disposition: 'rehost' }, 'open'],
    [{ status: 'blocked' }, 'open'],
    [{}, 'undecided'],
  ] as const)('reads %j as %s', (cloud, state) => {
    expect(moveState(system('a', cloud))).toBe(state);
  });

  it('ends when the system is switched off, whatever its status says', () => {
    const gone = system(
      'a',
      { status: 'in-progress', plannedFinish: '2020-01-01' },
      { lifecycle: 'decommissioned' },
    );
    expect(moveState(gone)).toBe('finished');
    expect(delayOf(gone, TODAY)).toBeUndefined();
  });

  it('is behind its plan from the day after the planned one', () => {
    const planned = { status: 'planned', plannedStart: '2026-11-20' } as const;
    expect(delayOf(system('a', planned), TODAY)).toBe('start-passed');
    expect(delayOf(system('a', planned), '2026-11-20')).toBeUndefined();
    expect(
      delayOf(system('a', { ...planned, plannedFinish: '2026-11-20' }), TODAY),
    ).toBe('finish-passed');
    expect(
      delayOf(system('a', { ...planned, actualStart: '2026-11-20' }), TODAY),
    ).toBeUndefined();
  });
});

it('keeps the blocked and the unknown beside the funnel', () => {
  const table = tableOfPipeline([
    system('a', { status: 'planned', disposition: 'rehost' }),
    system('b', { status: 'migrated' }),
    system('c', { status: 'blocked', disposition: 'rehost' }),
    { ref: ref('d'), spec: {} },
  ]);
  expect(table.map(({ systems }) => systems)).toEqual([
    0, 0, 1, 0, 1, 0, 1, 0, 1,
  ]);
  expect(funnelOf(table)).toEqual({
    stages: [
      { status: 'not-assessed', at: 0, reached: 2 },
      { status: 'assessed', at: 0, reached: 2 },
      { status: 'planned', at: 1, reached: 2 },
      { status: 'in-progress', at: 0, reached: 1 },
      { status: 'migrated', at: 1, reached: 1 },
      { status: 'decommissioned', at: 0, reached: 0 },
    ],
    beside: [
      { status: 'blocked', systems: 1 },
      { status: 'not-applicable', systems: 0 },
      { status: 'not-known', systems: 1 },
    ],
  });
});

it('sums the plan and what was done by month, and guesses no date', () => {
  expect(
    burnUpOf(
      [
        system('a', {
          status: 'migrated',
          plannedFinish: '2025-03-31',
          actualFinish: '2025-06-02',
        }),
        system('b', { status: 'migrated' }),
        system('c', { status: 'planned', plannedFinish: '2026-11-20' }),
        system('d', { status: 'planned', plannedFinish: '2027-03-31' }),
        system('e', { status: 'blocked' }),
        system('f', { disposition: 'retain' }),
        system('g'),
      ],
      TODAY,
    ),
  ).toEqual({
    scope: 5,
    withoutPlannedFinish: 2,
    finished: 2,
    finishedWithoutDay: 1,
    dueByToday: 2,
    finishedByToday: 1,
    undecided: 1,
    staying: 1,
    points: [
      { month: '2025-03', planned: 1, finished: 0 },
      { month: '2025-06', planned: 1, finished: 1 },
      { month: '2026-11', planned: 2, finished: 1 },
      { month: '2027-03', planned: 3 },
    ],
  });
});

describe('a decision', () => {
  it('is old when it is open after the months that the scorecard allows', () => {
    const decided = (dispositionDecidedOn: string) =>
      system('a', { disposition: 'retire', dispositionDecidedOn });
    expect(decisionAgeOf(decided('2022-11-21'), 48, TODAY)).toEqual({
      state: 'open',
      days: 1461,
      old: true,
    });
    expect(decisionAgeOf(decided('2022-11-22'), 48, TODAY)?.old).toBe(false);
    expect(decisionAgeOf(decided('2000-01-01'), undefined, TODAY)?.old).toBe(
      false,
    );
  });

  it('has no age where its day is not recorded, and none is made up', () => {
    expect(
      decisionAgeOf(system('a', { disposition: 'retire' }), 36, TODAY),
    ).toEqual({ state: 'open' });
    expect(decisionAgeOf(system('a'), 36, TODAY)).toBeUndefined();
  });

  it('to retain stands and does not grow old', () => {
    const retained = system('a', {
      disposition: 'retain',
      dispositionDecidedOn: '2010-01-01',
    });
    expect(decisionAgeOf(retained, 36, TODAY)).toMatchObject({
      state: 'standing',
      old: false,
    });
  });
});

describe('what is left running', () => {
  const old = system('old', { disposition: 'retire' });
  const index = new WaitIndex([old]);
  const left = (
    cloud: PlannedSystem['spec']['cloud'],
    replaces: string[] = [],
  ) =>
    leftRunningBehind(
      system('new', cloud, { replaces }),
      each => index.system(each),
      TODAY,
    );

  it('names the source of a migration and the systems replaced', () => {
    expect(
      left(
        {
          status: 'migrated',
          sourceDecommissioned: false,
          sourceDecommissionDue: '2026-11-20',
        },
        [ref('old'), ref('elsewhere')],
      ),
    ).toEqual({
      source: 'runs',
      due: '2026-11-20',
      overdue: true,
      predecessors: [
        { ref: ref('old'), state: 'runs' },
        { ref: ref('elsewhere'), state: 'not-known' },
      ],
    });
  });

  it('does not take silence for switched off', () => {
    expect(left({ status: 'migrated' })).toMatchObject({ source: 'not-known' });
    expect(
      left({ status: 'migrated', sourceDecommissioned: true }),
    ).toBeUndefined();
  });

  it('blames nobody whose successor is not there yet', () => {
    expect(left({ status: 'in-progress' }, [ref('old')])).toBeUndefined();
  });
});

describe('what a move waits for', () => {
  const records = system('records', {
    status: 'in-progress',
    plannedFinish: '2026-09-30',
  });
  const custody = system(
    'custody',
    { status: 'planned', plannedFinish: '2027-10-29' },
    { dependsOn: [ref('records'), ref('hall'), ref('mail'), ref('gone')] },
  );
  const hall = system('hall', {
    status: 'in-progress',
    disposition: 'retire',
    plannedFinish: '2028-06-30',
  });
  const mail = system('mail', { status: 'migrated' });
  const archive = system('archive', { disposition: 'retire' });
  const index = new WaitIndex([
    { ...records, spec: { ...records.spec, replaces: [ref('archive')] } },
    custody,
    hall,
    mail,
    archive,
  ]);
  const waits = (of: PlannedSystem) =>
    waitsOf(of, index).map(({ on, because, finishesBefore }) => ({
      on: on.ref,
      because,
      finishesBefore,
    }));

  it('is what it needs and is still to move, not what is done', () => {
    expect(waits(custody)).toEqual([
      { on: ref('records'), because: 'needs', finishesBefore: false },
    ]);
  });

  it('is, for what is to be retired, those that still need it', () => {
    expect(waits(hall)).toEqual([
      { on: ref('custody'), because: 'still-needed-by', finishesBefore: false },
    ]);
  });

  it('is, for what is replaced, the system that replaces it', () => {
    expect(waits(archive)).toEqual([
      { on: ref('records'), because: 'replaced-by', finishesBefore: undefined },
    ]);
  });
});

it('dates a wave by its systems, those behind their plan first', () => {
  const [first, second] = wavesOf(
    [
      system('a', {
        wave: 2,
        status: 'planned',
        plannedStart: '2027-01-11',
        plannedFinish: '2027-06-30',
      }),
      system('b', { wave: 2, status: 'blocked', plannedFinish: '2026-06-30' }),
      system('c', {
        wave: 1,
        status: 'migrated',
        actualStart: '2025-01-06',
        actualFinish: '2025-03-31',
      }),
      system('d', { status: 'planned' }),
    ],
    TODAY,
  );
  expect(first).toMatchObject({
    wave: 1,
    state: 'finished',
    late: false,
    actualFinish: '2025-03-31',
    counts: { systems: 1, finished: 1, withoutPlannedFinish: 1 },
  });
  expect(second).toMatchObject({
    wave: 2,
    state: 'to-come',
    late: true,
    plannedStart: '2027-01-11',
    plannedFinish: '2027-06-30',
    counts: { systems: 2, finished: 0, blocked: 1, late: 1 },
  });
  expect(second.systems.map(each => each.ref)).toEqual([ref('b'), ref('a')]);
});
