import type {
  AuthService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  type HeldRole,
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
} from '@policing/plugin-blueprint-common';
import {
  groupOf,
  type GroupRecord,
  type OrganisationGroup,
  type Person,
  personOf,
  type PersonRecord,
} from './organisation';
import { RoleGivers } from './RoleGivers';

/** How long what the catalog said is taken as known, in milliseconds. */
const freshFor = 10_000;

/** The same while no group gives a role, as when the catalog is still being filled. */
const emptyFor = 1_000;

/** How long the word of a registry stands against the catalog, which follows later. */
const newsFor = 120_000;

/** Groups and people by full reference. */
interface Organisation {
  groups: Map<string, GroupRecord>;
  people: Map<string, PersonRecord>;
}

/** What a registry told of one group or person; neither where it is gone. */
interface News {
  group?: GroupRecord;
  person?: PersonRecord;
  until: number;
}

interface Options {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  config: RootConfigService;
  now?: () => number;
}

/**
 * Knows the groups and people of the catalog: which group gives which role in
 * which force, who is in it, which force it belongs to.
 *
 * What the registries tell counts at once, because the catalog takes a while to
 * follow: about a second for a change, longer when it is filled for the first
 * time.
 */
export class OrganisationDirectory {
  readonly #options: Options;
  readonly #givers: RoleGivers;
  readonly #news = new Map<string, News>();
  readonly #refused = new Set<string>();
  #catalogued: Organisation = { groups: new Map(), people: new Map() };
  #readAt = -Infinity;
  #reading?: Promise<void>;

  private constructor(options: Options) {
    this.#options = options;
    this.#givers = RoleGivers.fromConfig(options.config);
  }

  /**
   * A directory that listens to the registries from now on and reads the catalog
   * when it is first asked.
   *
   * @param options - the services of the plugin that asks; `id` tells apart the
   *   subscriptions of different plugins; `now` is a clock in milliseconds, for
   *   tests
   */
  static async create(
    options: Options & { events: EventsService; id: string },
  ): Promise<OrganisationDirectory> {
    const { events, id, ...others } = options;
    const directory = new OrganisationDirectory(others);
    await events.subscribe({
      id,
      topics: [REGISTRY_TOPIC],
      onEvent: async ({ eventPayload }) =>
        directory.#learn(eventPayload as RegistryChangeEvent),
    });
    return directory;
  }

  /**
   * Roles that groups give to a person.
   *
   * @param groups - references of the groups that a person belongs to, and of
   *   the person; what is no role group, or may not give its role, counts for
   *   nothing
   * @returns the roles, each with the group that gives it; none while the
   *   catalog has not been read even once
   */
  async rolesOf(
    groups: readonly string[],
  ): Promise<(HeldRole & { group: string })[]> {
    await this.#refresh();
    const refs = [...new Set(groups.map(lowerCase))];
    const person = refs
      .map(ref => this.#person(ref))
      .find(found => found !== undefined);
    return refs.flatMap(ref => {
      const group = this.#group(ref);
      return group?.role && this.#gives(group, person)
        ? [{ ...group.role, group: ref }]
        : [];
    });
  }

  /** Everybody in the catalog, in the order of their names. */
  async people(): Promise<Person[]> {
    await this.#refresh();
    const groupsNaming = new Map<string, string[]>();
    for (const { ref, members } of this.#allGroups().values()) {
      for (const member of members) {
        groupsNaming.set(member, [...(groupsNaming.get(member) ?? []), ref]);
      }
    }
    const people = this.#overlay(this.#catalogued.people, news => news.person);
    return [...people.values()]
      .map(person => ({
        ...person,
        memberOf: [
          ...new Set([
            ...person.memberOf,
            ...(groupsNaming.get(person.ref) ?? []),
          ]),
        ],
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  }

  /** Every group by its full reference. */
  async groupsByRef(): Promise<ReadonlyMap<string, OrganisationGroup>> {
    await this.#refresh();
    return this.#allGroups();
  }

  /**
   * The police force that groups belong to: the first one on the way up from
   * them.
   *
   * @param groups - references of groups
   * @returns the full reference of the force; none for people of a national body
   *   or of no group
   */
  async forceOf(groups: readonly string[]): Promise<string | undefined> {
    await this.#refresh();
    for (const group of groups) {
      const passed = new Set<string>();
      let ref: string | undefined = lowerCase(group);
      while (ref !== undefined && !passed.has(ref)) {
        passed.add(ref);
        const found: GroupRecord | undefined = this.#group(ref);
        if (found?.type === 'police-force') {
          return ref;
        }
        ref = found?.parent;
      }
    }
    return undefined;
  }

  /** Whether a group gives its role to a person; the log says once where it may not. */
  #gives(group: GroupRecord, person: PersonRecord | undefined): boolean {
    const refusal = this.#givers.refusalOf(group, ref => this.#group(ref));
    if (refusal && !this.#refused.has(group.ref)) {
      this.#refused.add(group.ref);
      this.#options.logger.warn(`${group.ref} gives no role: ${refusal}`);
    }
    return !refusal && this.#givers.counts(person, group);
  }

  #person(ref: string): PersonRecord | undefined {
    const news = this.#currentNews(ref);
    return news ? news.person : this.#catalogued.people.get(ref);
  }

  #group(ref: string): GroupRecord | undefined {
    const news = this.#currentNews(ref);
    return news ? news.group : this.#catalogued.groups.get(ref);
  }

  #allGroups(): Map<string, GroupRecord> {
    return this.#overlay(this.#catalogued.groups, news => news.group);
  }

