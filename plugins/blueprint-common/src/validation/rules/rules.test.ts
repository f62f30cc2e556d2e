import { stringify } from 'yaml';
import { documentRules } from '.';
import type { KindName } from '../../schema';
import { exampleOf } from '../__fixtures__/examples';
import { parseRegistryFile } from '../parseRegistryFile';

/** Findings of the rules over one document, as `rule field`. */
function findingsOf(document: object): string[] {
  const { errors } = parseRegistryFile({
    registry: 'examples',
    path: 'file.yaml',
    text: stringify(document),
    namespace: 'example',
  });
  return errors.map(({ rule, field }) => `${rule} ${field}`);
}

/** A change of an example, and what is found afterwards. */
interface Case {
  rule: string;
  kind: KindName;
  name: string;
  change(document: any): void;
  /** Fields that the rule speaks about; none where the change is sound. */
  fields: string[];
  accept?(document: any): boolean;
}

const isForce = (document: any) => document.spec.type === 'police-force';
const isRole = (document: any) => document.spec.type === 'role';
const isLegacy = (document: any) => document.spec.type === 'legacy';

const cases: Case[] = [
  {
    rule: 'reserved-key',
    kind: 'System',
    name: 'the label of the force',
    change: ({ metadata }) => {
      metadata.labels = { 'blueprint.policing/force': 'demo.other' };
    },
    fields: ['metadata.labels.blueprint.policing/force'],
  },
  {
    rule: 'reserved-key',
    kind: 'System',
    name: 'an annotation of somebody else',
    change: ({ metadata }) => {
      metadata.annotations = { 'example.org/team': 'records' };
    },
    fields: [],
  },
  {
    rule: 'label-format',
    kind: 'System',
    name: 'a label with a space',
    change: ({ metadata }) => {
      metadata.labels = { 'example.org/team': 'crime records' };
    },
    fields: ['metadata.labels.example.org/team'],
  },
  {
    rule: 'label-format',
    kind: 'System',
    name: 'an annotation with two slashes',
    change: ({ metadata }) => {
      metadata.annotations = { 'example.org/a/b': 'x' };
    },
    fields: ['metadata.annotations.example.org/a/b'],
  },
  {
    rule: 'link-address',
    kind: 'System',
    name: 'half an address',
    change: ({ metadata }) => {
      metadata.links = [{ url: 'https://example.org' }, { url: '/wiki/page' }];
    },
    fields: ['metadata.links[1].url'],
  },
  {
    rule: 'opaque-name',
    kind: 'SystemAssessment',
    name: 'a name that tells',
    change: ({ metadata }) => {
      metadata.name = 'sa-caseworks';
    },
    fields: ['metadata.name'],
  },
  {
    rule: 'opaque-name',
    kind: 'RiskAssessment',
    name: 'the letters of another kind',
    change: ({ metadata }) => {
      metadata.name = 'di-1b2c3d4e5f';
    },
    fields: ['metadata.name'],
  },
  {
    rule: 'restricted-metadata',
    kind: 'Dispensation',
    name: 'a title and tags',
    change: ({ metadata }) => {
      metadata.title = 'Caseworks may keep its accounts';
      metadata.tags = ['caseworks'];
    },
    fields: ['metadata', 'metadata'],
  },
  {
    rule: 'reference-kind',
    kind: 'System',
    name: 'a person as owner',
    change: ({ spec }) => {
      spec.owner = 'user:sam-rowanby';
    },
    fields: ['spec.owner'],
  },
  {
    rule: 'reference-kind',
    kind: 'API',
    name: 'a person who keeps a code table',
    change: ({ spec }) => {
      spec.codeTables[0].owner = 'user:sam-rowanby';
    },
    fields: [],
  },
  {
    rule: 'self-reference',
    kind: 'System',
    name: 'a system that depends on itself',
    change: ({ spec }) => {
      spec.dependsOn = ['other', 'System:example/Eastvale-Caseworks-RMS'];
    },
    fields: ['spec.dependsOn[1]'],
  },
  {
    rule: 'self-reference',
    kind: 'Capability',
    name: 'a capability that is its own parent',
    change: ({ spec, metadata }) => {
      spec.parent = metadata.name;
    },
    fields: ['spec.parent'],
  },
  {
    rule: 'repeated-reference',
    kind: 'System',
    name: 'the same capability in two ways of writing',
    change: ({ spec }) => {
      spec.capabilities = ['a', 'b', 'capability:default/a'];
    },
    fields: ['spec.capabilities[2]'],
  },
  {
    rule: 'evidence-claim',
    kind: 'System',
    name: 'a claim about no field',
    change: ({ spec }) => {
      spec.evidence[0].claim = 'support.vendorEnds';
    },
    fields: ['spec.evidence[0].claim'],
  },
  {
    rule: 'evidence-claim',
    kind: 'SystemAssessment',
    name: 'a claim about a field deep down',
    change: ({ spec }) => {
      spec.evidence[0].claim = 'information.section62Logging.collection';
    },
    fields: [],
  },
  {
    rule: 'dates-in-order',
    kind: 'System',
    name: 'a planned finish before the start',
    change: ({ spec }) => {
      spec.cloud.plannedFinish = '2026-09-30';
    },
    fields: ['spec.cloud.plannedFinish'],
  },
  {
    rule: 'dates-in-order',
    kind: 'Dispensation',
    name: 'a last day before the first day and the decision',
    change: ({ spec }) => {
      spec.expiresOn = '2026-06-10';
    },
    fields: ['spec.expiresOn', 'spec.expiresOn'],
  },
  {
    rule: 'dates-in-order',
    kind: 'RiskAssessment',
    name: 'an acceptance for one day',
    change: ({ spec }) => {
      spec.acceptance.until = spec.acceptance.acceptedOn;
    },
    fields: [],
  },
  {
    rule: 'code-table-review-in-order',
    kind: 'API',
    name: 'a next review before the last',
    change: ({ spec }) => {
      spec.codeTables[0].nextReviewOn = '2026-04-13';
    },
    fields: ['spec.codeTables[0].nextReviewOn'],
  },
  {
    rule: 'group-block-fits-type',
    kind: 'Group',
    name: 'a force without its facts',
    accept: isForce,
    change: ({ spec }) => {
      delete spec.force;
    },
    fields: ['spec.force'],
  },
  {
    rule: 'group-block-fits-type',
    kind: 'Group',
    name: 'a role in a force',
    accept: isForce,
    change: ({ spec }) => {
      spec.role = { id: 'national-architect' };
    },
    fields: ['spec.role'],
  },
  {
    rule: 'role-scope',
    kind: 'Group',
    name: 'a role of a force without the force',
    accept: isRole,
    change: ({ spec }) => {
      delete spec.role.force;
    },
    fields: ['spec.role.force'],
  },
  {
    rule: 'role-scope',
    kind: 'Group',
    name: 'a national role in a force',
    accept: isRole,
    change: ({ spec }) => {
      spec.role.id = 'national-architect';
    },
    fields: ['spec.role.force'],
  },
  {
    rule: 'collaboration-lead-is-member',
    kind: 'Group',
    name: 'a lead outside',
    accept: isForce,
    change: ({ spec }) => {
      spec.type = 'collaboration';
      delete spec.force;
      spec.collaboration = { lead: 'northmoor', members: ['saltmere'] };
    },
    fields: ['spec.collaboration.members'],
  },
  {
    rule: 'lead-is-member',
    kind: 'System',
    name: 'a lead outside',
    change: ({ spec }) => {
      spec.type = 'shared-application';
      spec.sharedBy = { lead: 'eastvale', members: ['northmoor'] };
    },
    fields: ['spec.sharedBy.members'],
  },
  {
    rule: 'lead-is-member',
    kind: 'System',
    name: 'a lead among the members, written in full',
    change: ({ spec }) => {
      spec.type = 'shared-application';
      spec.sharedBy = {
        lead: 'eastvale',
        members: ['northmoor', 'group:example/eastvale'],
      };
    },
    fields: [],
  },
  {
    rule: 'shared-type',
    kind: 'System',
    name: 'a shared application that nobody shares',
    change: ({ spec }) => {
      spec.type = 'shared-application';
    },
    fields: ['spec.sharedBy'],
  },
  {
    rule: 'shared-type',
    kind: 'System',
    name: 'a force application that is shared',
    change: ({ spec }) => {
      spec.sharedBy = { lead: 'eastvale', members: ['eastvale'] };
    },
    fields: ['spec.type'],
  },
  {
    rule: 'retain-needs-revisit',
    kind: 'System',
    name: 'a decision to retain for ever',
    change: ({ spec }) => {
      spec.cloud.disposition = 'retain';
    },
    fields: ['spec.cloud.revisitOn'],
  },
  {
    rule: 'finished-migration',
    kind: 'System',
    name: 'a planned migration that is finished',
    change: ({ spec }) => {
      spec.cloud.progress = 100;
      spec.cloud.actualFinish = '2026-10-01';
    },
    fields: ['spec.cloud.progress', 'spec.cloud.actualFinish'],
  },
  {
    rule: 'finished-migration',
    kind: 'System',
    name: 'a migration that is half finished and migrated',
    change: ({ spec }) => {
      spec.cloud.status = 'migrated';
      spec.cloud.progress = 50;
    },
    fields: ['spec.cloud.progress'],
  },
  {
    rule: 'decommissioned-lifecycle',
    kind: 'System',
    name: 'a live system that was switched off',
    change: ({ spec }) => {
      spec.decommissionedOn = '2026-10-01';
    },
    fields: ['spec.lifecycle'],
  },
  {
    rule: 'break-within-contract',
    kind: 'System',
    name: 'a break after the end',
    change: ({ spec }) => {
      spec.support.contractBreaks = ['2027-12-31', '2028-01-01'];
    },
    fields: ['spec.support.contractBreaks[1]'],
  },
  {
    rule: 'master-of-copy',
    kind: 'SystemAssessment',
    name: 'a master with its master elsewhere',
    change: ({ spec }) => {
      spec.information.masterSystem = 'other';
    },
    fields: ['spec.information.masterSystem'],
  },
  {
    rule: 'funded-plan',
    kind: 'SystemAssessment',
    name: 'a funded plan that does not exist',
    change: ({ spec }) => {
      spec.legacy.remediationPlan = false;
      spec.legacy.planFunded = true;
    },
    fields: ['spec.legacy.planFunded'],
  },
  {
    rule: 'accepted-needs-acceptance',
    kind: 'RiskAssessment',
    name: 'an accepted risk that nobody accepted',
    change: ({ spec }) => {
      delete spec.acceptance;
    },
    fields: ['spec.acceptance'],
  },
  {
    rule: 'acceptance-needs-end',
    kind: 'RiskAssessment',
    name: 'an acceptance for ever',
    change: ({ spec }) => {
      delete spec.acceptance.until;
    },
    fields: ['spec.acceptance.until'],
  },
  {
    rule: 'ratings-fall',
    kind: 'RiskAssessment',
    name: 'a residual risk above the inherent one',
    change: ({ spec }) => {
      spec.residual.likelihood = 5;
    },
    fields: ['spec.residual'],
  },
  {
    rule: 'dispensation-covers-system',
    kind: 'Dispensation',
    name: 'no system',
    change: ({ spec }) => {
      spec.systems = [];
    },
    fields: ['spec.systems'],
  },
  {
    rule: 'granted-is-complete',
    kind: 'Dispensation',
    name: 'a grant for ever by nobody',
    change: ({ spec }) => {
      delete spec.expiresOn;
      delete spec.approvedBy;
    },
    fields: ['spec.approvedBy', 'spec.expiresOn'],
  },
  {
    rule: 'granted-is-complete',
    kind: 'Dispensation',
    name: 'a request',
    change: ({ spec }) => {
      spec.state = 'requested';
      delete spec.expiresOn;
      delete spec.approvedBy;
      delete spec.decidedOn;
    },
    fields: [],
  },
  {
    rule: 'approver-is-another',
    kind: 'Dispensation',
    name: 'one person in two ways of writing',
    change: ({ spec }) => {
      spec.requestedBy = 'user:example/Sam-Rowanby';
    },
    fields: ['spec.approvedBy'],
  },
  {
    rule: 'revocation-fits-state',
    kind: 'Dispensation',
    name: 'a revocation without its day',
    change: ({ spec }) => {
      spec.state = 'revoked';
    },
    fields: ['spec.revokedOn'],
  },
  {
    rule: 'revocation-fits-state',
    kind: 'Dispensation',
    name: 'a day of revocation without a revocation',
    change: ({ spec }) => {
      spec.revokedOn = '2026-10-01';
    },
    fields: ['spec.state'],
  },
  {
    rule: 'unique-checks',
    kind: 'Scorecard',
    name: 'two checks of one identifier',
    change: ({ spec }) => {
      spec.checks.push(spec.checks[0]);
    },
    fields: ['spec.checks[1].id'],
  },
  {
    rule: 'check-has-principle',
    kind: 'Scorecard',
    name: 'a check that decides nothing',
    change: ({ spec }) => {
      spec.checks[0].principles = [];
    },
    fields: ['spec.checks[0].principles'],
  },
  {
    rule: 'levels-in-order',
    kind: 'Scorecard',
    name: 'worst level first',
    change: ({ spec }) => {
      spec.levels = [spec.levels[0], spec.levels[2], spec.levels[1]];
    },
    fields: [
      'spec.levels[2].id',
      'spec.levels[2].assuredConformance',
      'spec.levels[2].coverage',
    ],
  },
  {
    rule: 'levels-in-order',
    kind: 'Scorecard',
    name: 'a level that asks for more than the best',
    change: ({ spec }) => {
      spec.levels[1].coverage = 0.9;
    },
    fields: ['spec.levels[1].coverage'],
  },
  {
    rule: 'levels-in-order',
    kind: 'Scorecard',
    name: 'no level',
    change: ({ spec }) => {
      spec.levels = [];
    },
    fields: ['spec.levels'],
  },
  {
    rule: 'gate-is-level',
    kind: 'Scorecard',
    name: 'a gate to a level that the scorecard leaves out',
    change: ({ spec }) => {
      spec.levels.splice(1, 1);
      spec.checks[0].gate = 'partly-aligned';
    },
    fields: ['spec.checks[0].gate'],
  },
  {
    rule: 'collaboration-settings-fit',
    kind: 'Scorecard',
    name: 'a force that both struggles and does well',
    change: ({ spec }) => {
      spec.collaboration.askAForce.lowestHigh = 0.4;
    },
    fields: ['spec.collaboration.askAForce.lowestHigh'],
  },
  {
    rule: 'collaboration-settings-fit',
    kind: 'Scorecard',
    name: 'contract ends that rank higher the later they are',
    change: ({ spec }) => {
      spec.collaboration.points.contractEnds.reverse();
    },
    fields: [
      'spec.collaboration.points.contractEnds[1].withinMonths',
      'spec.collaboration.points.contractEnds[1].points',
    ],
  },
  {
    rule: 'framework-block-fits-type',
    kind: 'RiskFramework',
    name: 'the block of the other type',
    change: ({ spec }) => {
      spec.type = 'legacy';
    },
    fields: ['spec.legacy', 'spec.technologyRisk'],
  },
  {
    rule: 'thirteen-criteria',
    kind: 'RiskFramework',
    name: 'a criterion twice, one missing, one on the wrong axis',
    accept: isLegacy,
    change: ({ spec: { legacy } }) => {
      legacy.criteria[1].id = 'L1';
      legacy.criteria[2].axis = 'impact';
    },
    fields: [
      'spec.legacy.criteria',
      'spec.legacy.criteria[1].id',
      'spec.legacy.criteria[2].axis',
    ],
  },
  {
    rule: 'anchor-scores',
    kind: 'RiskFramework',
    name: 'a score twice, and an impact of 6',
    accept: isLegacy,
    change: ({ spec: { legacy } }) => {
      legacy.criteria[0].anchors.push({ score: 1, text: 'Again.' });
      legacy.criteria[12].anchors.push({ score: 6, text: 'Too much.' });
    },
    fields: [
      'spec.legacy.criteria[0].anchors[1]',
      'spec.legacy.criteria[12].anchors[1].score',
    ],
  },
  {
    rule: 'zones-rise',
    kind: 'RiskFramework',
    name: 'zones that start too late, fall, repeat and disagree about red',
    accept: isLegacy,
    change: ({ spec: { legacy } }) => {
      legacy.zones[0].from = 2;
      legacy.zones[2].from = 3;
      legacy.zones[2].id = 'medium';
      legacy.redFrom = 20;
    },
    fields: [
      'spec.legacy.zones[0].from',
      'spec.legacy.zones[2].id',
      'spec.legacy.zones[2].from',
      'spec.legacy.zones[3].from',
    ],
  },
  {
    rule: 'scales-rise',
    kind: 'RiskFramework',
    name: 'a scale that starts late and bands that fall and repeat',
    change: ({ spec: { technologyRisk } }) => {
      technologyRisk.likelihood.shift();
      technologyRisk.bands[2].from = 6;
      technologyRisk.bands[2].id = 'medium';
    },
    fields: [
      'spec.technologyRisk.likelihood[0].value',
      'spec.technologyRisk.bands[2].id',
      'spec.technologyRisk.bands[2].from',
    ],
  },
  {
    rule: 'appetite-complete',
    kind: 'RiskFramework',
    name: 'an appetite without tolerance, a category and a tolerance twice',
    change: ({ spec: { technologyRisk } }) => {
      technologyRisk.appetite.push(
        { category: 'personal-data', appetite: 'open' },
        { category: 'reputation', appetite: 'open' },
      );
      technologyRisk.tolerance.push(technologyRisk.tolerance[0]);
    },
    fields: [
      'spec.technologyRisk.appetite[1].category',
      'spec.technologyRisk.tolerance',
      'spec.technologyRisk.tolerance[1].appetite',
    ],
  },
  {
    rule: 'authority-complete',
    kind: 'RiskFramework',
    name: 'a cell missing, a cell twice, a role that nobody has',
    change: ({ spec: { technologyRisk } }) => {
      technologyRisk.authority[1] = {
        band: 'low',
        appetite: 'cautious',
        roles: ['accreditor'],
      };
    },
    fields: [
      'spec.technologyRisk.authority',
      'spec.technologyRisk.authority[1]',
      'spec.technologyRisk.authority[1].roles[0]',
    ],
  },
];

describe('documentRules', () => {
  it.each(cases)('$rule: $name', ({ rule, kind, accept, change, fields }) => {
    const document = exampleOf(kind, accept);
    expect(findingsOf(document)).toEqual([]);
    change(document);
    const found = findingsOf(document).filter(finding =>
      finding.startsWith(`${rule} `),
    );
    expect(found.sort()).toEqual(
      fields.map(field => `${rule} ${field}`).sort(),
    );
  });

  it('are all shown to break', () => {
    const broken = cases
      .filter(({ fields }) => fields.length > 0)
      .map(({ rule }) => rule);
    const ids = documentRules.map(({ id }) => id);
    expect([...new Set(broken)].sort()).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('bear with documents of which every field is wrong', () => {
    for (const kind of new Set(cases.map(each => each.kind))) {
      const document = exampleOf(kind);
      const spec = Object.fromEntries(
        Object.keys(document.spec).map(field => [field, [null]]),
      );
      expect(findingsOf({ ...document, spec })).not.toEqual([]);
    }
  });
});
