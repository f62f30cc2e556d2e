import { canonicalJson } from '../../digest';
import { describeReading, NOT_KNOWN } from '../explanation/words';
import { factByPath } from '../facts/factCatalogue';
import type { CheckResult, FactReading } from '../results';

/** A fact that moved between two results. */
export interface FactChange {
  path: string;
  label: string;
  /** Values; absent where not known. */
  from?: unknown;
  to?: unknown;
  /** `single sign-on went from yes to not known`. */
  words: string;
}

function isKnown(reading: FactReading): boolean {
  return reading.state === 'known';
}

/**
 * What a check sees of a fact: nothing of one that is too old or has no date.
 *
 * @param withLimits - whether the limits of a count that is not known matter
 */
function seen(reading: FactReading, withLimits: boolean): string {
  if (isKnown(reading)) {
    return canonicalJson({ value: reading.value });
  }
  return canonicalJson(withLimits ? { limits: reading.bounds } : {});
}

function inWords(reading: FactReading): string {
  if (reading.state === 'stale' || reading.state === 'undated') {
    return NOT_KNOWN;
  }
  return describeReading(
    { ...reading, systems: undefined },
    factByPath.get(reading.path)!,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  stale: ' (grown too old)',
  undated: ' (without a date)',
};

function factChange(
  before: FactReading,
  after: FactReading,
  withLimits: boolean,
): FactChange | undefined {
  if (seen(before, withLimits) === seen(after, withLimits)) {
    return undefined;
  }
  const { path, label } = after;
  return {
    path,
    label,
    ...(isKnown(before) ? { from: before.value } : {}),
    ...(isKnown(after) ? { to: after.value } : {}),
    words: `${label} went from ${inWords(before)} to ${inWords(after)}${
      REASONS[after.state] ?? ''
    }`,
  };
}

/**
 * The facts of one check that moved between two results. Limits of a count that
 * stays unknown only matter where the outcome changed with them.
 *
 * @param before - the check in the earlier result
 * @param after - the same check in the later result
 */
export function factChanges(
  before: CheckResult,
  after: CheckResult,
): FactChange[] {
  const outcomeChanged = before.outcome !== after.outcome;
  const old = new Map(before.facts.map(reading => [reading.path, reading]));
  return after.facts.flatMap(reading => {
    const earlier = old.get(reading.path);
    return (earlier && factChange(earlier, reading, outcomeChanged)) ?? [];
  });
}
