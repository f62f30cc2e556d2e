import type { GroupEntity } from '../schema';
import type { Marking } from './markings';

/** A role of the register, as a Group of type `role` names it. */
export type RoleId = NonNullable<GroupEntity['spec']['role']>['id'];

/** Roles that hold in one force. */
export const forceRoles = [
  'enterprise-architect',
  'force-cto',
  'security-lead',
  'information-asset-owner',
  'senior-information-risk-owner',
] as const satisfies readonly RoleId[];

/** A role that holds in one force. */
export type ForceRoleId = (typeof forceRoles)[number];

/** Roles that hold everywhere. */
export const nationalRoles = [
  'national-architect',
  'national-risk-owner',
] as const satisfies readonly RoleId[];

/** A role that holds everywhere. */
export type NationalRoleId = (typeof nationalRoles)[number];

/** What the roles are called. */
export const roleTitles: Readonly<Record<RoleId, string>> = {
  'enterprise-architect': 'Enterprise architect',
  'force-cto': 'Chief technology officer',
  'security-lead': 'Security lead',
  'information-asset-owner': 'Information asset owner',
  'senior-information-risk-owner': 'Senior information risk owner',
  'national-architect': 'National architect',
  'national-risk-owner': 'National risk owner',
};

/** A role that a person holds. */
export interface HeldRole {
  role: RoleId;
  /** {@link forceKeyOf | Key} of the force in which it holds; none for a national role. */
  force?: string;
  /** The highest marking it opens; the highest of all where the group names none. */
  highestMarking?: Marking;
}
