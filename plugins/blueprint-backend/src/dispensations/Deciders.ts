import {
  accessTable,
  type DispensationDeciders,
  type EntityLabel,
  forceKeyOf,
  HIGHEST_MARKING,
  isWithinMarking,
  type Marking,
  type RoleId,
  roleTitles,
} from '@policing/plugin-blueprint-common';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';

const { ownForce, national } = accessTable['dispensations.update'];

/** Knows who may decide on dispensations, by role. */
export class Deciders {
  readonly #directory: Pick<OrganisationDirectory, 'people' | 'rolesOf'>;

  constructor(directory: Pick<OrganisationDirectory, 'people' | 'rolesOf'>) {
    this.#directory = directory;
  }

  /**
   * Who may decide on a dispensation.
   *
   * @param force - force that holds it
   * @param requestedBy - who asked; never among them
   */
  async of(
    force: EntityLabel,
    marking: Marking,
    requestedBy: string,
  ): Promise<DispensationDeciders[]> {
    const people = (await this.#directory.people()).filter(
      ({ ref }) => ref !== requestedBy,
    );
    const roles = await Promise.all(
      people.map(({ ref, memberOf }) =>
        this.#directory.rolesOf([ref, ...memberOf]),
      ),
    );
    const holders = (id: RoleId, key?: string) =>
      people
        .filter((_, index) =>
          roles[index].some(
            ({ role, force: held, highestMarking = HIGHEST_MARKING }) =>
              role === id &&
              held === key &&
              isWithinMarking(marking, highestMarking),
          ),
        )
        .map(({ ref, title }) => ({ ref, title }));
    return [
      ...ownForce.map(role => ({
        role: roleTitles[role],
        force,
        people: holders(role, forceKeyOf(force.ref)),
      })),
      ...national.map(role => ({
        role: roleTitles[role],
        people: holders(role),
      })),
    ];
  }

  /** Name of a person; the last part of the reference where it is not known. */
  async nameOf(person: string): Promise<string> {
    const known = (await this.#directory.people()).find(
      ({ ref }) => ref === person,
    );
    return known?.title ?? person.slice(person.lastIndexOf('/') + 1);
  }
}
