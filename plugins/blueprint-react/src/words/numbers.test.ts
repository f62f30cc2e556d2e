import { formatPercent, formatScore } from './numbers';

describe('formatPercent', () => {
  it.each([
    [0.643, '64\u00a0%'],
    [0, '0\u00a0%'],
    [1, '100\u00a0%'],
    [0.999, '99\u00a0%'],
    [0.001, '1\u00a0%'],
    [undefined, 'not known'],
  ])('shows %s as %s', (ratio, words) => {
    expect(formatPercent(ratio)).toBe(words);
  });
});

describe('formatScore', () => {
  it('rounds only for showing', () => {
    expect(formatScore(26.666666)).toBe('26.67');
    expect(formatScore(4)).toBe('4.00');
  });
});
