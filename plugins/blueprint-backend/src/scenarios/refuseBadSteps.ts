import {
  type FieldProblem,
  formatDay,
  scenarioFactsOf,
  scenarioPaths,
  type ScenarioStep,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import { estateIndexOf } from '../answers/capabilities/EstateIndex';
import { invalidFields } from '../dispensations/invalidFields';
import type { RegisterView } from '../estate/RegisterView';
import type { ScenarioPlace } from './ScenarioDesk';

/** Most problems that are told at a time. */
const MOST_TOLD = 20;

function isDay(text: string): boolean {
  return DateTime.fromISO(text).isValid;
}

function problemsOf(
  { changes, system }: ScenarioStep,
  field: string,
  register: RegisterView,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (name: string, message: string) =>
    problems.push({ field: `${field}.changes.${name}`, message });
  if (Object.keys(changes).length === 0) {
    problems.push({
      field: `${field}.changes`,
      message: `Nothing is changed; name at least one of ${Object.keys(
        scenarioPaths,
      ).join(', ')}.`,
    });
  }
  for (const name of ['plannedStart', 'plannedFinish'] as const) {
    const day = changes[name];
    if (day !== undefined && !isDay(day)) {
      say(name, `There is no such day: ${day}.`);
    }
  }
  const entity = register.estate.system(system);
  const { plannedStart, plannedFinish } = {
    ...(entity && scenarioFactsOf(entity.spec)),
    ...changes,
  };
  const setsOne =
    changes.plannedStart !== undefined || changes.plannedFinish !== undefined;
  if (
    problems.length === 0 &&
    setsOne &&
    plannedStart !== undefined &&
    plannedFinish !== undefined &&
    plannedFinish < plannedStart
  ) {
    say(
      'plannedFinish',
      `${formatDay(plannedFinish)} is before the planned start, ${formatDay(
        plannedStart,
      )}.`,
    );
  }
  return problems;
}

/**
 * Refuses steps that cannot be taken, field by field.
 *
 * @param mayBeGone - whether a system that the force does not have is let pass
 * @throws InputError with `fields`
 */
export function refuseBadSteps(
  register: RegisterView,
  { registry, force }: ScenarioPlace,
  steps: readonly ScenarioStep[],
  mayBeGone: (system: string) => boolean = () => false,
): void {
  const own = new Set(
    estateIndexOf(register, registry.name)
      .ofForce(force)
      .map(({ ref }) => ref),
  );
  const seen = new Set<string>();
  const problems: FieldProblem[] = [];
  steps.forEach((step, place) => {
    const field = `steps[${place}]`;
    if (seen.has(step.system)) {
      problems.push({
        field: `${field}.system`,
        message: `There is a step for ${step.system} already; put both into one.`,
      });
    } else if (!own.has(step.system) && !mayBeGone(step.system)) {
      problems.push({
        field: `${field}.system`,
        message: `${
          register.directory.label(force).title
        } has no system ${step.system}.`,
      });
    } else {
      problems.push(...problemsOf(step, field, register));
    }
    seen.add(step.system);
  });
  if (problems.length > 0) {
    throw invalidFields(problems.slice(0, MOST_TOLD));
  }
}
