import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  ENTITY_FORCE_IN_RULE,
  FORCE_LABEL,
  type ForceInParameters,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod';

/**
 * Holds for a restricted entity whose owning force is one of the forces given.
 * The registry provider sets the label; a document cannot choose it.
 */
export const entityForceIn = createPermissionRule({
  name: ENTITY_FORCE_IN_RULE,
  description: 'Allow entities that belong to one of the forces',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema: z.object({
    forces: z.array(z.string()).describe('Force keys, such as demo.eastvale'),
  }),
  apply: (entity, { forces }: ForceInParameters) => {
    const force = entity.metadata.labels?.[FORCE_LABEL];
    return force !== undefined && forces.includes(force);
  },
  toQuery: ({ forces }: ForceInParameters) => ({
    key: `metadata.labels.${FORCE_LABEL}`,
    values: forces,
  }),
});
