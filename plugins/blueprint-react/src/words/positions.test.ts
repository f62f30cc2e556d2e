import { cloudInWords, riskInWords } from './positions';

describe('cloudInWords', () => {
  it('gives position and plan', () => {
    expect(
      cloudInWords({
        inCloud: 'no',
        disposition: 'rehost',
        status: 'in-progress',
        plannedFinish: '2027-03-31',
        late: true,
      }),
    ).toBe('not in cloud · rehost, in progress, due 31 Mar 2027, late');
  });

  it('says that nothing is known', () => {
    expect(cloudInWords({ inCloud: 'not-known', late: false })).toBe(
      'not known',
    );
  });
});

describe('riskInWords', () => {
  const counts = {
    open: 3,
    beyondAppetite: 0,
    reviewOverdue: 0,
    withoutOwner: 0,
    acceptanceExpired: 0,
  };

  it('names what needs attention', () => {
    expect(
      riskInWords({
        state: 'assessed',
        counts: { ...counts, beyondAppetite: 2, reviewOverdue: 1 },
      }),
    ).toBe('2 beyond appetite · 1 review overdue');
  });

  it('says that nothing does', () => {
    expect(riskInWords({ state: 'assessed', counts })).toBe(
      'within appetite (3 open)',
    );
  });

  it('tells that from not assessed', () => {
    expect(riskInWords({ state: 'not-assessed', counts })).toBe('not assessed');
  });
});
