import type {
  Outcome,
  RiskPart,
  SystemResult,
} from '@policing/plugin-blueprint-common';
import { makeRecord, makeResult } from '../__fixtures__/records';
import { historyOf } from './historyOf';

describe('historyOf', () => {
  const before = makeResult();
  const entry = (change: Partial<SystemResult>) =>
    historyOf(
      { ...makeRecord(), result: { ...before, ...change } },
      makeResult(),
    );

  it('begins with the first scoring', () => {
    expect(historyOf(makeRecord(), undefined)).toMatchObject({
      summary: 'First scored.',
      concerns: 'figures',
      day: '2026-11-21',
    });
  });

  it('has nothing to say where nothing changed', () => {
    expect(entry({})).toBeUndefined();
    expect(entry({ date: '2026-11-22' })).toBeUndefined();
  });

  it('concerns figures where level or percentages changed', () => {
    const outcomes: [Outcome, Outcome] = ['pass', 'pass'];
    expect(entry(makeResult({ outcomes }))?.concerns).toBe('figures');
  });

  it('concerns facts where only a fact changed', () => {
    const [check, ...rest] = before.checks;
    const [fact] = check.facts;
    expect(
      entry({
        checks: [{ ...check, facts: [{ ...fact, value: 'other' }] }, ...rest],
      })?.concerns,
    ).toBe('facts');
  });

  it('concerns the legacy score where only that changed', () => {
    const { legacy } = makeResult({ legacyHighest: 20 });
    const found = entry({ legacy });
    expect(found?.concerns).toBe('legacy');
    expect(found?.legacyHighest).toBe(20);
  });

  it('concerns risks where only these changed, and says whose', () => {
    const part = (force: string): RiskPart => ({
      forces: [force],
      marking: 'OFFICIAL',
      counts: {
        open: 1,
        beyondAppetite: 1,
        reviewOverdue: 0,
        withoutOwner: 0,
        acceptanceExpired: 0,
      },
    });
    const [a, b] = [part('group:demo/a'), part('group:demo/b')];
    const scored = (riskParts: RiskPart[]) => makeResult({ riskParts });
    const found = historyOf(
      { ...makeRecord(), result: scored([a, b]) },
      scored([a]),
    );
    expect(found?.concerns).toBe('risks');
    expect(found?.riskReaders).toEqual([
      { forces: ['group:demo/a'], marking: 'OFFICIAL' },
      { forces: ['group:demo/b'], marking: 'OFFICIAL' },
    ]);
  });
});
