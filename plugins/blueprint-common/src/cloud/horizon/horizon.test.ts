import type { SpecOf } from '../../schema';
import { system, TODAY } from '../../engine/__fixtures__/register';
import { coverOf } from './coverOf';
import { fundingOf, isFunded, isLostSoon } from './funding';
import { horizonDatesOf } from './horizonDatesOf';
import { recoveryTestOf } from './recoveryTestOf';

const span = { today: TODAY, until: '2029-11-21' };

function specOf(spec: Partial<SpecOf<'System'>>) {
  return system('records', spec).spec;
}

function dates(
  spec: Partial<SpecOf<'System'>>,
  product?: Partial<SpecOf<'Product'>>,
) {
  return horizonDatesOf(
    specOf(spec),
    product as SpecOf<'Product'> | undefined,
    span,
  );
}

describe('horizonDatesOf', () => {
  it('finds dates of vendors and of our plan', () => {
    const found = dates({
      decommissionedOn: '2028-01-31',
      support: {
        vendorSupportEnds: '2027-06-30',
        contractEnds: '2027-03-31',
        contractBreaks: ['2026-12-31', '2028-03-31'],
        licenceEnds: '2027-02-01',
        hardwareSupportEnds: '2029-01-01',
        plannedReplacement: '2027-05-01',
      },
      cloud: {
        status: 'planned',
        disposition: 'retain',
        plannedFinish: '2027-04-30',
        revisitOn: '2027-01-15',
        sourceDecommissionDue: '2027-09-30',
      },
    });
    expect(found.map(({ kind, date }) => `${date} ${kind}`)).toEqual([
      '2027-06-30 vendor-support',
      '2027-03-31 contract',
      '2026-12-31 contract-break',
      '2028-03-31 contract-break',
      '2027-02-01 licence',
      '2029-01-01 hardware',
      '2027-04-30 go-live',
      '2027-05-01 replacement',
      '2028-01-31 switch-off',
      '2027-09-30 source-switch-off',
      '2027-01-15 revisit',
    ]);
    expect(found.some(({ passed }) => passed)).toBe(false);
  });

  it('keeps what has passed and is not done, but no break', () => {
    expect(
      dates({
        support: {
          vendorSupportEnds: '2025-06-30',
          contractBreaks: ['2026-11-20'],
        },
        cloud: { status: 'in-progress', plannedFinish: '2026-10-01' },
      }),
    ).toEqual([
      {
        kind: 'vendor-support',
        date: '2025-06-30',
        passed: true,
        cover: {
          state: 'not-covered',
          plan: { kind: 'go-live', date: '2026-10-01', late: true },
        },
      },
      { kind: 'go-live', date: '2026-10-01', passed: true },
    ]);
  });

  it('takes a day as ahead until it is over', () => {
    expect(dates({ support: { contractEnds: TODAY } })).toMatchObject([
      { passed: false },
    ]);
  });

  it.each([
    [{ status: 'migrated', plannedFinish: '2027-01-01' }],
    [{ actualFinish: '2026-10-01', plannedFinish: '2027-01-01' }],
    [{ sourceDecommissioned: true, sourceDecommissionDue: '2027-01-01' }],
    [{ disposition: 'rehost', revisitOn: '2027-01-01' }],
  ] as const)('leaves out what is done or void: %j', cloud => {
    expect(dates({ cloud })).toEqual([]);
  });

  it('leaves out what lies beyond the last day', () => {
    expect(dates({ support: { contractEnds: '2029-11-22' } })).toEqual([]);
    expect(dates({ support: { contractEnds: '2029-11-21' } })).toHaveLength(1);
  });

  describe('of a release', () => {
    const product = {
      releases: [
        { version: '6', vendorSupportEnds: '2026-01-31' },
        { version: '7', vendorSupportEnds: '2027-12-31' },
        { version: '8' },
      ],
    };

    it('takes the date of the version that runs', () => {
      expect(dates({ instance: { version: '7' } }, product)).toEqual([
        {
          kind: 'vendor-support',
          date: '2027-12-31',
          passed: false,
          source: 'product-release',
          cover: { state: 'no-plan' },
        },
      ]);
    });

    it('shows both where the system says another date', () => {
      const support = { vendorSupportEnds: '2028-03-31' };
      expect(
        dates({ instance: { version: '7' }, support }, product).map(
          ({ date, source }) => [date, source],
        ),
      ).toEqual([
        ['2028-03-31', undefined],
        ['2027-12-31', 'product-release'],
      ]);
    });

    it('shows one where both say the same', () => {
      const support = { vendorSupportEnds: '2027-12-31' };
      expect(
        dates({ instance: { version: '7' }, support }, product),
      ).toHaveLength(1);
    });

    it.each([{ version: '8' }, { version: '9' }, {}])(
      'knows none for %j',
      instance => {
        expect(dates({ instance }, product)).toEqual([]);
      },
    );
  });
});

