import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type Permission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  type AccessId,
  accessTable,
  FORCE_IN_RULE,
  FORCES_BEHIND_RULE,
  type Grant,
  HIGHEST_MARKING,
  type HeldRole,
  MARKING_AT_MOST_RULE,
  reachOf,
  RESOURCE_TYPE_BLUEPRINT_COUNT,
  RESOURCE_TYPE_BLUEPRINT_RECORD,
} from '@policing/plugin-blueprint-common';
import type { AccessTransformers } from '../permissions/AccessResolver';
import { forcesBehindAtLeast } from '../permissions/countResource';
import { forceIn, markingAtMost } from '../permissions/recordResource';

const PREFIX = 'blueprint.';

/** Turns conditions of a policy into predicates, as the platform would. */
export const accessTransformers: AccessTransformers = {
  records: createConditionTransformer({
    getRuleByName: (name: string) =>
      name === FORCE_IN_RULE ? forceIn : markingAtMost,
  } as never),
  counts: createConditionTransformer({
    getRuleByName: () => forcesBehindAtLeast,
  } as never),
};

type Criteria = PermissionCriteria<PermissionCondition>;

function criteriaOf({ forces, highestMarking }: Grant): Criteria {
  const resourceType = RESOURCE_TYPE_BLUEPRINT_RECORD;
  const byForce: Criteria[] =
    forces === 'all'
      ? []
      : [{ rule: FORCE_IN_RULE, resourceType, params: { forces } }];
  const byMarking: Criteria[] =
    highestMarking === HIGHEST_MARKING
      ? []
      : [
          {
            rule: MARKING_AT_MOST_RULE,
            resourceType,
            params: { highest: highestMarking },
          },
        ];
  return { allOf: [...byForce, ...byMarking] as [Criteria] };
}

function conditional(
  resourceType: string,
  conditions: Criteria,
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'blueprint',
    resourceType,
    conditions,
  };
}

function decide(permission: Permission, roles: HeldRole[]): PolicyDecision {
  const reach = reachOf(
    accessTable[permission.name.slice(PREFIX.length) as AccessId],
    roles,
  );
  switch (reach.to) {
    case 'everything':
      return { result: AuthorizeResult.ALLOW };
    case 'records':
      return conditional(RESOURCE_TYPE_BLUEPRINT_RECORD, {
        anyOf: reach.grants.map(criteriaOf) as [Criteria],
      });
    case 'counts':
      return conditional(RESOURCE_TYPE_BLUEPRINT_COUNT, {
        rule: FORCES_BEHIND_RULE,
        resourceType: RESOURCE_TYPE_BLUEPRINT_COUNT,
        params: { least: reach.leastForces },
      });
    default:
      return { result: AuthorizeResult.DENY };
  }
}

/**
 * Permissions of somebody who holds some roles, decided by the access table.
 *
 * @param rolesOf - the roles; undefined for somebody who may do nothing at all
 */
export function permissionsOf(
  rolesOf: () => HeldRole[] | undefined,
): PermissionsService {
  const answer = (permission: Permission): PolicyDecision => {
    const roles = rolesOf();
    return roles ? decide(permission, roles) : { result: AuthorizeResult.DENY };
  };
  return {
    authorize: async requests =>
      requests.map(({ permission }) => answer(permission) as never),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => answer(permission)),
  };
}
