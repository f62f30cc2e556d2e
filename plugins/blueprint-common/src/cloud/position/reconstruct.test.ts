import { dayNumber } from '../../engine/dates';
import type { SpecOf } from '../../schema';
import { reconstructedStretches } from './reconstruct';

const TODAY = '2026-11-23';
const cloudHosting = ['public-saas', 'public-paas'];

/** Where a system stood on some days; `absent` where it did not count. */
function on(
  spec: Partial<SpecOf<'System'>>,
  ...days: string[]
): (string | undefined)[] {
  const stretches = reconstructedStretches(
    { owner: 'group:demo/eastvale', type: 'force-application', ...spec },
    cloudHosting,
    TODAY,
  );
  return days.map(day => {
    const number = dayNumber(day);
    const found = stretches.filter(
      ({ from, until }) => from <= number && number < until,
    );
    expect(found.length).toBeLessThan(2);
    return found[0]?.state ?? 'absent';
  });
}

describe('reconstructedStretches', () => {
  it('tells a migration from its source, target and end', () => {
    expect(
      on(
        {
          liveSince: '2015-04-01',
          hosting: { class: 'public-saas' },
          cloud: {
            status: 'migrated',
            sourceHosting: 'force-data-centre',
            targetHosting: 'public-saas',
            actualFinish: '2024-06-30',
          },
        },
        '2015-03-31',
        '2015-04-01',
        '2024-06-29',
        '2024-06-30',
        TODAY,
      ),
    ).toEqual(['absent', 'notInCloud', 'notInCloud', 'inCloud', 'inCloud']);
  });

  it('does not know the source where nobody declared it', () => {
    expect(
      on(
        {
          hosting: { class: 'public-saas' },
          cloud: { status: 'migrated', actualFinish: '2024-06-30' },
        },
        '2000-01-01',
        '2024-06-29',
        '2024-06-30',
      ),
    ).toEqual(['notKnown', 'notKnown', 'inCloud']);
  });

  it('does not know where it ran after a migration to somewhere else than it runs', () => {
    expect(
      on(
        {
          hosting: { class: 'public-paas' },
          cloud: { targetHosting: 'public-saas', actualFinish: '2024-06-30' },
        },
        '2024-07-01',
      ),
    ).toEqual(['notKnown']);
  });

  it('takes hosting as it is from the day of its evidence, else of the last confirmation', () => {
    const spec = {
      liveSince: '2019-01-01',
      confirmedOn: '2026-08-05',
      hosting: { class: 'public-saas' as const },
    };
    expect(on(spec, '2026-08-04', '2026-08-05')).toEqual([
      'notKnown',
      'inCloud',
    ]);
    expect(
      on(
        {
          ...spec,
          evidence: [
            {
              claim: 'hosting',
              source: 'Rack list',
              date: '2026-06-19',
              confidence: 'medium',
            },
          ],
        },
        '2026-06-18',
        '2026-06-19',
      ),
    ).toEqual(['notKnown', 'inCloud']);
  });

  it('knows where a migration that has begun started from', () => {
    expect(
      on(
        {
          confirmedOn: '2026-08-05',
          hosting: { class: 'force-data-centre' },
          cloud: { status: 'in-progress', sourceHosting: 'force-data-centre' },
        },
        '2020-01-01',
        TODAY,
      ),
    ).toEqual(['notInCloud', 'notInCloud']);
  });

  it('knows nothing before a migration whose end nobody recorded', () => {
    expect(
      on(
        {
          confirmedOn: '2026-08-05',
          hosting: { class: 'public-saas' },
          cloud: { status: 'migrated', sourceHosting: 'force-data-centre' },
        },
        '2026-08-04',
        '2026-08-05',
      ),
    ).toEqual(['notKnown', 'inCloud']);
  });

  it('leaves out what was switched off, from that day or the day it is known to be', () => {
    const spec = {
      lifecycle: 'decommissioned' as const,
      confirmedOn: '2026-08-05',
    };
    expect(
      on(
        { ...spec, decommissionedOn: '2025-12-31' },
        '2025-12-30',
        '2025-12-31',
      ),
    ).toEqual(['notKnown', 'absent']);
    expect(on(spec, '2026-08-04', '2026-08-05')).toEqual([
      'notKnown',
      'absent',
    ]);
  });

  it('knows nothing without a date', () => {
    expect(
      on({ hosting: { class: 'public-saas' } }, '1990-01-01', TODAY),
    ).toEqual(['notKnown', 'notKnown']);
  });
});
