import { legacyMethod } from '../__fixtures__/frameworks';
import { legacyScore, type CriterionScores } from './legacyScore';

const LIKELIHOOD = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'];
const IMPACT = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];

function scores(likelihood: number[], impact: number[]): CriterionScores {
  return Object.fromEntries([
    ...LIKELIHOOD.map((id, index) => [id, likelihood[index]]),
    ...IMPACT.map((id, index) => [id, impact[index]]),
  ]);
}

function score(likelihood: number[], impact: number[]) {
  return legacyScore(legacyMethod, scores(likelihood, impact));
}

const all = (value: number, count: number) => Array(count).fill(value);

describe('legacyScore', () => {
  it('gives 26.67 for the worked example of the guidance', () => {
    const { likelihood, impact, overall } = score(
      [5, 5, 5, 5, 6, 6, 6],
      [5, 5, 2, 5, 5, 4],
    );
    expect(likelihood.lowest.toFixed(2)).toBe('5.71');
    expect(impact.lowest.toFixed(2)).toBe('4.67');
    expect(overall.lowest.toFixed(2)).toBe('26.67');
    expect(overall.highest).toBe(overall.lowest);
  });

  it('gives 1 for the least and 30 for the most', () => {
    expect(score(all(1, 7), all(1, 6)).overall).toEqual({
      lowest: 1,
      highest: 1,
    });
    expect(score(all(6, 7), all(5, 6)).overall.lowest).toBe(30);
    expect(score(all(1, 7), all(1, 6)).most).toBe(30);
  });

  it('multiplies unrounded totals', () => {
    // (22/7 + 5) / 2 × (16/6 + 4) / 2 = 4.0714… × 3.3333…
    expect(
      score([5, 3, 3, 3, 3, 3, 2], [4, 3, 3, 2, 2, 2]).overall.lowest,
    ).toBe((57 * 40) / 168);
  });

  it('is exactly 16 where the totals multiply to 16', () => {
    expect(score(all(4, 7), all(4, 6)).overall.lowest).toBe(16);
    // (28 + 35) × (… ) would be 15.999… if each total were rounded on its way.
    expect(
      score([5, 5, 5, 3, 3, 3, 4], [4, 4, 4, 2, 2, 2]).overall.lowest,
    ).toBe(((28 + 35) * (18 + 24)) / 168);
  });

  it('gives limits where criteria are missing', () => {
    const partly: CriterionScores = {
      ...scores([2, 2, 2, 2, 2, 2, 2], [2, 2, 2, 2, 2, 2]),
      L4: undefined,
      C2: undefined,
    };
    const { overall, missing } = legacyScore(legacyMethod, partly);
    expect(missing).toEqual(['L4', 'C2']);
    expect(overall.lowest).toBe(((13 + 14) * (11 + 12)) / 168);
    expect(overall.highest).toBe(((18 + 42) * (15 + 30)) / 168);
  });

  it('gives 1 to 30 where nothing is scored', () => {
    expect(legacyScore(legacyMethod, {}).overall).toEqual({
      lowest: 1,
      highest: 30,
    });
  });
});
