import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The counts of a Jest run from the file that `--json --outputFile` wrote. A
 * test file that could not be run at all counts as one failure.
 *
 * @param {string} file
 * @returns {Counts | undefined} undefined when Jest did not get that far
 */
export function readJestCounts(file) {
  try {
    const results = JSON.parse(fs.readFileSync(file, 'utf8'));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
  } catch {
    return undefined;
  }
}

/**
 * The counts that Node's own test runner prints at its end.
 *
 * @param {string} output
 * @returns {Counts | undefined} undefined when there are none
 */
export function readNodeTestCounts(output) {
  const count = name =>
    [...output.matchAll(new RegExp(`^(?:#|ℹ) ${name} (\\d+)`, 'gm'))]
      .map(match => Number(match[1]))
      .reduce((sum, value) => sum + value, 0);
  return /^(?:#|ℹ) pass \d+/m.test(output)
    ? { passed: count('pass'), failed: count('fail') + count('cancelled') }
    : undefined;
}

/**
 * What a step adds to the totals: its tests, or itself when it has none. A step
 * that failed always adds a failure.
 *
 * @param {number} exitCode
 * @param {Counts | undefined} counts
 * @returns {Counts}
 */
export function countStep(exitCode, counts) {
  if (!counts) {
    return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  return exitCode === 0
    ? counts
    : { ...counts, failed: Math.max(counts.failed, 1) };
}
