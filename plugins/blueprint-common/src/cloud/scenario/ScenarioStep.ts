import type { SystemEntity } from '../../schema';
import {
  dispositions,
  hostingClasses,
  migrationStatuses,
} from '../../schema/shared';

type Cloud = NonNullable<SystemEntity['spec']['cloud']>;
type Hosting = NonNullable<SystemEntity['spec']['hosting']>;

/** What a step may set of a system, with the values that its schema allows. */
export interface ScenarioChanges {
  disposition?: Cloud['disposition'];
  /** Hosting class after the move. */
  targetHosting?: Cloud['targetHosting'];
  /** Hosting class today, where the register has it wrong or does not know. */
  hosting?: Hosting['class'];
  status?: Cloud['status'];
  wave?: number;
  /** ISO 8601 days. */
  plannedStart?: string;
  plannedFinish?: string;
}

/** What a scenario does to one system. */
export interface ScenarioStep {
  /** Full reference of the system. */
  system: string;
  /** At least one. */
  changes: ScenarioChanges;
}

/** A field of {@link ScenarioChanges}. */
export type ScenarioField = keyof ScenarioChanges;

/** Fields of a step by the path of the fact that they set, in the order of the schema. */
export const scenarioPaths = {
  hosting: 'hosting.class',
  status: 'cloud.status',
  disposition: 'cloud.disposition',
  targetHosting: 'cloud.targetHosting',
  wave: 'cloud.wave',
  plannedStart: 'cloud.plannedStart',
  plannedFinish: 'cloud.plannedFinish',
} as const satisfies Record<ScenarioField, string>;

/** Every field of a step, in the order of the schema. */
export const scenarioFields = Object.keys(scenarioPaths) as ScenarioField[];

/** Values of the fields that have a closed list. */
export const scenarioChoices = {
  hosting: hostingClasses,
  status: migrationStatuses,
  disposition: dispositions,
  targetHosting: hostingClasses,
} as const;

/** Most steps of one scenario: more than the largest force has systems to move. */
export const MOST_SCENARIO_STEPS = 500;

/** Most scenarios of one force that are not archived. */
export const MOST_SCENARIOS = 100;

/** Longest name and description of a scenario, in characters. */
export const scenarioTextLength = { name: 120, description: 2000 } as const;

/**
 * The facts of a system that a step can change, as the register has them; what
 * it does not know is absent.
 */
export function scenarioFactsOf({
  hosting,
  cloud,
}: Pick<SystemEntity['spec'], 'hosting' | 'cloud'>): ScenarioChanges {
  const facts = {
    hosting: hosting?.class,
    status: cloud?.status,
    disposition: cloud?.disposition,
    targetHosting: cloud?.targetHosting,
    wave: cloud?.wave,
    plannedStart: cloud?.plannedStart,
    plannedFinish: cloud?.plannedFinish,
  };
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  );
}

/** The fields in which two sets of facts differ, in the order of the schema. */
export function differingFields(
  one: ScenarioChanges,
  other: ScenarioChanges,
): ScenarioField[] {
  return scenarioFields.filter(field => one[field] !== other[field]);
}
