import type {
  ScenariosQuery,
  ScenariosResponse,
} from '@policing/plugin-blueprint-common';
import { summaryOfScenario } from './describeScenario';
import type { ScenarioDesk, ScenarioReader } from './ScenarioDesk';

/**
 * The scenarios that a person may read, the newest first.
 *
 * @throws NotAllowedError where the person may read those of no force
 * @throws InputError for a force or registry that is not there
 */
export async function listScenarios(
  desk: ScenarioDesk,
  reader: ScenarioReader,
  { archived = false, ...query }: ScenariosQuery,
): Promise<ScenariosResponse> {
  const { registry, forces } = await desk.places(reader, query);
  const { register } = reader.reading;
  const heads = await desk.list(registry.name, forces, archived);
  return {
    registry: registry.name,
    demonstration: registry.demonstration,
    forces: forces
      .filter(force => reader.creating.covers([force]))
      .map(force => register.directory.label(force)),
    items: await Promise.all(
      heads.map(head => summaryOfScenario(desk, register, head)),
    ),
  };
}
