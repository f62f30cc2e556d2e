import {
  accessTable,
  type DispensationDeciders,
  type EntityLabel,
  type Marking,
  type RoleId,
  roleTitles,
} from '@policing/plugin-blueprint-common';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { RoleHolders } from '../notices/RoleHolders';

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
    const held = await new RoleHolders(this.#directory).read();
    const holders = (role: RoleId, heldIn?: string) =>
      held
        .holders(role, heldIn, marking)
        .filter(({ ref }) => ref !== requestedBy)
        .map(({ ref, title }) => ({ ref, title }));
    return [
      ...ownForce.map(role => ({
        role: roleTitles[role],
        force,
        people: holders(role, force.ref),
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
