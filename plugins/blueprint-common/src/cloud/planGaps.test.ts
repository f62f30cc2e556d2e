import type { SystemEntity } from '../schema';
import { gapsOfPlan } from './planGaps';

type Spec = SystemEntity['spec'];

const TODAY = '2026-11-22';

function gaps(cloud: Spec['cloud'], rest: Partial<Spec> = {}) {
  return gapsOfPlan(
    { owner: 'group:demo/eastvale', type: 'force-application', cloud, ...rest },
    TODAY,
  );
}

it.each<[string, Spec['cloud'], string[]]>([
  ['nothing decided', undefined, ['no-disposition']],
  ['a status alone', { status: 'planned' }, ['no-disposition']],
  [
    'retained without a word',
    { disposition: 'retain' },
    ['no-justification', 'no-revisit-date'],
  ],
  [
    'retained, said to have no reason, and to be looked at last year',
    { disposition: 'retain', justification: 'none', revisitOn: '2025-11-22' },
    ['no-justification', 'revisit-date-passed'],
  ],
  [
    'retained for a reason until a day',
    { disposition: 'retain', justification: 'Latency', revisitOn: TODAY },
    [],
  ],
  ['to be switched off some day', { disposition: 'retire' }, ['no-end-date']],
  [
    'to move somewhere some day',
    { disposition: 'rehost' },
    ['no-target-hosting', 'no-finish-date'],
  ],
  [
    'late',
    {
      disposition: 'refactor',
      targetHosting: 'public-paas',
      plannedFinish: '2026-11-21',
    },
    ['finish-date-passed'],
  ],
  [
    'on its way',
    {
      disposition: 'refactor',
      targetHosting: 'public-paas',
      plannedFinish: '2027-03-31',
    },
    [],
  ],
])('%s', (_, cloud, expected) => {
  expect(gaps(cloud)).toEqual(expected);
});

it('takes the day of the replacement for the end of a system that is to be switched off', () => {
  expect(
    gaps(
      { disposition: 'retire' },
      { support: { plannedReplacement: '2027-06-30' } },
    ),
  ).toEqual([]);
});
