import type { Secret } from '../plant/CanaryWord';
import { FORCE } from '../plant/plantRegister';

/** Roles that hold in one force, as their groups in the demonstration end. */
export const forceRoleGroups = {
  'enterprise-architect': 'enterprise-architects',
  'force-cto': 'ctos',
  'security-lead': 'security-leads',
  'information-asset-owner': 'information-asset-owners',
  'senior-information-risk-owner': 'siros',
} as const;

/** A role of the register. */
export type Role =
  keyof typeof forceRoleGroups | 'national-architect' | 'national-risk-owner';

/** Somebody of the demonstration. */
export interface Person {
  /** Reference, such as `user:demo/helen-marrick`. */
  ref: string;
  /** None for somebody without a role. */
  role?: Role;
  /** Name of the force that they belong to; none for national people. */
  force?: string;
}

/** Section 7 of the design, once more and on its own, so that a mistake in the access table is found. */
const readers: Record<
  Exclude<Secret, 'nobody'>,
  { ownForce: readonly Role[]; national: readonly Role[] }
> = {
  assessment: {
    ownForce: [
      'enterprise-architect',
      'force-cto',
      'security-lead',
      'information-asset-owner',
      'senior-information-risk-owner',
    ],
    national: ['national-architect', 'national-risk-owner'],
  },
  dispensations: {
    ownForce: [
      'enterprise-architect',
      'force-cto',
      'security-lead',
      'information-asset-owner',
      'senior-information-risk-owner',
    ],
    national: ['national-architect', 'national-risk-owner'],
  },
  legacy: {
    ownForce: [
      'force-cto',
      'security-lead',
      'information-asset-owner',
      'senior-information-risk-owner',
    ],
    national: ['national-risk-owner'],
  },
  risk: {
    ownForce: [
      'force-cto',
      'security-lead',
      'information-asset-owner',
      'senior-information-risk-owner',
    ],
    national: ['national-risk-owner'],
  },
  imports: {
    ownForce: ['enterprise-architect', 'force-cto'],
    national: [],
  },
  scenarios: {
    ownForce: ['enterprise-architect', 'force-cto'],
    national: [],
  },
};

/**
 * Whether a person may read a secret of some forces, as section 7 of the design
 * says.
 *
 * @param person - undefined for somebody who is not signed in
 * @param forces - names of the forces that the secret concerns
 */
export function mayRead(
  person: Person | undefined,
  secret: Secret,
  forces: readonly string[] = [FORCE],
): boolean {
  if (!person?.role || secret === 'nobody') {
    return false;
  }
  const { ownForce, national } = readers[secret];
  return person.force === undefined
    ? national.includes(person.role)
    : forces.includes(person.force) && ownForce.includes(person.role);
}

/** What a caller shows at the door. */
export interface Caller {
  /** Such as `security-lead of northmoor (user:demo/patrick-molyneath)`. */
  name: string;
  /** Who they are known to be; none where the token must not be accepted. */
  person?: Person;
  token?: string;
}

/** A person in words. */
export function nameOf({ ref, role, force }: Person): string {
  const who = role ?? 'officer without a role';
  return `${who}${force ? ` of ${force}` : ''} (${ref})`;
}
