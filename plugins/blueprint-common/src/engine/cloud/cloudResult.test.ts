import { assessment, system, systemRef, TODAY } from '../__fixtures__/register';
import type { SpecOf } from '../../schema';
import { Estate } from '../estate/Estate';
import { cloudResult } from './cloudResult';

const scorecard = { cloudHosting: ['public-saas'] };

function result(spec: Partial<SpecOf<'System'>>, card = scorecard) {
  const estate = Estate.fromEntities([
    system('records', spec),
    assessment('records', {
      blockers: [
        { kind: 'contract', description: 'Runs on.', since: '2025-01-01' },
      ],
    }),
  ]);
  return cloudResult(card, estate.record(systemRef('records')), TODAY);
}

describe('cloudResult', () => {
  it.each([
    [{ class: 'public-saas' }, 'yes'],
    [{ class: 'force-data-centre' }, 'no'],
    [{ class: 'unknown' }, 'not-known'],
    [{}, 'not-known'],
    [undefined, 'not-known'],
  ] as const)('hosting %j is %s', (hosting, inCloud) => {
    expect(result({ hosting }).inCloud).toBe(inCloud);
  });

  it('does not know where no class is said to count', () => {
    expect(
      result({ hosting: { class: 'public-saas' } }, { cloudHosting: [] })
        .inCloud,
    ).toBe('not-known');
  });

  it.each([
    [{ plannedFinish: '2026-11-20' }, true],
    [{ plannedFinish: TODAY }, false],
    [{ plannedFinish: '2026-01-01', status: 'in-progress' }, true],
    [{ plannedFinish: '2026-01-01', status: 'migrated' }, false],
    [{ plannedFinish: '2026-01-01', actualFinish: '2026-02-01' }, false],
    [{}, false],
  ] as const)('%j is late: %s', (cloud, late) => {
    expect(result({ cloud }).late).toBe(late);
  });

  it('tells the position in a sentence that says nothing of the blockers', () => {
    expect(
      result({
        hosting: { class: 'force-data-centre' },
        cloud: {
          status: 'in-progress',
          disposition: 'rehost',
          wave: 2,
          plannedFinish: '2026-09-30',
        },
      }),
    ).toEqual({
      inCloud: 'no',
      hostingClass: 'force-data-centre',
      status: 'in-progress',
      disposition: 'rehost',
      wave: 2,
      plannedFinish: '2026-09-30',
      late: true,
      blockers: [
        { kind: 'contract', description: 'Runs on.', since: '2025-01-01' },
      ],
      why: 'Its hosting (force data centre) does not count towards the cloud target; migration in progress; planned to finish on 30 Sep 2026 and late.',
    });
  });

  it('writes hosting classes as people do', () => {
    expect(result({ hosting: { class: 'public-saas' } }).why).toBe(
      'Its hosting (public SaaS) counts towards the cloud target.',
    );
  });
});
