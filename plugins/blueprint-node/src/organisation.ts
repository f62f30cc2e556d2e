import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  forceKeyOf,
  forceRoles,
  type GroupEntity,
  type HeldRole,
  type Marking,
  markings,
  nationalRoles,
  type UserEntity,
} from '@policing/plugin-blueprint-common';

/** A force, region, team, role group or other group. */
export interface OrganisationGroup {
  /** Full reference, such as `group:demo/eastvale-ctos`. */
  ref: string;
  title: string;
  /** Such as `police-force` or `role`. */
  type: string;
  /** Full reference of the group it belongs to. */
  parent?: string;
  /** Role that it gives to its members. */
  role?: HeldRole;
}

/** A person of the catalog. */
export interface Person {
  /** Full reference, such as `user:demo/helen-marrick`. */
  ref: string;
  title: string;
  jobTitle?: string;
  /** Full references of the groups that the person belongs to, without those above them. */
  memberOf: string[];
  /** Whether the person is of a demonstration, and so fictional. */
  demonstration: boolean;
}

/** A group, with the people whom it names as its members itself. */
export interface GroupRecord extends OrganisationGroup {
  members: string[];
  /** Registry that it comes from. */
  registry?: string;
}

/** A person, with the registry that describes them. */
export interface PersonRecord extends Person {
  registry?: string;
}

/** Annotation by which the registry provider marks what is of a demonstration. */
const DEMONSTRATION_ANNOTATION = 'blueprint.policing/demonstration';

/** Annotation in which it says which registry a document comes from. */
const REGISTRY_ANNOTATION = 'blueprint.policing/registry';

/**
 * What is known of a Group.
 *
 * @param entity - the Group, from the catalog or a registry
 */
export function groupOf(entity: Entity): GroupRecord {
  const spec = specOf<GroupEntity>(entity);
  const { type = '', parent, members = [] } = spec;
  const role = heldRoleOf(entity);
  const registry = entity.metadata.annotations?.[REGISTRY_ANNOTATION];
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    type,
    ...(parent && { parent: fullRef(parent, 'Group', entity) }),
    members: members.map(member => fullRef(member, 'User', entity)),
    ...(role && { role }),
    ...(registry && { registry }),
  };
}

/**
 * What is known of a User.
 *
 * @param entity - the User, from the catalog or a registry
 */
export function personOf(entity: Entity): PersonRecord {
  const { jobTitle, memberOf = [] } = specOf<UserEntity>(entity);
  const registry = entity.metadata.annotations?.[REGISTRY_ANNOTATION];
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    ...(jobTitle && { jobTitle }),
    memberOf: memberOf.map(group => fullRef(group, 'Group', entity)),
    demonstration:
      entity.metadata.annotations?.[DEMONSTRATION_ANNOTATION] === 'true',
    ...(registry && { registry }),
  };
}

/** The role that a group gives; none where it is a force's role without a force, or the reverse. */
function heldRoleOf(group: Entity): HeldRole | undefined {
  const { type, role } = specOf<GroupEntity>(group);
  if (type !== 'role' || !role) {
    return undefined;
  }
  const { id, force, highestMarking } = role;
  const known: readonly string[] = force ? forceRoles : nationalRoles;
  return known.includes(id)
    ? {
        role: id,
        ...(force && { force: forceKeyOf(fullRef(force, 'Group', group)) }),
        ...(highestMarking && { highestMarking: atMost(highestMarking) }),
      }
    : undefined;
}

/** A marking that a group narrows its role to; the lowest where it is not known. */
function atMost(marking: string): Marking {
  return markings.find(known => known === marking) ?? markings[0];
}

function specOf<Kind extends { spec: object }>(
  entity: Entity,
): Partial<Kind['spec']> {
  return (entity.spec ?? {}) as Partial<Kind['spec']>;
}

function titleOf({ metadata, spec }: Entity): string {
  const { displayName } = (spec?.profile ?? {}) as { displayName?: string };
  return metadata.title ?? displayName ?? metadata.name;
}

/** A reference of a document in full; one without a namespace means that of the document. */
function fullRef(
  reference: string,
  defaultKind: string,
  { metadata }: Entity,
): string {
  return stringifyEntityRef(
    parseEntityRef(reference, {
      defaultKind,
      defaultNamespace: metadata.namespace ?? 'default',
    }),
  );
}
