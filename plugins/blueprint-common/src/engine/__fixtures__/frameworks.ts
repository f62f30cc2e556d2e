import type { Entity } from '@backstage/catalog-model';
import type { RiskFrameworkEntity, SpecOf } from '../../schema';
import { BLUEPRINT_API_VERSION } from '../../schema';

type Spec = SpecOf<'RiskFramework'>;

function framework(
  name: string,
  spec: Pick<Spec, 'type' | 'legacy' | 'technologyRisk'>,
): RiskFrameworkEntity & Entity {
  return {
    apiVersion: BLUEPRINT_API_VERSION,
    kind: 'RiskFramework',
    metadata: { name, namespace: 'default' },
    spec: {
      basis: 'government-code',
      status: 'live',
      version: '1.0.0',
      source: { title: 'Made up for a test' },
      ...spec,
    },
  };
}

const CRITERIA = [
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'L6',
  'L7',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
] as const;

/** The legacy part of {@link legacyFramework}: thresholds and zones of the official method. */
export const legacyMethod: NonNullable<Spec['legacy']> = {
  horizonYears: 3,
  legacyFrom: 3,
  redFrom: 16,
  zones: [
    { id: 'low', title: 'Low', from: 0 },
    { id: 'medium', title: 'Medium', from: 4 },
    { id: 'high', title: 'High', from: 8 },
    { id: 'red', title: 'Red', from: 16 },
  ],
  criteria: CRITERIA.map(id => ({
    id,
    axis: id.startsWith('L') ? 'likelihood' : 'impact',
    title: `Criterion ${id}`,
    meaning: `What ${id} means`,
    anchors: [{ score: 1, text: `Least of ${id}` }],
  })),
  derivations: [
    {
      criterion: 'L1',
      score: 6,
      when: 'daysUntil(support.vendorSupportEnds) < 0',
    },
    {
      criterion: 'L1',
      score: 3,
      when: 'daysUntil(support.vendorSupportEnds) < 1095',
    },
    {
      criterion: 'L6',
      score: 5,
      when: 'security.openVulnerabilities.critical > 0',
    },
    {
      criterion: 'L6',
      score: 1,
      when: 'security.openVulnerabilities.high == 0',
    },
  ],
};

/** A legacy profile. */
export function legacyFramework(
  method: NonNullable<Spec['legacy']> = legacyMethod,
): RiskFrameworkEntity & Entity {
  return framework('legacy-official', { type: 'legacy', legacy: method });
}

/** A small technology risk method: three bands, two appetites, three roles. */
export const riskMethod: NonNullable<Spec['technologyRisk']> = {
  likelihood: [1, 2, 3, 4, 5].map(value => ({ value, title: `L${value}` })),
  impact: [1, 2, 3, 4, 5].map(value => ({ value, title: `I${value}` })),
  bands: [
    { id: 'low', title: 'Low', from: 1, reviewEveryDays: 365 },
    { id: 'medium', title: 'Medium', from: 6, reviewEveryDays: 180 },
    { id: 'high', title: 'High', from: 15, reviewEveryDays: 90 },
  ],
  appetite: [
    { category: 'fighting-crime', appetite: 'cautious' },
    { category: 'life-and-safety', appetite: 'minimalist' },
  ],
  tolerance: [{ appetite: 'cautious', highestBand: 'low' }],
  authority: [
    { band: 'low', appetite: 'cautious', roles: ['security-lead'] },
    {
      band: 'medium',
      appetite: 'cautious',
      roles: ['senior-information-risk-owner'],
    },
    { band: 'high', appetite: 'cautious', roles: ['national-risk-owner'] },
  ],
  roles: [
    { id: 'security-lead', title: 'Security lead' },
    { id: 'senior-information-risk-owner', title: 'Force SIRO' },
    { id: 'national-risk-owner', title: 'National SIRO' },
  ],
  acceptanceNeedsEndDate: true,
};

/** A technology risk framework. */
export function riskFramework(
  method: NonNullable<Spec['technologyRisk']> = riskMethod,
): RiskFrameworkEntity & Entity {
  return framework('technology-risk', {
    type: 'technology-risk',
    technologyRisk: method,
  });
}
