import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Clock } from '../scoring/Clock';
import { ScenarioDesk } from './ScenarioDesk';
import { ScenarioEvaluator } from './ScenarioEvaluator';
import { ScenarioStore } from './ScenarioStore';

/**
 * The desk at which what-if scenarios are made and worked out.
 *
 * @param options - services of the plugin; the tables of the database must be up
 *   to date
 */
export async function createScenarioDesk(options: {
  database: DatabaseService;
  clock: Clock;
  /** Name of a person for people. */
  nameOf: (person: string) => Promise<string>;
}): Promise<ScenarioDesk> {
  const { database, clock, nameOf } = options;
  return new ScenarioDesk({
    store: new ScenarioStore(await database.getClient()),
    evaluator: new ScenarioEvaluator(clock),
    clock,
    nameOf,
  });
}
