import {
  checks,
  detail,
  failingCheck,
} from '@policing/plugin-blueprint-react/testUtils';
import { countOutcomes, groupChecks, shownOutcome } from './groupChecks';

const counts = countOutcomes(checks);

it('counts the outcomes', () => {
  expect(counts).toEqual({
    fail: 1,
    unknown: 1,
    dispensed: 1,
    pass: 1,
    'not-applicable': 0,
  });
});

describe('shownOutcome', () => {
  it('shows what the address asks for', () => {
    expect(shownOutcome('pass', counts)).toBe('pass');
    expect(shownOutcome('all', counts)).toBe('all');
  });

  it('shows what needs work where it asks for nothing that exists', () => {
    expect(shownOutcome('purple', counts)).toBe('fail');
    expect(shownOutcome(undefined, { ...counts, fail: 0 })).toBe('unknown');
    expect(shownOutcome(undefined, { ...counts, fail: 0, unknown: 0 })).toBe(
      'all',
    );
  });
});

describe('groupChecks', () => {
  it('groups by principle, by title, what needs work first', () => {
    const groups = groupChecks(checks, 'all', 'principle', detail.labels);
    expect(groups.map(({ title }) => title)).toEqual([
      'Business continuity',
      'Cloud first',
      'Single authentication model',
    ]);
    expect(groups[2].checks.map(({ outcome }) => outcome)).toEqual([
      'fail',
      'pass',
    ]);
  });

  it('shows one outcome', () => {
    const groups = groupChecks(checks, 'fail', 'principle', detail.labels);
    expect(groups.flatMap(group => group.checks)).toEqual([failingCheck]);
  });

  it('groups by outcome, what needs work first', () => {
    expect(
      groupChecks(checks, 'all', 'outcome', {}).map(({ title }) => title),
    ).toEqual(['Failing', 'Not known', 'Dispensed', 'Passing']);
  });

  it('puts a check once, under the first of its principles', () => {
    const both = {
      ...failingCheck,
      principles: ['principle:a', 'principle:b'],
    };
    const groups = groupChecks([both], 'all', 'principle', {
      'principle:a': 'First',
      'principle:b': 'Second',
    });
    expect(groups.map(({ title }) => title)).toEqual(['First']);
  });

  it('names what it cannot title', () => {
    const titleOf = (goals: string[]) =>
      groupChecks([{ ...failingCheck, goals }], 'all', 'goal', {})[0].title;
    expect(titleOf(['strategygoal:a'])).toBe('strategygoal:a');
    expect(titleOf([])).toBe('Without one');
  });
});
