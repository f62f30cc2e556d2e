import type { FactReading } from '../results';
import type { Truth } from '../values';
import type { Disposition, DispositionDefinition } from './CloudRules';
import {
  type DispositionPoints,
  type PointsThresholds,
  rankDispositions,
  suggestedIf,
  unknownPlaces,
} from './suggestDisposition';

/** What a rule for a disposition says about itself, whatever the system. */
export type DispositionRule = Pick<
  DispositionDefinition,
  'id' | 'disposition' | 'points' | 'because'
>;

/** A rule with the facts it reads of one system. */
export interface DispositionReason extends DispositionRule {
  facts: FactReading[];
}

/** A rule of which it is not known whether it holds. */
export interface OpenDispositionReason extends DispositionReason {
  /** Whether it alone would change what is suggested, if it held. */
  changes: boolean;
  /** What would be suggested then; absent where no disposition would lead clearly. */
  to?: Disposition;
}

/** What the rules suggest should happen to a system, and why. */
export interface DispositionSuggestion {
  /** The disposition that leads clearly; absent where none does. */
  suggested?: Disposition;
  /** Dispositions that some rule speaks for, or may, most points first. */
  ranking: DispositionPoints[];
  /** Whether it stays the same whatever the facts that are not known. */
  settled: boolean;
  /** Rules that hold, most points first. */
  reasons: DispositionReason[];
  /** Rules of which it is not known whether they hold, most points first. */
  notKnown: OpenDispositionReason[];
  /** Rules for the runner-up that do not hold. */
  against: DispositionRule[];
  /** What a person has chosen. It stands, whatever the rules say. */
  chosen?: Disposition;
  /** Whether the rules would clearly say something else than was chosen. */
  differs: boolean;
  /** Whether it is for those alone who may read the assessment. */
  restricted: boolean;
}

/** How the rules came out for one system. */
export interface DispositionFindings {
  /** Whether each rule holds. */
  truths: readonly Truth[];
  /** Facts that a rule reads, for a rule that holds or may. */
  factsOf: (place: number) => FactReading[];
  chosen?: Disposition;
  restricted: boolean;
}

/** The rule as it is shown, without what it takes to run it. */
function ruleOf({
  id,
  disposition,
  points,
  because,
}: DispositionRule): DispositionRule {
  return { id, disposition, points, because };
}

function byPoints(a: DispositionRule, b: DispositionRule): number {
  return b.points - a.points || (a.id < b.id ? -1 : 1);
}

/**
 * What the rules suggest for a system. A choice that a person made is never
 * touched: it stands beside the suggestion.
 *
 * @param rules - the rules, in the order of their truths
 */
export function dispositionSuggestion(
  rules: readonly DispositionRule[],
  thresholds: PointsThresholds,
  { truths, factsOf, chosen, restricted }: DispositionFindings,
): DispositionSuggestion {
  const { ranking, suggested, settled } = rankDispositions(
    rules,
    truths,
    thresholds,
  );
  const reasonAt = (place: number): DispositionReason => ({
    ...ruleOf(rules[place]),
    facts: factsOf(place),
  });
  const places = rules.map((_, place) => place);
  return {
    ...(suggested !== undefined && { suggested }),
    ranking,
    settled,
    reasons: places
      .filter(place => truths[place] === true)
      .map(reasonAt)
      .sort(byPoints),
    notKnown: unknownPlaces(truths)
      .map(place => {
        const to = suggestedIf(place, rules, truths, thresholds);
        return {
          ...reasonAt(place),
          changes: to !== suggested,
          ...(to !== undefined && { to }),
        };
      })
      .sort(byPoints),
    against: places
      .filter(
        place =>
          truths[place] === false &&
          rules[place].disposition === ranking[1]?.disposition,
      )
      .map(place => ruleOf(rules[place]))
      .sort(byPoints),
    ...(chosen !== undefined && { chosen }),
    differs:
      chosen !== undefined && suggested !== undefined && chosen !== suggested,
    restricted,
  };
}