describe('coverOf', () => {
  const ENDS = '2027-06-30';
  const cover = (spec: Partial<SpecOf<'System'>>, kind = 'vendor-support') =>
    coverOf(specOf(spec), kind as 'vendor-support', ENDS, TODAY);

  it('knows of no plan', () => {
    expect(cover({})).toEqual({ state: 'no-plan' });
  });

  it.each([
    ['2027-06-30', 'covered'],
    ['2027-07-01', 'not-covered'],
    ['2026-11-20', 'not-covered'],
  ])('a replacement on %s is %s', (plannedReplacement, state) => {
    expect(cover({ support: { plannedReplacement } }).state).toBe(state);
  });

  it('counts the replacement before the move', () => {
    expect(
      cover({
        support: { plannedReplacement: '2028-01-01' },
        cloud: { status: 'planned', plannedFinish: '2027-01-01' },
      }),
    ).toEqual({
      state: 'not-covered',
      plan: { kind: 'replacement', date: '2028-01-01', late: false },
    });
  });

  it('leaves hardware behind when its source is switched off', () => {
    expect(
      cover(
        {
          support: { plannedReplacement: '2027-01-01' },
          cloud: {
            status: 'planned',
            plannedFinish: '2027-05-01',
            sourceDecommissionDue: '2027-08-01',
          },
        },
        'hardware',
      ),
    ).toEqual({
      state: 'not-covered',
      plan: { kind: 'source-switch-off', date: '2027-08-01', late: false },
    });
  });
});

describe('recoveryTestOf', () => {
  it.each([
    [
      { recoveryTestDue: '2027-02-01', recoveryTestedOn: '2026-08-14' },
      { date: '2027-02-01', passed: false },
    ],
    [
      { recoveryTestedOn: '2025-08-14' },
      { date: '2026-08-14', passed: true, source: 'last-test' },
    ],
  ])('of %j', (criticality, expected) => {
    expect(recoveryTestOf({ criticality }, 365, span)).toEqual({
      kind: 'recovery-test',
      ...expected,
    });
  });

  it('is not known without a plan or a test', () => {
    expect(recoveryTestOf({}, 365, span)).toBeUndefined();
    expect(
      recoveryTestOf(
        { criticality: { recoveryTestedOn: '2026-08-14' } },
        undefined,
        span,
      ),
    ).toBeUndefined();
  });
});

describe('funding', () => {
  it('is not known without a word of it, and then not there', () => {
    expect(fundingOf(undefined)).toBe('not-known');
    expect(fundingOf({})).toBe('not-known');
    expect(isFunded('not-known')).toBe(false);
    expect(isFunded('part-funded')).toBe(false);
    expect(isFunded(fundingOf({ funding: { state: 'funded' } }))).toBe(true);
  });

  it.each([
    ['contract', '2027-11-21', true],
    ['contract', '2027-11-22', false],
    ['licence', '2025-01-01', true],
    ['contract-break', '2027-01-01', false],
    ['go-live', '2027-01-01', false],
  ] as const)('%s on %s is lost soon: %s', (kind, date, soon) => {
    expect(isLostSoon({ kind, date }, '2027-11-21')).toBe(soon);
  });
});
