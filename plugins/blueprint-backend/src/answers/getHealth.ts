import type { RegisterHealthResponse } from '@policing/plugin-blueprint-common';
import type { Reading } from './Reading';
import { visibleStatus } from './visibleProblems';

/**
 * Files with errors as far as the caller may see them, and how the last scoring
 * went.
 *
 * @throws NotAllowedError for a caller without any role
 */
export async function getHealth({
  store,
  access,
}: Reading): Promise<RegisterHealthResponse> {
  access.requireHealth();
  const [registries, scoring] = await Promise.all([
    store.readRegistries(),
    store.readScoringState(),
  ]);
  return {
    registries: registries.map(status => visibleStatus(status, access)),
    scoring: {
      ...(scoring && {
        scoredAt: scoring.scoredAt,
        lastDurationMilliseconds: scoring.lastDurationMilliseconds,
      }),
      systems: scoring?.systems ?? 0,
      definitionErrors: scoring?.definitionErrors ?? [],
    },
  };
}
