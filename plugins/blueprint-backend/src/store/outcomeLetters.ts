import type { Outcome } from '@policing/plugin-blueprint-common';

/**
 * One letter for each outcome. A row of the systems table keeps the outcomes
 * of its checks as a text with one letter for each, in the order of the
 * definitions, so that lists can be filtered by check, principle and goal
 * without a table of millions of rows.
 */
export const outcomeLetters: Record<Outcome, string> = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
  'not-applicable': 'n',
  dispensed: 'd',
};

const outcomeOfLetter = new Map(
  Object.entries(outcomeLetters).map(([outcome, letter]) => [
    letter,
    outcome as Outcome,
  ]),
);

/** Outcomes by how much they ask for attention, most first. */
export const outcomesByConcern: readonly Outcome[] = [
  'fail',
  'unknown',
  'dispensed',
  'pass',
  'not-applicable',
];

const concern = new Map(
  outcomesByConcern.map((outcome, place) => [outcome, place]),
);

/** Writes outcomes as letters. */
export function encodeOutcomes(outcomes: readonly Outcome[]): string {
  return outcomes.map(outcome => outcomeLetters[outcome]).join('');
}

/** Reads the outcome at a place of an encoded text. */
export function outcomeAt(encoded: string, place: number): Outcome {
  const outcome = outcomeOfLetter.get(encoded[place]);
  if (!outcome) {
    throw new Error(`No outcome at place ${place} of "${encoded}"`);
  }
  return outcome;
}

/**
 * The outcome of a group of checks: the one that asks for most attention.
 * A group without checks does not apply.
 */
export function worstOutcome(outcomes: Iterable<Outcome>): Outcome {
  let worst: Outcome = 'not-applicable';
  for (const outcome of outcomes) {
    if (concern.get(outcome)! < concern.get(worst)!) {
      worst = outcome;
    }
  }
  return worst;
}
