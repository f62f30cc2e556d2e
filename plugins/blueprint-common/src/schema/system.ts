import {
  date,
  flag,
  integer,
  list,
  object,
  oneOf,
  reference,
  text,
} from './build';
import {
  dispositions,
  evidenceListSchema,
  hostingClasses,
  lifecycles,
  migrationStatuses,
  systemCategories,
} from './shared';

/** Open facts of a system (DESIGN section 5.1). */
export const systemSpecSchema = object(
  'An application that a force runs, or a national one. Everybody signed in may read it: weaknesses belong in a SystemAssessment.',
  ['owner', 'type'],
  {
    owner: reference('Force, national body or team that owns the system.'),
    type: oneOf('What sort of system it is.', [
      'force-application',
      'shared-application',
      'national-system',
    ]),
    domain: reference('Domain in the platform sense, where one is used.'),
    acronyms: list('Other names people search for.', text('A name.')),
    category: oneOf('Category of application.', systemCategories),
    capabilities: list(
      'Capabilities that the system serves.',
      reference('A Capability.'),
    ),
    product: reference('Product that the system is an instance of.'),
    instance: object(
      'Which instance and configuration of the product this is; the same product at two forces is rarely the same thing.',
      [],
      {
        version: text('Version that runs.'),
        shared: flag('Whether several forces use this one instance.'),
        configuration: text('What is particular to this configuration.'),
      },
    ),
    sharedBy: object(
      'Forces that share the system, where it belongs to a consortium.',
      ['members'],
      {
        lead: reference('Force that leads, where it is known.'),
        members: list('Every force that uses it.', reference('A force.')),
      },
    ),
    purpose: text('What it is for, in a sentence or two.'),
    lifecycle: oneOf('Where the system is in its life.', lifecycles),
    lifecycleNote: text('What is known about its status, in a sentence.'),
    liveSince: date('First day of live use.'),
    decommissionedOn: date('Day it was switched off for good.'),
    replaces: list('Systems that this one replaces.', reference('A System.')),
    dependsOn: list(
      'Systems that this one cannot work without.',
      reference('A System.'),
    ),
    confirmedOn: date(
      'When the owner last confirmed these facts; used as the age of a fact that has no evidence of its own.',
    ),
    hosting: object('Where the system runs today.', [], {
      class: oneOf('Hosting class.', hostingClasses),
      provider: text('Who provides the hosting.'),
      region: text('Region where the data is.'),
      supportLocations: list(
        'Countries from which people with access give support, as ISO 3166 codes such as `GB`.',
        {
          type: 'string',
          pattern: '^[A-Z]{2}$',
          description: 'Country code.',
        } as const,
      ),
      landingZone: text('Landing zone it stands in.'),
    }),
    cloud: object('Position and plan of the move to cloud.', [], {
      status: oneOf('How far the migration is.', migrationStatuses),
      disposition: oneOf(
        'What is to happen to it (the seven Rs).',
        dispositions,
      ),
      dispositionReason: text('Why this disposition.'),
      dispositionDecidedOn: date('When the disposition was decided.'),
      revisitOn: date('When a decision to retain is looked at again.'),
      sourceHosting: oneOf(
        'Hosting class before the migration, where it has begun or is done.',
        hostingClasses,
      ),
      targetHosting: oneOf(
        'Hosting class after the migration.',
        hostingClasses,
      ),
      wave: integer('Wave of the migration plan.', 1, 99),
      plannedStart: date('Planned start of the migration.'),
      plannedFinish: date('Planned end of the migration.'),
      actualStart: date('Actual start.'),
      actualFinish: date('Actual end.'),
      progress: integer('Progress in per cent.', 0, 100),
      sourceDecommissioned: flag(
        'Whether what it was migrated from is switched off.',
      ),
      sourceDecommissionDue: date(
        'When what it is migrated from is to be switched off for good.',
      ),
      justification: text(
        'Why it is not in public cloud (principle 13), where it is not.',
      ),
    }),
    support: object('Support and contract.', [], {
      model: oneOf('Who supports it.', [
        'supplier',
        'in-house',
        'shared-service',
        'none',
      ]),
      serviceLevel: text('Service level agreed with the business.'),
      vendorSupportEnds: date(
        'End of support by the vendor: the vendor’s date.',
      ),
      hardwareSupportEnds: date(
        'End of support by the maker of the hardware it runs on: the maker’s date.',
      ),
      licenceEnds: date('End of the licence: the vendor’s date.'),
      plannedReplacement: date('When we plan to have replaced it: our date.'),
      contractEnds: date('End of the contract.'),
      contractBreaks: list(
        'Break dates of the contract.',
        date('A break date.'),
      ),
    }),
    interfaces: list(
      'Interfaces that the system offers or uses.',
      object('An interface.', ['api', 'role'], {
        api: reference('The interface, an API.'),
        role: oneOf('Whether the system offers or uses it.', [
          'provider',
          'consumer',
        ]),
      }),
    ),
    pointToPointInterfaces: integer(
      'How many undescribed point-to-point links it has.',
      0,
      999,
    ),
    design: object('What is recorded about its design.', [], {
      reuseStatement: text(
        'How several forces could reuse it without redesign (principle 10).',
      ),
      businessCase: text('Reference of the business case (principle 11).'),
      architectureUpdatedOn: date(
        'When its architecture description was last updated.',
      ),
      lastMajorChangeOn: date('Date of the last major change.'),
      standards: list(
        'Listed standards that its interfaces and data follow.',
        text('A standard.'),
      ),
      approvedTechnology: flag(
        'Whether its technologies are on the owner’s approved list.',
      ),
      accessRoutes: list(
        'How people reach it.',
        oneOf('A route.', ['desktop', 'web', 'mobile', 'offline', 'public']),
      ),
      userResearchOn: date('Last usability test with users.'),
      accessibilityTestedOn: date('Last accessibility test.'),
      portability: oneOf('How easily it could run elsewhere.', [
        'open-standards',
        'some-rework',
        'locked-in',
      ]),
    }),
    evidence: evidenceListSchema,
  },
);
