import { markings } from '../access/markings';
import {
  date,
  list,
  looseDate,
  object,
  oneOf,
  reference,
  text,
  webAddress,
} from './build';

/** API group and version of the kinds that are our own. */
export const BLUEPRINT_API_VERSION = 'blueprint.policing/v1alpha1';

/** API group and version of the platform's kinds that we extend. */
export const PLATFORM_API_VERSION = 'backstage.io/v1alpha1';

/** How sure the source of a claim makes us (landscape confidence scale). */
export const confidenceLevels = ['high', 'medium', 'low'] as const;

/** Marking of a restricted document that need not name one. */
export const markingSchema = oneOf(
  'Marking of this document; without it, OFFICIAL-SENSITIVE.',
  markings,
);

/** Where a claim comes from: the address or document, and its date. */
export const sourceSchema = object(
  'Where the statement comes from.',
  ['title'],
  {
    title: text('Name of the source document, page or section.'),
    url: webAddress('Address of the source, where it is public.'),
    date: looseDate('Date of the source.'),
    confidence: oneOf('How sure the source makes us.', confidenceLevels),
  },
);

/** One claim about facts of the document it stands in. */
export const evidenceSchema = object(
  'What supports a fact of this document, and how old that is.',
  ['claim', 'source', 'date'],
  {
    claim: text(
      'Path of the fact it supports, such as `identity.singleSignOn`; a path to a group such as `hosting` supports every fact in it.',
    ),
    source: text('Address or reference of the source.'),
    date: looseDate('Date of the source; the age of the fact counts from it.'),
    confidence: oneOf('How sure the source makes us.', confidenceLevels),
    note: text('What a reader should know about this source.'),
  },
);

/** Evidence of a document. */
export const evidenceListSchema = list(
  'Sources of the facts of this document.',
  evidenceSchema,
);

/**
 * Where a definition of the Blueprint comes from, and what standing it has.
 * Record shape of the National Standards platform (domain reference 2.4).
 */
export const provenanceProperties = {
  owner: reference('Group that looks after this definition.'),
  basis: oneOf('What the definition rests on.', [
    'strategy',
    'nptc-principle',
    'national-standard',
    'government-code',
    'our-extension',
  ]),
  grade: oneOf(
    'Grade on the National Standards platform: 4Pol (consider first) or MLR (minimum legal requirement); ungraded where the platform gives none.',
    ['4Pol', 'MLR', 'ungraded'],
  ),
  status: oneOf('Life cycle of the definition.', [
    'in-development',
    'proposed',
    'live',
    'retired',
  ]),
  version: {
    type: 'string',
    pattern: '^\\d+\\.\\d+\\.\\d+$',
    description: 'Version of the definition.',
  },
  publishedOn: looseDate('When it was published.'),
  liveOn: date('When it went live.'),
  retiredOn: date('When it was retired.'),
  source: sourceSchema,
} as const;

/** Impact categories of the national information risk appetite (domain reference 3.2). */
export const impactCategories = [
  'life-and-safety',
  'emergency-services',
  'fighting-crime',
  'judicial-proceedings',
  'reputation',
  'confidence-in-government',
  'financial-loss',
  'legal-and-compliance',
  'personal-data',
] as const;

/** Appetite categories, most careful first (domain reference 3.2). */
export const appetiteLevels = [
  'averse',
  'minimalist',
  'cautious',
  'open',
  'hungry',
] as const;

/** Categories of police applications (landscape data). */
export const systemCategories = [
  'records-management',
  'command-and-control',
  'contact-management',
  'public-contact',
  'digital-evidence',
  'body-worn-video',
  'mobile',
  'major-investigation',
  'custody',
  'investigation-tools',
  'intelligence-analysis',
  'open-source-research',
  'communications-data',
  'missing-persons',
  'roads-policing',
  'incident-logging',
  'professional-standards',
  'vetting',
  'training-and-competence',
  'learning',
  'recruitment',
  'duty-management',
  'hr-and-duty',
  'hr-and-payroll',
  'finance',
  'erp',
  'fleet',
  'productivity',
  'integration',
  'hosting',
  'cyber-monitoring',
  'national-database',
  'unknown',
] as const;

/** Hosting classes (domain reference 4.2; the list is ours). */
export const hostingClasses = [
  'public-saas',
  'public-paas',
  'public-iaas',
  'national-assured-environment',
  'national-platform',
  'supplier-hosted-private',
  'crown-hosting-or-colocation',
  'other-force-or-regional-data-centre',
  'force-data-centre',
  'end-user-device',
  'unknown',
] as const;

/** Migration dispositions, the seven Rs (domain reference 4.5). */
export const dispositions = [
  'retire',
  'retain',
  'rehost',
  'relocate',
  'repurchase',
  'replatform',
  'refactor',
] as const;

/** Migration statuses (domain reference 4.5; the list is ours). */
export const migrationStatuses = [
  'not-assessed',
  'assessed',
  'planned',
  'in-progress',
  'migrated',
  'decommissioned',
  'blocked',
  'not-applicable',
] as const;

/** Reasons that hold a migration up (domain reference 4.5; the list is ours). */
export const blockerKinds = [
  'contract',
  'data-protection',
  'latency',
  'dependency',
  'skills',
  'funding',
] as const;

/** How far the funding of a replacement or move is (the list is ours). */
export const fundingStates = [
  'funded',
  'part-funded',
  'requested',
  'not-funded',
] as const;

/** Where a system is in its life. */
export const lifecycles = [
  'proposed',
  'in-delivery',
  'live',
  'retiring',
  'decommissioned',
] as const;
