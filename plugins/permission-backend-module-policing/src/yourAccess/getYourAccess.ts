import type { BackstageUserInfo } from '@backstage/backend-plugin-api';
import {
  accessRows,
  type EntityLabel,
  forceKeyOf,
  forceRefOf,
  HIGHEST_MARKING,
  type RoleHeld,
  roleTitles,
  type RoleId,
  type YourAccessResponse,
} from '@policing/plugin-blueprint-common';
import type {
  OrganisationDirectory,
  OrganisationGroup,
  Person,
} from '@policing/plugin-blueprint-node';
import { itemOf } from './itemOf';

type Groups = ReadonlyMap<string, OrganisationGroup>;

/**
 * What a person may see and do, why, and whom to ask for more. It names groups,
 * forces and people only, which everybody may read.
 *
 * @param directory - who is in which group and force
 * @param user - the person, as the sign-in tells
 */
export async function getYourAccess(
  directory: OrganisationDirectory,
  user: BackstageUserInfo,
): Promise<YourAccessResponse> {
  const own = user.ownershipEntityRefs
    .map(ref => ref.toLocaleLowerCase('en-US'))
    .filter(ref => ref.startsWith('group:'));
  const [groups, people, held] = await Promise.all([
    directory.groupsByRef(),
    directory.people(),
    directory.rolesOf(user.ownershipEntityRefs),
  ]);
  const forces = [...groups.values()]
    .filter(({ type }) => type === 'police-force')
    .map(labelOf);
  const roles = held.map(
    ({ role, force, group, highestMarking = HIGHEST_MARKING }): RoleHeld => ({
      id: role,
      title: roleTitles[role],
      ...(force && { force: forceOfKey(force, forces) }),
      group: groupLabel(group, groups),
      highestMarking,
    }),
  );
  const giving = new Set(held.map(({ group }) => group));
  const others = own.filter(group => !giving.has(group));
  // What a person belongs to besides roles says best where the person works.
  const forceRef = await directory.forceOf([...others, ...own]);
  const force = forceRef
    ? groupLabel(forceRef, groups)
    : roles.find(role => role.force)?.force;
  const person = people.find(each => each.ref === user.userEntityRef);
  return {
    person: {
      ref: user.userEntityRef,
      title: person?.title ?? nameIn(user.userEntityRef),
      ...(force && { force }),
    },
    roles,
    otherGroups: others.map(group => groupLabel(group, groups)),
    items: accessRows.map(row => itemOf(row, roles, forces)),
    ask: await whomToAsk(directory, people, user.userEntityRef, force),
  };
}

/** The architects of the person’s force, else the national ones. */
async function whomToAsk(
  directory: OrganisationDirectory,
  everybody: readonly Person[],
  asking: string,
  force: EntityLabel | undefined,
): Promise<YourAccessResponse['ask']> {
  const others = everybody.filter(({ ref }) => ref !== asking);
  const held = await Promise.all(
    others.map(({ ref, memberOf }) => directory.rolesOf([ref, ...memberOf])),
  );
  const holders = (id: RoleId, forceKey?: string) =>
    others
      .filter((_, index) =>
        held[index].some(each => each.role === id && each.force === forceKey),
      )
      .map(({ ref, title }) => ({ ref, title }));
  const own = force
    ? holders('enterprise-architect', forceKeyOf(force.ref))
    : [];
  return own.length > 0
    ? [{ role: roleTitles['enterprise-architect'], force, people: own }]
    : [
        {
          role: roleTitles['national-architect'],
          people: holders('national-architect'),
        },
      ];
}

function labelOf({ ref, title }: OrganisationGroup): EntityLabel {
  return { ref, title };
}

function groupLabel(ref: string, groups: Groups): EntityLabel {
  return { ref, title: groups.get(ref)?.title ?? nameIn(ref) };
}

/** A force by its key; a role group may name one that is not in the catalog. */
function forceOfKey(key: string, forces: readonly EntityLabel[]): EntityLabel {
  const ref = forceRefOf(key);
  return (
    forces.find(force => forceKeyOf(force.ref) === key) ?? {
      ref,
      title: nameIn(ref),
    }
  );
}

function nameIn(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
