import { markings } from '../access/markings';
import {
  date,
  flag,
  list,
  object,
  oneOf,
  reference,
  text,
  webAddress,
} from './build';
import { evidenceListSchema } from './shared';

/** A force, region, national body, collaboration, team or role group. */
export const groupSpecSchema = object(
  'An organisation: a force, a region, a national body, a collaboration, a team or the people of one role.',
  ['type', 'children'],
  {
    type: oneOf('What sort of group it is.', [
      'police-force',
      'region',
      'country',
      'national-body',
      'collaboration',
      'team',
      'role',
    ]),
    profile: object('How it is shown.', [], {
      displayName: text('Name.'),
      email: text('E-mail address.'),
      picture: text('Picture.'),
    }),
    parent: reference('Group it belongs to.'),
    children: list('Groups that belong to it.', reference('A Group.')),
    members: list('People in it.', reference('A User.')),
    force: object('Facts of a police force.', ['kind'], {
      kind: oneOf('Territorial or special.', ['territorial', 'special']),
      country: text('Country.'),
      region: text('Statistical region.'),
      alsoKnownAs: list('Other names.', text('A name.')),
      website: webAddress('Web site.'),
      websiteConfirmed: flag('Whether a cited source confirms the address.'),
      roadmap: list(
        'Where the force stands in the phases of the strategy’s roadmap, as it says itself. A phase that is left out is not declared.',
        object('Where it stands in one phase.', ['phase', 'state'], {
          phase: reference('Phase of the roadmap, a StrategyGoal.'),
          state: oneOf('How far it is.', ['not-started', 'under-way', 'done']),
          on: date('Since when that is so.'),
          evidence: text('What shows it, such as a paper and its date.'),
        }),
      ),
    }),
    role: object('What the members of a role group may do.', ['id'], {
      id: oneOf('Role that its members have.', [
        'enterprise-architect',
        'force-cto',
        'security-lead',
        'information-asset-owner',
        'senior-information-risk-owner',
        'national-architect',
        'national-risk-owner',
      ]),
      force: reference(
        'Force in which the role holds; none for a national role.',
      ),
      highestMarking: oneOf(
        'The highest marking that the role opens; without it, OFFICIAL-SENSITIVE.',
        markings,
      ),
    }),
    collaboration: object('Facts of a collaboration.', ['members'], {
      lead: reference('Force that leads.'),
      members: list('Forces in it.', reference('A force.')),
    }),
    evidence: evidenceListSchema,
  },
);

/** A person; only the demonstration registry has any. */
export const userSpecSchema = object(
  'A person of a fictional force.',
  ['memberOf'],
  {
    profile: object('How the person is shown.', [], {
      displayName: text('Name.'),
      email: text('E-mail address.'),
      picture: text('Picture.'),
    }),
    memberOf: list('Groups the person belongs to.', reference('A Group.')),
    jobTitle: text('Job title.'),
  },
);

/** An interface between systems. */
export const apiSpecSchema = object(
  'An interface between systems, with the code tables that both ends must share.',
  ['type', 'lifecycle', 'owner', 'definition'],
  {
    type: oneOf('How data is exchanged.', [
      'rest',
      'soap',
      'message',
      'file',
      'database-link',
      'openapi',
      'asyncapi',
    ]),
    lifecycle: oneOf('Where it is in its life.', [
      'proposed',
      'live',
      'retiring',
      'decommissioned',
    ]),
    owner: reference('Who owns the interface.'),
    system: reference('System that offers it.'),
    definition: text(
      'Its definition, or a description where no formal one exists.',
    ),
    standard: text('Listed standard or specification it follows.'),
    codeTables: list(
      'Code tables whose meaning both ends must share.',
      object('A code table.', ['name'], {
        name: text('Name.'),
        owner: reference('Who keeps it.'),
        reviewedOn: date('Last review of both ends together.'),
        nextReviewOn: date('Next review.'),
      }),
    ),
    evidence: evidenceListSchema,
  },
);
