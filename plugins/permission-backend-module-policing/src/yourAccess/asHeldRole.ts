import {
  forceKeyOf,
  type HeldRole,
  type RoleHeld,
} from '@policing/plugin-blueprint-common';

/** A role as the policy knows it. */
export function asHeldRole({ id, force, highestMarking }: RoleHeld): HeldRole {
  return {
    role: id,
    highestMarking,
    ...(force && { force: forceKeyOf(force.ref) }),
  };
}
