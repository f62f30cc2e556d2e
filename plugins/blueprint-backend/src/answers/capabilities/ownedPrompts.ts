import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  InitiativeEntity,
  OwnedPrompt,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { registryOf } from '../../estate/registryOf';
import type { EstateIndex } from './EstateIndex';
import type { PlacedSystem } from './PlacedSystem';

/** Something that is to serve a capability of a force. */
interface Plan {
  shown: OwnedPrompt['planned'];
  capabilities: readonly string[];
  /** Product it is an instance of. */
  product?: string;
  /** Systems that it is, changes or replaces, which are no alternative to it. */
  concerns: ReadonlySet<string>;
}

/** Statuses of a migration after which nothing is bought any more. */
const SETTLED: ReadonlySet<string> = new Set([
  'migrated',
  'decommissioned',
  'not-applicable',
]);

/** Phases of an initiative in which another way can still be taken. */
const OPEN_PHASES: ReadonlySet<string> = new Set([
  'idea',
  'discovery',
  'pilot',
]);

/** Whether a system is to be bought anew as part of its move to cloud. */
function isToBeBoughtAnew({ spec, life }: PlacedSystem): boolean {
  const { disposition, status } = spec.cloud ?? {};
  return (
    life === 'live' &&
    disposition === 'repurchase' &&
    !SETTLED.has(status ?? '')
  );
}

function planOfSystem(
  system: PlacedSystem,
  directory: Directory,
): Plan | undefined {
  const { ref, title, spec, life } = system;
  const isAnew = isToBeBoughtAnew(system);
  if (life !== 'planned' && !isAnew) {
    return undefined;
  }
  return {
    shown: {
      ref,
      title,
      kind: isAnew ? 'repurchase' : 'system',
      state: isAnew ? (spec.cloud?.status ?? 'unknown') : spec.lifecycle!,
      ...(spec.product && { product: directory.label(spec.product) }),
    },
    capabilities: spec.capabilities ?? [],
    ...(spec.product && { product: spec.product }),
    concerns: new Set([ref, ...(spec.replaces ?? [])]),
  };
}

/** Initiatives of a registry in which another way can still be taken, by force. */
function openInitiatives(
  registry: string,
  directory: Directory,
): Map<string, Plan[]> {
  const plans = new Map<string, Plan[]>();
  for (const initiative of directory.all<Entity & InitiativeEntity>(
    'Initiative',
  )) {
    const { spec, metadata } = initiative;
    if (registryOf(initiative) === registry && OPEN_PHASES.has(spec.phase)) {
      const plan: Plan = {
        shown: {
          ref: stringifyEntityRef(initiative),
          title: metadata.title ?? metadata.name,
          kind: 'initiative',
          state: spec.phase,
        },
        capabilities: spec.capabilities ?? [],
        concerns: new Set(spec.systems ?? []),
      };
      for (const force of new Set([spec.owner, ...(spec.forces ?? [])])) {
        plans.set(force, [...(plans.get(force) ?? []), plan]);
      }
    }
  }
  return plans;
}

/** Whether a force could go on with a system and its product: it is in use, and to be kept. */
function isKept(system: PlacedSystem): boolean {
  const { lifecycle, product, cloud } = system.spec;
  return (
    lifecycle === 'live' &&
    product !== undefined &&
    cloud?.disposition !== 'retire' &&
    !isToBeBoughtAnew(system)
  );
}

function promptOf(
  force: string,
  capability: string,
  { shown, product, concerns }: Plan,
  { ref, title, spec }: PlacedSystem,
  directory: Directory,
): OwnedPrompt | undefined {
  if (concerns.has(ref) || product === spec.product) {
    return undefined;
  }
  const { contractEnds, vendorSupportEnds } = spec.support ?? {};
  return {
    force: directory.label(force),
    capability: directory.label(capability),
    planned: shown,
    owned: {
      ref,
      title,
      product: directory.label(spec.product!),
      covers: spec.capabilities?.includes(capability) ? 'system' : 'product',
      ...(contractEnds && { contractEnds }),
      ...(vendorSupportEnds && { vendorSupportEnds }),
    },
  };
}

/**
 * Where some forces plan something for a capability although they own a product
 * in live use that covers it: the 80/20 question of principle 14 (domain
 * reference 2.2). Covered means that the system serves the capability or that
 * its product is known to; whether it gives 80 % of what is needed, people say.
 * The same product again is no addition, and what is to be retired, replaced or
 * bought anew is no alternative.
 */
export function ownedPrompts(
  registry: string,
  index: EstateIndex,
  directory: Directory,
): OwnedPrompt[] {
  const initiatives = openInitiatives(registry, directory);
  return index.forces.flatMap(force => {
    const systems = index.ofForce(force);
    const plans = [
      ...systems.flatMap(system => planOfSystem(system, directory) ?? []),
      ...(initiatives.get(force) ?? []),
    ];
    if (plans.length === 0) {
      return [];
    }
    const owned = systems.filter(isKept).map(system => ({
      system,
      covers: new Set([
        ...(system.spec.capabilities ?? []),
        ...(directory.product(system.spec.product!)?.spec.capabilities ?? []),
      ]),
    }));
    return plans.flatMap(plan =>
      plan.capabilities.flatMap(capability =>
        owned
          .filter(({ covers }) => covers.has(capability))
          .flatMap(
            ({ system }) =>
              promptOf(force, capability, plan, system, directory) ?? [],
          ),
      ),
    );
  });
}
