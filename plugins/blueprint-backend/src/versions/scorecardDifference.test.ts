import type { ScorecardEntity } from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import {
  checkDifferences,
  principleDifferences,
  settingChanges,
} from './scorecardDifference';

type Spec = ScorecardEntity['spec'];
type Check = Spec['checks'][number];

function check(id: string, more: Partial<Check> = {}): Check {
  return {
    id,
    title: `It is ${id}`,
    principles: ['principle:default/nptc-01'],
    weight: 3,
    severity: 'medium',
    expression: 'identity.singleSignOn',
    remediation: 'Mend it.',
    ...more,
  };
}

function spec(checks: Check[], more: Partial<Spec> = {}): Spec {
  return {
    checks,
    leastCoverage: 0.4,
    levels: [
      {
        id: 'aligned',
        title: 'Aligned',
        assuredConformance: 0.8,
        coverage: 0.8,
      },
      {
        id: 'diverging',
        title: 'Diverging',
        assuredConformance: 0,
        coverage: 0,
      },
    ],
    basis: 'our-extension',
    status: 'live',
    version: '1.0.0',
    source: { title: 'Ours' },
    ...more,
  };
}

describe('checkDifferences', () => {
  it('names what is added, removed and changed, part by part', () => {
    const from = spec([
      check('kept'),
      check('heavier', { weight: 2 }),
      check('reworded'),
      check('gone', { gate: 'diverging' }),
    ]);
    const to = spec([
      check('new', { rationale: 'Because.' }),
      check('kept'),
      check('heavier', { weight: 5, gate: 'diverging', maxAgeDays: 30 }),
      check('reworded', { title: 'It reads well' }),
    ]);
    expect(checkDifferences(from, to)).toEqual([
      expect.objectContaining({
        id: 'new',
        change: 'added',
        scores: true,
        rationale: 'Because.',
        fields: expect.arrayContaining([
          { field: 'expression', to: 'identity.singleSignOn' },
          { field: 'weight', to: 3 },
        ]),
      }),
      expect.objectContaining({
        id: 'heavier',
        change: 'changed',
        scores: true,
        fields: [
          { field: 'maxAgeDays', to: 30 },
          { field: 'weight', from: 2, to: 5 },
          { field: 'gate', to: 'diverging' },
        ],
      }),
      expect.objectContaining({
        id: 'reworded',
        change: 'changed',
        scores: false,
        fields: [
          { field: 'title', from: 'It is reworded', to: 'It reads well' },
        ],
      }),
      expect.objectContaining({ id: 'gone', change: 'removed', scores: true }),
    ]);
  });

  it('says where only the value of a constant differs', () => {
    const checks = [
      check('timely', { expression: 'daysSince(a) <= constants.maxDays' }),
      check('other', { expression: 'daysSince(a) <= constants.otherDays' }),
    ];
    expect(
      checkDifferences(
        spec(checks, { constants: { maxDays: 365, otherDays: 1 } }),
        spec(checks, { constants: { maxDays: 90, otherDays: 1 } }),
      ),
    ).toEqual([
      expect.objectContaining({
        id: 'timely',
        change: 'changed',
        scores: true,
        fields: [{ field: 'constant', name: 'maxDays', from: 365, to: 90 }],
      }),
    ]);
  });

  const anyCheck = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    weight: fc.integer({ min: 1, max: 10 }),
    expression: fc.constantFrom('x.y', 'x.y <= constants.n', '!x.y'),
  });
  const anySpec = fc
    .tuple(
      fc.uniqueArray(anyCheck, { selector: ({ id }) => id }),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([checks, n]) =>
      spec(
        checks.map(({ id, ...more }) => check(id, more)),
        { constants: { n } },
      ),
    );

  it('finds nothing between a scorecard and itself, and the mirror image the other way', () => {
    fc.assert(
      fc.property(anySpec, anySpec, (one, other) => {
        expect(checkDifferences(one, structuredClone(one))).toEqual([]);
        expect(settingChanges(one, structuredClone(one))).toEqual([]);
        const forth = checkDifferences(one, other);
        const back = checkDifferences(other, one);
        const mirrored = {
          added: 'removed',
          removed: 'added',
          changed: 'changed',
        };
        expect(
          back.map(({ id, change }) => [id, mirrored[change]]).sort(),
        ).toEqual(forth.map(({ id, change }) => [id, change]).sort());
      }),
    );
  });
});

describe('settingChanges', () => {
  it('names thresholds that differ, and levels that one has alone', () => {
    const from = spec([]);
    const to = spec([], {
      leastCoverage: 0.5,
      levels: [
        { id: 'aligned', title: 'A', assuredConformance: 0.9, coverage: 0.8 },
        {
          id: 'partly-aligned',
          title: 'P',
          assuredConformance: 0.5,
          coverage: 0.6,
        },
        { id: 'diverging', title: 'D', assuredConformance: 0, coverage: 0 },
      ],
    });
    expect(settingChanges(from, to)).toEqual([
      { setting: 'leastCoverage', from: 0.4, to: 0.5 },
      { setting: 'aligned.assuredConformance', from: 0.8, to: 0.9 },
      { setting: 'partly-aligned.assuredConformance', to: 0.5 },
      { setting: 'partly-aligned.coverage', to: 0.6 },
    ]);
  });
});

describe('principleDifferences', () => {
  it('names principles that other checks decide, or that a changed check decides', () => {
    const [one, two, three] = ['one', 'two', 'three'].map(
      name => `principle:default/${name}`,
    );
    const from = spec([
      check('a', { principles: [one] }),
      check('b', { principles: [two] }),
      check('c', { principles: [three], title: 'Old words' }),
    ]);
    const to = spec([
      check('a', { principles: [one], weight: 9 }),
      check('b', { principles: [one] }),
      check('c', { principles: [three], title: 'New words' }),
    ]);
    expect(principleDifferences(from, to, checkDifferences(from, to))).toEqual([
      { principle: one, checks: { from: ['a'], to: ['a', 'b'] } },
      { principle: two, checks: { from: ['b'], to: [] } },
    ]);
  });
});
