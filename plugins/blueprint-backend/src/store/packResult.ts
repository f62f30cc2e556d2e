import type {
  CheckResult,
  ConformanceResult,
  DispensationNote,
  FactReading,
  Outcome,
  SystemResult,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import { tallyOf } from '../scoring/tallyOf';
import { outcomeAt, outcomeLetters } from './outcomeLetters';
import type { DefinitionsContent } from './ResultsStore';

/**
 * A check of one system: letter of its outcome, why, places of its facts, then
 * only where there is something to say: dispensations and the letter of the
 * outcome without them.
 */
type PackedCheck = [
  letter: string,
  why: string,
  facts: number[],
  dispensations?: DispensationNote[],
  letterWithoutDispensation?: string,
];

type PackedResult = {
  conformance: Omit<ConformanceResult, 'byPrinciple' | 'byGoal'>;
  facts: FactReading[];
  checks: PackedCheck[];
} & Pick<SystemResult, 'ref' | 'legacy' | 'risk' | 'cloud' | 'why'>;

/**
 * Packs a result for storage: what the definitions say is left out, each fact
 * stands once, and nothing depends on the day alone, so that a result which
 * means the same is stored once. About a tenth of the plain JSON.
 */
export function packResult(result: SystemResult): string {
  const { byPrinciple, byGoal, ...conformance } = result.conformance;
  const places = new Map<string, number>();
  const facts: FactReading[] = [];
  const placeOf = ({ ageDays, ...fact }: FactReading): number => {
    const key = JSON.stringify(fact);
    const place = places.get(key) ?? facts.push(fact) - 1;
    places.set(key, place);
    return place;
  };
  const packed: PackedResult = {
    ref: result.ref,
    conformance,
    checks: result.checks.map(check => {
      const item: PackedCheck = [
        outcomeLetters[check.outcome],
        check.why,
        check.facts.map(placeOf),
      ];
      if (check.dispensations.length > 0) {
        item.push(check.dispensations);
        if (check.outcomeWithoutDispensation) {
          item.push(outcomeLetters[check.outcomeWithoutDispensation]);
        }
      }
      return item;
    }),
    facts,
    legacy: result.legacy,
    risk: result.risk,
    cloud: result.cloud,
    why: result.why,
  };
  return JSON.stringify(packed);
}

/**
 * Unpacks what {@link packResult} packed.
 *
 * @param text - the packed result
 * @param definitions - the definitions that the result was made with
 * @param day - day that ages of facts are counted to, ISO 8601
 */
export function unpackResult(
  text: string,
  definitions: DefinitionsContent,
  day: string,
): SystemResult {
  const packed: PackedResult = JSON.parse(text);
  const facts = packed.facts.map(fact => withAge(fact, day));
  const checks = packed.checks.map((item, place): CheckResult => {
    const [letter, why, factPlaces, dispensations = [], letterWithout] = item;
    const outcomeWithoutDispensation = letterWithout
      ? (outcomeAt(letterWithout, 0) as Exclude<Outcome, 'dispensed'>)
      : undefined;
    return {
      ...definitions.checks[place],
      outcome: outcomeAt(letter, 0),
      ...(outcomeWithoutDispensation && { outcomeWithoutDispensation }),
      why,
      facts: factPlaces.map(factPlace => facts[factPlace]),
      dispensations,
    };
  });
  return {
    ref: packed.ref,
    date: day,
    scorecard: definitions.scorecard,
    definitionsDigest: definitions.digest,
    conformance: {
      ...packed.conformance,
      byPrinciple: talliesBy(checks, check => check.principles),
      byGoal: talliesBy(checks, check => check.goals),
    },
    checks,
    legacy: packed.legacy,
    risk: packed.risk,
    cloud: packed.cloud,
    why: packed.why,
  };
}

function withAge(fact: FactReading, day: string): FactReading {
  if (fact.asOf === undefined) {
    return fact;
  }
  const age = DateTime.fromISO(day).diff(DateTime.fromISO(fact.asOf), 'days');
  return { ...fact, ageDays: Math.round(age.days) };
}

function talliesBy(
  checks: readonly CheckResult[],
  groupsOf: (check: CheckResult) => readonly string[],
) {
  const groups = new Map<string, CheckResult[]>();
  for (const check of checks) {
    for (const group of groupsOf(check)) {
      groups.set(group, [...(groups.get(group) ?? []), check]);
    }
  }
  return Object.fromEntries(
    [...groups].map(([group, members]) => [group, tallyOf(members)]),
  );
}
