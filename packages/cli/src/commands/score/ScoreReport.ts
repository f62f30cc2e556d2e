import {
  compileDefinitions,
  Estate,
  explainSystem,
  type SystemResult,
} from '@policing/plugin-blueprint-common';
import type { LoadedRegister } from '../../registries/loadRegister';

/** Scores of the systems that were asked for, on one day. */
export interface ScoreReport {
  /** Day of scoring, ISO 8601. */
  date: string;
  /** Scorecard and version, such as `scorecard:default/x@1.0.0`; empty without one. */
  scorecard: string;
  /** Digest of all definitions. */
  definitionsDigest: string;
  /** Results in the order of their references. */
  systems: SystemResult[];
}

/**
 * Scores systems with the definitions and among the other systems of the
 * register.
 *
 * @param register - the files
 * @param isChosen - which systems to score, by full reference
 * @param date - day of scoring, ISO 8601
 */
export function scoreRegister(
  register: LoadedRegister,
  isChosen: (ref: string) => boolean,
  date: string,
): ScoreReport {
  const definitions = compileDefinitions(register.entities);
  const estate = Estate.fromEntities(register.entities);
  const { ref, version } = definitions.scorecard;
  return {
    date,
    scorecard: ref && `${ref}@${version}`,
    definitionsDigest: definitions.digest,
    systems: estate
      .refs()
      .filter(isChosen)
      .map(system => explainSystem(definitions, estate, system, date)),
  };
}
