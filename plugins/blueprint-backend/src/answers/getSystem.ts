import { NotFoundError } from '@backstage/errors';
import type { SystemDetailResponse } from '@policing/plugin-blueprint-common';
import { registerState, type Reading } from './Reading';
import { mayReadCauses, mayReadHistory } from './historyConcerns';
import { visibleCloud } from './cloud/conflicts/visibleCloud';
import { visibleChecks } from './visibleChecks';
import { visibleRisk } from './visibleRisk';
import { visibleSystem } from './visibleSystem';
import { visibleTally } from './visibleTally';

/** Every verdict on one system, with its reasons, as far as the caller may read them. */
export async function getSystem(
  { store, access }: Reading,
  { namespace, name }: { namespace: string; name: string },
): Promise<SystemDetailResponse> {
  const ref = `system:${namespace}/${name}`.toLocaleLowerCase('en-GB');
  const stored = await store.readSystem(ref);
  if (!stored) {
    throw new NotFoundError(`There is no system ${namespace}/${name}`);
  }
  const { result, definitions } = stored;
  const risk = visibleRisk(stored, result.risk, access);
  const reads = {
    conformance: access.conformance,
    checks: access.checks.coversSystem(stored),
    legacy: access.legacy.coversSystem(stored),
    risk: risk !== undefined,
  };
  const { concerns, mayReadRisks } = mayReadHistory(access, stored);
  const [state, scoring, last] = await Promise.all([
    registerState(store),
    store.readScoringState(),
    concerns.length > 0
      ? store.lastChange(ref, concerns, mayReadRisks)
      : undefined,
  ]);
  const { byPrinciple, byGoal, cappedBy, ...figures } = result.conformance;
  const mentioned = [...definitions.principles, ...definitions.goals];
  const titles = new Map(
    [...state.principles, ...state.goals].map(({ ref: key, title }) => [
      key,
      title,
    ]),
  );
  return {
    system: visibleSystem(stored, access),
    // When it changed would tell of changes in what the caller may not read.
    scoredAt: access.isEverything ? stored.scoredAt : scoring!.scoredAt,
    date: result.date,
    scorecard: result.scorecard,
    definitionsDigest: result.definitionsDigest,
    leastCoverage: definitions.leastCoverage,
    ...(reads.conformance && {
      conformance: {
        ...visibleTally(figures, access.dispensations.coversSystem(stored)),
        ...(reads.checks && { byPrinciple, byGoal, cappedBy }),
      },
    }),
    ...(reads.checks && {
      why: result.why,
      checks: visibleChecks(result.checks, stored, access),
    }),
    ...(reads.legacy && { legacy: result.legacy }),
    ...(risk && { risk }),
    cloud: visibleCloud(result.cloud, stored, definitions, access),
    labels: Object.fromEntries(
      mentioned.map(key => [key, titles.get(key) ?? key]),
    ),
    ...(last && {
      lastChange: {
        at: last.at,
        summary: mayReadCauses(stored, access)
          ? last.summary
          : last.change!.headline,
      },
    }),
    withheld: (['conformance', 'checks', 'legacy', 'risk'] as const).filter(
      part => !reads[part],
    ),
  };
}
