import { riskFramework, riskMethod } from '../__fixtures__/frameworks';
import { risk, TODAY } from '../__fixtures__/register';
import type { SpecOf } from '../../schema';
import type { RiskMethod } from '../definitions/Definitions';
import { riskResult } from './riskResult';

const METHOD: RiskMethod = {
  ref: 'riskframework:default/technology-risk',
  title: riskFramework().metadata.name,
  version: '1.0.0',
  method: riskMethod,
};

type Spec = Partial<SpecOf<'RiskAssessment'>>;

const FORCES = ['group:demo/eastvale'];

const rating = (likelihood: number, impact: number) => ({
  likelihood,
  impact,
  reason: 'Judged so.',
});

/** Owned and reviewed lately, so that each example differs in one thing. */
const tidy: Spec = {
  riskOwner: 'user:demo/owner',
  reviewedOn: '2026-11-01',
  residual: rating(1, 2),
};

const acceptance = {
  acceptedBy: 'user:demo/signer',
  role: 'senior-information-risk-owner',
  acceptedOn: '2026-06-01',
  until: '2027-06-01',
};

function result(spec: Spec = {}, method: RiskMethod | undefined = METHOD) {
  return riskResult(risk('r1', { ...tidy, ...spec }), FORCES, method, TODAY);
}

