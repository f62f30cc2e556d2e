import type { Entity } from '@backstage/catalog-model';
import {
  describedInterface,
  otherSystem,
  recordOf,
  type Facts,
} from './soundSystem';

/** How one check is made to pass, fail and not apply. */
export interface CheckCase {
  /** Facts beside the sound ones that the check needs to apply and pass. */
  given?: Facts;
  /** Facts that make it fail. */
  fails?: Facts;
  /** Systems and interfaces around it that make it fail. */
  failsBecauseOf?: readonly Entity[];
  /** Facts that make it not apply; absent where it applies to every system. */
  notFor?: Facts;
}

const inCloud: Facts = { 'hosting.class': 'public-saas' };
const moving: Facts = {
  'hosting.class': 'force-data-centre',
  'cloud.status': 'planned',
  'cloud.disposition': 'rehost',
  'cloud.plannedFinish': '2027-06-30',
};
const administrative: Facts = { 'criticality.tier': 'administrative' };
const inHouse: Facts = { 'support.model': 'in-house' };
const noRecord: Facts = { 'information.record': 'none' };
const noIntelligence: Facts = { 'artificialIntelligence.used': false };

/** One case for each check of the Blueprint scorecard, by id. */
export const checkCases: Readonly<Record<string, CheckCase>> = {
  'assessed-within-a-year': {
    fails: { 'assessment.assessedOn': '2025-11-01' },
  },
  'decision-forum-named': { fails: { 'accountability.decisionForum': 'none' } },
  'capability-recorded': { fails: { capabilities: [] } },
  'accountable-roles-separate': {
    fails: { 'accountability.technicalOwner': 'user:default/head-of-crime' },
  },
  'recovery-objectives-fit-criticality': {
    fails: { 'criticality.recoveryTimeHours': 8 },
    notFor: { 'criticality.tier': 'operational' },
  },
  'recovery-plan-recorded': { fails: { 'criticality.recoveryPlan': 'none' } },
  'recovery-tested': {
    fails: { 'criticality.recoveryTestedOn': '2025-10-01' },
    notFor: administrative,
  },
  'no-duplicate-capability': {
    failsBecauseOf: [
      otherSystem('double', {
        capabilities: ['capability:default/crime-and-case-management'],
      }),
    ],
    notFor: { systemType: 'national-system' },
  },
  'described-interface': { fails: { interfaces: [] }, notFor: administrative },
  'no-undescribed-links': { fails: { pointToPointInterfaces: 2 } },
  'impact-assessment-current': {
    fails: { 'information.dpiaOn': '2023-01-01' },
    notFor: { 'information.personalData': false },
  },
  'section-62-logging': {
    fails: { 'information.section62Logging.consultation': false },
    notFor: { 'information.part3': false },
  },
  'support-abroad-assessed': {
    fails: {
      'hosting.supportLocations': ['GB', 'US'],
      'assurance.transferAssessed': false,
    },
    notFor: { 'information.part3': false },
  },
  'support-arrangement': { fails: { 'support.model': 'none' } },
  'service-level-agreed': { fails: { 'support.serviceLevel': 'none' } },
  'no-skills-blocker': {
    fails: { blockers: [{ kind: 'skills', description: 'Nobody knows it.' }] },
  },
  'intellectual-property-protected': {
    fails: { 'assurance.intellectualPropertyClause': false },
    notFor: inHouse,
  },
  'reuse-by-other-forces': {
    fails: { 'design.reuseStatement': 'none', 'instance.shared': false },
    notFor: { systemType: 'national-system' },
  },
  'business-case-linked': { fails: { 'design.businessCase': 'none' } },
  'architecture-kept-up-to-date': {
    fails: { 'design.architectureUpdatedOn': '2026-04-30' },
  },
  'facts-confirmed': { fails: { confirmedOn: '2025-10-01' } },
  'cloud-or-justified': {
    fails: {
      'hosting.class': 'force-data-centre',
      'cloud.justification': 'none',
    },
  },
  'managed-hosting': { fails: { 'hosting.class': 'end-user-device' } },
  'move-to-cloud-planned': {
    given: moving,
    fails: { 'cloud.status': 'assessed' },
    notFor: inCloud,
  },
  'move-on-schedule': {
    given: moving,
    fails: { 'cloud.plannedFinish': '2026-11-20' },
    notFor: { 'cloud.status': 'migrated' },
  },
  'move-before-support-ends': {
    given: moving,
    fails: { 'support.vendorSupportEnds': '2027-06-29' },
    notFor: { 'cloud.status': 'migrated' },
  },
  'retain-decision-current': {
    given: { 'cloud.disposition': 'retain', 'cloud.revisitOn': '2027-01-01' },
    fails: { 'cloud.revisitOn': '2026-01-01' },
    notFor: { 'cloud.disposition': 'rehost' },
  },
  'source-switched-off': {
    fails: { 'cloud.sourceDecommissioned': false },
    notFor: { 'cloud.status': 'planned' },
  },
  'approved-technology': { fails: { 'design.approvedTechnology': false } },
  'replaced-systems-switched-off': {
    failsBecauseOf: [otherSystem('predecessor')],
    notFor: { replaces: [] },
  },
  'retirement-has-no-dependants': {
    given: { 'cloud.disposition': 'retire' },
    failsBecauseOf: [
      otherSystem('dependant', { dependsOn: ['system:default/subject'] }),
    ],
    notFor: { 'cloud.disposition': 'rehost' },
  },
  'vendor-support-current': {
    fails: { 'support.vendorSupportEnds': '2026-11-20' },
    notFor: inHouse,
  },
  'support-horizon-covered': {
    fails: {
      'support.vendorSupportEnds': '2028-03-31',
      'support.plannedReplacement': '2028-06-30',
    },
    notFor: inHouse,
  },
  'contract-in-force': {
    fails: { 'support.contractEnds': '2026-11-20' },
    notFor: inHouse,
  },
  'contract-renewal-in-hand': {
    fails: {
      'support.contractEnds': '2027-03-31',
      'support.plannedReplacement': '2027-09-30',
    },
    notFor: inHouse,
  },
  'listed-standards-followed': {
    fails: { 'design.standards': [] },
    notFor: administrative,
  },
  'code-tables-reviewed': {
    failsBecauseOf: [
      describedInterface('cases', [
        { name: 'Incident types', nextReviewOn: '2026-01-01' },
      ]),
    ],
    notFor: { interfaces: [] },
  },
  'data-quality-measured': {
    fails: { 'information.dataQualityMeasured': false },
    notFor: noRecord,
  },
  'sharing-agreements-in-place': {
    fails: { 'information.sharingAgreements': false },
    notFor: noRecord,
  },
  'definitions-published': {
    fails: { 'information.definitionsPublished': false },
    notFor: noRecord,
  },
  'reachable-where-work-happens': { fails: { 'design.accessRoutes': ['web'] } },
  'works-without-connection': {
    fails: { 'design.accessRoutes': ['web', 'mobile'] },
    notFor: { category: 'fleet' },
  },
  'one-master-record': {
    failsBecauseOf: ['first', 'second'].flatMap(name => [
      otherSystem(name),
      recordOf(name, {
        record: 'copy',
        masterSystem: 'system:default/subject',
      }),
    ]),
    notFor: noRecord,
  },
  'pole-conformance': {
    fails: { 'information.poleConformance': 'partly' },
    notFor: { 'information.poleConformance': 'not-applicable' },
  },
  'aggregation-reviewed': {
    fails: { 'information.aggregationReviewedOn': '2024-01-10' },
    notFor: noRecord,
  },
  'police-information-managed': {
    fails: { 'information.mopi.disposal': false },
    notFor: { 'information.mopi.applies': false },
  },
  'penetration-tested': {
    fails: { 'security.penetrationTestedOn': '2025-10-01' },
    notFor: administrative,
  },
  'no-critical-vulnerabilities': {
    fails: { 'security.openVulnerabilities.critical': 1 },
  },
  'no-high-vulnerabilities': {
    fails: { 'security.openVulnerabilities.high': 3 },
  },
  'design-reviewed-for-security': {
    fails: { 'security.designReviewedOn': '2024-01-10' },
    notFor: administrative,
  },
  'protective-monitoring': {
    fails: { 'security.protectiveMonitoring': false },
    notFor: administrative,
  },
  'supplier-assured': {
    fails: { 'assurance.supplierAssuredOn': '2024-01-10' },
    notFor: inHouse,
  },
  'facility-assured': {
    fails: { 'assurance.pasf': 'not-assured' },
    notFor: { 'assurance.pasf': 'not-applicable' },
  },
  'landing-zone-evidenced': {
    given: {
      'hosting.class': 'public-iaas',
      'assurance.landingZoneEvidenceOn': '2026-01-10',
    },
    fails: { 'assurance.landingZoneEvidenceOn': '2024-01-10' },
    notFor: inCloud,
  },
  'single-sign-on': { fails: { 'identity.singleSignOn': false } },
  'second-factor': { fails: { 'identity.multiFactor': false } },
  'leavers-removed': { fails: { 'identity.leaverAutomation': false } },
  'artificial-intelligence-assessed': {
    fails: { 'artificialIntelligence.riskAssessedOn': '2025-05-01' },
    notFor: noIntelligence,
  },
  'artificial-intelligence-published': {
    fails: { 'artificialIntelligence.published': false },
    notFor: noIntelligence,
  },
  'portable-design': { fails: { 'design.portability': 'locked-in' } },
  'exit-plan-current': { fails: { 'exit.reviewedOn': '2024-01-10' } },
  'data-export-tested': {
    fails: { 'exit.dataExportTestedOn': '2024-01-10' },
    notFor: noRecord,
  },
  'deletion-evidenced': {
    fails: { 'exit.deletionEvidence': false },
    notFor: inHouse,
  },
  'usability-tested': { fails: { 'design.userResearchOn': '2023-01-10' } },
  'accessibility-tested': {
    fails: { 'design.accessibilityTestedOn': '2023-01-10' },
  },
};
