import type { Position, RoleId } from '@policing/plugin-blueprint-common';
import { type AddressChange, plural } from '@policing/plugin-blueprint-react';

/** Something that waits for the reader, with the list of systems behind it. */
export interface Need {
  words: string;
  /** Filters and order of the list of systems that shows it. */
  systems: AddressChange;
}

const riskRoles: RoleId[] = [
  'force-cto',
  'security-lead',
  'information-asset-owner',
  'senior-information-risk-owner',
  'national-risk-owner',
];
const conformanceRoles: RoleId[] = [
  'enterprise-architect',
  'force-cto',
  'national-architect',
];
const cloudRoles: RoleId[] = ['force-cto', 'enterprise-architect'];

/**
 * What waits in a force or in the nation for those who hold some roles there,
 * most pressing first. It counts only what the server shows the reader.
 *
 * @param roles - roles that the reader holds there
 * @param position - what the reader may see of the force or of the nation
 */
export function needsOf(roles: readonly RoleId[], position: Position): Need[] {
  const holds = (some: RoleId[]) => roles.some(role => some.includes(role));
  return [
    ...(holds(riskRoles) ? riskNeeds(position) : []),
    ...(holds(conformanceRoles) ? conformanceNeeds(position) : []),
    ...(holds(cloudRoles) ? cloudNeeds(position) : []),
  ];
}

function riskNeeds({ risk, legacy }: Position): Need[] {
  const byRisk = { sort: '-risk' };
  return [
    ...need(risk?.reviewOverdue, n => `${plural(n, 'review')} overdue`, byRisk),
    ...need(
      risk?.acceptanceExpired,
      n => `${plural(n, 'acceptance')} of risks expired`,
      byRisk,
    ),
    ...need(
      risk?.withoutOwner,
      n => `${plural(n, 'risk')} without an owner`,
      byRisk,
    ),
    ...need(
      risk?.beyondAppetite,
      n => `${plural(n, 'risk')} beyond appetite`,
      byRisk,
    ),
    ...need(legacy?.red, n => `${plural(n, 'system')} rated red`, {
      legacy: ['red'],
      sort: '-legacy',
    }),
    ...need(
      legacy?.notAssessed,
      n => `${plural(n, 'system')} not assessed for legacy`,
      { legacy: ['not-assessed'] },
    ),
  ];
}

function conformanceNeeds({ conformance }: Position): Need[] {
  return [
    ...need(
      conformance?.levels.diverging,
      n => `${plural(n, 'system')} diverging from the Blueprint`,
      { level: ['diverging'], sort: 'assured-conformance' },
    ),
    ...need(
      conformance?.levels.unassessed,
      n => `${plural(n, 'system')} of which too little is known for a level`,
      { level: ['unassessed'], sort: 'coverage' },
    ),
  ];
}

function cloudNeeds({ cloud }: Position): Need[] {
  return need(
    cloud.notKnown,
    n => `${plural(n, 'system')} whose cloud position is not known`,
    { cloud: ['not-known'] },
  );
}

function need(
  count: number | undefined,
  words: (count: number) => string,
  systems: Need['systems'],
): Need[] {
  return count ? [{ words: words(count), systems }] : [];
}