  /** What the catalog has, where no registry knows better. */
  #overlay<Item>(
    catalogued: ReadonlyMap<string, Item>,
    itemOf: (news: News) => Item | undefined,
  ): Map<string, Item> {
    const items = new Map(catalogued);
    for (const ref of this.#news.keys()) {
      const news = this.#currentNews(ref);
      const item = news && itemOf(news);
      if (item) {
        items.set(ref, item);
      } else if (news) {
        items.delete(ref);
      }
    }
    return items;
  }

  #currentNews(ref: string): News | undefined {
    const news = this.#news.get(ref);
    return news && news.until > this.#now() ? news : undefined;
  }

  #learn(event: RegistryChangeEvent): void {
    if (event.type !== 'entities') {
      return;
    }
    const until = this.#now() + newsFor;
    for (const ref of event.removed.map(lowerCase)) {
      if (/^(group|user):/.test(ref)) {
        this.#news.set(ref, { until });
      }
    }
    for (const entity of event.upserted) {
      const ref = stringifyEntityRef(entity);
      if (entity.kind === 'Group') {
        this.#news.set(ref, { group: groupOf(entity), until });
      } else if (entity.kind === 'User') {
        this.#news.set(ref, { person: personOf(entity), until });
      }
    }
  }

  async #refresh(): Promise<void> {
    const holdsFor = hasRoles(this.#catalogued) ? freshFor : emptyFor;
    if (this.#now() - this.#readAt > holdsFor) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
  }

  async #read(): Promise<void> {
    const { catalog, auth, logger } = this.#options;
    try {
      const { items } = await catalog.getEntities(
        {
          filter: { kind: ['Group', 'User'] },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.title',
            'metadata.annotations',
            'spec',
          ],
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      this.#catalogued = this.#organisationOf(items);
      this.#readAt = this.#now();
      for (const [ref, { until }] of this.#news) {
        if (until <= this.#now()) {
          this.#news.delete(ref);
        }
      }
    } catch (error) {
      // Whoever had a role keeps it until the catalog answers again.
      logger.warn(
        `The groups and people could not be read from the catalog: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  /** One entity with a broken reference must not cost everybody else their roles. */
  #organisationOf(entities: readonly Entity[]): Organisation {
    const groups = new Map<string, GroupRecord>();
    const people = new Map<string, PersonRecord>();
    for (const entity of entities) {
      const ref = stringifyEntityRef(entity);
      try {
        if (entity.kind === 'Group') {
          groups.set(ref, groupOf(entity));
        } else {
          people.set(ref, personOf(entity));
        }
      } catch (error) {
        this.#options.logger.warn(
          `${ref} of the catalog gives no role, because it cannot be understood: ${stringifyError(
            error,
          )}`,
        );
      }
    }
    return { groups, people };
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

function hasRoles({ groups }: Organisation): boolean {
  return [...groups.values()].some(({ role }) => role);
}

function lowerCase(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
