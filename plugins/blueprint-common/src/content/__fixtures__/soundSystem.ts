import type { Entity } from '@backstage/catalog-model';
import { factByPath } from '../../engine/facts/factCatalogue';
import { kinds, type KindName } from '../../schema';

/** Facts by their path in expressions; `undefined` takes a fact away. */
export type Facts = Readonly<Record<string, unknown>>;

/** The day on which the checks are tried. */
export const TODAY = '2026-11-21';

/** A system that meets every check that applies to it. */
export const soundFacts: Facts = {
  systemType: 'force-application',
  category: 'records-management',
  capabilities: ['capability:default/crime-and-case-management'],
  product: 'product:default/caseworks',
  lifecycle: 'live',
  confirmedOn: '2026-10-01',
  dependsOn: [],
  replaces: ['system:default/predecessor'],
  interfaces: [{ api: 'api:default/cases', role: 'provider' }],
  pointToPointInterfaces: 0,
  'hosting.class': 'public-saas',
  'hosting.supportLocations': ['GB'],
  'cloud.status': 'migrated',
  'cloud.disposition': 'repurchase',
  'cloud.sourceDecommissioned': true,
  'support.model': 'supplier',
  'support.serviceLevel': 'Gold',
  'support.vendorSupportEnds': '2031-03-31',
  'support.contractEnds': '2029-03-31',
  'design.reuseStatement': 'Another force can join the tenancy.',
  'design.businessCase': 'BC-12',
  'design.architectureUpdatedOn': '2026-06-01',
  'design.lastMajorChangeOn': '2026-05-01',
  'design.standards': ['POLE Data Standards'],
  'design.approvedTechnology': true,
  'design.accessRoutes': ['web', 'mobile', 'offline'],
  'design.userResearchOn': '2025-11-01',
  'design.accessibilityTestedOn': '2025-11-01',
  'design.portability': 'open-standards',
  'assessment.assessedOn': '2026-09-01',
  'criticality.tier': 'mission-critical',
  'criticality.recoveryTimeHours': 4,
  'criticality.recoveryPointHours': 1,
  'criticality.recoveryPlan': 'RP-3',
  'criticality.recoveryTestedOn': '2026-03-01',
  'criticality.recoveryTestMetObjectives': true,
  'accountability.businessOwner': 'user:default/head-of-crime',
  'accountability.technicalOwner': 'user:default/head-of-applications',
  'accountability.informationAssetOwner': 'user:default/head-of-crime',
  'accountability.decisionForum': 'Crime board',
  'information.personalData': true,
  'information.part3': true,
  'information.dpiaReference': 'DPIA-7',
  'information.dpiaOn': '2025-02-01',
  'information.section62Logging.collection': true,
  'information.section62Logging.alteration': true,
  'information.section62Logging.consultation': true,
  'information.section62Logging.disclosure': true,
  'information.section62Logging.combination': true,
  'information.section62Logging.erasure': true,
  'information.mopi.applies': true,
  'information.mopi.review': true,
  'information.mopi.retention': true,
  'information.mopi.disposal': true,
  'information.record': 'master',
  'information.poleConformance': 'conforms',
  'information.definitionsPublished': true,
  'information.dataQualityMeasured': true,
  'information.sharingAgreements': true,
  'information.aggregationReviewedOn': '2026-01-10',
  'assurance.pasf': 'assured',
  'assurance.supplierAssuredOn': '2026-01-10',
  'assurance.intellectualPropertyClause': true,
  'identity.singleSignOn': true,
  'identity.multiFactor': true,
  'identity.leaverAutomation': true,
  'security.penetrationTestedOn': '2026-02-01',
  'security.openVulnerabilities.critical': 0,
  'security.openVulnerabilities.high': 0,
  'security.openVulnerabilities.scannedOn': '2026-11-01',
  'security.protectiveMonitoring': true,
  'security.designReviewedOn': '2026-01-10',
  'artificialIntelligence.used': true,
  'artificialIntelligence.riskAssessedOn': '2026-05-01',
  'artificialIntelligence.published': true,
  blockers: [],
  'exit.plan': 'EX-1',
  'exit.reviewedOn': '2026-01-10',
  'exit.dataExportTestedOn': '2026-01-10',
  'exit.deletionEvidence': true,
};

