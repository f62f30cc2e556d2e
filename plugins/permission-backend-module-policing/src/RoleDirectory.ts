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
  forceRoles,
  type GroupEntity,
  type HeldRole,
  nationalRoles,
  type RegistryChangeEvent,
} from '@policing/plugin-blueprint-common';

/** How long the role groups are taken as known, in milliseconds. */
const freshFor = 10_000;

/** The same while there are none, as when the catalog is still being filled. */
const emptyFor = 1_000;

/** How long the word of a registry stands against the catalog, which follows later. */
const newsFor = 120_000;

/**
 * Knows which groups of the catalog give which role in which force: the Groups
 * of type `role`. Who belongs to a group is settled when a person signs in.
 *
 * What the registries tell of role groups counts at once, because the catalog
 * takes a while to follow: about a second for a change, longer when it is
 * filled for the first time.
 */
export class RoleDirectory {
  readonly #options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    now?: () => number;
  };
  #roles = new Map<string, HeldRole>();
  readonly #news = new Map<string, { role?: HeldRole; until: number }>();
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
      group => this.#roleOf(group.toLocaleLowerCase('en-US')) ?? [],
    );
  }

  /**
   * Takes in what a registry tells.
   *
   * @param event - what the registry provider published
   */
  learn(event: RegistryChangeEvent): void {
    if (event.type !== 'entities') {
      return;
    }
    const until = this.#now() + newsFor;
    for (const ref of event.removed.filter(each => each.startsWith('group:'))) {
      this.#news.set(ref, { until });
    }
    for (const entity of event.upserted) {
      if (entity.kind === 'Group') {
        const role = heldRole(entity);
        this.#news.set(stringifyEntityRef(entity), {
          until,
          ...(role && { role }),
        });
      }
    }
  }

  #roleOf(group: string): HeldRole | undefined {
    const news = this.#news.get(group);
    return news && news.until > this.#now()
      ? news.role
      : this.#roles.get(group);
  }

  async #read(): Promise<void> {
    const { catalog, auth, logger } = this.#options;
    try {
      const { items } = await catalog.getEntities(
        {
          filter: { kind: 'Group', 'spec.type': 'role' },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'spec.type',
            'spec.role',
          ],
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
      for (const [group, { until }] of this.#news) {
        if (until <= this.#now()) {
          this.#news.delete(group);
        }
      }
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
  const { type, role } = (group.spec ?? {}) as Partial<GroupEntity['spec']>;
  if (type !== 'role' || !role) {
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
