import type { Entity } from '@backstage/catalog-model';
import {
  assessment,
  check,
  dispensation,
  scorecard,
  system,
  systemRef,
  TODAY,
} from '../__fixtures__/register';
import { compileDefinitions } from '../definitions/compileDefinitions';
import type { CheckDefinition } from '../definitions/CompiledScorecard';
import { Estate } from '../estate/Estate';
import { explainSystem } from '../explanation/explainSystem';
import { scoreSystem } from './scoreSystem';

const PASS = 'identity.singleSignOn';
const FAIL = '!identity.singleSignOn';
const OPEN = 'identity.multiFactor';

const records = [
  system('records', { confirmedOn: '2026-11-01' }),
  assessment('records', {
    assessedOn: '2026-06-01',
    identity: { singleSignOn: true },
  }),
];

function score(checks: CheckDefinition[], extra: Entity[] = [], spec = {}) {
  const definitions = compileDefinitions([scorecard(checks, spec)]);
  expect(definitions.errors).toEqual([]);
  const estate = Estate.fromEntities([...records, ...extra]);
  const result = scoreSystem(definitions, estate, systemRef('records'), TODAY);
  const explained = explainSystem(
    definitions,
    estate,
    systemRef('records'),
    TODAY,
  );
  expect(explained.checks.map(({ outcome }) => outcome)).toEqual(
    result.outcomes,
  );
  expect(explained.conformance).toEqual(result.conformance);
  return { ...result, ...result.conformance };
}

