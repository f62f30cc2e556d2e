import type { KindName } from '@policing/plugin-blueprint-common';
import { forceRoles, nationalRoles, type RoleId } from './roles';

/**
 * Who may see something: everybody who is signed in, or the holders of roles.
 *
 * `inForce` roles open what belongs to the force in which they are held; for
 * something that belongs to no force, such as a percentage over the nation,
 * holding one of them in any force is enough. `everywhere` roles open it all.
 */
export type Access =
  'signed-in' | { inForce: readonly RoleId[]; everywhere: readonly RoleId[] };

/** Any role at all. */
const anyRole: Access = { inForce: forceRoles, everywhere: nationalRoles };

/** Risks and legacy scores: the roles that answer for them. */
const riskRoles: Access = {
  inForce: [
    'force-cto',
    'security-lead',
    'information-asset-owner',
    'senior-information-risk-owner',
  ],
  everywhere: ['national-risk-owner'],
};

/**
 * Who sees what (design section 7), by name of the permission. What is not
 * listed is denied, so that a new plugin opens nothing by accident: among the
 * platform's own that is registering, refreshing and removing entities and
 * everything about locations, because the registries are the only source.
 */
export const permissionAccess: Readonly<Record<string, Access>> = {
  'blueprint.facts.read': 'signed-in',
  'blueprint.conformance.read': anyRole,
  'blueprint.national-counts.read': { inForce: [], everywhere: nationalRoles },
  'blueprint.assessment.read': anyRole,
  'blueprint.legacy.read': riskRoles,
  'blueprint.risk.read': riskRoles,
  'blueprint.register-health.read': anyRole,
};

/**
 * Who reads entities of a restricted kind in the catalog; entities of every
 * other kind are open to everybody who is signed in.
 *
 * An entity is seen as a whole or not at all. A SystemAssessment carries the
 * scores of the legacy method, so only those who may see these read it there;
 * the others see the rest of it through the API of the Blueprint.
 */
export const restrictedKindAccess: Readonly<
  Partial<Record<KindName, Exclude<Access, 'signed-in'>>>
> = {
  SystemAssessment: riskRoles,
  RiskAssessment: riskRoles,
  Dispensation: anyRole,
};
