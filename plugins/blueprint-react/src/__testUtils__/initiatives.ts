import type {
  InitiativesResponse,
  InitiativeSummary,
  StrategyResponse,
} from '@policing/plugin-blueprint-common';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };
const saltmere = { ref: 'group:demo/saltmere', title: 'Saltmere Constabulary' };

/** An evaluated initiative with everything declared. */
export const redaction: InitiativeSummary = {
  ref: 'initiative:demo/eastvale-redaction',
  title: 'Redaction of video by machine',
  namespace: 'demo',
  name: 'eastvale-redaction',
  registry: 'demo',
  demonstration: true,
  description: 'Blurs faces and numbers before disclosure.',
  owner: eastvale,
  forces: [eastvale],
  capabilities: [
    {
      ref: 'capability:default/digital-evidence-management',
      title: 'Digital evidence management',
    },
  ],
  goals: [],
  topic: 'artificial-intelligence',
  phase: 'live',
  startsOn: '2024-09-02',
  endsOn: '2025-11-28',
  fundedTo: '2028-03-31',
  result: 'positive',
  evaluation: {
    method: 'Two reviewers checked 300 clips',
    evaluatedOn: '2025-10-21',
    summary: 'Two misses in 300 clips.',
  },
  sources: 1,
  concerns: [],
};

/** An initiative of which little is declared. */
export const cliffDrone: InitiativeSummary = {
  ref: 'initiative:demo/saltmere-cliff-drone',
  title: 'Drone on the cliffs',
  namespace: 'demo',
  name: 'saltmere-cliff-drone',
  registry: 'demo',
  demonstration: true,
  owner: saltmere,
  forces: [saltmere, eastvale],
  capabilities: [],
  goals: [],
  phase: 'closed',
  result: 'not-declared',
  sources: 0,
  concerns: ['ended-without-evaluation'],
};

/** A page of initiatives. */
export const initiatives: InitiativesResponse = {
  registry: 'demo',
  today: '2026-11-21',
  items: [cliffDrone, redaction],
  totalItems: 2,
  declared: 2,
  pageInfo: {},
  facets: {
    force: [{ value: eastvale.ref, title: eastvale.title, count: 2 }],
    topic: [{ value: 'artificial-intelligence', count: 1 }],
    phase: [
      { value: 'closed', count: 1 },
      { value: 'live', count: 1 },
    ],
    result: [
      { value: 'not-declared', count: 1 },
      { value: 'positive', count: 1 },
    ],
    concern: [{ value: 'ended-without-evaluation', count: 1 }],
  },
};

const source = { title: 'The strategy' };
const nothing = {
  throughChecks: 0,
  throughCapabilities: 0,
  throughInitiatives: 0,
};

/** What serves two goals and a phase, and what nobody works on. */
export const strategy: StrategyResponse = {
  registry: 'demo',
  forces: [eastvale, saltmere],
  leastCoverage: 0.4,
  initiatives: 2,
  goals: [
    {
      ref: 'strategygoal:default/ambition-a3',
      title: 'Enabling officers and staff',
      type: 'ambition',
      code: 'A3',
      statement: 'Give people the tools.',
      basis: 'strategy',
      items: [],
      source,
      principles: [
        { ref: 'principle:default/nptc-26', title: 'Single authentication' },
      ],
      checks: [{ ref: 'single-sign-on', title: 'Signs in once' }],
      capabilities: [
        { ref: 'capability:default/mobile-working', title: 'Mobile working' },
      ],
      systems: {
        throughChecks: 12,
        throughCapabilities: 4,
        throughInitiatives: 1,
      },
      initiatives: [redaction],
      work: 'worked-on',
      forcesWithout: [saltmere],
    },
    {
      ref: 'strategygoal:default/enabler-e6',
      title: 'Talent in data and technology',
      type: 'enabler',
      code: 'E6',
      statement: 'Next generation of specialists.',
      basis: 'strategy',
      items: [],
      source,
      principles: [],
      checks: [],
      capabilities: [],
      systems: nothing,
      initiatives: [],
      work: 'none',
      forcesWithout: [],
    },
    {
      ref: 'strategygoal:default/phase-p1',
      title: 'Setting the direction',
      type: 'phase',
      code: 'P1',
      statement: 'Foundations.',
      basis: 'strategy',
      items: [],
      source,
      principles: [],
      checks: [],
      capabilities: [],
      systems: nothing,
      initiatives: [],
      work: 'none',
      forcesWithout: [],
    },
  ],
  roadmap: [
    {
      ...eastvale,
      cells: [
        {
          phase: 'strategygoal:default/phase-p1',
          state: 'done',
          on: '2023-06-27',
          evidence: 'Board paper 14',
          initiatives: [redaction],
        },
      ],
    },
    {
      ...saltmere,
      cells: [{ phase: 'strategygoal:default/phase-p1', initiatives: [] }],
    },
  ],
  maturity: [
    {
      ref: 'capabilityassessment:demo/saltmere-missing-persons',
      force: saltmere,
      capability: {
        ref: 'capability:default/missing-persons-management',
        title: 'Missing persons management',
      },
      current: 1,
      target: 3,
      targetOn: '2027-03-31',
      assessedOn: '2025-11-11',
      agreed: true,
      confidencePercent: 80,
      aimsHigher: true,
      initiatives: [cliffDrone],
      work: 'closed-only',
    },
  ],
  gaps: {
    goals: ['strategygoal:default/enabler-e6'],
    maturity: ['capabilityassessment:demo/saltmere-missing-persons'],
  },
};
