import {
  moveState,
  type PlannedWave,
  wavesOf,
} from '@policing/plugin-blueprint-common';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import type { PipelineScope } from './pipelineScope';

/** A wave of the plan of a force; of national systems where no force is named. */
export interface ForceWave {
  force?: string;
  wave: PlannedWave<PlacedSystem>;
}

/** The waves of a scope, and what stands in none. */
export interface ScopeWaves {
  waves: ForceWave[];
  /** Systems with an open move that stand in no wave. */
  withoutWave: number;
}

/** Works out the waves of a scope. */
export function scopeWaves(scope: PipelineScope): ScopeWaves {
  return {
    waves: forceWaves(scope),
    withoutWave: scope.systems.filter(
      system =>
        system.spec.cloud?.wave === undefined && moveState(system) === 'open',
    ).length,
  };
}

/**
 * The waves of every plan in a scope, by force and number. A system that several
 * forces share stands in the plan of each of them; national systems have a plan
 * of their own, last.
 */
function forceWaves({ forces, systems, today }: PipelineScope): ForceWave[] {
  const plans = new Map<string | undefined, PlacedSystem[]>(
    [...forces, undefined].map(force => [force, []]),
  );
  for (const system of systems) {
    const owners = system.forces.length > 0 ? system.forces : [undefined];
    owners.forEach(force => plans.get(force)?.push(system));
  }
  return [...plans].flatMap(([force, members]) =>
    wavesOf(members, today).map(wave => ({ ...(force && { force }), wave })),
  );
}
