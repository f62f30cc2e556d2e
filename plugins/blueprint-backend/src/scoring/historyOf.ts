import {
  differenceOf,
  type ResultChange,
  type RiskPart,
  type SystemResult,
} from '@policing/plugin-blueprint-common';
import type {
  HistoryConcern,
  HistoryRecord,
  RiskReaders,
  SystemRecord,
} from '../store/ResultsStore';

/** What the first entry of a system's history says. */
export const FIRST_SCORED = 'First scored.';

/**
 * The history entry that a new result asks for.
 *
 * @param record - the new result
 * @param before - the result that is stored, if there is one
 * @returns undefined where a reader would notice no change
 */
export function historyOf(
  record: SystemRecord,
  before: SystemResult | undefined,
): HistoryRecord | undefined {
  const { result } = record;
  const change = before && differenceOf(before, result);
  if (before && !change) {
    return undefined;
  }
  const { conformance, legacy } = result;
  return {
    ref: record.ref,
    registry: record.registry,
    at: record.scoredAt,
    day: result.date,
    definitionsId: record.definitionsId,
    level: conformance.level,
    conformance: conformance.conformance,
    coverage: conformance.coverage,
    assuredConformance: conformance.assuredConformance,
    legacyLowest: legacy.lowest,
    legacyHighest: legacy.highest,
    concerns: before && change ? concernOf(before, result, change) : 'figures',
    ...(before && change?.risk && { riskReaders: readersOf(before, result) }),
    summary: change?.summary ?? FIRST_SCORED,
    ...(change && { change }),
  };
}

function concernOf(
  before: SystemResult,
  after: SystemResult,
  change: ResultChange,
): HistoryConcern {
  const figures = ({ conformance }: SystemResult) => [
    conformance.level,
    conformance.conformance,
    conformance.coverage,
    conformance.assuredConformance,
  ];
  const [earlier, later] = [figures(before), figures(after)];
  if (later.some((figure, place) => figure !== earlier[place])) {
    return 'figures';
  }
  const { checks, facts, cloud, conflicts } = change;
  if (checks.length > 0 || facts.length > 0 || cloud || conflicts) {
    return 'facts';
  }
  return change.legacy ? 'legacy' : 'risks';
}

/**
 * Whose risks a change tells about: every part of both results, each once.
 *
 * @returns undefined where the earlier result was stored without parts
 */
function readersOf(
  before: SystemResult,
  after: SystemResult,
): RiskReaders | undefined {
  const earlier: RiskPart[] | undefined = before.risk.parts;
  if (!earlier) {
    return undefined;
  }
  const readers = new Map<string, RiskReaders[number]>();
  for (const { forces, marking } of [...earlier, ...after.risk.parts]) {
    readers.set(`${forces.join(' ')} ${marking}`, { forces, marking });
  }
  return [...readers.keys()].sort().map(key => readers.get(key)!);
}
