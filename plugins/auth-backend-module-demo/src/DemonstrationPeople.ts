import type { Config } from '@backstage/config';
import {
  type DemonstrationPerson,
  type EntityLabel,
  forceKeyOf,
  roleTitles,
} from '@policing/plugin-blueprint-common';
import type {
  OrganisationDirectory,
  OrganisationGroup,
  Person,
} from '@policing/plugin-blueprint-node';
import {
  exampleSystems,
  NATIONAL_EXAMPLE,
  type Places,
  suggestionsFor,
} from './suggestions';

type Groups = ReadonlyMap<string, OrganisationGroup>;

/** The people of the demonstration registries, whom anybody may choose to be. */
export class DemonstrationPeople {
  readonly #directory: OrganisationDirectory;
  readonly #registries: ReadonlyMap<string, string>;

  /**
   * @param options - the directory of groups and people, and the configuration
   *   that names the registries
   */
  constructor(options: { directory: OrganisationDirectory; config: Config }) {
    this.#directory = options.directory;
    this.#registries = registriesByNamespace(options.config);
  }

  /** Everybody who can be chosen, in the order of their names. */
  async list(): Promise<DemonstrationPerson[]> {
    const [people, groups] = await Promise.all([
      this.#directory.people(),
      this.#directory.groupsByRef(),
    ]);
    return Promise.all(
      people
        .filter(({ demonstration }) => demonstration)
        .map(person => this.#describe(person, groups)),
    );
  }

  /**
   * Somebody who can be chosen.
   *
   * @param ref - full reference of the person
   * @returns nobody where the reference is of no person of a demonstration
   */
  async find(ref: string): Promise<Person | undefined> {
    const people = await this.#directory.people();
    return people.find(person => person.demonstration && person.ref === ref);
  }

  async #describe(
    { ref, title, jobTitle, memberOf }: Person,
    groups: Groups,
  ): Promise<DemonstrationPerson> {
    const [held, forceRef] = await Promise.all([
      this.#directory.rolesOf(memberOf),
      this.#directory.forceOf(memberOf),
    ]);
    const forces = [...groups.values()].filter(
      ({ type }) => type === 'police-force',
    );
    const force = forces.find(group => group.ref === forceRef);
    const roles = held.map(({ role, force: key }) => {
      const of = forces.find(group => forceKeyOf(group.ref) === key);
      return {
        id: role,
        title: roleTitles[role],
        ...(of && { force: labelOf(of) }),
      };
    });
    return {
      ref,
      name: title,
      ...(jobTitle && { jobTitle }),
      ...(force && { force: labelOf(force) }),
      roles,
      suggestions: suggestionsFor(roles[0]?.id, this.#placesOf(ref, force)),
    };
  }

  #placesOf(person: string, force: OrganisationGroup | undefined): Places {
    const registry = this.#registries.get(namespaceOf(person));
    const address = (page: string, filters: Record<string, string>) => {
      const query = new URLSearchParams({
        ...(registry && { registry }),
        ...filters,
      }).toString();
      return query ? `${page}?${query}` : page;
    };
    const heatMap = address('/blueprint/heat-map', {});
    return {
      force: force?.title ?? 'the nation',
      forcePage: force
        ? `/catalog/${force.ref.replace(
            /^group:(.*)\/(.*)$/,
            '$1/group/$2',
          )}/blueprint`
        : heatMap,
      system: (force && exampleSystems[force.ref]) ?? NATIONAL_EXAMPLE,
      systems: filters =>
        address('/blueprint/systems', {
          ...(force && { force: force.ref }),
          ...filters,
        }),
      heatMap,
    };
  }
}

function labelOf({ ref, title }: OrganisationGroup): EntityLabel {
  return { ref, title };
}

function namespaceOf(ref: string): string {
  return ref.slice(ref.indexOf(':') + 1, ref.indexOf('/'));
}

/** Names of the demonstration registries by the namespace of what they define. */
function registriesByNamespace(config: Config): ReadonlyMap<string, string> {
  const registries = config.getOptionalConfigArray('blueprint.registries');
  return new Map(
    registries
      ?.filter(each => each.getOptionalBoolean('demonstration'))
      .map(each => [
        each.getOptionalString('namespace') ?? 'default',
        each.getString('name'),
      ]),
  );
}
