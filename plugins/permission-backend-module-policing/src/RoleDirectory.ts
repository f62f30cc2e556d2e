import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  forceKeyOf,
  type GroupEntity,
} from '@policing/plugin-blueprint-common';
import { forceRoles, nationalRoles, type HeldRole } from './roles';

/** How long the role groups are taken as known, in milliseconds. */
const freshFor = 10_000;

/** The same while there are none, as when the catalog is still being filled. */
const emptyFor = 1_000;

/**
 * Knows which groups of the catalog give which role in which force: the Groups
 * of type `role`. Who belongs to a group is settled when a person signs in.
 */
export class RoleDirectory {
  readonly #options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    now?: () => number;
  };
  #roles = new Map<string, HeldRole>();
  #readAt = -Infinity;
  #reading?: Promise<void>;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    /** Clock in milliseconds, for tests. */
    now?: () => number;
  }) {
    this.#options = options;
  }

  /**
   * Roles of a person.
   *
   * @param groups - references of the groups that the person belongs to
   * @returns the roles that these groups give; none while the catalog has not
   *   been read even once
   */
  async rolesOf(groups: readonly string[]): Promise<HeldRole[]> {
    const holdsFor = this.#roles.size > 0 ? freshFor : emptyFor;
    if (this.#now() - this.#readAt > holdsFor) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
    return groups.flatMap(
      group => this.#roles.get(group.toLocaleLowerCase('en-US')) ?? [],
    );
  }

  async #read(): Promise<void> {
    const { catalog, auth, logger } = this.#options;
    try {
      const { items } = await catalog.getEntities(
        {
          filter: { kind: 'Group', 'spec.type': 'role' },
          fields: ['kind', 'metadata.name', 'metadata.namespace', 'spec.role'],
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      this.#roles = new Map(
        items.flatMap(group => {
          const role = heldRole(group);
          return role ? [[stringifyEntityRef(group), role] as const] : [];
        }),
      );
      this.#readAt = this.#now();
    } catch (error) {
      // Whoever had a role keeps it until the catalog answers again.
      logger.warn(
        `The role groups could not be read from the catalog: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

/** The role that a group gives; none where it is a force's role without a force, or the reverse. */
function heldRole(group: Entity): HeldRole | undefined {
  const { role } = (group.spec ?? {}) as Partial<GroupEntity['spec']>;
  if (!role) {
    return undefined;
  }
  const { id, force } = role;
  if (force === undefined) {
    return includes(nationalRoles, id) ? { role: id } : undefined;
  }
  const ref = stringifyEntityRef(
    parseEntityRef(force, {
      defaultKind: 'Group',
      defaultNamespace: group.metadata.namespace ?? 'default',
    }),
  );
  return includes(forceRoles, id)
    ? { role: id, force: forceKeyOf(ref) }
    : undefined;
}

function includes(roles: readonly string[], role: string): boolean {
  return roles.includes(role);
}
