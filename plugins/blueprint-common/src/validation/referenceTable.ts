import type { KindName } from '../schema';

/** A kind that a reference may point at: one of the register, or the platform's own. */
export type ReferenceTarget = KindName | 'Domain';

/** The pair of relations that a reference makes in the catalogue. */
export interface ReferenceRelation {
  /** Relation from the entity that holds the reference. */
  type: string;
  /** Relation back from the entity that is pointed at. */
  reverse: string;
  /** Names of both for people, such as `owned by` and `owner of`. */
  title: string;
  reverseTitle: string;
}

/** One field that holds references to other entities. */
export interface ReferenceField {
  /** Kind of the document that holds the reference. */
  kind: KindName;
  /** Path of the field; `[]` stands for each item of a list: `spec.interfaces[].api`. */
  path: string;
  /** Kind of a reference that names none. */
  defaultKind: ReferenceTarget;
  /** Kinds that the reference may point at. */
  allowedKinds: readonly ReferenceTarget[];
  /** Relation it makes; restricted kinds make none. */
  relation?: ReferenceRelation;
  /** Holds only for list items whose field has this value. */
  when?: { field: string; is: string };
}

/**
 * Kinds that are part of the Blueprint itself. A reference to one of them that
 * names no namespace may fall back to the `default` namespace, so that every
 * register can use the national definitions.
 */
export const definitionKinds: readonly ReferenceTarget[] = [
  'Principle',
  'Capability',
  'StrategyGoal',
  'Scorecard',
  'RiskFramework',
];

function relation(
  type: string,
  reverse: string,
  title: string,
  reverseTitle: string,
): ReferenceRelation {
  return { type, reverse, title, reverseTitle };
}

const ownedBy = relation('ownedBy', 'ownerOf', 'owned by', 'owner of');
const partOf = relation('partOf', 'hasPart', 'part of', 'has part');
const childOf = relation('childOf', 'parentOf', 'child of', 'parent of');
const parentOf = relation('parentOf', 'childOf', 'parent of', 'child of');
const memberOf = relation('memberOf', 'hasMember', 'member of', 'has member');
const hasMember = relation('hasMember', 'memberOf', 'has member', 'member of');
const dependsOn = relation(
  'dependsOn',
  'dependencyOf',
  'depends on',
  'dependency of',
);
const providesApi = relation(
  'providesApi',
  'apiProvidedBy',
  'provides interface',
  'interface provided by',
);
const consumesApi = relation(
  'consumesApi',
  'apiConsumedBy',
  'uses interface',
  'interface used by',
);
const ledBy = relation('ledBy', 'leads', 'led by', 'leads');
const hasParticipant = relation(
  'hasParticipant',
  'participatesIn',
  'has participant',
  'takes part in',
);
const sharedBy = relation('sharedBy', 'shares', 'shared by', 'shares');
const instanceOf = relation(
  'instanceOf',
  'hasInstance',
  'instance of',
  'has instance',
);
const supports = relation(
  'supports',
  'supportedBy',
  'supports',
  'supported by',
);
const replaces = relation('replaces', 'replacedBy', 'replaces', 'replaced by');
const serves = relation('serves', 'servedBy', 'serves', 'served by');
const measures = relation('measures', 'measuredBy', 'measures', 'measured by');
const changes = relation('changes', 'changedBy', 'changes', 'changed by');
const improves = relation('improves', 'improvedBy', 'improves', 'improved by');
const assesses = relation('assesses', 'assessedBy', 'assesses', 'assessed by');

/** A reference to one kind only. */
function to(
  target: ReferenceTarget,
  kind: KindName,
  path: string,
  made?: ReferenceRelation,
): ReferenceField {
  return {
    kind,
    path,
    defaultKind: target,
    allowedKinds: [target],
    ...(made && { relation: made }),
  };
}

/** A reference to a person, or to a group that acts as one. */
function toPerson(kind: KindName, path: string): ReferenceField {
  return { kind, path, defaultKind: 'User', allowedKinds: ['User', 'Group'] };
}

/**
 * Every field of the register that points at another entity, with the kind it
 * points at and the relation that the catalogue shows for it.
 *
 * The catalogue module builds relations from it, {@link resolveReferences}
 * writes full references with it, and {@link checkReferences} finds the ones
 * that point at nothing.
 */