describe('riskResult', () => {
  it.each([
    [1, 1, 1, 'low'],
    [1, 5, 5, 'low'],
    [2, 3, 6, 'medium'],
    [3, 4, 12, 'medium'],
    [3, 5, 15, 'high'],
    [5, 5, 25, 'high'],
  ])(
    'puts %i × %i = %i into the band %s',
    (likelihood, impact, score, band) => {
      expect(result({ residual: rating(likelihood, impact) }).residual).toEqual(
        {
          likelihood,
          impact,
          score,
          band,
          reason: 'Judged so.',
        },
      );
    },
  );

  it('rates inherent, residual and target apart, and goes by the residual', () => {
    expect(
      result({
        inherent: rating(5, 5),
        residual: rating(2, 3),
        target: rating(1, 1),
      }),
    ).toMatchObject({
      inherent: { band: 'high' },
      residual: { band: 'medium' },
      target: { band: 'low' },
      beyondAppetiteBy: 1,
    });
  });

  it('goes by the inherent risk where no residual risk is rated', () => {
    expect(
      result({ inherent: rating(5, 5), residual: undefined }),
    ).toMatchObject({
      beyondAppetiteBy: 2,
      why: 'High before controls (25 of 25): 2 bands beyond the cautious appetite.',
    });
  });

  it('says within appetite where nothing needs attention', () => {
    expect(result()).toMatchObject({
      appetite: 'cautious',
      beyondAppetiteBy: 0,
      states: [],
      why: 'Low (2 of 25), within the cautious appetite.',
    });
  });

  it('tolerates nothing where the appetite has no tolerance', () => {
    expect(result({ category: 'life-and-safety' })).toMatchObject({
      appetite: 'minimalist',
      beyondAppetiteBy: 1,
      mayAccept: [],
    });
  });

  it('is not rated without a rating, or without its method', () => {
    expect(result({ residual: undefined }).states).toEqual(['not-rated']);
    expect(
      riskResult(risk('r1', tidy), FORCES, undefined, TODAY),
    ).toMatchObject({
      states: ['not-rated'],
      why: 'The method technology-risk is not in the register, so it cannot be rated.',
    });
  });

  it.each([
    [rating(1, 1), ['security-lead', 'senior-information-risk-owner']],
    [rating(2, 3), ['senior-information-risk-owner']],
    [rating(5, 5), []],
  ])(
    'lets the roles of the cell and those above accept %j',
    (residual, below) => {
      expect(result({ residual }).mayAccept.map(({ id }) => id)).toEqual([
        ...below,
        'national-risk-owner',
      ]);
    },
  );

  describe('acceptance', () => {
    const medium = rating(2, 3);
    it.each<[string, Spec, string]>([
      ['by the role of the cell', {}, 'accepted'],
      [
        'by a role above it',
        { acceptance: { ...acceptance, role: 'national-risk-owner' } },
        'accepted',
      ],
      [
        'by the role as people write it',
        { acceptance: { ...acceptance, role: 'Force SIRO' } },
        'accepted',
      ],
      [
        'on its last day',
        { acceptance: { ...acceptance, until: TODAY } },
        'accepted',
      ],
      [
        'a day after its last',
        { acceptance: { ...acceptance, until: '2026-11-20' } },
        'acceptance-expired',
      ],
      [
        'by a role below the cell',
        { acceptance: { ...acceptance, role: 'security-lead' } },
        'acceptance-invalid',
      ],
      [
        'by a role that the table does not know',
        { acceptance: { ...acceptance, role: 'Head of ICT' } },
        'acceptance-invalid',
      ],
      [
        'without an end date',
        { acceptance: { ...acceptance, until: undefined } },
        'acceptance-invalid',
      ],
      [
        'from tomorrow',
        { acceptance: { ...acceptance, acceptedOn: '2026-11-22' } },
        'acceptance-invalid',
      ],
      ['that is not recorded', { acceptance: undefined }, 'acceptance-invalid'],
    ])('%s is %3$s', (...row) => {
      const [, spec, state] = row;
      expect(
        result({ status: 'accepted', residual: medium, acceptance, ...spec })
          .states,
      ).toEqual(['beyond-appetite', state]);
    });

    it('may do without an end date where the method says so', () => {
      const method = {
        ...METHOD,
        method: { ...riskMethod, acceptanceNeedsEndDate: false },
      };
      expect(
        result(
          {
            status: 'accepted',
            residual: medium,
            acceptance: { ...acceptance, until: undefined },
          },
          method,
        ).states,
      ).toContain('accepted');
    });

    it('says why it does not hold', () => {
      expect(
        result({
          status: 'accepted',
          residual: medium,
          acceptance: { ...acceptance, role: 'security-lead' },
        }).why,
      ).toBe(
        'Medium (6 of 25): 1 band beyond the cautious appetite and security-lead may not accept it.',
      );
    });
  });

  describe('review', () => {
    it.each<[string, Spec, string | undefined, boolean]>([
      ['by cadence of the band', {}, '2027-11-01', false],
      [
        'sooner, where a day is set',
        { nextReviewOn: '2026-12-01' },
        '2026-12-01',
        false,
      ],
      [
        'no later than the cadence asks',
        { nextReviewOn: '2029-01-01' },
        '2027-11-01',
        false,
      ],
      [
        'more often for a higher band',
        { residual: rating(5, 5), reviewedOn: '2026-08-01' },
        '2026-10-30',
        true,
      ],
      ['today', { nextReviewOn: TODAY }, TODAY, false],
      ['yesterday', { nextReviewOn: '2026-11-20' }, '2026-11-20', true],
      [
        'from when it was raised, where never reviewed',
        { reviewedOn: undefined, raisedOn: '2025-01-01' },
        '2026-01-01',
        true,
      ],
      [
        'at once, where nothing is dated',
        { reviewedOn: undefined },
        undefined,
        true,
      ],
    ])('is due %s', (_, spec, due, overdue) => {
      const { nextReviewOn, states } = result(spec);
      expect(nextReviewOn).toBe(due);
      expect(states.includes('review-overdue')).toBe(overdue);
    });
  });

  it('counts a risk without an owner as unowned', () => {
    expect(result({ riskOwner: undefined }).states).toEqual(['no-owner']);
  });

  it('asks nothing more of a closed risk', () => {
    expect(
      result({
        status: 'closed',
        residual: rating(5, 5),
        riskOwner: undefined,
        reviewedOn: '2020-01-01',
      }),
    ).toMatchObject({ states: [], why: 'High (25 of 25): closed.' });
  });
});
