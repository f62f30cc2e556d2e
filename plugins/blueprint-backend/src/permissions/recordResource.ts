import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  BLUEPRINT_PLUGIN_ID,
  FORCE_IN_RULE,
  forceKeyOf,
  type ForceInParameters,
  RESOURCE_TYPE_BLUEPRINT_RECORD,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v4';

/** What permissions know of a system: the forces that own or share it. */
export interface SystemResource {
  /** References. */
  forces: readonly string[];
}

/** Resource type of what is known about one system beyond its open facts. */
export const systemResourceRef = createPermissionResourceRef<
  SystemResource,
  ForceInParameters
>().with({
  pluginId: BLUEPRINT_PLUGIN_ID,
  resourceType: RESOURCE_TYPE_BLUEPRINT_RECORD,
});

/** Whether one of the forces of a system is among some. */
export function isOfForce(
  { forces }: SystemResource,
  parameters: ForceInParameters,
): boolean {
  return forces.some(force => parameters.forces.includes(forceKeyOf(force)));
}

/** Holds for systems of some forces, named by their keys. */
export const forceIn = createPermissionRule({
  name: FORCE_IN_RULE,
  description: 'One of the forces that own or share the system is among these',
  resourceRef: systemResourceRef,
  paramsSchema: z.object({
    forces: z
      .array(z.string())
      .describe('Keys of forces, such as demo.eastvale'),
  }),
  apply: isOfForce,
  toQuery: parameters => parameters,
});
