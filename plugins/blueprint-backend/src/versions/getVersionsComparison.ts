import type {
  CompiledScorecard,
  VersionEffect,
  VersionsComparisonResponse,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import { NATION_REF } from '../store/rollUps';
import { countedLevels } from '../scoring/Contribution';
import type { Comparisons } from './Comparisons';
import type {
  ComparisonResult,
  Move,
  RegistryComparison,
} from './comparisonRun';
import {
  type ComparedVersions,
  compareVersions,
  type VersionsQuery,
} from './compareVersions';
import {
  checkDifferences,
  principleDifferences,
  settingChanges,
} from './scorecardDifference';
import {
  bothRatios,
  readsNationDifference,
  visibleFigures,
} from './visibleFigures';

/** Which checks differ between two versions, and what that does to the scores. */
export async function getVersionsComparison(
  reading: Reading,
  comparisons: Comparisons,
  query: VersionsQuery,
): Promise<VersionsComparisonResponse> {
  const compared = await compareVersions(reading, comparisons, query);
  const { registry, from, to, state, progress, finished, found } = compared;
  const readsDifference =
    found !== undefined && readsNationDifference(found, reading.access);
  const specs = [from.scorecard.spec, to.scorecard.spec] as const;
  const differences = checkDifferences(...specs);
  const { directory } = reading.register;
  const effect = effectOf(reading, compared, readsDifference, query.force);
  return {
    registry,
    from: from.about,
    to: to.about,
    leastCoverage: {
      from: from.scorecard.spec.leastCoverage,
      to: to.scorecard.spec.leastCoverage,
    },
    checks: differences.map(({ principles, ...difference }) => ({
      ...difference,
      principles: principles.map(ref => directory.label(ref)),
    })),
    settings: settingChanges(...specs),
    principles: principleDifferences(...specs, differences).map(
      ({ principle, checks }) => ({
        principle: directory.label(principle),
        checks,
        ...(found &&
          finished &&
          readsDifference && {
            adherence: adherenceOf(
              found.nation,
              finished.scorecards,
              principle,
            ),
          }),
      }),
    ),
    leftOut: leftOutOf(compared),
    state,
    progress,
    ...(effect && { effect }),
  };
}

/** Checks that could not be compiled. */
function leftOutOf({ from, to, finished }: ComparedVersions) {
  const missing = (
    { scorecard }: ComparedVersions['from'],
    compiled: CompiledScorecard | undefined,
  ) => {
    const ids = new Set(compiled?.checks.map(({ id }) => id));
    return compiled
      ? scorecard.spec.checks.map(({ id }) => id).filter(id => !ids.has(id))
      : [];
  };
  return {
    from: missing(from, finished?.scorecards.from),
    to: missing(to, finished?.scorecards.to),
  };
}

/** How far the systems of the register keep a principle, with either version. */
function adherenceOf(
  nation: RegistryComparison['nation'],
  { from, to }: ComparisonResult['scorecards'],
  principle: string,
) {
  const placesIn = ({ checks }: CompiledScorecard) =>
    checks
      .filter(({ principles }) => principles.includes(principle))
      .map(({ index }) => index);
  return bothRatios(nation, { from: placesIn(from), to: placesIn(to) });
}

function movesBetween(
  moves: readonly Move[],
  force: string | undefined,
): VersionEffect['moves'] {
  const counted = moves.filter(
    ({ forces }) => force === undefined || forces.includes(force),
  );
  return countedLevels.flatMap(from =>
    countedLevels.flatMap(to => {
      const systems = counted.filter(
        move => move.from === from && move.to === to,
      ).length;
      return systems > 0 ? [{ from, to, systems }] : [];
    }),
  );
}

function forceFigures(
  { register, access }: Reading,
  { forces }: RegistryComparison,
): VersionEffect['forces'] {
  const { directory } = register;
  return [...forces]
    .map(([ref, row]) =>
      visibleFigures(directory.label(ref), row, access.checks.covers([ref])),
    )
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

function effectOf(
  reading: Reading,
  { finished, found }: ComparedVersions,
  readsDifference: boolean,
  force: string | undefined,
): VersionEffect | undefined {
  if (!finished || !found) {
    return undefined;
  }
  return {
    workedOutAt: finished.workedOutAt,
    day: finished.day,
    nation: visibleFigures(
      { ref: NATION_REF, title: 'All forces' },
      found.nation,
      readsDifference,
    ),
    forces: forceFigures(reading, found),
    moves: movesBetween(found.moves, force),
  };
}
