import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityReadPermission,
  RESOURCE_TYPE_CATALOG_ENTITY,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type Permission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  type AccessRow,
  accessRows,
  accessTable,
  BLUEPRINT_PLUGIN_ID,
  ENTITY_FORCE_IN_RULE,
  ENTITY_MARKING_AT_MOST_RULE,
  FORCE_IN_RULE,
  FORCES_BEHIND_RULE,
  type Grant,
  type HeldRole,
  HIGHEST_MARKING,
  MARKING_AT_MOST_RULE,
  type Reach,
  reachOf,
  RESOURCE_TYPE_BLUEPRINT_COUNT,
  RESOURCE_TYPE_BLUEPRINT_RECORD,
  restrictedKinds,
} from '@policing/plugin-blueprint-common';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { restrictedKindRows } from './restrictedKindRows';

type Criteria = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_CATALOG_ENTITY>
>;

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const NOTHING: Reach = { to: 'nothing' };

const deny: PolicyDecision = { result: AuthorizeResult.DENY };

const rowByPermission: ReadonlyMap<string, AccessRow> = new Map(
  accessRows.map(row => [`${BLUEPRINT_PLUGIN_ID}.${row.id}`, row]),
);

const resourceTypeOf: Record<AccessRow['scope'], string | undefined> = {
  register: undefined,
  record: RESOURCE_TYPE_BLUEPRINT_RECORD,
  count: RESOURCE_TYPE_BLUEPRINT_COUNT,
};

/**
 * Decides who sees what by the roles that people hold, as the access table
 * says. Nothing is allowed that the table does not name.
 */
export class PolicingPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;
  readonly #directory: OrganisationDirectory;
  /** Roles within one request, which often asks for several permissions. */
  readonly #roles = new WeakMap<BackstageCredentials, Promise<HeldRole[]>>();

  constructor(options: {
    userInfo: UserInfoService;
    directory: OrganisationDirectory;
  }) {
    this.#userInfo = options.userInfo;
    this.#directory = options.directory;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return deny;
    }
    const roles = await this.#rolesOf(user.credentials);
    if (
      isPermission(permission, catalogEntityReadPermission) &&
      isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)
    ) {
      return entityDecision(permission, roles);
    }
    const row = rowByPermission.get(permission.name);
    return row ? rowDecision(permission, row, roles) : deny;
  }

  async #rolesOf(credentials: BackstageCredentials): Promise<HeldRole[]> {
    let roles = this.#roles.get(credentials);
    if (!roles) {
      roles = this.#userInfo
        .getUserInfo(credentials)
        .then(({ ownershipEntityRefs }) =>
          this.#directory.rolesOf(ownershipEntityRefs),
        );
      this.#roles.set(credentials, roles);
    }
    return roles;
  }
}

/** Decides about the permission of a row of the access table. */
function rowDecision(
  permission: Permission,
  row: AccessRow,
  roles: HeldRole[],
): PolicyDecision {
  const resourceType = resourceTypeOf[row.scope];
  const asked = isResourcePermission(permission)
    ? permission.resourceType
    : undefined;
  if (asked !== resourceType) {
    return deny;
  }
  const reach = reachOf(row, roles);
  switch (reach.to) {
    case 'everything':
      return allow;
    case 'records':
      return conditional(
        RESOURCE_TYPE_BLUEPRINT_RECORD,
        anyOf(
          reach.grants.map(grant =>
            criteriaOf(grant, RESOURCE_TYPE_BLUEPRINT_RECORD, {
              forceIn: FORCE_IN_RULE,
              markingAtMost: MARKING_AT_MOST_RULE,
            }),
          ),
        ),
      );
    case 'counts':
      return conditional(RESOURCE_TYPE_BLUEPRINT_COUNT, {
        rule: FORCES_BEHIND_RULE,
        resourceType: RESOURCE_TYPE_BLUEPRINT_COUNT,
        params: { least: reach.leastForces },
      });
    default:
      return deny;
  }
}

function conditional(
  resourceType: string,
  conditions: PermissionCriteria<PermissionCondition>,
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: BLUEPRINT_PLUGIN_ID,
    resourceType,
    conditions,
  };
}

/** Conditions of one grant, as short as it allows. */
function criteriaOf<Type extends string>(
  { forces, highestMarking }: Grant,
  resourceType: Type,
  rules: { forceIn: string; markingAtMost: string },
): PermissionCriteria<PermissionCondition<Type>> {
  const conditions: PermissionCondition<Type>[] = [];
  if (forces !== 'all') {
    conditions.push({ rule: rules.forceIn, resourceType, params: { forces } });
  }
  if (highestMarking !== HIGHEST_MARKING) {
    conditions.push({
      rule: rules.markingAtMost,
      resourceType,
      params: { highest: highestMarking },
    });
  }
  const [first, ...others] = conditions;
  return others.length > 0 ? { allOf: [first, ...others] } : first;
}

function anyOf<Query>(
  criteria: PermissionCriteria<Query>[],
): PermissionCriteria<Query> {
  const [first, ...others] = criteria;
  return others.length > 0 ? { anyOf: [first, ...others] } : first;
}

/** Entities of open kinds, and those restricted ones that the roles open. */
function entityDecision(
  permission: ResourcePermission<typeof RESOURCE_TYPE_CATALOG_ENTITY>,
  roles: HeldRole[],
): PolicyDecision {
  const closedKinds: string[] = [];
  const opened: Criteria[] = [];
  for (const kind of restrictedKinds) {
    const row = restrictedKindRows[kind];
    const reach = row ? reachOf(accessTable[row], roles) : NOTHING;
    if (reach.to !== 'everything') {
      closedKinds.push(kind);
    }
    if (reach.to === 'records') {
      opened.push({
        allOf: [
          catalogConditions.isEntityKind({ kinds: [kind] }),
          anyOf(
            reach.grants.map(grant =>
              criteriaOf(grant, RESOURCE_TYPE_CATALOG_ENTITY, {
                forceIn: ENTITY_FORCE_IN_RULE,
                markingAtMost: ENTITY_MARKING_AT_MOST_RULE,
              }),
            ),
          ),
        ],
      });
    }
  }
  return closedKinds.length === 0
    ? allow
    : createCatalogConditionalDecision(permission, {
        anyOf: [
          { not: catalogConditions.isEntityKind({ kinds: closedKinds }) },
          ...opened,
        ],
      });
}
