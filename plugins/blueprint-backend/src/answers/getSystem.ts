import { NotFoundError } from '@backstage/errors';
import type { SystemDetailResponse } from '@policing/plugin-blueprint-common';
import { registerState, type Reading } from './Reading';
import { mayReadHistory } from './historyConcerns';
import { visibleSystem } from './visibleSystem';

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
  const { result, definitions, organisationSet } = stored;
  const reads = {
    conformance: access.conformance,
    checks: access.assessment.coversSet(organisationSet),
    legacy: access.legacy.coversSet(organisationSet),
    risk: access.risk.coversSet(organisationSet),
  };
  const concerns = mayReadHistory(access, organisationSet);
  const [state, last] = await Promise.all([
    registerState(store),
    concerns.length > 0 ? store.lastChange(ref, concerns) : undefined,
  ]);
  const { blockers, ...cloud } = result.cloud;
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
    scoredAt: stored.scoredAt,
    date: result.date,
    scorecard: result.scorecard,
    definitionsDigest: result.definitionsDigest,
    leastCoverage: definitions.leastCoverage,
    ...(reads.conformance && {
      conformance: {
        ...figures,
        ...(reads.checks && { byPrinciple, byGoal, cappedBy }),
      },
    }),
    ...(reads.checks && { why: result.why, checks: result.checks }),
    ...(reads.legacy && { legacy: result.legacy }),
    ...(reads.risk && { risk: result.risk }),
    cloud: { ...cloud, ...(reads.checks && { blockers }) },
    labels: Object.fromEntries(
      mentioned.map(key => [key, titles.get(key) ?? key]),
    ),
    ...(last && {
      lastChange: {
        at: last.at,
        summary: reads.checks ? last.summary : last.change!.headline,
      },
    }),
    withheld: (['conformance', 'checks', 'legacy', 'risk'] as const).filter(
      part => !reads[part],
    ),
  };
}
