import type {
  DispensationDetailResponse,
  DispensationsResponse,
} from '@policing/plugin-blueprint-common';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };

/** A request about single sign-on that waits for a decision. */
export const requested: DispensationDetailResponse = {
  ref: 'dispensation:demo/di-0123456789',
  state: 'requested',
  force: eastvale,
  principle: {
    ref: 'principle:default/nptc-26',
    title: 'Single authentication model',
  },
  checks: [
    { id: 'single-sign-on', title: 'Users sign in with the force directory' },
  ],
  systems: [
    { ref: 'system:demo/eastvale-caseworks-rms', title: 'Caseworks RMS' },
  ],
  classification: 'OFFICIAL-SENSITIVE',
  requestedBy: 'user:demo/dev-sanghrajkar',
  requestedOn: '2026-11-20',
  wishedUntil: '2027-03-31',
  source: 'app',
  waitsForYou: true,
  reason: 'The supplier connects it in spring.',
  compensatingControls: ['Long passwords'],
  conditions: [],
  history: [
    {
      what: 'request',
      on: '2026-11-20',
      at: '2026-11-20T09:00:00.000Z',
      by: 'user:demo/dev-sanghrajkar',
    },
  ],
  version: 1,
  decisions: ['grant', 'refuse'],
  deciders: [
    {
      role: 'Enterprise architect',
      force: eastvale,
      people: [{ ref: 'user:demo/helen-marrick', title: 'Helen Marrick' }],
    },
    { role: 'National architect', people: [] },
  ],
  terms: { today: '2026-11-21', longestMonths: 24 },
  hasDocument: true,
};

/** The register with that one request. */
export const register: DispensationsResponse = {
  registry: 'demo',
  terms: requested.terms,
  items: [requested],
  totalItems: 1,
  pageInfo: {},
  views: {
    requested: 1,
    live: 4,
    expiring: 2,
    'not-yet': 0,
    expired: 3,
    refused: 1,
    revoked: 0,
    invalid: 0,
  },
  ending: { '90': 2, '30': 1, '7': 0 },
  waitingForYou: 1,
  facets: {
    force: [{ value: eastvale.ref, title: eastvale.title, count: 1 }],
    principle: [],
  },
};
