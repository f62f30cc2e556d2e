import {
  type AccessRow,
  HIGHEST_MARKING,
  openTo,
  type Reach,
  reachOf,
  roleName,
  type RoleHeld,
} from '@policing/plugin-blueprint-common';
import { asHeldRole } from './asHeldRole';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * Why a row of the access table is open to a person, or open no further, in one
 * to three sentences. They speak of roles only, never of what there is.
 *
 * @param row - the row
 * @param roles - roles of the person
 * @param reach - how far the roles open the row
 */
export function whyOf(
  row: AccessRow,
  roles: readonly RoleHeld[],
  reach: Reach,
): string {
  const open = capitalise(openTo(row));
  if (row.everybody) {
    return `${open}.`;
  }
  if (reach.to === 'nothing') {
    return roles.length > 0
      ? `${open}; you hold none of these roles.`
      : `${open}; you hold no role.`;
  }
  const opening = roles.filter(
    role => reachOf(row, [asHeldRole(role)]).to !== 'nothing',
  );
  const sentences = [`You are ${list.format(opening.map(nameOf))}.`];
  if (row.scope === 'record') {
    sentences.push(...narrowing(opening));
    if (opening.every(({ force }) => force)) {
      sentences.push(
        `${open}; you hold none of these roles in ${inNoOther(opening)}.`,
      );
    }
  }
  if (reach.to === 'counts') {
    sentences.push(
      `A number appears where at least ${reach.leastForces} forces stand behind it.`,
    );
  }
  return sentences.join(' ');
}

function inNoOther(opening: readonly RoleHeld[]): string {
  const forces = new Set(opening.map(({ force }) => force!.ref));
  return forces.size > 1 ? 'any other force' : 'another force';
}

/** Which groups open less than the highest marking. */
function narrowing(opening: readonly RoleHeld[]): string[] {
  return opening
    .filter(({ highestMarking }) => highestMarking !== HIGHEST_MARKING)
    .map(
      ({ group, highestMarking }) =>
        `The group ${group.title} opens what is marked ${highestMarking} at most.`,
    );
}

function nameOf({ id, force }: RoleHeld): string {
  return force ? `${roleName(id)} of ${force.title}` : `a ${roleName(id)}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}
