import { markings } from '../access/markings';
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
  evaluationResults,
  initiativePhases,
  initiativeTopics,
} from './initiative';
import { evidenceListSchema, impactCategories, markingSchema } from './shared';

const rating = object(
  'A place on the matrix.',
  ['likelihood', 'impact', 'reason'],
  {
    likelihood: integer('Likelihood.', 1, 5),
    impact: integer('Impact.', 1, 5),
    reason: text('Why it is rated so.'),
    ratedOn: date('When it was rated.'),
  },
);

/** One risk of one system. */
export const riskAssessmentSpecSchema = object(
  'One technology risk of one system. Restricted: give it an opaque name.',
  [
    'system',
    'owner',
    'title',
    'category',
    'cause',
    'event',
    'consequence',
    'classification',
    'status',
    'framework',
  ],
  {
    system: reference('System at risk.'),
    owner: reference('Force that owns the risk assessment.'),
    framework: reference(
      'Method used, a RiskFramework of type technology-risk.',
    ),
    title: text('The risk in a few words.'),
    category: oneOf('Impact category; it sets the appetite.', impactCategories),
    classification: oneOf('Marking of this document.', markings),
    status: oneOf('State of the risk.', ['open', 'accepted', 'closed']),
    cause: text('Because of …'),
    event: text('… this may happen …'),
    consequence: text('… which would lead to this.'),
    threat: text('Who or what would bring it about.'),
    riskOwner: reference('Person or role that owns the risk.'),
    inherent: rating,
    residual: rating,
    target: rating,
    controls: list(
      'Controls.',
      object('A control.', ['title'], {
        title: text('The control.'),
        owner: reference('Who runs it.'),
        effectiveness: oneOf('How well it works.', [
          'effective',
          'partly-effective',
          'ineffective',
          'not-tested',
        ]),
        references: list(
          'References such as `CAF B2` or `NCSP Identity and Access Management`.',
          text('A reference.'),
        ),
        evidence: text('Evidence.'),
      }),
    ),
    treatment: oneOf('Decision (the four Ts).', [
      'treat',
      'tolerate',
      'transfer',
      'terminate',
    ]),
    actions: list(
      'Actions.',
      object('An action.', ['title', 'status'], {
        title: text('What is to be done.'),
        owner: reference('Who does it.'),
        dueOn: date('By when.'),
        status: oneOf('State.', ['open', 'done', 'cancelled']),
      }),
    ),
    acceptance: object(
      'Acceptance of the residual risk; without an end date it is invalid.',
      ['acceptedBy', 'role', 'acceptedOn'],
      {
        acceptedBy: reference('Who accepted it.'),
        role: text('Role in which they accepted it.'),
        acceptedOn: date('When.'),
        until: date('Until when.'),
        conditions: list('Conditions.', text('A condition.')),
      },
    ),
    reviewedOn: date('Last review.'),
    nextReviewOn: date('Next review, where sooner than the cadence asks.'),
    raisedOn: date('When it was raised.'),
    evidence: evidenceListSchema,
  },
);

/** Permission to break a principle for a time. */
export const dispensationSpecSchema = object(
  'Approved, time-limited permission to break a principle. Restricted: give it an opaque name.',
  [
    'owner',
    'principle',
    'systems',
    'reason',
    'requestedBy',
    'requestedOn',
    'state',
  ],
  {
    owner: reference('Force that holds the dispensation.'),
    classification: markingSchema,
    principle: reference('Principle that is not met.'),
    checks: list(
      'Checks it covers; without it, every check of the principle.',
      text('Check id.'),
    ),
    systems: list('Systems it covers.', reference('A System.')),
    reason: text('Why the principle cannot be met.'),
    compensatingControls: list(
      'What is done instead.',
      text('A compensating control.'),
    ),
    conditions: list('Conditions of the approval.', text('A condition.')),
    requestedBy: reference('Who asked.'),
    requestedOn: date('When it was asked for.'),
    wishedUntil: date('Last day that was asked for.'),
    state: oneOf('State of the request.', [
      'requested',
      'granted',
      'refused',
      'revoked',
    ]),
    approvedBy: reference('Who decided; never the one who asked.'),
    decidedOn: date('When it was decided.'),
    decisionReason: text('Why it was decided so.'),
    startsOn: date('First day it holds; without it, the day of the decision.'),
    expiresOn: date('Last day it holds. A granted dispensation needs one.'),
    revokedBy: reference('Who revoked it; never the one who asked.'),
    revokedOn: date('When it was revoked.'),
    revocationReason: text('Why it was revoked.'),
  },
);

/** A project or pilot. */
export const initiativeSpecSchema = object(
  'A project or pilot that changes what police do with technology.',
  ['owner', 'phase'],
  {
    owner: reference('Force or body that leads.'),
    forces: list('Forces that take part.', reference('A force.')),
    capabilities: list('Capabilities it improves.', reference('A Capability.')),
    goals: list('Goals it serves.', reference('A StrategyGoal.')),
    systems: list('Systems it changes or brings.', reference('A System.')),
    topic: oneOf('What it is about.', initiativeTopics),
    phase: oneOf('Where it is.', initiativePhases),
    roadmapPhase: reference('Roadmap phase it belongs to, a StrategyGoal.'),
    startsOn: date('Start.'),
    endsOn: date('Planned or actual end.'),
    fundedTo: date('Until when it is funded.'),
    requirement: text('Documented need (principle 11).'),
    evaluation: object('Evaluation.', ['result'], {
      method: text('How it was evaluated.'),
      result: oneOf('Result.', evaluationResults),
      evaluatedOn: date('When.'),
      summary: text('What was found.'),
    }),
    evidence: evidenceListSchema,
  },
);

/** Digital maturity of a force in one capability. */
export const capabilityAssessmentSpecSchema = object(
  'How mature a force is in one capability, by its own assessment.',
  ['owner', 'capability', 'assessedOn'],
  {
    owner: reference('Force.'),
    capability: reference('Capability.'),
    current: integer('Maturity today, 1 to 5.', 1, 5),
    target: integer('Maturity aimed at, 1 to 5.', 1, 5),
    targetOn: date('By when.'),
    assessedOn: date('When it was assessed.'),
    rationale: text('Why.'),
    confidencePercent: number('How sure the assessor is, in per cent.', 0, 100),
    agreed: flag('Whether the force’s leadership agreed it.'),
    evidence: evidenceListSchema,
  },
);
