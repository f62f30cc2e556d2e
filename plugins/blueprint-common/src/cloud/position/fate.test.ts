import type { SpecOf } from '../../schema';
import { type CloudFate, cloudFateOf, plannedStretches } from './fate';

const TODAY = '2026-11-23';
const cloudHosting = ['public-saas'];

type Cloud = NonNullable<SpecOf<'System'>['cloud']>;

function fate(cloud: Cloud, more: Partial<SpecOf<'System'>> = {}) {
  return cloudFateOf(
    {
      owner: 'group:demo/eastvale',
      type: 'force-application',
      hosting: { class: 'force-data-centre' },
      cloud,
      ...more,
    },
    cloudHosting,
    TODAY,
  );
}

const move: Cloud = {
  status: 'planned',
  disposition: 'rehost',
  targetHosting: 'public-saas',
  plannedFinish: '2027-03-31',
};
const moves = (day: string): CloudFate => ({
  kind: 'moves',
  day,
  then: 'inCloud',
});
const retirement: Cloud = {
  status: 'planned',
  disposition: 'retire',
  plannedFinish: '2027-03-31',
};

describe('cloudFateOf', () => {
  it.each<[string, Cloud, CloudFate]>([
    ['planned', move, moves('2027-03-31')],
    ['running', { ...move, status: 'in-progress' }, moves('2027-03-31')],
    ['due today', { ...move, plannedFinish: TODAY }, moves('2026-11-24')],
    ['late', { ...move, plannedFinish: '2026-11-22' }, { kind: 'late' }],
    ['undated', { ...move, plannedFinish: undefined }, { kind: 'no-date' }],
    ['only assessed', { ...move, status: 'assessed' }, { kind: 'not-planned' }],
    ['blocked', { ...move, status: 'blocked' }, { kind: 'blocked' }],
    ['to stay', { ...move, disposition: 'retain' }, { kind: 'retained' }],
    [
      'with an unknown target',
      { ...move, targetHosting: 'unknown' },
      { kind: 'target-not-known' },
    ],
    [
      'without a target',
      { ...move, targetHosting: undefined },
      { kind: 'target-not-known' },
    ],
    [
      'with a target that does not count',
      { ...move, targetHosting: 'crown-hosting-or-colocation' },
      { kind: 'moves-elsewhere' },
    ],
    ['to be retired', retirement, { kind: 'leaves', day: '2027-03-31' }],
    [
      'to be retired without a date',
      { ...retirement, plannedFinish: undefined },
      { kind: 'no-date' },
    ],
    [
      'to be retired, but blocked',
      { ...retirement, status: 'blocked' },
      { kind: 'blocked' },
    ],
    [
      'not to be moved',
      { status: 'not-applicable' },
      { kind: 'not-applicable' },
    ],
    [
      'done, not in cloud',
      { ...move, status: 'migrated' },
      { kind: 'done-elsewhere' },
    ],
    ['without any plan', {}, { kind: 'not-planned' }],
  ])('%s', (_name, cloud, expected) => {
    expect(fate(cloud)).toEqual(expected);
  });

  it('lets what is in cloud stay there, unless it is planned to leave', () => {
    const hosting = { class: 'public-saas' as const };
    expect(fate({ status: 'blocked' }, { hosting }).kind).toBe('in-cloud');
    expect(fate(move, { hosting }).kind).toBe('in-cloud');
    expect(fate(retirement, { hosting })).toEqual({
      kind: 'leaves',
      day: '2027-03-31',
    });
    expect(
      fate({ ...move, targetHosting: 'force-data-centre' }, { hosting }),
    ).toEqual({
      kind: 'moves-elsewhere',
      day: '2027-03-31',
      then: 'notInCloud',
    });
  });

  it('lets a system leave on the day on which it is to be switched off', () => {
    expect(fate({}, { decommissionedOn: '2027-01-01' })).toEqual({
      kind: 'leaves',
      day: '2027-01-01',
    });
  });

  it('tells of a move of what runs nobody knows where', () => {
    const hosting = { class: 'unknown' as const };
    expect(fate(move, { hosting }).kind).toBe('moves');
    expect(
      fate({ ...move, targetHosting: 'force-data-centre' }, { hosting }),
    ).toEqual({
      kind: 'moves-elsewhere',
      day: '2027-03-31',
      then: 'notInCloud',
    });
  });
});

describe('plannedStretches', () => {
  it('ends where a system leaves', () => {
    expect(
      plannedStretches(
        'notInCloud',
        { kind: 'leaves', day: '1970-01-03' },
        '1970-01-02',
      ),
    ).toEqual([{ from: 1, until: 2, state: 'notInCloud' }]);
  });
});
