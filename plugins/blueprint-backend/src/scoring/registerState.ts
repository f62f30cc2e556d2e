import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CapabilityEntity,
  Definitions,
  Estate,
  PrincipleEntity,
  StrategyGoalEntity,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../estate/Directory';
import { registryOf } from '../estate/registryOf';
import { contentOf } from './DefinitionsInForce';
import type { RegisterState } from '../store/ResultsStore';

function refOf(entity: object): string {
  return stringifyEntityRef(entity as Entity);
}

function titleOf({ metadata }: { metadata: Entity['metadata'] }): string {
  return metadata.title ?? metadata.name;
}

/** What pages need to know of the definitions and registers in force. */
export function registerStateOf(
  registries: readonly string[],
  estate: Estate,
  directory: Directory,
  definitions: Definitions,
): RegisterState {
  const { scorecard } = definitions;
  const systems = new Map<string, number>();
  for (const ref of estate.refs()) {
    const registry = registryOf(estate.system(ref)!);
    systems.set(registry, (systems.get(registry) ?? 0) + 1);
  }
  const countOf = (kind: string, registry: string) =>
    directory.all(kind).filter(entity => registryOf(entity) === registry)
      .length;
  return {
    ...(scorecard.ref && {
      definitions: {
        scorecard: scorecard.ref,
        version: scorecard.version,
        leastCoverage: scorecard.leastCoverage,
        ...(scorecard.cloudTarget !== undefined && {
          cloudTarget: scorecard.cloudTarget,
        }),
        checks: contentOf(definitions).checks,
      },
    }),
    principles: directory
      .all<Entity & PrincipleEntity>('Principle')
      .map(principle => ({
        ref: refOf(principle),
        title: titleOf(principle),
        registry: registryOf(principle),
        ...(principle.spec.number !== undefined && {
          number: principle.spec.number,
        }),
        domain: principle.spec.domain,
        basis: principle.spec.basis,
        grade: principle.spec.grade,
        status: principle.spec.status,
        version: principle.spec.version,
        statement: principle.spec.statement,
      }))
      .sort(byNumber),
    goals: directory
      .all<Entity & StrategyGoalEntity>('StrategyGoal')
      .sort((a, b) => a.spec.order - b.spec.order)
      .map(goal => ({
        ref: refOf(goal),
        title: titleOf(goal),
        type: goal.spec.type,
        ...(goal.spec.code && { code: goal.spec.code }),
      })),
    capabilities: directory
      .all<Entity & CapabilityEntity>('Capability')
      .map(capability => ({
        ref: refOf(capability),
        title: titleOf(capability),
      })),
    counts: Object.fromEntries(
      registries.map(registry => [
        registry,
        {
          forces: directory.forces(registry).length,
          systems: systems.get(registry) ?? 0,
          products: countOf('Product', registry),
          principles: countOf('Principle', registry),
        },
      ]),
    ),
  };
}

/** Published principles come first, in the order of their source. */
function byNumber(
  a: { number?: number; ref: string },
  b: { number?: number; ref: string },
): number {
  const difference = (a.number ?? Infinity) - (b.number ?? Infinity);
  if (difference && !Number.isNaN(difference)) {
    return difference;
  }
  return a.ref < b.ref ? -1 : 1;
}
