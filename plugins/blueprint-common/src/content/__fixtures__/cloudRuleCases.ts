import type { Entity } from '@backstage/catalog-model';
import { otherSystem, SUBJECT, type Facts } from './soundSystem';

/** How one rule over plans is made to hold, not to hold and not to be known. */
export interface CloudRuleCase {
  /** Facts beside the sound ones that the rule needs to hold. */
  given: Facts;
  /** Systems around it that make it hold. */
  around?: readonly Entity[];
  /** Facts beside those that make it not hold. */
  not: Facts;
  /** Facts beside those given that make it not known; absent where it always is. */
  unknown?: Facts;
  /** Systems around it that make it not known, in place of the others. */
  unknownAround?: readonly Entity[];
}

const moving: Facts = {
  'hosting.class': 'force-data-centre',
  'cloud.status': 'planned',
  'cloud.disposition': 'rehost',
  'cloud.plannedFinish': '2027-06-30',
};
const retained: Facts = {
  'hosting.class': 'force-data-centre',
  'cloud.status': 'assessed',
  'cloud.disposition': 'retain',
};
const dependant = otherSystem('dependant', { dependsOn: [SUBJECT] });
const double = otherSystem('double', {
  capabilities: ['capability:default/crime-and-case-management'],
});

/** One case for each rule that finds conflicts, by id. */
export const conflictCases: Readonly<Record<string, CloudRuleCase>> = {
  'retire-with-live-dependants': {
    given: { ...moving, 'cloud.disposition': 'retire' },
    around: [dependant],
    not: { 'cloud.disposition': 'rehost' },
    unknown: {},
    unknownAround: [otherSystem('perhaps', { dependsOn: undefined })],
  },
  'migrated-source-still-runs': {
    given: { 'cloud.status': 'migrated', 'cloud.sourceDecommissioned': false },
    not: { 'cloud.sourceDecommissioned': true },
    unknown: { 'cloud.sourceDecommissioned': undefined },
  },
  'switch-off-overdue': {
    given: {
      'cloud.sourceDecommissioned': false,
      'cloud.sourceDecommissionDue': '2026-11-20',
    },
    not: { 'cloud.sourceDecommissionDue': '2026-11-21' },
    unknown: { 'cloud.sourceDecommissioned': undefined },
  },
  'target-after-support-ends': {
    given: { ...moving, 'support.vendorSupportEnds': '2027-06-29' },
    not: { 'support.vendorSupportEnds': '2027-06-30' },
    unknown: { 'support.vendorSupportEnds': undefined },
  },
  'target-date-passed': {
    given: { ...moving, 'cloud.plannedFinish': '2026-11-20' },
    not: { 'cloud.status': 'migrated' },
    unknown: { 'cloud.status': undefined },
  },
  'retain-without-justification': {
    given: { ...retained, 'cloud.revisitOn': '2027-01-01' },
    not: { 'cloud.justification': 'No region is assured for it yet.' },
    unknown: { 'hosting.class': 'unknown' },
  },
  // Without the decision or the date there is no plan: it is never not known.
  'retain-revisit-passed': {
    given: { ...retained, 'cloud.revisitOn': '2026-11-20' },
    not: { 'cloud.revisitOn': '2026-11-21' },
  },
  'contract-ends-before-move': {
    given: { ...moving, 'support.contractEnds': '2027-03-31' },
    not: { 'support.contractEnds': '2027-06-30' },
    unknown: { 'support.contractEnds': undefined },
  },
  'contract-break-missed': {
    given: { ...moving, 'support.contractBreaks': ['2027-03-31'] },
    not: { 'support.contractBreaks': ['2027-03-31', '2028-03-31'] },
    unknown: { 'support.contractBreaks': undefined },
  },
  'wave-before-dependency': {
    given: {
      ...moving,
      'cloud.wave': 1,
      dependsOn: ['system:default/store'],
    },
    around: [otherSystem('store', { cloud: { status: 'planned', wave: 2 } })],
    not: { 'cloud.wave': 2 },
    unknown: { dependsOn: ['system:default/elsewhere'] },
  },
  'blocked-without-reason': {
    given: { ...moving, 'cloud.status': 'blocked', blockers: undefined },
    not: {
      blockers: [{ kind: 'contract', description: 'Runs until 2028.' }],
    },
  },
  'support-abroad-with-part-3': {
    given: { 'hosting.supportLocations': ['GB', 'IN'] },
    not: {
      'hosting.region': 'United Kingdom',
      'hosting.supportLocations': ['GB'],
    },
    unknown: { 'information.part3': undefined },
  },
  'landing-zone-without-evidence': {
    given: { 'hosting.class': 'public-iaas' },
    not: { 'assurance.landingZoneEvidenceOn': '2026-01-01' },
    unknown: { 'assurance.landingZoneEvidenceOn': '2027-01-01' },
  },
};

