import { encodeOutcomes, outcomeAt, worstOutcome } from './outcomeLetters';

describe('outcomeLetters', () => {
  it('reads back what it wrote', () => {
    const encoded = encodeOutcomes([
      'pass',
      'fail',
      'unknown',
      'not-applicable',
      'dispensed',
    ]);
    expect(encoded).toBe('pfund');
    expect(outcomeAt(encoded, 2)).toBe('unknown');
    expect(() => outcomeAt(encoded, 5)).toThrow(/No outcome at place 5/);
  });

  it('takes the outcome that asks for most attention', () => {
    expect(worstOutcome(['pass', 'unknown', 'fail'])).toBe('fail');
    expect(worstOutcome(['pass', 'unknown', 'dispensed'])).toBe('unknown');
    expect(worstOutcome(['not-applicable', 'pass'])).toBe('pass');
    expect(worstOutcome([])).toBe('not-applicable');
  });
});
