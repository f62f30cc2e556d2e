import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  BLUEPRINT_PLUGIN_ID,
  FORCE_IN_RULE,
  forceKeyOf,
  isWithinMarking,
  type Marking,
  MARKING_AT_MOST_RULE,
  markings,
  RESOURCE_TYPE_BLUEPRINT_RECORD,
} from '@policing/plugin-blueprint-common';
import { z } from 'zod/v4';
import type { Predicate } from './holds';

/** What permissions know of a record: the forces it belongs to, and its marking. */
export interface RecordResource {
  /** References. */
  forces: readonly string[];
  marking: Marking;
}

/** Resource type of what is known about one system or force beyond open facts. */
export const recordResourceRef = createPermissionResourceRef<
  RecordResource,
  Predicate<RecordResource>
>().with({
  pluginId: BLUEPRINT_PLUGIN_ID,
  resourceType: RESOURCE_TYPE_BLUEPRINT_RECORD,
});

/** Keys by reference; conditions are worked out anew with every request. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

function keyOf(force: string): string {
  let key = keys.get(force);
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) {
      keys.clear();
    }
    key = forceKeyOf(force);
    keys.set(force, key);
  }
  return key;
}

function isOfForce(
  { forces }: RecordResource,
  parameters: { forces: string[] },
): boolean {
  return forces.some(force => parameters.forces.includes(keyOf(force)));
}

/** Holds for records of some forces, named by their keys. */
export const forceIn = createPermissionRule({
  name: FORCE_IN_RULE,
  description: 'One of the forces that the record belongs to is among these',
  resourceRef: recordResourceRef,
  paramsSchema: z.object({
    forces: z
      .array(z.string())
      .describe('Keys of forces, such as demo.eastvale'),
  }),
  apply: isOfForce,
  toQuery: parameters => record => isOfForce(record, parameters),
});

/** Holds for records up to a marking. */
export const markingAtMost = createPermissionRule({
  name: MARKING_AT_MOST_RULE,
  description: 'The marking of the record is this or lower',
  resourceRef: recordResourceRef,
  paramsSchema: z.object({
    highest: z.enum(markings).describe('Highest marking that is allowed'),
  }),
  apply: ({ marking }, { highest }) => isWithinMarking(marking, highest),
  toQuery:
    ({ highest }) =>
    ({ marking }) =>
      isWithinMarking(marking, highest),
});
