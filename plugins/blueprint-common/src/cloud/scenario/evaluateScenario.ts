import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { Estate } from '../../engine/estate/Estate';
import { derivedScores, legacyResult } from '../../engine/legacy/legacyResult';
import { graphFactNames } from '../../engine/facts/graphFacts';
import { sameValue } from '../../engine/values';
import type { LevelId } from '../../engine/results';
import { levelOrder } from '../../engine/scoring/level';
import { poolTallies } from '../../engine/scoring/tally';
import type { SystemEntity } from '../../schema';
import { cloudStateOf, plannedPosition, type FatedSystem } from '../position';
import { type ForceBase, type ScoredSystem, scoredSystem } from './ForceBase';
import type {
  CheckEffect,
  ConflictEffect,
  DerivedScores,
  PictureId,
  ScenarioEvaluation,
  ScenarioFigures,
  ScenarioLegacy,
  ScenarioRule,
  SystemEffect,
  SystemPicture,
} from './ScenarioEvaluation';
import {
  type CarriedOut,
  carriedOutSystem,
  plannedSystem,
  withoutAbsent,
} from './scenarioSystems';
import type { ScenarioStep } from './ScenarioStep';

/** One picture: an estate, and what its systems come to where that is not as today. */
interface Picture {
  estate: Estate;
  /** Systems of the force whose facts, or what others say of them, moved. */
  moved: ReadonlyMap<string, ScoredSystem>;
}

/** Whether other systems tell something else of a system in one estate than in another. */
function graphFactsDiffer(
  ref: string,
  one: Estate,
  other: Estate,
  day: string,
): boolean {
  return graphFactNames.some(
    name =>
      !sameValue(
        one.graphFact(ref, name, day),
        other.graphFact(ref, name, day),
      ),
  );
}

function pictureOf(
  base: ForceBase,
  estate: Estate,
  systems: readonly SystemEntity[],
): Picture {
  const layer = estate.layer();
  const upserted = systems as (SystemEntity & Entity)[];
  const own = new Set(upserted.map(system => stringifyEntityRef(system)));
  const moved = layer.apply({ upserted });
  const isTold = (ref: string) =>
    own.has(ref) || graphFactsDiffer(ref, estate, layer, base.day);
  return {
    estate: layer,
    moved: new Map(
      moved
        .filter(ref => base.systems.has(ref) && isTold(ref))
        .map(ref => [ref, scoredSystem(base, layer, ref)]),
    ),
  };
}

function figuresOf(base: ForceBase, { moved }: Picture): ScenarioFigures {
  const levels = Object.fromEntries(
    levelOrder.map(level => [level, 0]),
  ) as Record<LevelId, number>;
  const { conflicts: rules } = base.definitions.scorecard.cloudRules;
  const found = rules.map(() => 0);
  const possible = rules.map(() => 0);
  const counted: FatedSystem[] = [];
  const tallies: ScoredSystem['score']['conformance'][] = [];
  for (const [ref, today] of base.systems) {
    const { score, fated, conflicts } = moved.get(ref) ?? today;
    if (fated) {
      counted.push(fated);
      tallies.push(score.conformance);
      levels[score.conformance.level] += 1;
      conflicts.forEach((state, rule) => {
        found[rule] += state === 'conflict' ? 1 : 0;
        possible[rule] += state === 'cannot-be-ruled-out' ? 1 : 0;
      });
    }
  }
  const position = plannedPosition(
    counted,
    base.definitions.scorecard.cloudTarget,
    base.day,
  );
  const { day: _day, ...counts } = position.days[0];
  return {
    counts,
    position,
    conformance: poolTallies(tallies),
    levels,
    conflicts: rules.map((rule, place) => ({
      ...aboutRule(rule),
      found: found[place],
      cannotBeRuledOut: possible[place],
    })),
  };
}

function aboutRule({
  id,
  title,
  severity,
  restricted,
}: ScenarioRule): ScenarioRule {
  return { id, title, severity, restricted };
}

function conflictEffects(
  base: ForceBase,
  pictures: Record<PictureId, Picture>,
  ref: string,
): ConflictEffect[] {
  const statesIn = ({ moved }: Picture) => {
    const { fated, conflicts } = moved.get(ref) ?? base.systems.get(ref)!;
    // What is no longer run has no plan that could conflict.
    return (place: number) => (fated ? conflicts[place] : 'none');
  };
  const today = statesIn(pictures.today);
  const planned = statesIn(pictures.planned);
  const carriedOut = statesIn(pictures.carriedOut);
  const { conflicts: rules } = base.definitions.scorecard.cloudRules;
  return rules.flatMap((rule, place) => {
    const states = {
      today: today(place),
      planned: planned(place),
      carriedOut: carriedOut(place),
    };
    const matter = Object.values(states).map(state =>
      state === 'not-planned' ? 'none' : state,
    );
    return new Set(matter).size > 1 ? [{ ...aboutRule(rule), states }] : [];
  });
}

/** What the facts of a system suggest of its legacy score, where that moves. */
function derivedMoves(
  { definitions, day }: ForceBase,
  pictures: Record<PictureId, Picture>,
  ref: string,
): Map<string, DerivedScores['scores']> {
  const derivedIn = ({ estate }: Picture) =>
    derivedScores(definitions, estate, estate.record(ref), day);
  const today = derivedIn(pictures.today);
  const [planned, carriedOut] = [pictures.planned, pictures.carriedOut].map(
    picture => (picture.moved.has(ref) ? derivedIn(picture) : today),
  );
  const moves = new Map<string, DerivedScores['scores']>();
  for (const id of new Set([
    ...today.keys(),
    ...planned.keys(),
    ...carriedOut.keys(),
  ])) {
    const scores = {
      today: today.get(id),
      planned: planned.get(id),
      carriedOut: carriedOut.get(id),
    };
    if (new Set(Object.values(scores)).size > 1) {
      moves.set(id, withoutAbsent(scores));
    }
  }
  return moves;
}

