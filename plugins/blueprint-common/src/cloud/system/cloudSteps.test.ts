import fc from 'fast-check';
import {
  dispositions,
  hostingClasses,
  lifecycles,
  migrationStatuses,
} from '../../schema/shared';
import type { SpecOf } from '../../schema';
import { ageInWords, agoInWords } from './ageInWords';
import { cloudStepKinds } from './CloudStep';
import { type CloudStepsInput, cloudStepsOf } from './cloudStepsOf';
import { factChangesBetween } from './factChangesBetween';
import { milestonesOf } from './milestonesOf';
import { orderOf } from './orderOf';

const TODAY = '2026-11-21';
const REF = 'system:demo/records';
const other = (spec: object = {}) => ({ ref: 'system:demo/other', spec });

function steps(
  spec: Partial<SpecOf<'System'>>,
  more: Partial<CloudStepsInput> = {},
) {
  return cloudStepsOf(
    {
      ref: REF,
      spec: {
        owner: 'group:demo/eastvale',
        type: 'force-application',
        ...spec,
      },
      inCloud: 'no',
      waits: [],
      dates: [],
      titleOf: () => 'Other',
      ...more,
    },
    TODAY,
  );
}

const said = (...given: Parameters<typeof steps>) =>
  steps(...given).map(({ what, because }) => `${what} ${because}`);

/** A move to which nothing is lacking. */
const planned = {
  status: 'planned',
  disposition: 'rehost',
  targetHosting: 'public-iaas',
  plannedFinish: '2027-03-31',
} as const;

