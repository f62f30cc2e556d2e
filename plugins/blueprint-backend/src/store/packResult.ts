import {
  type CheckResult,
  type ConformanceResult,
  dayNumber,
  type DispensationNote,
  type FactReading,
  type Outcome,
  type SystemResult,
} from '@policing/plugin-blueprint-common';
import { tallyOf } from '../scoring/tallyOf';
import {
  packFindings,
  type PackedFindings,
  unpackFindings,
} from './packFindings';
import { outcomeAt, outcomeLetters } from './outcomeLetters';
import type { DefinitionsContent } from './ResultsStore';

/** What a fact says of one system, whatever check reads it; empty where it is missing. */
type PackedFact = Omit<
  FactReading,
  'path' | 'label' | 'origin' | 'state' | 'decisive' | 'ageDays'
>;

/**
 * A check of one system: letter of its outcome, why, a letter for each fact it
 * reads, then only where there is something to say: dispensations and the
 * letter of the outcome without them.
 */
type PackedCheck = [
  outcome: string,
  why: string,
  states: string,
  dispensations?: DispensationNote[],
  outcomeWithoutDispensation?: string,
];

type PackedResult = {
  conformance: Omit<ConformanceResult, 'byPrinciple' | 'byGoal'>;
  /** In the order of the facts of the definitions. */
  facts: PackedFact[];
  checks: PackedCheck[];
  /** Absent in results that were stored before there were rules over plans. */
  findings?: PackedFindings;
} & Pick<SystemResult, 'ref' | 'legacy' | 'risk' | 'cloud' | 'why'>;

/** Letters of the states of a fact; a capital where the outcome hangs on it. */
const stateLetters: Record<FactReading['state'], string> = {
  known: 'k',
  missing: 'm',
  stale: 's',
  undated: 'u',
};
const stateOfLetter = new Map(
  Object.entries(stateLetters).map(([state, letter]) => [
    letter,
    state as FactReading['state'],
  ]),
);

function packFact({
  path,
  label,
  origin,
  state,
  decisive,
  ageDays,
  ...fact
}: FactReading): PackedFact {
  return fact;
}

function packState({ state, decisive }: FactReading): string {
  const letter = stateLetters[state];
  return decisive ? letter.toUpperCase() : letter;
}

/**
 * Packs a result for storage: what the definitions say is left out, each fact
 * stands once, and nothing depends on the day alone, so that a result which
 * means the same is not stored again. About a tenth of the plain JSON.
 *
 * @param result - a result made with the definitions
 * @param definitions - what they say about every system
 */
export function packResult(
  result: SystemResult,
  definitions: Pick<DefinitionsContent, 'facts' | 'checks' | 'cloudRules'>,
): string {
  const { byPrinciple, byGoal, ...conformance } = result.conformance;
  const facts: PackedFact[] = definitions.facts.map(() => ({}));
  const packFacts = (
    readings: readonly FactReading[],
    places: readonly number[],
  ) => {
    readings.forEach((fact, index) => {
      facts[places[index]] = packFact(fact);
    });
    return readings.map(packState).join('');
  };
  const checks = result.checks.map((check, place): PackedCheck => {
    const packed: PackedCheck = [
      outcomeLetters[check.outcome],
      check.why,
      packFacts(check.facts, definitions.checks[place].facts),
    ];
    if (check.dispensations.length > 0) {
      packed.push(check.dispensations);
      if (check.outcomeWithoutDispensation) {
        packed.push(outcomeLetters[check.outcomeWithoutDispensation]);
      }
    }
    return packed;
  });
  const { conflicts, notPlanned, suggestion, ...cloud } = result.cloud;
  const packed: PackedResult = {
    ref: result.ref,
    conformance,
    checks,
    findings: packFindings(
      { conflicts, notPlanned, suggestion },
      definitions.cloudRules,
      packFacts,
    ),
    facts,
    legacy: result.legacy,
    risk: result.risk,
    cloud,
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
  const readings = packed.facts.map((fact, place) => ({
    ...definitions.facts[place],
    ...fact,
    ...ageOf(fact, day),
  }));
  const unpackFacts = (letters: string, places: readonly number[]) =>
    places.map((factPlace, index) => ({
      ...readings[factPlace],
      ...unpackState(letters[index]),
    }));
  const checks = packed.checks.map((item, place): CheckResult => {
    const [letter, why, states, dispensations = [], letterWithout] = item;
    const { facts: factPlaces, ...check } = definitions.checks[place];
    return {
      ...check,
      outcome: outcomeAt(letter, 0),
      ...(letterWithout && {
        outcomeWithoutDispensation: outcomeAt(letterWithout, 0) as Exclude<
          Outcome,
          'dispensed'
        >,
      }),
      why,
      facts: unpackFacts(states, factPlaces),
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
      byPrinciple: talliesBy(definitions.principles, checks, 'principles'),
      byGoal: talliesBy(definitions.goals, checks, 'goals'),
    },
    checks,
    legacy: packed.legacy,
    risk: packed.risk,
    cloud: {
      ...packed.cloud,
      ...unpackFindings(
        packed.findings ?? {},
        definitions.cloudRules,
        unpackFacts,
      ),
    },
    why: packed.why,
  };
}

function unpackState(letter: string): Pick<FactReading, 'state' | 'decisive'> {
  const lower = letter.toLowerCase();
  return { state: stateOfLetter.get(lower)!, decisive: letter !== lower };
}

function ageOf({ asOf }: PackedFact, day: string): { ageDays?: number } {
  return asOf === undefined
    ? {}
    : { ageDays: dayNumber(day) - dayNumber(asOf) };
}

function talliesBy(
  groups: readonly string[],
  checks: readonly CheckResult[],
  kind: 'principles' | 'goals',
) {
  return Object.fromEntries(
    groups.map(group => [
      group,
      tallyOf(checks.filter(check => check[kind].includes(group))),
    ]),
  );
}