const OWN_FORCE = 'group:default/eastshire';
const OTHER_FORCE = 'group:default/westshire';

function entity(kind: KindName, name: string, spec: Facts): Entity {
  return {
    apiVersion: kinds[kind].apiVersion,
    kind,
    metadata: { name, namespace: 'default' },
    spec: spec as Entity['spec'],
  };
}

function force(name: string): Entity {
  return entity('Group', name, {
    type: 'police-force',
    force: { kind: 'territorial' },
    children: [],
  });
}

/** A system that says of itself all that the graph asks for. */
export function otherSystem(
  name: string,
  facts: Facts = {},
  where: 'same-force' | 'other-force' = 'same-force',
): Entity {
  return entity('System', name, {
    owner: where === 'same-force' ? OWN_FORCE : OTHER_FORCE,
    type: 'force-application',
    lifecycle: 'live',
    capabilities: ['capability:default/fleet-management'],
    product: 'product:default/another',
    dependsOn: [],
    replaces: [],
    interfaces: [],
    ...facts,
  });
}

/** What another system keeps of a record. */
export function recordOf(system: string, information: Facts): Entity {
  return entity('SystemAssessment', `sa-${system}`, {
    system: `system:default/${system}`,
    owner: OWN_FORCE,
    information,
  });
}

/** An interface with code tables. */
export function describedInterface(
  name: string,
  codeTables: readonly Facts[] = [],
): Entity {
  return entity('API', name, {
    type: 'rest',
    lifecycle: 'live',
    owner: OWN_FORCE,
    definition: 'Described.',
    codeTables,
  });
}

/** What stands around the system so that every graph fact is known and sound. */
export const soundNeighbours: readonly Entity[] = [
  force('eastshire'),
  force('westshire'),
  describedInterface('cases'),
  otherSystem('predecessor', { lifecycle: 'decommissioned' }),
];

interface Fields {
  [name: string]: unknown;
}

function write(target: Fields, steps: readonly string[], value: unknown) {
  const [step, ...rest] = steps;
  if (rest.length === 0) {
    target[step] = value;
  } else {
    target[step] ??= {};
    write(target[step] as Fields, rest, value);
  }
}

/** Reference of the system that the checks are tried on. */
export const SUBJECT = 'system:default/subject';

/** The system and its assessment, with these facts and no others. */
export function subjectWith(facts: Facts): Entity[] {
  const system: Fields = {
    owner: OWN_FORCE,
    evidence: datedEvidence(facts, 'system'),
  };
  const assessment: Fields = {
    system: SUBJECT,
    owner: OWN_FORCE,
    evidence: datedEvidence(facts, 'assessment'),
  };
  for (const [path, value] of Object.entries(facts)) {
    const fact = factByPath.get(path);
    if (!fact || fact.origin === 'graph') {
      throw new Error(`${path} is not a fact of a document.`);
    }
    if (value !== undefined) {
      write(fact.origin === 'system' ? system : assessment, fact.steps, value);
    }
  }
  return [
    entity('System', 'subject', system),
    entity('SystemAssessment', 'sa-subject', assessment),
  ];
}

/** Evidence of today for every fact, so that age decides nothing. */
function datedEvidence(facts: Facts, origin: string) {
  return Object.keys(facts)
    .map(path => factByPath.get(path))
    .filter(fact => fact?.origin === origin)
    .map(fact => ({
      claim: fact!.steps.join('.'),
      source: 'https://example.org',
      date: TODAY,
    }));
}
