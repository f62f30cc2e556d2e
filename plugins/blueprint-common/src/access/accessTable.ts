import {
  type ForceRoleId,
  forceRoles,
  type NationalRoleId,
  nationalRoles,
} from './roles';

/**
 * What a row is about: the register as a whole; a record that belongs to forces
 * and carries a marking; or a count over forces without their names.
 */
export type AccessScope = 'register' | 'record' | 'count';

/** One row of the access table: who may do one thing with one sort of resource. */
export interface AccessRow {
  /** What it is called in a sentence: “legacy scores”. */
  title: string;
  /** What it covers, one sentence. */
  description: string;
  scope: AccessScope;
  /** Platform's word for the action. */
  action: 'create' | 'read' | 'update';
  /** Whether everybody who is signed in may, without any role. */
  everybody?: boolean;
  /** Roles that may in the force in which they are held. */
  ownForce: readonly ForceRoleId[];
  /** Roles of one force that may in every other force too. */
  otherForce: readonly ForceRoleId[];
  /** Roles that may everywhere. */
  national: readonly NationalRoleId[];
  /**
   * Fewest forces that must stand behind a count for the holders of a force's
   * role; national roles see it in any case.
   */
  leastForces?: number;
  /** Whether the decision stands but no page or endpoint asks for it yet. */
  prepared?: boolean;
}

/** Roles that answer for risks and legacy scores in a force. */
const riskRoles = [
  'force-cto',
  'security-lead',
  'information-asset-owner',
  'senior-information-risk-owner',
] as const satisfies readonly ForceRoleId[];

/** Roles that plan what a force runs. */
const planningRoles = [
  'enterprise-architect',
  'force-cto',
] as const satisfies readonly ForceRoleId[];

/**
 * Who may do what, by `<resource>.<action>`: the only place where it is written.
 * Permissions, the policy, the pages and docs/roles.md follow from it.
 *
 * Reading is section 7 of the design; who may change what is our own decision
 * (docs/decisions/0006). What is not listed is denied.
 */
