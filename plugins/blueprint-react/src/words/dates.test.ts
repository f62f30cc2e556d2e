import { formatAge, formatDate, formatDateTime, plural } from './dates';

describe('formatDate', () => {
  it.each([
    ['2026-11-21', '21 Nov 2026'],
    ['2026-09-03', '3 Sep 2026'],
    ['2026-11-21T23:30:00Z', '21 Nov 2026'],
    ['2026-11', 'Nov 2026'],
    ['2026', '2026'],
    [undefined, 'not known'],
    ['some day', 'some day'],
  ])('shows %s as %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });
});

describe('formatDateTime', () => {
  it('shows day and time', () => {
    expect(formatDateTime('2026-11-21T14:02:11')).toBe('21 Nov 2026, 14:02');
  });

  it('never leaves a blank', () => {
    expect(formatDateTime(undefined)).toBe('not known');
  });
});

describe('formatAge', () => {
  it.each([
    [0, 'today'],
    [1, '1 day'],
    [59, '59 days'],
    [60, '1 month'],
    [426, '13 months'],
    [2000, '5 years'],
  ])('calls %s days %s', (days, words) => {
    expect(formatAge(days)).toBe(words);
  });
});

describe('plural', () => {
  it.each([
    [0, '0 systems'],
    [1, '1 system'],
    [1204, '1,204 systems'],
  ])('counts %s', (count, words) => {
    expect(plural(count, 'system')).toBe(words);
  });

  it('takes an irregular plural', () => {
    expect(plural(2, 'policy', 'policies')).toBe('2 policies');
  });
});