describe('cloudStepsOf', () => {
  it('asks for nothing where nothing is lacking', () => {
    expect(steps({ cloud: planned })).toEqual([]);
  });

  it('asks for nothing of a system that is switched off', () => {
    expect(steps({ lifecycle: 'decommissioned' })).toEqual([]);
  });

  it('asks for the facts that a position and a plan need', () => {
    expect(said({}, { inCloud: 'not-known' })).toEqual([
      'Find out where it runs. Its hosting is not known, so it counts neither as in cloud nor as not.',
      'Say how far the move is. No status is recorded.',
      'Decide what is to happen to it. No disposition is recorded, so nothing is planned.',
    ]);
  });

  it('asks for a new day where the planned one has passed', () => {
    expect(
      said({ cloud: { ...planned, plannedFinish: '2026-05-03' } }),
    ).toEqual([
      'Agree a new day with the programme and record it. The planned day has passed and it is not done.',
    ]);
  });

  it('asks for no plan of what is in cloud, has moved or is not to move', () => {
    const cloud = { status: 'assessed' } as const;
    expect(said({ cloud }, { inCloud: 'yes' })).toEqual([]);
    expect(said({ cloud: { status: 'not-applicable' } })).toEqual([]);
    expect(said({ cloud: { status: 'migrated' } })).toEqual([]);
  });

  it('says what an order of moves lacks', () => {
    const waiting = { ref: REF, spec: {} };
    expect(
      said(
        { cloud: planned },
        {
          waits: [
            {
              waiting,
              on: other(),
              because: 'needs',
              state: 'waits',
              finishesBefore: true,
            },
            {
              waiting,
              on: other(),
              because: 'replaced-by',
              state: 'not-known',
            },
            {
              waiting,
              on: other(),
              because: 'still-needed-by',
              state: 'waits',
              finishesBefore: false,
            },
          ],
        },
      ),
    ).toEqual([
      'Put the move and that of Other into an order that works. It needs Other, and its own move is planned to end first.',
      'Find out what becomes of Other. Other is to take its place, and nobody recorded what is to happen to that.',
    ]);
  });

  it('holds what is lost against the plan', () => {
    expect(
      said(
        { cloud: planned },
        {
          dates: [
            {
              kind: 'vendor-support',
              date: '2026-12-31',
              passed: false,
              cover: {
                state: 'not-covered',
                plan: { kind: 'go-live', date: '2027-03-31', late: false },
              },
            },
            {
              kind: 'contract',
              date: '2026-03-31',
              passed: true,
              cover: { state: 'no-plan' },
            },
            {
              kind: 'licence',
              date: '2027-03-31',
              passed: false,
              cover: { state: 'covered' },
            },
            {
              kind: 'contract-break',
              date: '2027-03-31',
              passed: false,
              cover: { state: 'no-plan' },
            },
          ],
        },
      ),
    ).toEqual([
      'Bring the plan forward, or buy time beyond the end of support by the vendor. Support by the vendor ends on 31 Dec 2026 and the plan is done on 31 Mar 2027.',
      'Plan for the end of the contract. The contract ended on 31 Mar 2026, and there is no plan.',
    ]);
  });

  it('follows what was replaced until it is off', () => {
    const cloud = { status: 'migrated', actualFinish: '2026-03-01' } as const;
    expect(
      said(
        { cloud },
        {
          left: {
            source: 'runs',
            overdue: false,
            predecessors: [
              { ref: 'system:demo/a', state: 'runs' },
              { ref: 'system:demo/b', state: 'not-known' },
              { ref: 'system:demo/c', state: 'off' },
            ],
          },
        },
      ),
    ).toEqual([
      'Set a day to switch off what it was migrated from. The move ended 8 months ago, and the old one still runs.',
      'Switch off Other. This system took its place, and it still runs.',
      'Find out whether Other still runs. This system took its place, and nobody recorded whether it still runs.',
    ]);
    expect(
      said(
        { cloud },
        {
          left: {
            source: 'not-known',
            due: '2026-06-30',
            overdue: true,
            predecessors: [],
          },
        },
      ),
    ).toEqual([
      'Switch off what it was migrated from. The move ended 8 months ago, and nobody recorded that the old one is off; it was to be off by 30 Jun 2026.',
    ]);
  });

  it('calls an old decision old', () => {
    expect(
      said(
        { cloud: { ...planned, dispositionDecidedOn: '2022-10-01' } },
        { decision: { state: 'open', days: 1512, old: true } },
      ),
    ).toEqual([
      'Carry the decision out, or take it again. It was decided to rehost it 4 years ago, and that is not done.',
    ]);
  });

  it('puts what only some may read first and last, for them alone', () => {
    const assessment = {
      blockers: [
        { kind: 'contract', description: 'x', since: '2025-03-12' },
        { kind: 'skills', description: 'y', owner: 'user:demo/ann' },
      ],
      exit: { plan: 'none' },
      funding: { state: 'requested' },
    } as const;
    const readable = { assessment: structuredClone(assessment) as any };
    expect(said({ cloud: planned }, { readable })).toEqual([
      'Name somebody to clear what holds it up: contract. It has been in the way since 12 Mar 2025 (20 months), and nobody is named who is to clear it.',
      'Clear what holds it up: skills. It has been in the way, nobody recorded since when.',
      'Get the rest of the money for the move agreed. It is to move, and the money is requested.',
      'Write down how it would be left. There is no exit plan.',
    ]);
    expect(said({ cloud: planned })).toEqual([]);
    expect(said({ cloud: planned }, { readable: {} })).toEqual([
      'Say whether the money for the move is there. It is to move, and its funding is not recorded.',
      'Write down how it would be left. Whether there is an exit plan is not known.',
    ]);
  });

  it('puts what cannot work first, and says nothing twice', () => {
    const conflict = {
      id: 'target-date-passed',
      title: 'The planned end is past',
      severity: 'medium',
      state: 'conflict',
      why: 'Planned end: 3 May 2026.',
      remediation: 'Agree a new date.',
      restricted: false,
      facts: [
        {
          path: 'cloud.plannedFinish',
          label: 'planned end',
          state: 'known',
          decisive: true,
          origin: 'system',
        },
      ],
    } as const;
    const late = { ...planned, plannedFinish: '2026-05-03' };
    const conflicts = [structuredClone(conflict) as any];
    expect(said({ cloud: late }, { conflicts })).toEqual([
      'Agree a new date. The planned end is past. Planned end: 3 May 2026.',
    ]);
    expect(
      said(
        { cloud: late },
        { conflicts: [{ ...conflicts[0], state: 'cannot-be-ruled-out' }] },
      ),
    ).toEqual([expect.stringMatching(/^Agree a new day/)]);
  });

  it('asks for a test of an exit plan', () => {
    const readable = {
      assessment: { exit: { plan: 'EV-EX-1' }, funding: { state: 'funded' } },
    } as const;
    expect(said({ cloud: planned }, { readable })).toEqual([
      'Test that the data can be taken out. There is an exit plan, and no test of it is recorded.',
    ]);
  });

  const day = fc
    .integer({ min: 19_000, max: 22_000 })
    .map(days => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const anySpec = fc.record(
    {
      lifecycle: fc.constantFrom(...lifecycles),
      cloud: fc.record(
        {
          status: fc.constantFrom(...migrationStatuses),
          disposition: fc.constantFrom(...dispositions),
          dispositionDecidedOn: day,
          plannedFinish: day,
          actualFinish: day,
          revisitOn: day,
          targetHosting: fc.constantFrom(...hostingClasses),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );

  it('keeps its order, and rests on open facts where no more is given', () => {
    fc.assert(
      fc.property(
        anySpec,
        fc.constantFrom('yes', 'no', 'not-known') as fc.Arbitrary<
          CloudStepsInput['inCloud']
        >,
        (spec, inCloud) => {
          const found = steps(spec as Partial<SpecOf<'System'>>, { inCloud });
          const places = found.map(({ kind }) => cloudStepKinds.indexOf(kind));
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(found.some(({ restricted }) => restricted)).toBe(false);
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          for (const { what, because } of found) {
            expect(`${what}${because}`).not.toMatch(/undefined|today ago/);
            expect(what).toMatch(/\.$/);
            expect(because).toMatch(/\.$/);
          }
        },
      ),
    );
  });
});

describe('words for time', () => {
  it.each([
    ['2026-11-21', 'today', 'today'],
    ['2026-11-20', '1 day', '1 day ago'],
    ['2026-03-01', '8 months', '8 months ago'],
    ['2022-10-01', '4 years', '4 years ago'],
  ])('%s is %s', (from, age, ago) => {
    expect(ageInWords(from, TODAY)).toBe(age);
    expect(agoInWords(from, TODAY)).toBe(ago);
  });
});

describe('milestonesOf', () => {
  it('tells what was declared of the past, oldest first', () => {
    expect(
      milestonesOf(
        {
          owner: 'x',
          type: 'force-application',
          liveSince: '2019-01-01',
          decommissionedOn: '2028-01-01',
          cloud: {
            disposition: 'rehost',
            dispositionDecidedOn: '2024-02-01',
            actualStart: '2026-01-05',
          },
        },
        TODAY,
      ),
    ).toEqual([
      { kind: 'went-live', day: '2019-01-01' },
      { kind: 'disposition-decided', day: '2024-02-01' },
      { kind: 'move-began', day: '2026-01-05' },
    ]);
  });
});

describe('factChangesBetween', () => {
  it('names what differs, with what was not recorded left out', () => {
    expect(
      factChangesBetween(
        { status: 'planned', wave: 2, disposition: 'rehost' },
        { status: 'in-progress', disposition: 'rehost', progress: 10 },
      ),
    ).toEqual([
      { fact: 'status', from: 'planned', to: 'in-progress' },
      { fact: 'progress', to: 10 },
      { fact: 'wave', from: 2 },
    ]);
    expect(factChangesBetween(undefined, { status: 'planned' })).toEqual([
      { fact: 'status', to: 'planned' },
    ]);
  });
});

describe('orderOf', () => {
  const moving = (plannedFinish?: string) => ({
    ref: REF,
    spec: {
      cloud: { ...planned, plannedFinish },
    },
  });

  it.each([
    [moving('2027-01-31'), 'before'],
    [moving('2027-03-31'), 'same-day'],
    [moving('2027-04-01'), 'after'],
    [moving(undefined), 'not-known'],
    [{ ref: REF, spec: {} }, 'not-known'],
    [{ ref: REF, spec: { cloud: { status: 'migrated' } } }, 'no-move'],
    [{ ref: REF, spec: { cloud: { disposition: 'retain' } } }, 'no-move'],
  ] as const)('%j ends %s', (neighbour, order) => {
    expect(orderOf(moving('2027-03-31'), neighbour)).toBe(order);
  });

  it('says nothing where there is no move to come', () => {
    expect(
      orderOf(
        { ref: REF, spec: { cloud: { status: 'migrated' } } },
        moving('2027-01-31'),
      ),
    ).toBeUndefined();
  });
});
