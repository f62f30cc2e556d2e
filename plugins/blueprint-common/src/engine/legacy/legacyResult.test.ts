import { legacyFramework } from '../__fixtures__/frameworks';
import { assessment, system, systemRef, TODAY } from '../__fixtures__/register';
import { compileDefinitions } from '../definitions/compileDefinitions';
import { Estate } from '../estate/Estate';
import type { SpecOf } from '../../schema';
import { legacyResult } from './legacyResult';

type Legacy = NonNullable<SpecOf<'SystemAssessment'>['legacy']>;

const definitions = compileDefinitions([legacyFramework()]);
const PROFILE = 'riskframework:default/legacy-official';

const ones = {
  L1: 1,
  L2: 1,
  L3: 1,
  L4: 1,
  L5: 1,
  L6: 1,
  L7: 1,
  C1: 1,
  C2: 1,
  C3: 1,
  C4: 1,
  C5: 1,
  C6: 1,
};

function result(legacy?: Partial<Legacy>, facts: object = {}) {
  const estate = Estate.fromEntities([
    system('records', { support: { vendorSupportEnds: '2028-11-21' } }),
    assessment('records', {
      ...facts,
      ...(legacy ? { legacy: { profile: PROFILE, ...legacy } } : {}),
    }),
  ]);
  return legacyResult(
    definitions,
    estate,
    estate.record(systemRef('records')),
    TODAY,
  );
}

describe('legacyResult', () => {
  it('rates the worked example of the guidance red', () => {
    expect(
      result({
        scores: {
          ...{ L1: 5, L2: 5, L3: 5, L4: 5, L5: 6, L6: 6, L7: 6 },
          ...{ C1: 5, C2: 5, C3: 2, C4: 5, C5: 5, C6: 4 },
        },
        assessedOn: '2026-05-01',
        assessor: 'Enterprise architect',
        remediationPlan: true,
        planFunded: false,
      }),
    ).toMatchObject({
      state: 'scored',
      profile: PROFILE,
      profileVersion: '1.0.0',
      legacy: 'yes',
      red: 'yes',
      zone: { lowest: 'red', highest: 'red' },
      missing: [],
      remediationPlan: true,
      planFunded: false,
      assessedOn: '2026-05-01',
      why: '26.67 of 30, red.',
    });
  });

  it('calls one likelihood of 3 with the rest 1 legacy, but not red', () => {
    expect(result({ scores: { ...ones, L5: 3 } })).toMatchObject({
      legacy: 'yes',
      red: 'no',
      zone: { lowest: 'low', highest: 'low' },
    });
  });

  it('calls nothing above 2 not legacy', () => {
    expect(result({ scores: { ...ones, L5: 2 } })).toMatchObject({
      legacy: 'no',
      red: 'no',
      why: '1.57 of 30, not legacy.',
    });
  });

  it('rates exactly 16 red', () => {
    const fours = Object.fromEntries(
      Object.keys(ones).map(id => [id, 4]),
    ) as typeof ones;
    expect(result({ scores: fours })).toMatchObject({
      lowest: 16,
      red: 'yes',
    });
  });

  it('says what may be where criteria are missing', () => {
    const { L3: _L3, C1: _C1, ...rest } = ones;
    const answer = result({ scores: { ...rest, L1: 5, L2: 5, C2: 5 } });
    expect(answer).toMatchObject({
      state: 'bounded',
      legacy: 'yes',
      red: 'maybe',
      missing: ['L3', 'C1'],
      zone: { lowest: 'high', highest: 'red' },
      why: 'Between 11.90 and 16.24 of 30, may be red: L3 and C1 are not scored.',
    });
    expect(result({ scores: rest })).toMatchObject({ legacy: 'maybe' });
  });

  it('tells the meaning of a score', () => {
    const [first, second] = result({ scores: { ...ones, L2: 2 } }).criteria;
    expect(first).toMatchObject({ id: 'L1', score: 1, anchor: 'Least of L1' });
    expect(second).not.toHaveProperty('anchor');
  });

  it('is not assessed without an assessment, or with a profile that is not there', () => {
    expect(result()).toEqual({
      state: 'not-assessed',
      missing: [],
      legacy: 'not-assessed',
      red: 'not-assessed',
      criteria: [],
      why: 'No legacy assessment is recorded.',
    });
    expect(
      result({ profile: 'riskframework:default/none', scores: ones }),
    ).toMatchObject({
      state: 'not-assessed',
      profile: 'riskframework:default/none',
      why: 'The legacy profile none is not in the register, so the scores cannot be added up.',
    });
  });

  describe('suggests scores from facts', () => {
    const suggestion = (id: string, facts: object) =>
      result({ scores: ones }, facts).criteria.find(
        criterion => criterion.id === id,
      )?.derived;

    it('takes the first rule that holds, and says why', () => {
      expect(suggestion('L1', {})).toEqual({
        score: 3,
        because: 'end of vendor support: 21 Nov 2028',
      });
      expect(
        suggestion('L6', {
          security: { openVulnerabilities: { critical: 2, high: 0 } },
        }),
      ).toEqual({ score: 5, because: 'open critical vulnerabilities: 2' });
    });

    it('suggests nothing where an earlier rule is not known', () => {
      expect(
        suggestion('L6', { security: { openVulnerabilities: { high: 0 } } }),
      ).toBeUndefined();
    });

    it('does not change the declared score', () => {
      expect(result({ scores: ones }).lowest).toBe(1);
    });
  });
});
