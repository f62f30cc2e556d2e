import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  ENTITY_MARKING_AT_MOST_RULE,
  isWithinMarking,
  MARKING_LABEL,
  type MarkingAtMostParameters,
  markingOf,
  markings,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod';

/**
 * Holds for a restricted entity whose marking is the one given or lower. One
 * without a marking counts as marked highest.
 */
export const entityMarkingAtMost = createPermissionRule({
  name: ENTITY_MARKING_AT_MOST_RULE,
  description: 'Allow entities up to a marking',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema: z.object({
    highest: z.enum(markings).describe('Highest marking, such as OFFICIAL'),
  }),
  apply: (entity, { highest }: MarkingAtMostParameters) =>
    isWithinMarking(
      markingOf(entity.metadata.labels?.[MARKING_LABEL]),
      highest,
    ),
  // The provider labels every restricted entity, so that none is missing here.
  toQuery: ({ highest }: MarkingAtMostParameters) => ({
    key: `metadata.labels.${MARKING_LABEL}`,
    values: markings.filter(marking => isWithinMarking(marking, highest)),
  }),
});
