import type {
  Both,
  LevelCounts,
  Tally,
  VersionFigures,
  VersionRatios,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import { hasForcesBehind } from '../permissions/hasForcesBehind';
import { countedLevels } from '../scoring/Contribution';
import type { CellCounts } from '../scoring/FigureCounts';
import type { RegistryComparison } from './comparisonRun';

/** Fewest other forces that must stand behind a difference of figures. */
const LEAST_FORCES = 3;

function ratiosOf({
  conformance,
  coverage,
  assuredConformance,
}: Tally): VersionRatios {
  return {
    ...(conformance !== undefined && { conformance }),
    ...(coverage !== undefined && { coverage }),
    ...(assuredConformance !== undefined && { assuredConformance }),
  };
}

function levelsOf({ levels }: CellCounts): LevelCounts {
  return Object.fromEntries(
    countedLevels.map((level, place) => [level, levels[place]]),
  ) as LevelCounts;
}

/** The ratios of both versions, over some checks of each or all. */
export function bothRatios(
  { from, to }: Both<CellCounts>,
  checks: Partial<Both<number[]>> = {},
): Both<VersionRatios> {
  return {
    from: ratiosOf(from.tally(checks.from)),
    to: ratiosOf(to.tally(checks.to)),
  };
}

/**
 * Whether the caller may see what a version does to the figures of the nation.
 * Two versions differ in a few checks, so a difference of figures says how those
 * come out. It is shown where the caller may read the checks of all systems, or
 * at least three forces stand behind the rest, so that nothing can be
 * subtracted (DESIGN section 7).
 */
export function readsNationDifference(
  { behind }: Pick<RegistryComparison, 'behind'>,
  { checks }: Pick<Access, 'checks'>,
): boolean {
  const others = [...behind.values()].filter(
    ({ forces, marking }) => !checks.covers(forces, marking),
  );
  return (
    others.length === 0 ||
    hasForcesBehind(
      others.map(({ forces }) => forces),
      LEAST_FORCES,
    )
  );
}

/**
 * Figures of a row with both versions. Levels of systems are open to whoever
 * reads conformance; ratios are left out where they would give checks away.
 */
export function visibleFigures(
  label: { ref: string; title: string },
  row: Both<CellCounts>,
  readsDifference: boolean,
): VersionFigures {
  return {
    ...label,
    systems: row.from.systems,
    levels: { from: levelsOf(row.from), to: levelsOf(row.to) },
    ...(readsDifference && { figures: bothRatios(row) }),
  };
}
