import {
  type DemonstrationPerson,
  forceRoles,
  nationalRoles,
} from '@policing/plugin-blueprint-common';

/** People of the nation or of one force. */
export interface PeopleGroup {
  /** Such as “Eastvale Police”. */
  title: string;
  /** In the order of their roles. */
  withRole: DemonstrationPerson[];
  /** In the order of their names. */
  withoutRole: DemonstrationPerson[];
}

const NATION = 'The nation';
const rolesInOrder: readonly string[] = [...nationalRoles, ...forceRoles];

/**
 * People by force, the nation first.
 *
 * @param people - in the order of their names
 * @param words - only people in whose name, role, job or force all these words
 *   stand
 */
export function groupPeople(
  people: readonly DemonstrationPerson[],
  words = '',
): PeopleGroup[] {
  const wanted = words.toLocaleLowerCase('en-GB').split(/\s+/);
  const byForce = new Map<string, DemonstrationPerson[]>();
  for (const person of people) {
    const text = textOf(person);
    if (wanted.every(word => text.includes(word))) {
      const force = person.force?.title ?? NATION;
      byForce.set(force, [...(byForce.get(force) ?? []), person]);
    }
  }
  return [...byForce]
    .map(([title, all]) => ({
      title,
      withRole: all
        .filter(({ roles }) => roles.length > 0)
        .sort((a, b) => rankOf(a) - rankOf(b)),
      withoutRole: all.filter(({ roles }) => roles.length === 0),
    }))
    .sort(
      (a, b) =>
        Number(b.title === NATION) - Number(a.title === NATION) ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
}

function rankOf({ roles }: DemonstrationPerson): number {
  return rolesInOrder.indexOf(roles[0].id);
}

function textOf({ name, jobTitle, force, roles }: DemonstrationPerson): string {
  return [
    name,
    jobTitle,
    force?.title ?? NATION,
    ...(roles.length > 0 ? roles.map(role => role.title) : ['no role']),
  ]
    .join(' ')
    .toLocaleLowerCase('en-GB');
}
