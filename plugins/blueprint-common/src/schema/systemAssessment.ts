import {
  date,
  flag,
  integer,
  list,
  number,
  object,
  oneOf,
  reference,
  text,
} from './build';
import {
  blockerKinds,
  evidenceListSchema,
  fundingStates,
  markingSchema,
} from './shared';

const likelihoodScore = integer(
  'Score from 1 (very low) to 6 (certain).',
  1,
  6,
);
const impactScore = integer('Score from 1 (very low) to 5 (very high).', 1, 5);

/** Restricted facts of a system, one document per system (DESIGN section 5.1). */
export const systemAssessmentSpecSchema = object(
  'What a force has assessed about one of its systems. Restricted: give it an opaque name, never the name of the system.',
  ['system', 'owner'],
  {
    system: reference('System that is assessed.'),
    owner: reference('Force that owns the assessment.'),
    classification: markingSchema,
    assessedOn: date(
      'When it was assessed against the principles; used as the age of a fact that has no evidence of its own.',
    ),
    assessor: text('Role that assessed it.'),
    criticality: object('How much depends on it.', [], {
      tier: oneOf('Criticality tier.', [
        'mission-critical',
        'business-critical',
        'operational',
        'administrative',
      ]),
      recoveryTimeHours: number(
        'Recovery time objective (RTO) in hours.',
        0,
        8760,
      ),
      recoveryPointHours: number(
        'Recovery point objective (RPO) in hours.',
        0,
        8760,
      ),
      recoveryPlan: text('Reference of the recovery plan.'),
      recoveryTestedOn: date('Last recovery test.'),
      recoveryTestDue: date('Next recovery test, as planned.'),
      recoveryTestMetObjectives: flag(
        'Whether the last recovery test met both objectives.',
      ),
    }),
    accountability: object('Who answers for it.', [], {
      businessOwner: reference('Business owner.'),
      technicalOwner: reference('Technical owner.'),
      informationAssetOwner: reference('Information asset owner (IAO).'),
      decisionForum: text('Forum that decides about the system.'),
      costCentre: text('Cost centre that pays for it.'),
    }),
    information: object(
      'What information it holds and how it is managed.',
      [],
      {
        classification: oneOf('Highest classification.', [
          'OFFICIAL',
          'OFFICIAL-SENSITIVE',
          'SECRET',
          'TOP-SECRET',
        ]),
        personalData: flag('Whether it holds personal data.'),
        part3: flag(
          'Whether it processes data for law enforcement purposes (Data Protection Act 2018, Part 3).',
        ),
        dpiaReference: text(
          'Reference of the data protection impact assessment.',
        ),
        dpiaOn: date('Date of the data protection impact assessment.'),
        section62Logging: object(
          'Operations it logs (Data Protection Act 2018, section 62).',
          [],
          {
            collection: flag('Collection.'),
            alteration: flag('Alteration.'),
            consultation: flag('Consultation.'),
            disclosure: flag('Disclosure, with transfers.'),
            combination: flag('Combination.'),
            erasure: flag('Erasure.'),
          },
        ),
        mopi: object(
          'Functions for the management of police information (MoPI).',
          [],
          {
            applies: flag('Whether MoPI applies to what it holds.'),
            review: flag('It supports review.'),
            retention: flag('It supports recorded retention decisions.'),
            disposal: flag('It supports disposal.'),
          },
        ),
        record: oneOf('Whether it holds the master record or a copy.', [
          'master',
          'copy',
          'none',
        ]),
        masterSystem: reference('System that holds the master, for a copy.'),
        poleConformance: oneOf(
          'Conformance to the POLE data standards (person, object, location, event).',
          ['conforms', 'partly', 'does-not', 'not-applicable'],
        ),
        definitionsPublished: flag(
          'Whether its data definitions are published.',
        ),
        dataQualityMeasured: flag('Whether its data quality is measured.'),
        sharingAgreements: flag(
          'Whether sharing agreements cover its consumers outside the force.',
        ),
        aggregationReviewedOn: date(
          'When the effect of aggregation on sensitivity was last reviewed.',
        ),
      },
    ),
    assurance: object('Assurance of hosting and supplier.', [], {
      pasf: oneOf('Police-assured secure facility (PASF) status.', [
        'assured',
        'in-progress',
        'not-assured',
        'not-applicable',
      ]),
      pasfOn: date('Date of the PASF decision.'),
      landingZoneEvidenceOn: date(
        'Date of the landing zone assurance evidence.',
      ),
      supplierAssuredOn: date('Date of the last third-party assurance.'),
      intellectualPropertyClause: flag(
        'Whether the contract protects intellectual property and data ownership.',
      ),
      transferAssessed: flag(
        'Whether support from outside the United Kingdom was assessed as a transfer.',
      ),
    }),
    identity: object('How people authenticate.', [], {
      singleSignOn: flag('Whether users sign in with the force directory.'),
      provider: text('Identity provider.'),
      multiFactor: flag('Whether a second factor is asked for.'),
      leaverAutomation: flag('Whether leavers lose access automatically.'),
    }),
    security: object('Technical security.', [], {
      penetrationTestedOn: date('Last penetration test.'),
      openVulnerabilities: object(
        'Open vulnerabilities at the last scan.',
        [],
        {
          critical: integer('Critical.', 0, 100000),
          high: integer('High.', 0, 100000),
          medium: integer('Medium.', 0, 100000),
          low: integer('Low.', 0, 100000),
          scannedOn: date('Date of the scan.'),
        },
      ),
      protectiveMonitoring: flag(
        'Whether its logs reach protective monitoring.',
      ),
      designReviewedOn: date('Last security review of its design.'),
    }),
    artificialIntelligence: object('Use of artificial intelligence.', [], {
      used: flag('Whether it uses artificial intelligence.'),
      riskAssessedOn: date(
        'Date of the artificial intelligence risk assessment.',
      ),
      published: flag('Whether the use is published.'),
    }),
    exit: object('How we would leave it.', [], {
      plan: text('Reference of the exit plan.'),
      owner: reference('Who looks after the exit plan.'),
      trigger: text('What would make us leave.'),
      successor: reference('System that would take its place.'),
      durationDays: integer('How long leaving would take, in days.', 0, 3650),
      knowledgeTransfer: text('How knowledge passes to the successor.'),
      reviewedOn: date('When the plan was last reviewed.'),
      dataExportFormat: text('Format of the data export.'),
      dataExportTestedOn: date('Last test of the data export.'),
      deletionEvidence: flag(
        'Whether the contract gives evidence of data return and deletion.',
      ),
      noticePeriodDays: integer('Notice period in days.', 0, 3650),
      estimatedCost: number('Estimated cost of leaving, in GBP.', 0, 1e10),
    }),
    funding: object(
      'What replacing or moving the system needs, and whether it is paid for (domain reference 6.2).',
      ['state'],
      {
        state: oneOf('How far the funding is.', fundingStates),
        need: text('What is needed, as a funding body would ask.'),
        amount: number('What it costs, in GBP.', 0, 1e10),
        reference: text('Reference of the bid or the business case.'),
        decidedOn: date('When the funding was decided.'),
      },
    ),
    blockers: list(
      'What holds its migration up.',
      object('A blocker.', ['kind', 'description'], {
        kind: oneOf('Kind of blocker.', blockerKinds),
        description: text('What is in the way.'),
        since: date('Since when.'),
        owner: reference('Who is to clear it.'),
      }),
    ),
    legacy: object(
      'Self-assessment by the Legacy IT Risk Assessment Framework. Leave out a criterion that is not scored.',
      ['profile'],
      {
        profile: reference('Profile used, a RiskFramework of type legacy.'),
        scores: object('Scores by criterion.', [], {
          L1: likelihoodScore,
          L2: likelihoodScore,
          L3: likelihoodScore,
          L4: likelihoodScore,
          L5: likelihoodScore,
          L6: likelihoodScore,
          L7: likelihoodScore,
          C1: impactScore,
          C2: impactScore,
          C3: impactScore,
          C4: impactScore,
          C5: impactScore,
          C6: impactScore,
        }),
        assessor: text('Role that scored it.'),
        assessedOn: date('When it was scored.'),
        remediationPlan: flag('Whether there is an agreed remediation plan.'),
        planFunded: flag('Whether the plan is funded.'),
        targetResolution: date('When it is to be resolved.'),
        estimatedCostChangePercent: number(
          'Estimated change of cost in per cent.',
          -100,
          1000,
        ),
        notes: text('Notes.'),
      },
    ),
    evidence: evidenceListSchema,
  },
);
