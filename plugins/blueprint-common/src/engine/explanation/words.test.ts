import { factByPath } from '../facts/factCatalogue';
import {
  counted,
  describeReading,
  formatValue,
  listed,
  nameOf,
  percent,
  sentenceCase,
} from './words';
import { formatDay } from '../dates';

const shape = (path: string) => factByPath.get(path)!;

describe('percent', () => {
  it.each([
    [0, '0 %'],
    [0.001, 'under 1 %'],
    [0.714, '71 %'],
    [0.996, '99 %'],
    [1, '100 %'],
  ])('writes %d as %s', (ratio, words) => {
    expect(percent(ratio)).toBe(words);
  });

  it('writes decimals on request', () => {
    expect(percent(0.7141, 1)).toBe('71.4 %');
    expect(percent(0.0001, 1)).toBe('under 0.1 %');
    expect(percent(0.9999, 1)).toBe('99.9 %');
  });
});

describe('formatDay', () => {
  it.each([
    ['2026-05-03', '3 May 2026'],
    ['2026-09-21', '21 Sep 2026'],
    ['2026-05', 'May 2026'],
    ['2026', '2026'],
    ['soon', 'soon'],
    ['2026-02-31', '2026-02-31'],
  ])('writes %s as %s', (date, words) => {
    expect(formatDay(date)).toBe(words);
  });
});

describe('formatValue', () => {
  it.each([
    ['identity.singleSignOn', true, 'yes'],
    ['identity.singleSignOn', false, 'no'],
    ['identity.singleSignOn', undefined, 'not known'],
    ['support.contractEnds', '2026-05-03', '3 May 2026'],
    ['owner', 'group:demo/eastvale', 'eastvale'],
    ['hosting.class', 'public-saas', 'public-saas'],
    ['cloud.wave', 2, '2'],
    ['exit.plan', 'Plan 7', '“Plan 7”'],
    ['exit.plan', 'x'.repeat(80), `“${'x'.repeat(59)}…”`],
    ['dependsOn', [], 'none'],
    ['dependsOn', ['system:demo/a', 'system:demo/b'], 'a, b'],
    ['hosting.supportLocations', [...'abcdefg'], '“a”, “b”, “c”, “d”, “e” …'],
    ['interfaces', [{}], '1 entry'],
    ['interfaces', [{}, {}], '2 entries'],
  ])('writes %s %j as %s', (path, value, words) => {
    expect(formatValue(value, shape(path))).toBe(words);
  });
});

describe('describeReading', () => {
  const reading = {
    path: 'graph.liveDependants',
    label: 'x',
    decisive: true,
    origin: 'graph' as const,
  };
  const fact = shape(reading.path);

  it('says why a value does not count', () => {
    expect(
      describeReading(
        { ...reading, state: 'stale', value: 3, asOf: '2024-05-03' },
        fact,
        365,
      ),
    ).toBe('3, but as of 3 May 2024, more than 365 days ago');
    expect(
      describeReading({ ...reading, state: 'undated', value: 3 }, fact),
    ).toBe('3, but without a date');
    expect(describeReading({ ...reading, state: 'missing' }, fact)).toBe(
      'not known',
    );
  });

  it('gives limits and names systems', () => {
    const missing = { ...reading, state: 'missing' as const };
    expect(
      describeReading({ ...missing, bounds: { lowest: 1, highest: 4 } }, fact),
    ).toBe('between 1 and 4');
    expect(describeReading({ ...missing, bounds: { lowest: 1 } }, fact)).toBe(
      'at least 1',
    );
    expect(
      describeReading(
        {
          ...reading,
          state: 'known',
          value: 2,
          systems: ['system:demo/a', 'system:demo/b'],
        },
        fact,
      ),
    ).toBe('2 (a, b)');
  });
});

describe('small words', () => {
  it('joins, counts, names and begins sentences', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(counted(1, 'check')).toBe('1 check');
    expect(counted(2, 'entry', 'entries')).toBe('2 entries');
    expect(nameOf('user:demo/jo-smith')).toBe('jo-smith');
    expect(sentenceCase('one thing')).toBe('One thing');
  });
});