describe('scoreSystem', () => {
  it('adds weights up into conformance, coverage and assured conformance', () => {
    const result = score([
      check('a', PASS, { weight: 3 }),
      check('b', FAIL, { weight: 1 }),
      check('c', OPEN, { weight: 2 }),
      check('d', PASS, { appliesTo: FAIL, weight: 9 }),
    ]);
    expect(result.outcomes).toEqual([
      'pass',
      'fail',
      'unknown',
      'not-applicable',
    ]);
    expect(result).toMatchObject({
      passedWeight: 3,
      decidedWeight: 4,
      applicableWeight: 6,
      conformance: 3 / 4,
      coverage: 4 / 6,
      assuredConformance: 3 / 6,
      level: 'partly-aligned',
      cappedBy: [],
      counts: {
        pass: 1,
        fail: 1,
        unknown: 1,
        'not-applicable': 1,
        dispensed: 0,
      },
    });
  });

  it('takes a check of which the application is not known for applicable and not known', () => {
    expect(score([check('a', PASS, { appliesTo: OPEN })]).outcomes).toEqual([
      'unknown',
    ]);
    expect(score([check('a', FAIL, { appliesTo: OPEN })]).outcomes).toEqual([
      'unknown',
    ]);
  });

  it('leaves ratios of nothing out and calls the system unassessed', () => {
    const result = score([check('a', PASS, { appliesTo: FAIL })]);
    expect(result.level).toBe('unassessed');
    expect(result).not.toHaveProperty('conformance.coverage');
    const open = score([check('a', OPEN)]);
    expect(open.conformance).not.toHaveProperty('conformance');
    expect(open).toMatchObject({ coverage: 0, assuredConformance: 0 });
  });

  it('takes old and undated evidence for not known', () => {
    const days = (maxAgeDays: number) =>
      score([check('a', PASS, { maxAgeDays })]).outcomes;
    // Assessed on 1 June 2026: 173 days before the day of scoring.
    expect(days(173)).toEqual(['pass']);
    expect(days(172)).toEqual(['unknown']);
    expect(
      score(
        [check('a', 'hosting.class == "public-saas"', { maxAgeDays: 365 })],
        [system('records', { hosting: { class: 'public-saas' } })],
      ).outcomes,
    ).toEqual(['unknown']);
  });

  it.each<[number, number, number, string]>([
    // passed, failed, not known, level
    [80, 20, 0, 'aligned'],
    [80, 0, 20, 'aligned'],
    [79, 21, 0, 'partly-aligned'],
    [80, 0, 21, 'partly-aligned'],
    [50, 10, 40, 'partly-aligned'],
    [49, 51, 0, 'diverging'],
    [55, 4, 41, 'diverging'],
    [0, 40, 60, 'diverging'],
    [39, 0, 61, 'unassessed'],
  ])('with %i passed, %i failed, %i not known is %4$s', (...row) => {
    const [passed, failed, open, level] = row;
    const many = (count: number, name: string, expression: string) =>
      Array.from({ length: count }, (_, index) =>
        check(`${name}${index}`, expression),
      );
    expect(
      score([
        ...many(passed, 'p', PASS),
        ...many(failed, 'f', FAIL),
        ...many(open, 'o', OPEN),
      ]).level,
    ).toBe(level);
  });

  it('never calls a system better than a gate that is failed or not known', () => {
    const pass = check('a', PASS, { weight: 10 });
    const pass2 = check('b', PASS, { weight: 10 });
    expect(
      score([pass, pass2, check('g', FAIL, { gate: 'partly-aligned' })]),
    ).toMatchObject({
      level: 'partly-aligned',
      levelBeforeGates: 'aligned',
      cappedBy: ['g'],
    });
    expect(
      score([
        pass,
        pass2,
        check('g', OPEN, { gate: 'diverging' }),
        check('h', FAIL, { gate: 'partly-aligned' }),
      ]),
    ).toMatchObject({ level: 'diverging', cappedBy: ['g', 'h'] });
    const kept = score([pass, check('g', PASS, { gate: 'diverging' })]);
    expect(kept).toMatchObject({ level: 'aligned', cappedBy: [] });
    expect(kept.conformance).not.toHaveProperty('levelBeforeGates');
  });

  it('does not lift an unassessed system to the level of its gate', () => {
    expect(
      score([check('a', OPEN), check('g', OPEN, { gate: 'diverging' })]),
    ).toMatchObject({ level: 'unassessed', cappedBy: [] });
  });

  it('counts a check for each of its principles and goals', () => {
    const result = score([
      check('a', PASS, {
        weight: 2,
        principles: ['principle:default/nptc-01', 'principle:default/nptc-02'],
      }),
      check('b', FAIL, {
        principles: ['principle:default/nptc-02'],
        goals: [],
      }),
    ]);
    expect(Object.keys(result.byPrinciple)).toEqual([
      'principle:default/nptc-01',
      'principle:default/nptc-02',
    ]);
    expect(result.byPrinciple['principle:default/nptc-02']).toMatchObject({
      passedWeight: 2,
      applicableWeight: 3,
      conformance: 2 / 3,
    });
    expect(result.byGoal['strategygoal:default/enabler-e5']).toMatchObject({
      passedWeight: 2,
      applicableWeight: 2,
    });
  });

  describe('with a dispensation', () => {
    const checks = [
      check('failing', FAIL),
      check('open', OPEN),
      check('passing', PASS),
      check('without', PASS, { appliesTo: FAIL }),
    ];

    it('takes failed and unknown checks out of the sum, and nothing else', () => {
      const result = score(checks, [dispensation('d')]);
      expect(result.outcomes).toEqual([
        'dispensed',
        'dispensed',
        'pass',
        'not-applicable',
      ]);
      expect(result).toMatchObject({ applicableWeight: 1, coverage: 1 });
    });

    it('does not let a dispensed gate cap the level', () => {
      expect(
        score(
          [check('a', PASS), check('g', FAIL, { gate: 'diverging' })],
          [dispensation('d')],
        ),
      ).toMatchObject({ level: 'aligned', cappedBy: [] });
    });

    it.each<[string, object, boolean]>([
      ['on its last day', { expiresOn: TODAY }, true],
      ['a day after its last', { expiresOn: '2026-11-20' }, false],
      ['on its first day', { startsOn: TODAY }, true],
      ['a day before its first', { startsOn: '2026-11-22' }, false],
      ['that was only asked for', { state: 'requested' }, false],
      ['that was refused', { state: 'refused' }, false],
      ['that was revoked', { state: 'revoked' }, false],
      ['that nobody approved', { approvedBy: undefined }, false],
      [
        'that the requester approved',
        { approvedBy: 'user:demo/requester' },
        false,
      ],
      ['without a last day', { expiresOn: undefined }, false],
      ['without a first day', { decidedOn: undefined }, false],
      [
        'from another principle',
        { principle: 'principle:default/nptc-01' },
        false,
      ],
      ['for another system', { systems: [systemRef('other')] }, false],
      ['for this check', { checks: ['failing'] }, true],
      ['for another check', { checks: ['other'] }, false],
      ['for no check', { checks: [] }, false],
    ])('%s', (_, spec, holds) => {
      expect(
        score([check('failing', FAIL)], [dispensation('d', spec)]).outcomes,
      ).toEqual([holds ? 'dispensed' : 'fail']);
    });
  });
});