export const accessTable = {
  'facts.read': {
    title: 'open facts',
    description:
      'Systems, products, capabilities, principles, interfaces and cloud status.',
    scope: 'register',
    action: 'read',
    everybody: true,
    ownForce: forceRoles,
    otherForce: forceRoles,
    national: nationalRoles,
  },
  'initiatives.read': {
    title: 'initiatives',
    description: 'Projects and pilots, with phase, dates and evaluation.',
    scope: 'register',
    action: 'read',
    everybody: true,
    ownForce: forceRoles,
    otherForce: forceRoles,
    national: nationalRoles,
  },
  'conformance.read': {
    title: 'conformance',
    description: 'Level, conformance and coverage of every system.',
    scope: 'register',
    action: 'read',
    ownForce: forceRoles,
    otherForce: forceRoles,
    national: nationalRoles,
  },
  'assessment.read': {
    title: 'assessment facts',
    description:
      'Criticality, accountability, information, assurance, security, exit and blockers, and their history.',
    scope: 'record',
    action: 'read',
    ownForce: forceRoles,
    otherForce: [],
    national: nationalRoles,
  },
  'checks.read': {
    title: 'failed checks with values',
    description: 'The outcome of each check, the facts behind it, what to do.',
    scope: 'record',
    action: 'read',
    ownForce: forceRoles,
    otherForce: [],
    national: nationalRoles,
  },
  'dispensations.read': {
    title: 'dispensations',
    description: 'Who permitted to break which principle, until when and why.',
    scope: 'record',
    action: 'read',
    ownForce: forceRoles,
    otherForce: [],
    national: nationalRoles,
  },
  'legacy.read': {
    title: 'legacy scores',
    description: 'The thirteen criteria and the score of a system.',
    scope: 'record',
    action: 'read',
    ownForce: riskRoles,
    otherForce: [],
    national: ['national-risk-owner'],
  },
  'risk.read': {
    title: 'risk assessments',
    description: 'Technology risks of a system, their ratings and acceptances.',
    scope: 'record',
    action: 'read',
    ownForce: riskRoles,
    otherForce: [],
    national: ['national-risk-owner'],
  },
  'reviews.read': {
    title: 'reviews',
    description: 'Signed decisions on risks.',
    scope: 'record',
    action: 'read',
    ownForce: riskRoles,
    otherForce: [],
    national: ['national-risk-owner'],
    prepared: true,
  },
  'counts.read': {
    title: 'national counts',
    description:
      'How many systems and risks are in which state over several forces, without their names.',
    scope: 'count',
    action: 'read',
    ownForce: forceRoles,
    otherForce: forceRoles,
    national: nationalRoles,
    leastForces: 3,
  },
  'health.read': {
    title: 'register health',
    description:
      'Problems in the files of the register; those of restricted files only for their own force.',
    scope: 'register',
    action: 'read',
    ownForce: forceRoles,
    otherForce: forceRoles,
    national: nationalRoles,
  },
  'exports.read': {
    title: 'exports',
    description: 'Taking away, as a file, what one may see.',
    scope: 'register',
    action: 'read',
    ownForce: forceRoles,
    otherForce: forceRoles,
    national: nationalRoles,
  },
  'scenarios.read': {
    title: 'scenarios',
    description: 'What-if plans of a force.',
    scope: 'record',
    action: 'read',
    ownForce: planningRoles,
    otherForce: [],
    national: [],
  },
  'scenarios.create': {
    title: 'making scenarios',
    description: 'Drawing up and keeping what-if plans of a force.',
    scope: 'record',
    action: 'create',
    ownForce: planningRoles,
    otherForce: [],
    national: [],
  },
  'facts.update': {
    title: 'changing facts',
    description: 'Changing cloud status, dates and blockers of a system.',
    scope: 'record',
    action: 'update',
    ownForce: planningRoles,
    otherForce: [],
    national: [],
  },
  'initiatives.update': {
    title: 'changing initiatives',
    description: 'Adding and changing projects and pilots of a force.',
    scope: 'record',
    action: 'update',
    ownForce: planningRoles,
    otherForce: [],
    national: [],
    prepared: true,
  },
  'imports.create': {
    title: 'imports',
    description: 'Bringing in systems of a force from a file.',
    scope: 'record',
    action: 'create',
    ownForce: planningRoles,
    otherForce: [],
    national: [],
  },
  'suggestions.update': {
    title: 'putting suggestions aside',
    description:
      'Putting a suggestion for collaboration aside for a force, with a reason, and taking it up again.',
    scope: 'record',
    action: 'update',
    ownForce: planningRoles,
    otherForce: [],
    national: ['national-architect'],
  },
  'dispensations.create': {
    title: 'asking for dispensations',
    description: 'Asking for permission to break a principle.',
    scope: 'record',
    action: 'create',
    ownForce: forceRoles,
    otherForce: [],
    national: [],
  },
  'dispensations.update': {
    title: 'deciding on dispensations',
    description:
      'Granting, refusing and revoking them, never one that one asked for.',
    scope: 'record',
    action: 'update',
    ownForce: ['enterprise-architect'],
    otherForce: [],
    national: ['national-architect'],
  },
  'reviews.create': {
    title: 'recording reviews',
    description: 'Recording the review of a risk and asking for a signature.',
    scope: 'record',
    action: 'create',
    ownForce: ['security-lead', 'information-asset-owner'],
    otherForce: [],
    national: [],
    prepared: true,
  },
  'reviews.update': {
    title: 'signing reviews',
    description:
      'Signing, up to what the authority table of the risk framework allows the role.',
    scope: 'record',
    action: 'update',
    ownForce: ['information-asset-owner', 'senior-information-risk-owner'],
    otherForce: [],
    national: ['national-risk-owner'],
    prepared: true,
  },
} as const satisfies Readonly<Record<string, AccessRow>>;

/** Names a row of the {@link accessTable}, such as `legacy.read`. */
export type AccessId = keyof typeof accessTable;

/** Names a row about records, which belong to forces and carry a marking. */
export type RecordAccessId = {
  [Id in AccessId]: (typeof accessTable)[Id]['scope'] extends 'record'
    ? Id
    : never;
}[AccessId];

/** Every row with its name, in the order of the table. */
export const accessRows: readonly (AccessRow & { id: AccessId })[] =
  Object.entries(accessTable).map(([id, row]) => ({
    ...row,
    id: id as AccessId,
  }));
