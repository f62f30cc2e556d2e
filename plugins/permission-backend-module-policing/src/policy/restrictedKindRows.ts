import type { AccessId, KindName } from '@policing/plugin-blueprint-common';

/**
 * Row of the access table by which entities of a restricted kind are read in
 * the catalog; one without a row is closed to all. Entities of every other kind
 * are open to everybody who is signed in.
 *
 * An entity is seen as a whole or not at all. A SystemAssessment carries the
 * scores of the legacy method, so only those who may see these read it there;
 * the others see the rest of it through the API of the Blueprint.
 */
export const restrictedKindRows: Readonly<Partial<Record<KindName, AccessId>>> =
  {
    SystemAssessment: 'legacy.read',
    RiskAssessment: 'risk.read',
    Dispensation: 'dispensations.read',
  };
