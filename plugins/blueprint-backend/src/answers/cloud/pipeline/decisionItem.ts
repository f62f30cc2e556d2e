import {
  type DecisionAge,
  decisionAgeOf,
  type DecisionItem,
} from '@policing/plugin-blueprint-common';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import { type PipelineScope, pipelineSystem } from './pipelineScope';

/** A system whose disposition is decided. */
export interface Decision {
  system: PlacedSystem;
  age: DecisionAge;
}

/** The decisions about some systems. */
export function decisionsAbout(
  systems: readonly PlacedSystem[],
  oldAfterMonths: number | undefined,
  today: string,
): Decision[] {
  const decisions: Decision[] = [];
  for (const system of systems) {
    const age = decisionAgeOf(system, oldAfterMonths, today);
    if (age) {
      decisions.push({ system, age });
    }
  }
  return decisions;
}

/** A decision as answers show it. */
export function decisionItem(
  { system, age }: Decision,
  scope: Pick<PipelineScope, 'directory' | 'today'>,
): DecisionItem {
  const { dispositionDecidedOn, revisitOn } = system.spec.cloud ?? {};
  return {
    ...pipelineSystem(system, scope),
    ...(dispositionDecidedOn && { decidedOn: dispositionDecidedOn }),
    ...(revisitOn && { revisitOn }),
    age,
    ...(system.life !== 'not-known' && { inUse: system.life === 'live' }),
  };
}
