import { riskFramework } from '../__fixtures__/frameworks';
import { risk, system, systemRef, TODAY } from '../__fixtures__/register';
import { compileDefinitions } from '../definitions/compileDefinitions';
import { Estate } from '../estate/Estate';
import { technologyRiskResult } from './technologyRiskResult';

const definitions = compileDefinitions([riskFramework()]);
const rating = (likelihood: number, impact: number) => ({
  likelihood,
  impact,
  reason: 'Judged so.',
});

function result(...risks: ReturnType<typeof risk>[]) {
  const estate = Estate.fromEntities([system('records'), ...risks]);
  return technologyRiskResult(
    definitions,
    estate.record(systemRef('records')),
    ref => estate.organisation(ref),
    TODAY,
  );
}

describe('technologyRiskResult', () => {
  it('is not assessed without risks', () => {
    expect(result()).toEqual({
      state: 'not-assessed',
      risks: [],
      parts: [],
      counts: {
        open: 0,
        beyondAppetite: 0,
        reviewOverdue: 0,
        withoutOwner: 0,
        acceptanceExpired: 0,
      },
      why: 'No risk assessment is recorded.',
    });
  });

  it('counts what needs attention, and names the highest band and authority', () => {
    const owned = { riskOwner: 'user:demo/owner', reviewedOn: '2026-11-01' };
    expect(
      result(
        risk('a', { ...owned, residual: rating(3, 4) }),
        risk('b', { residual: rating(1, 1) }),
        risk('c', { ...owned, status: 'closed', residual: rating(5, 5) }),
        risk('d', {
          ...owned,
          status: 'accepted',
          residual: rating(5, 4),
          acceptance: {
            acceptedBy: 'user:demo/signer',
            role: 'national-risk-owner',
            acceptedOn: '2026-01-01',
            until: '2027-01-01',
          },
        }),
      ),
    ).toMatchObject({
      state: 'assessed',
      counts: {
        open: 3,
        beyondAppetite: 2,
        reviewOverdue: 1,
        withoutOwner: 1,
        acceptanceExpired: 0,
      },
      highestBand: 'high',
      // The highest risk is accepted; the next needs the force SIRO.
      mustAccept: { id: 'senior-information-risk-owner', title: 'Force SIRO' },
      why: '3 open risks: 2 beyond appetite, 1 overdue for review and 1 without an owner.',
    });
  });

  it('says so where nothing needs attention', () => {
    expect(
      result(
        risk('a', {
          residual: rating(1, 1),
          riskOwner: 'user:demo/owner',
          reviewedOn: '2026-11-01',
        }),
      ).why,
    ).toBe('1 open risk, none of which needs attention.');
  });
});
