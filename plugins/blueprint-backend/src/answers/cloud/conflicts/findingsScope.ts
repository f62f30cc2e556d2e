import type { EstateScope } from '@policing/plugin-blueprint-common';
import type { ResultsIndex } from '../../../figures/ResultsIndex';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import { scopedEstate } from '../../capabilities/estateScope';
import { chooseRegistry, type Reading, registerState } from '../../Reading';
import { PlanFindings } from './PlanFindings';
import { rowOrderOf, type RowSystem } from './RowOrder';

/** The part of a registry whose plans are asked for. */
export interface FindingsScope {
  registry: string;
  label: EstateScope;
  /** Day of the last scoring, ISO 8601; absent before the first. */
  date?: string;
  results: ResultsIndex;
  findings: PlanFindings;
  /** Counted systems of the scope, by title, and by force. */
  byTitle: readonly RowSystem[];
  byForce: readonly RowSystem[];
}

/**
 * The force, region or nation whose plans are asked for, with what the rules
 * found in them.
 *
 * @throws InputError for a registry, force or region that is not there
 */
export async function findingsScope(
  reading: Reading,
  query: { registry?: string; force?: string; region?: string },
): Promise<FindingsScope> {
  const { store, register, access } = reading;
  const [state, scoring, results] = await Promise.all([
    registerState(store),
    store.readScoringState(),
    store.indexedResults(),
  ]);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const { label, forces } = scopedEstate(
    query,
    registry,
    estateIndexOf(register, registry),
    register.directory,
  );
  const { byTitle, byForce } = rowOrderOf(register, registry, results);
  const within = new Set(forces);
  const inScope = (systems: readonly RowSystem[]) =>
    label.kind === 'nation'
      ? systems
      : systems.filter(({ placed }) =>
          placed.forces.some(force => within.has(force)),
        );
  return {
    registry,
    label,
    ...(scoring && { date: scoring.day }),
    results,
    findings: new PlanFindings(results, access),
    byTitle: inScope(byTitle),
    byForce: inScope(byForce),
  };
}
