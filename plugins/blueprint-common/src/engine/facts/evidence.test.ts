import { dayNumber } from '../dates';
import { asOf, evidenceFor } from './evidence';

const today = dayNumber('2026-11-21');
const claim = (path: string, date: string) => ({
  claim: path,
  source: `${path} ${date}`,
  date,
});

describe('evidenceFor', () => {
  it('prefers the most specific claim, even where it is older', () => {
    const evidence = [
      claim('hosting', '2026-06-01'),
      claim('hosting.class', '2024-06-01'),
    ];
    expect(evidenceFor('hosting.class', evidence, today)?.date).toBe(
      '2024-06-01',
    );
    expect(evidenceFor('hosting.region', evidence, today)?.date).toBe(
      '2026-06-01',
    );
  });

  it('prefers the latest of equally specific claims, in any order', () => {
    const evidence = [
      claim('hosting', '2025-01-01'),
      claim('hosting', '2026-01-01'),
      claim('hosting', '2024-01-01'),
    ];
    expect(evidenceFor('hosting.class', evidence, today)?.date).toBe(
      '2026-01-01',
    );
  });

  it('does not take the beginning of a name for a group', () => {
    expect(
      evidenceFor('supportive.x', [claim('support', '2026-01-01')], today),
    ).toBeUndefined();
  });

  it('passes over evidence from after the day of scoring', () => {
    const evidence = [
      claim('hosting', '2026-12-01'),
      claim('hosting', '2025-12-01'),
    ];
    expect(evidenceFor('hosting.class', evidence, today)?.date).toBe(
      '2025-12-01',
    );
  });

  it('counts a date known to the year from its first day', () => {
    expect(dayNumber('2024')).toBe(dayNumber('2024-01-01'));
    expect(dayNumber('2024-06')).toBe(dayNumber('2024-06-01'));
  });
});

describe('asOf', () => {
  it('falls back to the day the document was confirmed', () => {
    expect(asOf(undefined, '2026-03-01', today)).toBe('2026-03-01');
    expect(asOf(claim('x', '2025'), '2026-03-01', today)).toBe('2025');
  });

  it('leaves a fact undated where nothing dates it, or only the future does', () => {
    expect(asOf(undefined, undefined, today)).toBeUndefined();
    expect(asOf(undefined, '2026-12-01', today)).toBeUndefined();
  });
});
