import type { ConformanceResult, Outcome, Tally } from '../results';
import { addOutcome, emptyTally, finishTally } from '../scoring/tally';
import { countCloud, countLegacy, countRisks } from './counts';
import { rollUp, type Scored } from './rollUp';
import { worstCheck } from './worstCheck';

function tally(...outcomes: [Outcome, number][]) {
  const sum = emptyTally();
  outcomes.forEach(([outcome, weight]) => addOutcome(sum, outcome, weight));
  return finishTally(sum);
}

function scored(
  level: ConformanceResult['level'],
  ...outcomes: [Outcome, number][]
): Scored {
  const [first] = outcomes;
  return {
    conformance: {
      ...tally(...outcomes),
      level,
      cappedBy: [],
      byPrinciple: (first ? { p: tally(first) } : {}) as Record<string, Tally>,
      byGoal: {},
    },
  };
}

describe('rollUp', () => {
  it('pools weights and never averages ratios', () => {
    const result = rollUp([
      scored('aligned', ['pass', 9], ['fail', 1]),
      scored('diverging', ['fail', 2], ['unknown', 3]),
      scored('unassessed'),
    ]);
    expect(result).toEqual({
      systems: 3,
      levels: {
        aligned: 1,
        'partly-aligned': 0,
        diverging: 1,
        unassessed: 1,
      },
      counts: {
        pass: 1,
        fail: 2,
        unknown: 1,
        'not-applicable': 0,
        dispensed: 0,
      },
      passedWeight: 9,
      decidedWeight: 12,
      applicableWeight: 15,
      conformance: 9 / 12,
      coverage: 12 / 15,
      assuredConformance: 9 / 15,
    });
  });

  it('looks at the checks of one principle', () => {
    expect(
      rollUp(
        [
          scored('aligned', ['pass', 9], ['fail', 1]),
          scored('diverging', ['fail', 2], ['unknown', 3]),
        ],
        { principle: 'p' },
      ),
    ).toMatchObject({ systems: 2, passedWeight: 9, applicableWeight: 11 });
    expect(
      rollUp([scored('aligned', ['pass', 9])], { goal: 'g' }),
    ).toMatchObject({ systems: 1, applicableWeight: 0 });
  });

  it('has no ratios of nothing', () => {
    expect(rollUp([])).not.toHaveProperty('coverage');
  });
});

describe('worstCheck', () => {
  const check = (id: string, outcome: Outcome, weight: number) => ({
    id,
    title: id.toUpperCase(),
    outcome,
    weight,
    principles: [`p-${id}`],
    goals: ['g'],
  });

  it('finds the check that costs most weight', () => {
    const results = [
      { checks: [check('a', 'fail', 5), check('b', 'fail', 3)] },
      { checks: [check('a', 'unknown', 5), check('b', 'fail', 3)] },
    ];
    expect(worstCheck(results)).toEqual({ id: 'b', title: 'B', failing: 2 });
    expect(worstCheck(results, { principle: 'p-a' })?.id).toBe('a');
    expect(worstCheck(results, { goal: 'g' })?.id).toBe('b');
    expect(worstCheck(results, { goal: 'other' })).toBeUndefined();
  });

  it('takes the first id of several that cost the same', () => {
    expect(
      worstCheck([{ checks: [check('b', 'fail', 1), check('a', 'fail', 1)] }])
        ?.id,
    ).toBe('a');
  });

  it('finds none where none fails', () => {
    expect(worstCheck([{ checks: [check('a', 'pass', 1)] }])).toBeUndefined();
  });
});

describe('counts', () => {
  it('keeps what is not known apart', () => {
    const cloud = (inCloud: 'yes' | 'no' | 'not-known') =>
      ({ cloud: { inCloud } }) as any;
    expect(
      countCloud([cloud('yes'), cloud('no'), cloud('no'), cloud('not-known')]),
    ).toEqual({ inCloud: 1, notInCloud: 2, notKnown: 1 });
  });

  it('counts legacy systems by rating', () => {
    const legacy = (state: string, red: string, isLegacy: string) =>
      ({ legacy: { state, red, legacy: isLegacy } }) as any;
    expect(
      countLegacy([
        legacy('scored', 'yes', 'yes'),
        legacy('bounded', 'maybe', 'yes'),
        legacy('scored', 'no', 'no'),
        legacy('not-assessed', 'not-assessed', 'not-assessed'),
      ]),
    ).toEqual({
      red: 1,
      mayBeRed: 1,
      legacy: 2,
      assessed: 3,
      notAssessed: 1,
    });
  });

  it('adds the counts of risks up', () => {
    const counts = {
      open: 3,
      beyondAppetite: 1,
      reviewOverdue: 0,
      withoutOwner: 1,
      acceptanceExpired: 2,
    };
    expect(
      countRisks([{ risk: { counts } }, { risk: { counts } }] as any),
    ).toEqual({
      open: 6,
      beyondAppetite: 2,
      reviewOverdue: 0,
      withoutOwner: 2,
      acceptanceExpired: 4,
    });
  });
});
