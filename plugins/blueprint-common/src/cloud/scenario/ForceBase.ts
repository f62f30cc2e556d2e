import type { Definitions } from '../../engine/definitions/Definitions';
import type { Estate } from '../../engine/estate/Estate';
import {
  conflictState,
  type ConflictState,
} from '../../engine/cloud/conflictState';
import { factTableOf, scoreSystem } from '../../engine/scoring/scoreSystem';
import type { SystemScore } from '../../engine/scoring/SystemScore';
import { cloudFateOf, cloudStateOf, type FatedSystem } from '../position';

/** What one system of a force comes to in one picture. */
export interface ScoredSystem {
  score: SystemScore;
  /** Absent for a system that counts in no figure, because it is no longer run. */
  fated?: FatedSystem;
  /** How each rule over plans comes out, in the order of the scorecard. */
  conflicts: readonly ConflictState[];
}

/**
 * What the systems of a force come to today. Good for every scenario of the
 * force until its systems, the definitions or the day change.
 */
export interface ForceBase {
  definitions: Definitions;
  /** Day of scoring, ISO 8601. */
  day: string;
  /** By full reference, in the order of references. */
  systems: ReadonlyMap<string, ScoredSystem>;
}

/**
 * Scores one system and says what the plans make of it.
 *
 * @param ref - full reference of a system of the estate
 */
export function scoredSystem(
  { definitions, day }: Pick<ForceBase, 'definitions' | 'day'>,
  estate: Estate,
  ref: string,
): ScoredSystem {
  const { spec } = estate.system(ref)!;
  const { cloudHosting } = definitions.scorecard;
  return {
    score: scoreSystem(definitions, estate, ref, day),
    ...(spec.lifecycle !== 'decommissioned' && {
      fated: {
        state: cloudStateOf(spec.hosting?.class, cloudHosting),
        fate: cloudFateOf(spec, cloudHosting, day),
      },
    }),
    conflicts: conflictsIn({ definitions, day }, estate, ref),
  };
}

function conflictsIn(
  { definitions, day }: Pick<ForceBase, 'definitions' | 'day'>,
  estate: Estate,
  ref: string,
): ConflictState[] {
  const { conflicts, layout } = definitions.scorecard.cloudRules;
  const table = factTableOf(layout, estate, estate.record(ref), day);
  return conflicts.map(rule => conflictState(rule, table));
}

/**
 * Scores the systems of a force.
 *
 * @param settings - with which definitions and for which day
 * @param refs - full references of systems of the estate
 */
export function forceBaseOf(
  settings: Omit<ForceBase, 'systems'>,
  estate: Estate,
  refs: readonly string[],
): ForceBase {
  return {
    ...settings,
    systems: new Map(
      [...refs].sort().map(ref => [ref, scoredSystem(settings, estate, ref)]),
    ),
  };
}