function legacyOf(
  { definitions, day }: ForceBase,
  { estate }: Picture,
  ref: string,
  moves: ReadonlyMap<string, DerivedScores['scores']>,
): ScenarioLegacy {
  const { red, lowest, highest, criteria } = legacyResult(
    definitions,
    estate,
    estate.record(ref),
    day,
  );
  return {
    red,
    ...(lowest !== undefined && { lowest, highest }),
    derived: criteria
      .filter(({ id }) => moves.has(id))
      .map(({ id, title }) => ({ id, title, scores: moves.get(id)! })),
  };
}

function systemPicture(
  base: ForceBase,
  { estate, moved }: Picture,
  ref: string,
): SystemPicture {
  const { score, fated } = moved.get(ref) ?? base.systems.get(ref)!;
  const { level, conformance, coverage, assuredConformance } =
    score.conformance;
  const { spec } = estate.system(ref)!;
  return {
    counts: fated !== undefined,
    state: cloudStateOf(
      spec.hosting?.class,
      base.definitions.scorecard.cloudHosting,
    ),
    ...(fated && { fate: fated.fate.kind }),
    ...(fated?.fate.day !== undefined && { fateDay: fated.fate.day }),
    level,
    ...(conformance !== undefined && { conformance }),
    ...(coverage !== undefined && { coverage }),
    ...(assuredConformance !== undefined && { assuredConformance }),
  };
}

function checkEffects(
  base: ForceBase,
  pictures: Record<PictureId, Picture>,
  ref: string,
): CheckEffect[] {
  const outcomesIn = ({ moved }: Picture) =>
    (moved.get(ref) ?? base.systems.get(ref)!).score.outcomes;
  const today = outcomesIn(pictures.today);
  const planned = outcomesIn(pictures.planned);
  const carriedOut = outcomesIn(pictures.carriedOut);
  return base.definitions.scorecard.checks.flatMap(({ id, title, index }) => {
    const outcomes = {
      today: today[index],
      planned: planned[index],
      carriedOut: carriedOut[index],
    };
    return new Set(Object.values(outcomes)).size > 1
      ? [{ id, title, outcomes }]
      : [];
  });
}

/**
 * What some steps come to for a force, in two pictures beside today's: “as
 * planned”, with the facts as the steps say, and “when carried out”, as if they
 * were all done today (see {@link carriedOutSystem}). Both are worked out with
 * the same engine and the same day as today's, on estates that lie over the
 * register's, which stays as it is.
 *
 * The order of the steps never matters. A step about a system that the force
 * does not have, or has no longer, is passed over.
 *
 * @param base - what the systems of the force come to today
 * @param estate - the estate that the base was made from, unchanged since
 * @param steps - at most one for each system
 */
export function evaluateScenario(
  base: ForceBase,
  estate: Estate,
  steps: readonly ScenarioStep[],
): ScenarioEvaluation {
  const planned = new Map<string, SystemEntity>();
  const carriedOut = new Map<string, CarriedOut>();
  for (const { system: ref, changes } of steps) {
    if (base.systems.has(ref)) {
      const system = plannedSystem(estate.system(ref)!, changes);
      planned.set(ref, system);
      carriedOut.set(ref, carriedOutSystem(system, base.day));
    }
  }
  const pictures: Record<PictureId, Picture> = {
    today: { estate, moved: new Map() },
    planned: pictureOf(base, estate, [...planned.values()]),
    carriedOut: pictureOf(
      base,
      estate,
      [...carriedOut.values()].map(({ system }) => system),
    ),
  };
  const inEachPicture = <T>(
    read: (picture: Picture) => T,
  ): Record<PictureId, T> => ({
    today: read(pictures.today),
    planned: read(pictures.planned),
    carriedOut: read(pictures.carriedOut),
  });
  const touched = new Set([
    ...planned.keys(),
    ...pictures.planned.moved.keys(),
    ...pictures.carriedOut.moved.keys(),
  ]);
  const systems = [...touched].sort().flatMap((ref): SystemEffect[] => {
    const hasStep = planned.has(ref);
    const checks = checkEffects(base, pictures, ref);
    const moves = derivedMoves(base, pictures, ref);
    const conflicts = conflictEffects(base, pictures, ref);
    const movesNothing = checks.length + moves.size + conflicts.length === 0;
    if (!hasStep && movesNothing) {
      return [];
    }
    const nothingMoved = carriedOut.get(ref)?.nothingMoved;
    return [
      {
        ref,
        hasStep,
        ...(nothingMoved && { nothingMoved }),
        pictures: inEachPicture(picture => systemPicture(base, picture, ref)),
        legacy: legacyOf(base, pictures.today, ref, moves),
        checks,
        conflicts,
      },
    ];
  });
  const { cloudTarget } = base.definitions.scorecard;
  return {
    day: base.day,
    ...(cloudTarget !== undefined && { target: cloudTarget }),
    figures: inEachPicture(picture => figuresOf(base, picture)),
    systems,
  };
}
