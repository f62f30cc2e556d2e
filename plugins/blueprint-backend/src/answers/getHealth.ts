import type { RegisterHealthResponse } from '@policing/plugin-blueprint-common';
import type { ResultsReader } from '../store/ResultsStore';

/** Files with errors, and how the last scoring went. */
export async function getHealth(
  store: ResultsReader,
): Promise<RegisterHealthResponse> {
  const [registries, scoring] = await Promise.all([
    store.readRegistries(),
    store.readScoringState(),
  ]);
  return {
    registries,
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
