import {
  type BasicPermission,
  createPermission,
  type Permission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { type AccessId, accessRows, accessTable } from './access';
import type { Marking } from './access';

/** Plugin that owns the resource types of the Blueprint. */
export const BLUEPRINT_PLUGIN_ID = 'blueprint';

/**
 * Resource type of what belongs to forces and carries a marking. The reference
 * of such a record is that of the system it is about, or of the force.
 */
export const RESOURCE_TYPE_BLUEPRINT_RECORD = 'blueprint-record';

/** Resource type of counts over several forces. */
export const RESOURCE_TYPE_BLUEPRINT_COUNT = 'blueprint-count';

/**
 * Name of the rule on {@link RESOURCE_TYPE_BLUEPRINT_RECORD} that holds when one
 * of the forces of a record is among the parameter `forces`.
 */
export const FORCE_IN_RULE = 'FORCE_IN';

/** Parameters of {@link FORCE_IN_RULE}: {@link forceKeyOf | force keys}. */
export type ForceInParameters = {
  /** Such as `['demo.eastvale']`. */
  forces: string[];
};

/**
 * Name of the rule on {@link RESOURCE_TYPE_BLUEPRINT_RECORD} that holds when the
 * marking of a record is the parameter `highest` or lower.
 */
export const MARKING_AT_MOST_RULE = 'MARKING_AT_MOST';

/** Parameters of {@link MARKING_AT_MOST_RULE}. */
export type MarkingAtMostParameters = { highest: Marking };

/**
 * Name of the rule on {@link RESOURCE_TYPE_BLUEPRINT_COUNT} that holds when at
 * least as many forces as the parameter `least` stand behind a number.
 */
export const FORCES_BEHIND_RULE = 'FORCES_BEHIND_AT_LEAST';

/** Parameters of {@link FORCES_BEHIND_RULE}. */
export type ForcesBehindParameters = { least: number };

/**
 * Name of the rule on catalog entities that holds when the label
 * {@link FORCE_LABEL} is among the parameter `forces`.
 */
export const ENTITY_FORCE_IN_RULE = 'BLUEPRINT_FORCE_IN';

/**
 * Name of the rule on catalog entities that holds when the label
 * {@link MARKING_LABEL} is the parameter `highest` or lower.
 */
export const ENTITY_MARKING_AT_MOST_RULE = 'BLUEPRINT_MARKING_AT_MOST';

/** Label of restricted entities: the {@link forceKeyOf | key} of the force that owns them. */
export const FORCE_LABEL = 'blueprint.policing/force';

/** Label of restricted entities: their marking. */
export const MARKING_LABEL = 'blueprint.policing/marking';

/** Permission that stands for one row of the access table. */
export type BlueprintPermission =
  | BasicPermission
  | ResourcePermission<typeof RESOURCE_TYPE_BLUEPRINT_RECORD>
  | ResourcePermission<typeof RESOURCE_TYPE_BLUEPRINT_COUNT>;

type PermissionOf<Id extends AccessId> =
  (typeof accessTable)[Id]['scope'] extends 'record'
    ? ResourcePermission<typeof RESOURCE_TYPE_BLUEPRINT_RECORD>
    : (typeof accessTable)[Id]['scope'] extends 'count'
      ? ResourcePermission<typeof RESOURCE_TYPE_BLUEPRINT_COUNT>
      : BasicPermission;

const resourceTypes = {
  record: RESOURCE_TYPE_BLUEPRINT_RECORD,
  count: RESOURCE_TYPE_BLUEPRINT_COUNT,
} as const;

/** Every permission of the Blueprint by its row of the access table. */
const byRow = new Map<AccessId, Permission>(
  accessRows.map(({ id, action, scope }) => {
    const common = {
      name: `${BLUEPRINT_PLUGIN_ID}.${id}`,
      attributes: { action },
    };
    return [
      id,
      scope === 'register'
        ? createPermission(common)
        : createPermission({ ...common, resourceType: resourceTypes[scope] }),
    ];
  }),
);

/**
 * The permission of one row of the access table.
 *
 * @param id - such as `legacy.read`; the permission is `blueprint.legacy.read`
 */
export function blueprintPermission<Id extends AccessId>(
  id: Id,
): PermissionOf<Id> {
  return byRow.get(id) as PermissionOf<Id>;
}

/** Every permission of the Blueprint. */
export const blueprintPermissions = [
  ...byRow.values(),
] as BlueprintPermission[];
