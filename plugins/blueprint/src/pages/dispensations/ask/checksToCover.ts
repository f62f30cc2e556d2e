import type { CheckResult } from '@policing/plugin-blueprint-common';

/** Checks that a dispensation can help: those that are failed or not known. */
export function checksToCover(checks: readonly CheckResult[]): CheckResult[] {
  return checks.filter(
    ({ outcome }) => outcome === 'fail' || outcome === 'unknown',
  );
}

/** Principles that some checks decide, each once. */
export function principlesOf(checks: readonly CheckResult[]): string[] {
  return [...new Set(checks.flatMap(({ principles }) => principles))];
}
