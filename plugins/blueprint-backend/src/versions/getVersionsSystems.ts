import {
  type CompiledScorecard,
  levelOrder,
  type MovedSystem,
  type Outcome,
  type VersionsSystemsResponse,
} from '@policing/plugin-blueprint-common';
import { type PageParameters, USUAL_PAGE } from '../answers/page';
import { pageOfList } from '../answers/pageOfList';
import type { Reading } from '../answers/Reading';
import { isDemonstration } from '../estate/registryOf';
import { outcomeAt } from '../store/outcomeLetters';
import type { Comparisons } from './Comparisons';
import type { ComparisonResult, Move } from './comparisonRun';
import { compareVersions, type VersionsQuery } from './compareVersions';

/** Which systems to list: those whose level gets better, or worse. */
export type MoveDirection = 'better' | 'worse';

/** Steps by which a level falls; negative where it rises. */
function fallOf({ from, to }: Move): number {
  return levelOrder.indexOf(to) - levelOrder.indexOf(from);
}

/** The moves that a list shows, the deepest fall first. */
export function movesOf(
  { force, moves }: { force?: string; moves: readonly Move[] },
  direction?: MoveDirection,
): Move[] {
  return moves
    .filter(move => force === undefined || move.forces.includes(force))
    .filter(
      move =>
        direction === undefined ||
        (direction === 'worse' ? fallOf(move) > 0 : fallOf(move) < 0),
    )
    .sort((a, b) => fallOf(b) - fallOf(a));
}

/** The systems whose level is another with the other version, paged. */
export async function getVersionsSystems(
  reading: Reading,
  comparisons: Comparisons,
  query: VersionsQuery & PageParameters & { direction?: MoveDirection },
): Promise<VersionsSystemsResponse> {
  const { limit = USUAL_PAGE, direction, force } = query;
  const { registry, state, progress, finished, found } = await compareVersions(
    reading,
    comparisons,
    query,
  );
  const moves = movesOf({ force, moves: found?.moves ?? [] }, direction);
  const { items, pageInfo } = pageOfList(
    moves,
    { limit, cursor: query.cursor, sort: 'fall' },
    ({ ref }) => ref,
  );
  return {
    registry,
    state,
    progress,
    items: items.map(move => movedSystem(reading, move, finished!.scorecards)),
    totalItems: moves.length,
    pageInfo,
  };
}

/** A system that moves, with its checks where the caller may read them. */
export function movedSystem(
  { register, access }: Reading,
  move: Move,
  scorecards: ComparisonResult['scorecards'],
): MovedSystem {
  const { estate, directory } = register;
  const system = estate.system(move.ref);
  // A force that took the system over since is the one that counts.
  const forces = system ? estate.forcesOf(move.ref) : move.forces;
  const force = system?.spec.sharedBy?.lead ?? forces[0];
  const { metadata } = system ?? {};
  return {
    system: {
      ref: move.ref,
      title: metadata?.title ?? metadata?.name ?? move.ref,
    },
    ...(force && { force: directory.label(force) }),
    demonstration: system ? isDemonstration(system) : false,
    levels: { from: move.from, to: move.to },
    ...(access.checks.covers(forces, move.marking) && {
      checks: changedChecks(move, scorecards),
    }),
  };
}

function outcomesBy(
  { checks }: CompiledScorecard,
  outcomes: string,
): Map<string, { title: string; outcome: Outcome }> {
  return new Map(
    checks.map(({ id, title, index }) => [
      id,
      { title, outcome: outcomeAt(outcomes, index) },
    ]),
  );
}

/** Checks that come out otherwise, and those that only one version has and that apply. */
function changedChecks(
  move: Move,
  scorecards: ComparisonResult['scorecards'],
): NonNullable<MovedSystem['checks']> {
  const from = outcomesBy(scorecards.from, move.outcomes.from);
  const to = outcomesBy(scorecards.to, move.outcomes.to);
  return [...new Set([...to.keys(), ...from.keys()])].flatMap(id => {
    const before = from.get(id);
    const after = to.get(id);
    const one = before?.outcome ?? 'not-applicable';
    const other = after?.outcome ?? 'not-applicable';
    return one === other
      ? []
      : [
          {
            id,
            title: (after ?? before)!.title,
            ...(before && { from: before.outcome }),
            ...(after && { to: after.outcome }),
          },
        ];
  });
}
