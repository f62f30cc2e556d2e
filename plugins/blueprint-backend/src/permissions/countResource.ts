import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  BLUEPRINT_PLUGIN_ID,
  FORCES_BEHIND_RULE,
  RESOURCE_TYPE_BLUEPRINT_COUNT,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v4';
import { hasForcesBehind } from './hasForcesBehind';
import type { Predicate } from './holds';

/** What permissions know of a number: who stands behind it. */
export interface CountResource {
  /** References of the forces of each system that adds to it. */
  behind: readonly (readonly string[])[];
}

/** Resource type of numbers over several forces. */
export const countResourceRef = createPermissionResourceRef<
  CountResource,
  Predicate<CountResource>
>().with({
  pluginId: BLUEPRINT_PLUGIN_ID,
  resourceType: RESOURCE_TYPE_BLUEPRINT_COUNT,
});

/** Holds for numbers that at least so many forces stand behind. */
export const forcesBehindAtLeast = createPermissionRule({
  name: FORCES_BEHIND_RULE,
  description: 'At least so many forces stand behind the number',
  resourceRef: countResourceRef,
  paramsSchema: z.object({
    least: z.int().min(1).describe('Fewest forces behind a number'),
  }),
  apply: ({ behind }, { least }) => hasForcesBehind(behind, least),
  toQuery:
    ({ least }) =>
    ({ behind }) =>
      hasForcesBehind(behind, least),
});