const bare: Facts = {
  'cloud.status': 'assessed',
  'hosting.class': 'force-data-centre',
};

/** One case for each rule that speaks for a disposition, by id. */
export const dispositionCases: Readonly<Record<string, CloudRuleCase>> = {
  'retire-being-retired': {
    given: { ...bare, lifecycle: 'retiring' },
    not: { lifecycle: 'live' },
    unknown: { lifecycle: undefined },
  },
  'retire-double': {
    given: bare,
    around: [double],
    not: { capabilities: ['capability:default/custody'] },
    unknown: { capabilities: undefined },
  },
  'retire-nothing-depends': {
    given: bare,
    around: [double],
    not: { capabilities: ['capability:default/custody'] },
    unknown: { capabilities: undefined },
  },
  'retain-in-cloud': {
    given: { ...bare, 'hosting.class': 'public-saas' },
    not: { 'hosting.class': 'force-data-centre' },
    unknown: { 'hosting.class': 'unknown' },
  },
  'retain-depended-on': {
    given: { ...bare, 'design.portability': 'locked-in' },
    around: ['one', 'two', 'three'].map(name =>
      otherSystem(name, { dependsOn: [SUBJECT] }),
    ),
    not: { 'design.portability': 'some-rework' },
    unknown: { 'design.portability': undefined },
  },
  'repurchase-commodity': {
    given: { ...bare, category: 'finance' },
    not: { category: 'custody' },
    unknown: { category: 'unknown' },
  },
  'repurchase-same-product': {
    given: bare,
    around: [
      otherSystem(
        'theirs',
        { product: 'product:default/caseworks' },
        'other-force',
      ),
    ],
    not: { 'support.model': 'in-house' },
    unknown: { 'support.model': undefined },
  },
  'repurchase-support-ends': {
    given: { ...bare, 'support.vendorSupportEnds': '2028-01-01' },
    not: { 'support.vendorSupportEnds': '2031-01-01' },
    unknown: { 'support.vendorSupportEnds': undefined },
  },
  'repurchase-locked-in': {
    given: { ...bare, 'design.portability': 'locked-in' },
    not: { 'design.portability': 'some-rework' },
    unknown: { 'design.portability': undefined },
  },
  'rehost-portable': {
    given: bare,
    not: { 'design.portability': 'some-rework' },
    unknown: { 'design.portability': undefined },
  },
  'rehost-supported': {
    given: bare,
    not: { 'support.vendorSupportEnds': '2027-01-01' },
    unknown: { 'support.vendorSupportEnds': undefined },
  },
  'rehost-hardware-ends': {
    given: { ...bare, 'support.hardwareSupportEnds': '2028-01-01' },
    not: { 'support.hardwareSupportEnds': '2031-01-01' },
    unknown: { 'support.hardwareSupportEnds': undefined },
  },
  'relocate-hosted-by-supplier': {
    given: {
      ...bare,
      'hosting.class': 'supplier-hosted-private',
      'design.portability': 'some-rework',
    },
    not: { 'hosting.class': 'force-data-centre' },
    unknown: { 'hosting.class': 'unknown' },
  },
  'replatform-some-rework': {
    given: { ...bare, 'design.portability': 'some-rework' },
    not: { 'design.portability': 'locked-in' },
    unknown: { 'design.portability': undefined },
  },
  'replatform-supported': {
    given: { ...bare, 'design.portability': 'some-rework' },
    not: { 'support.vendorSupportEnds': '2027-01-01' },
    unknown: { 'support.vendorSupportEnds': undefined },
  },
  'refactor-in-house': {
    given: {
      ...bare,
      'design.portability': 'locked-in',
      'support.model': 'in-house',
    },
    not: { 'support.model': 'supplier' },
    unknown: { 'support.model': undefined },
  },
};
