import type {
  LegacyCounts,
  Position,
  RiskCounts,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { CountsBehind, RollUpRow } from '../store/rollUps';
import { readsDispensations } from './cells';
import { publishableCounts } from './publishableCounts';
import { visibleTally } from './visibleTally';

type Part = 'legacy' | 'risk';

interface CountsOf {
  legacy: LegacyCounts;
  risk: RiskCounts;
}

/** Numbers that an open total binds, so that each gives the others away. */
const boundCounts: { [P in Part]: (keyof CountsOf[P])[][] } = {
  legacy: [['assessed', 'notAssessed']],
  risk: [],
};

function sumOf<Counts extends object>(
  zero: Counts,
  behind: readonly CountsBehind<Counts>[],
): Counts {
  const sum = { ...zero } as Record<string, number>;
  for (const { counts } of behind) {
    for (const [name, count] of Object.entries(counts)) {
      sum[name] += count;
    }
  }
  return sum as Counts;
}

function zeroOf<Counts extends object>(counts: Counts): Counts {
  return Object.fromEntries(
    Object.keys(counts).map(name => [name, 0]),
  ) as Counts;
}

/** Counts of one part of a row as far as the caller may read them. */
function visibleCounts<P extends Part>(
  row: RollUpRow,
  part: P,
  access: Access,
): { counts?: Partial<CountsOf[P]>; withheld?: boolean } {
  const scope = access[part];
  const whole = row.figures[part] as CountsOf[P];
  const behind = (row.figures.behind?.[part] ?? []) as CountsBehind<
    CountsOf[P]
  >[];
  if (scope.isEverything) {
    return { counts: whole };
  }
  if (row.kind === 'force') {
    return scope.reaches([row.ref])
      ? {
          counts: sumOf(
            zeroOf(whole),
            behind.filter(({ forces, marking }) =>
              scope.covers(forces, marking),
            ),
          ),
        }
      : {};
  }
  if (access.counts.isEverything) {
    return { counts: whole };
  }
  if (row.kind !== 'nation' || access.counts.isNothing) {
    return {};
  }
  const counts = publishableCounts(
    whole,
    behind,
    boundCounts[part],
    scope,
    access,
  );
  return {
    counts,
    withheld: Object.keys(counts).length < Object.keys(whole).length,
  };
}

/**
 * Position of one row with the parts that the caller may read. Legacy and risk
 * of one force are for who may read them there. Over several forces they are
 * counts without names: national roles see them all, the others those of the
 * nation that enough forces stand behind (docs/roles.md, small numbers).
 */
export function positionOf(row: RollUpRow, access: Access): Position {
  const { conformance, cloud } = row.figures;
  const legacy = visibleCounts(row, 'legacy', access);
  const risk = visibleCounts(row, 'risk', access);
  const withheld: Part[] = [
    ...(legacy.withheld ? (['legacy'] as const) : []),
    ...(risk.withheld ? (['risk'] as const) : []),
  ];
  return {
    scope: { ref: row.ref, title: row.title },
    registry: row.registry,
    ...(access.conformance && {
      conformance: visibleTally(conformance, readsDispensations(row, access)),
    }),
    cloud,
    ...(legacy.counts && { legacy: legacy.counts }),
    ...(risk.counts && { risk: risk.counts }),
    ...(withheld.length > 0 && { withheld }),
  };
}
