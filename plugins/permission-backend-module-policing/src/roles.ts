import type { GroupEntity } from '@policing/plugin-blueprint-common';

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

/** Roles that hold everywhere. */
export const nationalRoles = [
  'national-architect',
  'national-risk-owner',
] as const satisfies readonly RoleId[];

/** A role that a person has. */
export interface HeldRole {
  role: RoleId;
  /** Key of the force in which it holds, such as `demo.eastvale`; none for a national role. */
  force?: string;
}
