import { InputError } from '@backstage/errors';
import type { SystemFilters } from '@policing/plugin-blueprint-common';
import {
  conformanceSortKeys,
  type SystemsFilter,
  type SystemSortKey,
} from '../store/queries';
import { NO_DISPOSITION, NOT_KNOWN_TEXT } from '../store/systemRows';
import { chooseRegistry, type Reading, registerState } from './Reading';

/**
 * Turns query parameters into a filter.
 *
 * @throws NotAllowedError where a parameter asks about conformance and the
 *   caller may not see it
 */
export async function systemsFilterOf(
  reading: Reading,
  parameters: SystemFilters,
): Promise<SystemsFilter> {
  const { store, access } = reading;
  for (const name of ['level', 'principle', 'goal', 'check'] as const) {
    if (parameters[name] !== undefined) {
      access.requireConformance(name);
    }
  }
  const { check, principle, goal, outcome } = parameters;
  if (outcome && !(check ?? principle ?? goal)) {
    throw new InputError('outcome: say of which check, principle or goal');
  }
  const { name: registry } = chooseRegistry(
    reading,
    await registerState(store),
    parameters.registry,
  );
  return {
    registry,
    visibility: access.visibility,
    forces: parameters.force,
    regions: parameters.region,
    capabilities: parameters.capability,
    products: parameters.product,
    levels: parameters.level,
    categories: parameters.category,
    lifecycles: parameters.lifecycle,
    criticalities: parameters.criticality,
    inCloud: parameters.cloud,
    cloudStatuses: parameters.cloudStatus,
    dispositions: parameters.disposition?.map(value =>
      value === NOT_KNOWN_TEXT ? NO_DISPOSITION : value,
    ),
    waves: parameters.wave,
    hostingClasses: parameters.hosting,
    legacy: parameters.legacy,
    check,
    principle,
    goal,
    outcome,
    text: parameters.q,
  };
}

/**
 * Reads a sort parameter such as `-legacy`.
 *
 * @throws NotAllowedError where it shows conformance and the caller may not see it
 */
export function sortOf(
  reading: Reading,
  parameter: string,
): { sort: SystemSortKey; descending: boolean } {
  const descending = parameter.startsWith('-');
  const sort = parameter.slice(descending ? 1 : 0) as SystemSortKey;
  if (conformanceSortKeys.includes(sort)) {
    reading.access.requireConformance(`sort=${sort}`);
  }
  return { sort, descending };
}
