import type { SystemCloudResponse } from '@policing/plugin-blueprint-common';
import { caseworks } from '@policing/plugin-blueprint-react/testUtils';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };

/** The move of a system that somebody may read all of. */
export const systemCloud: SystemCloudResponse = {
  system: { ...caseworks, force: eastvale },
  today: '2026-11-21',
  why: 'Its hosting does not count towards the cloud target; migration in progress.',
  hosting: { class: 'force-data-centre', provider: 'Castle Row' },
  cloud: {
    status: 'in-progress',
    disposition: 'replatform',
    dispositionReason: 'The hall closes in 2028.',
    dispositionDecidedOn: '2024-11-18',
    targetHosting: 'public-paas',
    wave: 2,
    plannedStart: '2025-09-01',
    plannedFinish: '2026-09-30',
    actualStart: '2025-10-13',
    progress: 45,
    sourceDecommissioned: false,
    sourceDecommissionDue: '2027-01-31',
    justification: 'none',
  },
  contract: { contractEnds: '2029-03-31', contractBreaks: ['2027-03-31'] },
  move: 'open',
  delay: 'finish-passed',
  decision: { state: 'open', days: 733, old: false },
  oldAfterMonths: 36,
  dates: [
    {
      kind: 'vendor-support',
      date: '2027-06-30',
      passed: false,
      cover: {
        state: 'not-covered',
        plan: { kind: 'go-live', date: '2026-09-30', late: true },
      },
    },
    { kind: 'go-live', date: '2026-09-30', passed: true },
  ],
  history: [
    {
      day: '2026-11-20',
      source: 'recorded',
      changes: [
        { fact: 'status', from: 'planned', to: 'in-progress' },
        { fact: 'progress', to: 45 },
      ],
    },
    {
      day: '2026-11-01',
      source: 'first-recorded',
      changes: [{ fact: 'status', to: 'planned' }],
    },
    {
      day: '2024-11-18',
      source: 'declared',
      changes: [],
      milestone: 'disposition-decided',
    },
  ],
  needs: [
    {
      ref: 'system:demo/eastvale-castle-row',
      title: 'Castle Row',
      forces: [eastvale],
      hostingClass: 'force-data-centre',
      inCloud: 'no',
      status: 'planned',
      disposition: 'retire',
      wave: 3,
      plannedFinish: '2028-03-31',
      move: 'open',
      order: 'after',
      wait: { because: 'needs', state: 'waits', finishesBefore: true },
    },
  ],
  neededBy: [],
  predecessors: [
    {
      ref: 'system:demo/eastvale-crimefile',
      title: 'Crimefile',
      forces: [eastvale],
      inCloud: 'no',
      move: 'undecided',
      order: 'not-known',
      running: 'runs',
    },
  ],
  successors: [],
  leftOut: { needs: 0, neededBy: 0, predecessors: 0, successors: 0 },
  cloudFirst: {
    principles: [{ ref: 'principle:default/nptc-13', title: 'Cloud first' }],
    checks: [
      {
        id: 'cloud-or-justified',
        title: 'The system runs in cloud, or why it does not is written down',
        outcome: 'fail',
        why: 'The justification is “none”.',
        remediation: 'Plan the move, or write down why not.',
      },
    ],
  },
  conflicts: [
    {
      id: 'target-after-support-ends',
      title: 'The move ends after the support by the vendor does',
      severity: 'critical',
      state: 'cannot-be-ruled-out',
      why: 'The end of vendor support is not known.',
      remediation: 'Bring the move forward.',
      restricted: false,
      facts: [],
      since: '2026-11-01',
    },
  ],
  conflictRulesWithheld: 0,
  suggestion: {
    suggested: 'repurchase',
    ranking: [
      { disposition: 'repurchase', points: 8, mostPoints: 8 },
      { disposition: 'rehost', points: 3, mostPoints: 5 },
    ],
    settled: true,
    reasons: [
      {
        id: 'vendor-offers-saas',
        disposition: 'repurchase',
        points: 8,
        because: 'The supplier sells it as a service.',
        facts: [],
      },
    ],
    notKnown: [],
    against: [],
    chosen: 'replatform',
    differs: true,
    restricted: false,
  },
  next: [
    {
      kind: 'blocker',
      id: 'blocker-1',
      what: 'Name somebody to clear what holds it up: contract.',
      because: 'It has been in the way since 12 Mar 2025 (20 months).',
      restricted: true,
      facts: ['blockers'],
    },
    {
      kind: 'order',
      id: 'needs system:demo/eastvale-castle-row',
      what: 'Put the move and that of Castle Row into an order that works.',
      because: 'It needs Castle Row, and its own move is planned to end first.',
      restricted: false,
      system: 'system:demo/eastvale-castle-row',
      facts: ['cloud.plannedFinish'],
    },
  ],
  blockers: [
    {
      kind: 'contract',
      description: 'The contract allows no move before its break.',
      since: '2025-03-12',
      days: 619,
    },
  ],
  exit: {
    plan: 'EV-EX-12',
    owner: 'user:demo/dev-sanghrajkar',
    dataExportTestedOn: '2023-10-23',
    testedDays: 1125,
    noticePeriodDays: 365,
    estimatedCost: 250000,
    deletionEvidence: false,
  },
  funding: { state: 'requested', need: 'New platform', amount: 1200000 },
  withheld: [],
};
