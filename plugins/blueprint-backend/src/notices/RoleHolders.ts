import {
  accessTable,
  forceKeyOf,
  type ForceRoleId,
  type HeldRole,
  HIGHEST_MARKING,
  isWithinMarking,
  type Marking,
  reachOf,
  type RecordAccessId,
  type RoleId,
} from '@policing/plugin-blueprint-common';
import type {
  OrganisationDirectory,
  Person,
} from '@policing/plugin-blueprint-node';

/** A person with the roles that groups give to them. */
export interface RoleHolder extends Pick<Person, 'ref' | 'title' | 'memberOf'> {
  roles: readonly HeldRole[];
}

/** What somebody wants to know about, as far as need to know goes. */
export interface RestrictedRecord {
  /** References of the forces that it belongs to. */
  forces: readonly string[];
  marking?: Marking;
}

/** Who holds which roles, at one moment. */
export class HeldRoles {
  readonly people: readonly RoleHolder[];

  constructor(people: readonly RoleHolder[]) {
    this.people = people;
  }

  /**
   * The people who hold a role.
   *
   * @param role - the role
   * @param force - reference of the force in which they hold it; none for a
   *   national role
   * @param marking - marking that the role must open to them; any where absent
   */
  holders(role: RoleId, force?: string, marking?: Marking): RoleHolder[] {
    const key = force && forceKeyOf(force);
    return this.people.filter(({ roles }) =>
      roles.some(
        held =>
          held.role === role &&
          held.force === key &&
          (marking === undefined ||
            isWithinMarking(marking, held.highestMarking ?? HIGHEST_MARKING)),
      ),
    );
  }

  /**
   * References of everybody who holds one of some roles in one of the forces of
   * a record, and whom the role opens its marking.
   */
  inForces(
    roles: readonly ForceRoleId[],
    { forces, marking }: RestrictedRecord,
  ): string[] {
    const refs = roles.flatMap(role =>
      forces.flatMap(force =>
        this.holders(role, force, marking).map(({ ref }) => ref),
      ),
    );
    return [...new Set(refs)].sort();
  }

  /**
   * Whether a person may do something with a record, by the access table.
   *
   * @param person - full reference
   * @param id - row of the access table
   */
  may(
    person: string,
    id: RecordAccessId,
    { forces, marking = HIGHEST_MARKING }: RestrictedRecord,
  ): boolean {
    const holder = this.people.find(({ ref }) => ref === person);
    const reach = reachOf(accessTable[id], holder?.roles ?? []);
    const keys = forces.map(forceKeyOf);
    return (
      reach.to === 'everything' ||
      (reach.to === 'records' &&
        reach.grants.some(
          grant =>
            isWithinMarking(marking, grant.highestMarking) &&
            (grant.forces === 'all' ||
              grant.forces.some(force => keys.includes(force))),
        ))
    );
  }
}

/** Finds out who holds which roles. */
export class RoleHolders {
  readonly #directory: Pick<OrganisationDirectory, 'people' | 'rolesOf'>;

  constructor(directory: Pick<OrganisationDirectory, 'people' | 'rolesOf'>) {
    this.#directory = directory;
  }

  /** Everybody in the catalog with the roles they hold now. */
  async read(): Promise<HeldRoles> {
    const people = await this.#directory.people();
    return new HeldRoles(
      await Promise.all(
        people.map(async ({ ref, title, memberOf }) => ({
          ref,
          title,
          memberOf,
          roles: await this.#directory.rolesOf([ref, ...memberOf]),
        })),
      ),
    );
  }
}
