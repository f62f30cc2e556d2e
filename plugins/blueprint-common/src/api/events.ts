import type { Entity } from '@backstage/catalog-model';
import type { RegisterHealthResponse } from './types';

/** Topic on which the registry provider tells what changed. */
export const REGISTRY_TOPIC = 'blueprint.registry';

/** Health of one registry, as the provider sees it. */
export type RegistryStatus = RegisterHealthResponse['registries'][number];

/** What the registry provider publishes on {@link REGISTRY_TOPIC}. */
export type RegistryChangeEvent =
  | {
      type: 'entities';
      registry: string;
      /** New and changed entities, complete. */
      upserted: Entity[];
      /** References of entities that are gone. */
      removed: string[];
    }
  | { type: 'status'; registries: RegistryStatus[] };
