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
  BLUEPRINT_PLUGIN_ID,
  ENTITY_FORCE_IN_RULE,
  FORCE_IN_RULE,
  RESOURCE_TYPE_BLUEPRINT_SYSTEM,
  restrictedKinds,
} from '@policing/plugin-blueprint-common';
import {
  permissionAccess,
  restrictedKindAccess,
  type Access,
} from './accessTable';
import type { RoleDirectory } from './RoleDirectory';
import type { HeldRole } from './roles';

type Criteria = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_CATALOG_ENTITY>
>;

/** What roles open of something that belongs to forces. */
type Reach = 'everything' | 'nothing' | { forces: string[] };

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Decides who sees what by the roles that people hold, as the access table
 * says. Nothing is allowed that the table does not name.
 */
export class PolicingPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;
  readonly #directory: RoleDirectory;
  /** Roles within one request, which often asks for several permissions. */
  readonly #roles = new WeakMap<BackstageCredentials, Promise<HeldRole[]>>();

  constructor(options: {
    userInfo: UserInfoService;
    directory: RoleDirectory;
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
    const access = Object.hasOwn(permissionAccess, permission.name)
      ? permissionAccess[permission.name]
      : undefined;
    if (!access) {
      return deny;
    }
    if (isResourcePermission(permission)) {
      return isResourcePermission(permission, RESOURCE_TYPE_BLUEPRINT_SYSTEM)
        ? systemDecision(access, roles)
        : deny;
    }
    return reachOf(access, roles) === 'nothing' ? deny : allow;
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

function reachOf(access: Access, roles: HeldRole[]): Reach {
  if (
    access === 'signed-in' ||
    roles.some(
      ({ role, force }) =>
        force === undefined && access.everywhere.includes(role),
    )
  ) {
    return 'everything';
  }
  const forces = roles.flatMap(({ role, force }) =>
    force !== undefined && access.inForce.includes(role) ? [force] : [],
  );
  return forces.length > 0
    ? { forces: [...new Set(forces)].sort() }
    : 'nothing';
}

function systemDecision(access: Access, roles: HeldRole[]): PolicyDecision {
  const reach = reachOf(access, roles);
  if (reach === 'everything') {
    return allow;
  }
  return reach === 'nothing'
    ? deny
    : {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: BLUEPRINT_PLUGIN_ID,
        resourceType: RESOURCE_TYPE_BLUEPRINT_SYSTEM,
        conditions: {
          rule: FORCE_IN_RULE,
          resourceType: RESOURCE_TYPE_BLUEPRINT_SYSTEM,
          params: reach,
        },
      };
}

/** Entities of open kinds, and those restricted ones that the roles open. */
function entityDecision(
  permission: ResourcePermission<typeof RESOURCE_TYPE_CATALOG_ENTITY>,
  roles: HeldRole[],
): PolicyDecision {
  const closedKinds: string[] = [];
  const opened: Criteria[] = [];
  for (const kind of restrictedKinds) {
    const access = restrictedKindAccess[kind];
    const reach = access ? reachOf(access, roles) : 'nothing';
    if (reach !== 'everything') {
      closedKinds.push(kind);
    }
    if (typeof reach === 'object') {
      opened.push({
        allOf: [
          catalogConditions.isEntityKind({ kinds: [kind] }),
          {
            rule: ENTITY_FORCE_IN_RULE,
            resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
            params: reach,
          },
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
