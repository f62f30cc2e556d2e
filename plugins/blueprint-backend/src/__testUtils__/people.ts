import { mockCredentials } from '@backstage/backend-test-utils';
import {
  forceRoles,
  type HeldRole,
  isWithinMarking,
  type Marking,
  markings,
  nationalRoles,
} from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import type { Access } from '../permissions/Access';
import { AccessResolver } from '../permissions/AccessResolver';
import type { OrganisationSet } from '../store/ResultsStore';
import {
  accessTransformers,
  permissionsOf,
} from '../__fixtures__/permissionsOf';

/** Forces of random registers, by the names in their keys. */
export const forceNames = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Reference of a force. */
export function forceRef(name: string): string {
  return `group:demo/${name}`;
}

const anyMarking = fc.constantFrom<Marking>(...markings);

/** Roles of a person: none, some in forces, perhaps a national one. */
export const anyRoles: fc.Arbitrary<HeldRole[]> = fc
  .tuple(
    fc.array(
      fc.record({
        role: fc.constantFrom(...forceRoles),
        force: fc.constantFrom(...forceNames).map(name => `demo.${name}`),
        highestMarking: anyMarking,
      }),
      { maxLength: 3 },
    ),
    fc.option(
      fc.record({
        role: fc.constantFrom(...nationalRoles),
        highestMarking: anyMarking,
      }),
      { freq: 5, nil: undefined },
    ),
  )
  .map(([inForces, national]) => [
    ...inForces,
    ...(national ? [national] : []),
  ]);

/** What a person with some roles may read, as the plugin finds it out. */
export async function accessOf(
  roles: HeldRole[],
  sets: OrganisationSet[] = [],
): Promise<Access> {
  return new AccessResolver({
    permissions: permissionsOf(() => roles),
    store: { organisationSets: async () => sets },
    transform: accessTransformers,
  }).resolve(mockCredentials.user());
}

/** Roles that answer for risks and legacy scores. */
const answering = [
  'force-cto',
  'security-lead',
  'information-asset-owner',
  'senior-information-risk-owner',
];

/** Who may read what beyond the open facts, in the words of DESIGN section 7. */
export const oracle = {
  /** Assessment facts and failed checks. */
  assessment(roles: HeldRole[], forces: string[], marking: Marking): boolean {
    return roles.some(
      ({ role, force, highestMarking = 'OFFICIAL-SENSITIVE' }) =>
        isWithinMarking(marking, highestMarking) &&
        (force === undefined
          ? role === 'national-architect' || role === 'national-risk-owner'
          : isIn(force, forces)),
    );
  },

  /** Legacy scores and risks. */
  risk(roles: HeldRole[], forces: string[], marking: Marking): boolean {
    return roles.some(
      ({ role, force, highestMarking = 'OFFICIAL-SENSITIVE' }) =>
        isWithinMarking(marking, highestMarking) &&
        (force === undefined
          ? role === 'national-risk-owner'
          : answering.includes(role) && isIn(force, forces)),
    );
  },

  /** Whether a role is held in one of some forces. */
  isOwn(roles: HeldRole[], forces: string[]): boolean {
    return roles.some(({ force }) => force && isIn(force, forces));
  },

  isNational(roles: HeldRole[]): boolean {
    return roles.some(({ force }) => force === undefined);
  },
};

function isIn(key: string, forces: string[]): boolean {
  return forces.includes(forceRef(key.split('.')[1]));
}
