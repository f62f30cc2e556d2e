import type {
  CandidatesResponse,
  PictureFigures,
  ScenarioEvaluationResponse,
  ScenarioResponse,
  ScenariosResponse,
} from '@policing/plugin-blueprint-common';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };
const rms = { ref: 'system:demo/rms', title: 'Caseworks RMS' };
const fleet = { ref: 'system:demo/fleet', title: 'Fleetdesk' };

const ID = '00000000-0000-4000-8000-000000000001';

const conformance = {
  systems: 10,
  conformance: 0.6,
  coverage: 0.7,
  assuredConformance: 0.42,
};
const levels = {
  aligned: 2,
  'partly-aligned': 3,
  diverging: 4,
  unassessed: 1,
};

const rule = {
  id: 'target-after-support',
  title: 'The move ends after support does',
  severity: 'high',
  restricted: false,
} as const;

/** Figures of ten systems, of which one moves on a day where one is named. */
function figures(inCloud: number, movesOn?: string): PictureFigures {
  const counts = { inCloud, notInCloud: 9 - inCloud, notKnown: 1 };
  return {
    counts,
    position: {
      days: [
        { day: '2026-11-22', ...counts },
        ...(movesOn
          ? [
              {
                day: movesOn,
                inCloud: 8,
                notInCloud: 1,
                notKnown: 1,
              },
            ]
          : []),
      ],
      reached: {
        ...(movesOn && { surely: movesOn, atTheEarliest: movesOn }),
        heldAtTheEnd: Boolean(movesOn),
      },
    },
    conformance,
    levels,
    conflicts: [{ ...rule, found: movesOn ? 1 : 2, cannotBeRuledOut: 0 }],
  };
}

/** What the scenario of {@link scenario} comes to. */
export const evaluation: ScenarioEvaluationResponse = {
  scenario: { id: ID, name: 'Everything by 2028', revision: 2 },
  registry: 'demo',
  demonstration: true,
  force: eastvale,
  day: '2026-11-22',
  scorecard: { title: 'Policing Technology Blueprint', version: '1.0.0' },
  target: 0.8,
  withheld: [],
  figures: {
    today: figures(4),
    planned: figures(4, '2028-03-31'),
    carriedOut: figures(8),
  },
  systems: [
    {
      system: rms,
      hasStep: true,
      pictures: {
        today: {
          counts: true,
          state: 'notInCloud',
          fate: 'not-planned',
          level: 'diverging',
          assuredConformance: 0.4,
          coverage: 0.8,
        },
        planned: {
          counts: true,
          state: 'notInCloud',
          fate: 'moves',
          fateDay: '2028-03-31',
          level: 'diverging',
          assuredConformance: 0.4,
          coverage: 0.8,
        },
        carriedOut: {
          counts: true,
          state: 'inCloud',
          fate: 'in-cloud',
          level: 'partly-aligned',
          assuredConformance: 0.5,
          coverage: 0.75,
        },
      },
      conflicts: [
        {
          ...rule,
          states: { today: 'none', planned: 'conflict', carriedOut: 'none' },
        },
      ],
      legacy: {
        red: 'yes',
        lowest: 26.7,
        highest: 26.7,
        derived: [
          {
            id: 'C6',
            title: 'Dependants',
            scores: { today: 3, carriedOut: 1 },
          },
        ],
      },
      checks: [
        {
          id: 'in-cloud',
          title: 'It runs in cloud',
          outcomes: { today: 'fail', planned: 'fail', carriedOut: 'pass' },
        },
      ],
    },
  ],
};

/** A scenario with one step, made before its system changed. */
export const scenario: ScenarioResponse = {
  id: ID,
  name: 'Everything by 2028',
  description: 'All that can move.',
  force: eastvale,
  revision: 2,
  systems: 1,
  archived: false,
  savedAt: '2026-11-21T14:02:00.000Z',
  savedBy: 'Dev Sanghrajkar',
  registry: 'demo',
  demonstration: true,
  mayChange: true,
  steps: [
    {
      system: rms,
      changes: {
        disposition: 'rehost',
        targetHosting: 'public-iaas',
        status: 'planned',
        plannedFinish: '2028-03-31',
      },
      today: { hosting: 'force-data-centre', status: 'assessed' },
      moved: [{ field: 'status', then: 'not-assessed', now: 'assessed' }],
      isGone: false,
    },
  ],
  revisions: [
    {
      revision: 2,
      name: 'Everything by 2028',
      systems: 1,
      archived: false,
      savedAt: '2026-11-21T14:02:00.000Z',
      savedBy: 'Dev Sanghrajkar',
    },
  ],
};

const { registry, demonstration, mayChange, steps, revisions, ...listed } =
  scenario;

/** Two scenarios of one force. */
export const scenarios: ScenariosResponse = {
  registry,
  demonstration,
  forces: [eastvale],
  items: [
    listed,
    {
      ...listed,
      id: ID.replace(/1$/, '2'),
      name: 'Only what is easy',
      description: '',
    },
  ],
};

/** Two systems that could move. */
export const candidates: CandidatesResponse = {
  items: [
    {
      system: rms,
      today: { hosting: 'force-data-centre', status: 'assessed' },
      state: 'notInCloud',
      fate: 'not-planned',
    },
    { system: fleet, today: {}, state: 'notInCloud', fate: 'not-planned' },
  ],
  totalItems: 2,
  pageInfo: {},
  waves: [1, 2],
};