export const referenceTable: readonly ReferenceField[] = [
  to('Group', 'Group', 'spec.parent', childOf),
  to('Group', 'Group', 'spec.children[]', parentOf),
  to('User', 'Group', 'spec.members[]', hasMember),
  to('StrategyGoal', 'Group', 'spec.force.roadmap[].phase'),
  to('Group', 'Group', 'spec.role.force'),
  to('Group', 'Group', 'spec.collaboration.lead', ledBy),
  to('Group', 'Group', 'spec.collaboration.members[]', hasParticipant),

  to('Group', 'User', 'spec.memberOf[]', memberOf),

  to('Group', 'System', 'spec.owner', ownedBy),
  to('Domain', 'System', 'spec.domain', partOf),
  to('Capability', 'System', 'spec.capabilities[]', supports),
  to('Product', 'System', 'spec.product', instanceOf),
  to('Group', 'System', 'spec.sharedBy.lead', ledBy),
  to('Group', 'System', 'spec.sharedBy.members[]', sharedBy),
  to('System', 'System', 'spec.replaces[]', replaces),
  to('System', 'System', 'spec.dependsOn[]', dependsOn),
  {
    ...to('API', 'System', 'spec.interfaces[].api', providesApi),
    when: { field: 'role', is: 'provider' },
  },
  {
    ...to('API', 'System', 'spec.interfaces[].api', consumesApi),
    when: { field: 'role', is: 'consumer' },
  },

  to('Group', 'API', 'spec.owner', ownedBy),
  to('System', 'API', 'spec.system', partOf),
  {
    ...to('Group', 'API', 'spec.codeTables[].owner'),
    allowedKinds: ['Group', 'User'],
  },

  to('Group', 'Product', 'spec.owner', ownedBy),
  to('Capability', 'Product', 'spec.capabilities[]', supports),

  to('Group', 'Principle', 'spec.owner', ownedBy),
  to('StrategyGoal', 'Principle', 'spec.goals[]', serves),
  to('Principle', 'Principle', 'spec.supersedes[]', replaces),

  to('Group', 'Capability', 'spec.owner', ownedBy),
  to('Capability', 'Capability', 'spec.parent', partOf),
  to('StrategyGoal', 'Capability', 'spec.goals[]', serves),

  to('Group', 'StrategyGoal', 'spec.owner', ownedBy),

  to('Group', 'Scorecard', 'spec.owner', ownedBy),
  to('Principle', 'Scorecard', 'spec.checks[].principles[]', measures),
  to('StrategyGoal', 'Scorecard', 'spec.checks[].goals[]', measures),

  to('Group', 'RiskFramework', 'spec.owner', ownedBy),

  to('Group', 'Initiative', 'spec.owner', ownedBy),
  to('Group', 'Initiative', 'spec.forces[]', hasParticipant),
  to('Capability', 'Initiative', 'spec.capabilities[]', improves),
  to('StrategyGoal', 'Initiative', 'spec.goals[]', serves),
  to('System', 'Initiative', 'spec.systems[]', changes),
  to('StrategyGoal', 'Initiative', 'spec.roadmapPhase', serves),

  to('Group', 'CapabilityAssessment', 'spec.owner', ownedBy),
  to('Capability', 'CapabilityAssessment', 'spec.capability', assesses),

  to('System', 'SystemAssessment', 'spec.system'),
  to('Group', 'SystemAssessment', 'spec.owner'),
  toPerson('SystemAssessment', 'spec.accountability.businessOwner'),
  toPerson('SystemAssessment', 'spec.accountability.technicalOwner'),
  toPerson('SystemAssessment', 'spec.accountability.informationAssetOwner'),
  to('System', 'SystemAssessment', 'spec.information.masterSystem'),
  toPerson('SystemAssessment', 'spec.exit.owner'),
  to('System', 'SystemAssessment', 'spec.exit.successor'),
  toPerson('SystemAssessment', 'spec.blockers[].owner'),
  to('RiskFramework', 'SystemAssessment', 'spec.legacy.profile'),

  to('System', 'RiskAssessment', 'spec.system'),
  to('Group', 'RiskAssessment', 'spec.owner'),
  to('RiskFramework', 'RiskAssessment', 'spec.framework'),
  toPerson('RiskAssessment', 'spec.riskOwner'),
  toPerson('RiskAssessment', 'spec.controls[].owner'),
  toPerson('RiskAssessment', 'spec.actions[].owner'),
  toPerson('RiskAssessment', 'spec.acceptance.acceptedBy'),

  to('Group', 'Dispensation', 'spec.owner'),
  to('Principle', 'Dispensation', 'spec.principle'),
  to('System', 'Dispensation', 'spec.systems[]'),
  toPerson('Dispensation', 'spec.requestedBy'),
  toPerson('Dispensation', 'spec.approvedBy'),
  toPerson('Dispensation', 'spec.revokedBy'),
];
