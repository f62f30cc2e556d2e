import { FORCE, SYSTEM } from '../plant/plantRegister';
import type { Value } from './Call';
import { secretWord } from './values';
import type { World } from './World';

/** What is sent to a route that takes a body. */
export interface Bodies {
  /** Bodies; a function of a name where there is an invented one beside it. */
  bodies: (unknown | { about: Value; write(text: string): unknown })[];
  /**
   * Whether it changes nothing that matters. Whatever else has a method other
   * than GET must refuse everybody.
   */
  harmless: boolean;
  headers?: Record<string, string>;
}

const refused: Bodies = { bodies: [{}], harmless: false };
const restricted = ['SystemAssessment', 'RiskAssessment', 'Dispensation'];
const restrictedQuery = {
  kind: { $in: restricted.map(kind => kind.toLocaleLowerCase('en-GB')) },
};

/** Bodies by route. A route with a method other than GET that is missing here fails the canary. */
export function bodiesOf(world: World): Record<string, Bodies> {
  const name = secretWord(world, 'RiskAssessment metadata.name');
  const assessmentName = secretWord(world, 'SystemAssessment metadata.name');
  const cause = secretWord(world, 'RiskAssessment spec.cause');
  const riskRef = (text: string) => `riskassessment:demo/${text}`;
  const conditions = {
    items: [
      {
        id: '1',
        resourceRef: riskRef(typeof name === 'string' ? name : name.real),
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_KIND',
          resourceType: 'catalog-entity',
          params: { kinds: ['RiskAssessment'] },
        },
      },
    ],
  };
  const cloudChanges = [
    { document: 'system', fact: 'cloud.plannedFinish' },
    { document: 'assessment', fact: 'funding.decidedOn' },
  ].map(({ document, fact }) => ({
    documents: [
      {
        document,
        digest: '0'.repeat(64),
        seen: {},
        changes: [{ fact, value: '2020-02-31' }],
      },
    ],
  }));
  const unsoundSteps = [
    {
      system: `system:demo/${SYSTEM}`,
      changes: { plannedFinish: '2020-02-31' },
    },
  ];
  const location = { type: 'url', target: 'https://example.org/catalog.yaml' };
  return {
    'POST /api/catalog/entities/by-query': {
      harmless: true,
      bodies: [
        { limit: 1000 },
        { query: restrictedQuery, limit: 1000 },
        {
          query: restrictedQuery,
          limit: 1,
          orderBy: [{ field: 'spec.cause', order: 'asc' }],
        },
        { fullTextFilter: { term: 'zqx' } },
        ...world.cursors.catalog.map(cursor => ({ cursor, limit: 500 })),
        {
          about: cause,
          write: (text: string) => ({ query: { 'spec.cause': text } }),
        },
        {
          about: cause,
          write: (text: string) => ({
            fullTextFilter: { term: text, fields: ['spec.cause'] },
          }),
        },
      ],
    },
    'POST /api/catalog/entities/by-refs': {
      harmless: true,
      bodies: [
        {
          entityRefs: [
            ...world.planted.entities.map(
              each => `${each.kind}:${each.namespace}/${each.name}`,
            ),
            `system:demo/${SYSTEM}`,
          ],
        },
        {
          about: name,
          write: (text: string) => ({ entityRefs: [riskRef(text)] }),
        },
        {
          about: assessmentName,
          write: (text: string) => ({
            entityRefs: [`systemassessment:demo/${text}`],
            fields: ['metadata.uid'],
          }),
        },
      ],
    },
    'POST /api/catalog/entity-facets': {
      harmless: true,
      bodies: [
        { facets: ['kind', 'metadata.name', 'spec.cause', 'spec.exit.plan'] },
        { facets: ['spec.reason', 'spec.system'], query: restrictedQuery },
      ],
    },
    'POST /api/catalog/locations/by-query': {
      harmless: true,
      bodies: [{ limit: 1000 }, { query: {} }],
    },
    'POST /api/catalog/refresh': {
      harmless: false,
      bodies: [
        { entityRef: `system:demo/${SYSTEM}` },
        {
          about: name,
          write: (text: string) => ({ entityRef: riskRef(text) }),
        },
      ],
    },
    'POST /api/catalog/validate-entity': {
      harmless: false,
      bodies: [
        {
          location: 'url:https://example.org/catalog.yaml',
          entity: {
            apiVersion: 'blueprint.policing/v1alpha1',
            kind: 'RiskAssessment',
            metadata: { name: 'ra-0123456789', namespace: 'demo' },
            spec: { system: SYSTEM, owner: FORCE },
          },
        },
      ],
    },
    'POST /api/catalog/locations': {
      harmless: false,
      bodies: [location],
    },
    'PUT /api/catalog/locations/:id': { harmless: false, bodies: [location] },
    'DELETE /api/catalog/locations/:id': refused,
    'DELETE /api/catalog/entities/by-uid/:uid': refused,
    'POST /api/catalog/analyze-location': {
      harmless: false,
      bodies: [{ location }],
    },

    // Sound but for the day, so that nobody's request or decision is kept.
    'POST /api/blueprint/dispensations': {
      harmless: false,
      bodies: [{ ...world.planted.request, wishedUntil: '2020-01-01' }],
    },
    'POST /api/blueprint/dispensations/:namespace/:name/decisions': {
      harmless: false,
      bodies: [
        { decision: 'grant', version: 1, expiresOn: '2020-01-01' },
        { decision: 'refuse', version: 2, reason: 'No.' },
      ],
    },

    // Sound but for the day, too.
    'POST /api/blueprint/suggestions/:id/decisions': {
      harmless: false,
      bodies: [
        {
          registry: 'demo',
          force: `group:demo/${FORCE}`,
          state: 'put-aside',
          reason: 'We looked at it together.',
          until: '2020-01-01',
        },
        {
          registry: 'demo',
          force: 'nation',
          state: 'put-aside',
          reason: 'We looked at it together.',
          until: '2020-01-01',
        },
      ],
    },

    // About documents that nobody has seen so, and with a day that is none.
    'POST /api/blueprint/cloud/changes/:namespace/:name': {
      harmless: false,
      bodies: cloudChanges,
    },
    'POST /api/blueprint/cloud/changes/:namespace/:name/preview': {
      harmless: true,
      bodies: cloudChanges,
    },

    // Sound but for the register.
    'POST /api/blueprint/cloud/calendars': {
      harmless: false,
      bodies: [
        { name: 'Canary', registry: 'nowhere', kinds: ['contract'] },
        { name: 'Canary', registry: 'demo', kinds: ['recovery-test'] },
      ],
    },
    'POST /api/blueprint/cloud/calendars/:id/renewal': refused,
    'DELETE /api/blueprint/cloud/calendars/:id': refused,

    // Sound but for the day, so that nobody's scenario is kept.
    'POST /api/blueprint/cloud/scenarios': {
      harmless: false,
      bodies: [{ ...world.planted.scenario, steps: unsoundSteps }],
    },
    'POST /api/blueprint/cloud/scenarios/:id/revisions': {
      harmless: false,
      bodies: [{ revision: 1, name: 'Canary', steps: unsoundSteps }],
    },
    'POST /api/blueprint/cloud/scenarios/trial': {
      harmless: true,
      bodies: [
        {
          registry: 'demo',
          force: `group:demo/${FORCE}`,
          steps: [
            {
              system: `system:demo/${SYSTEM}`,
              changes: { disposition: 'retire' },
            },
          ],
        },
        { registry: 'demo', force: 'group:demo/northmoor', steps: [] },
      ],
    },

    // Nobody has seen such a revision, so that no import moves on.
    'POST /api/blueprint/imports': refused,
    'PUT /api/blueprint/imports/:id/mapping': {
      harmless: false,
      bodies: [{ revision: 9999 }, { revision: 9999, columns: [], values: [] }],
    },
    'POST /api/blueprint/imports/:id/acceptance': {
      harmless: false,
      bodies: [{ revision: 9999, leaveOut: [0], takeOut: [1] }],
    },
    'DELETE /api/blueprint/imports/:id': refused,

    // About what nobody saw so.
    'POST /api/blueprint/cloud/scenarios/:id/changes': {
      harmless: false,
      bodies: [{ systems: [`system:demo/${SYSTEM}`], seal: '0'.repeat(64) }],
    },
    'POST /api/blueprint/cloud/scenarios/:id/changes/preview': {
      harmless: true,
      bodies: [{ systems: [`system:demo/${SYSTEM}`] }],
    },

    'POST /api/permission/authorize': {
      harmless: true,
      bodies: [
        ...[
          'blueprint.assessment.read',
          'blueprint.checks.read',
          'blueprint.dispensations.read',
          'blueprint.legacy.read',
          'blueprint.risk.read',
        ].map(permission => ({
          items: [
            {
              id: '1',
              permission: {
                type: 'resource',
                name: permission,
                attributes: { action: 'read' },
                resourceType: 'blueprint-record',
              },
              resourceRef: `system:demo/${SYSTEM}`,
            },
          ],
        })),
        {
          about: name,
          write: (text: string) => ({
            items: [
              {
                id: '1',
                permission: {
                  type: 'resource',
                  name: 'catalog.entity.read',
                  attributes: { action: 'read' },
                  resourceType: 'catalog-entity',
                },
                resourceRef: riskRef(text),
              },
            ],
          }),
        },
      ],
    },
    'POST /api/{plugin}/.well-known/backstage/permissions/apply-conditions': {
      harmless: false,
      bodies: [conditions],
    },
    'DELETE /api/{plugin}/.backstage/auth/v1/cookie': {
      harmless: true,
      bodies: [undefined],
    },
    'DELETE /.backstage/auth/v1/cookie': {
      harmless: true,
      bodies: [undefined],
    },
    'POST /api/{plugin}/.backstage/scheduler/v1/tasks/:id/trigger': refused,
    'POST /api/{plugin}/.backstage/scheduler/v1/tasks/:id/cancel': refused,

    'POST /api/notifications': refused,
    'POST /api/notifications/notifications': refused,
    'POST /api/notifications/update': {
      harmless: true,
      bodies: [{ ids: [], read: true }],
    },
    'POST /api/notifications/notifications/update': {
      harmless: true,
      bodies: [{ ids: [], read: true }],
    },
    'POST /api/notifications/settings': {
      harmless: true,
      bodies: [
        {
          channels: [
            {
              id: 'Web',
              enabled: true,
              origins: [{ id: 'plugin:canary', enabled: true, topics: [] }],
            },
          ],
        },
      ],
    },
    'POST /api/user-settings/multiget': {
      harmless: true,
      bodies: [{ items: [{ bucket: 'canary', key: 'colour' }] }],
    },
    'PUT /api/user-settings/buckets/:bucket/keys/:key(*)': {
      harmless: true,
      bodies: [{ value: 'blue' }],
    },
    'DELETE /api/user-settings/buckets/:bucket/keys/:key(*)': {
      harmless: true,
      bodies: [undefined],
    },
    'POST /api/events/bus/v1/events': {
      harmless: false,
      bodies: [
        { event: { topic: 'blueprint.registry', payload: { type: 'status' } } },
      ],
    },
    'PUT /api/events/bus/v1/subscriptions/:subscriptionId': {
      harmless: false,
      bodies: [{ topics: ['blueprint.registry'] }],
    },
    'POST /api/auth/:provider/refresh': { harmless: true, bodies: [undefined] },
    'POST /api/auth/:provider/handler/frame': {
      harmless: true,
      bodies: [undefined],
    },
    'POST /api/auth/:provider/logout': { harmless: true, bodies: [undefined] },
    'DELETE /api/mcp-actions/v1': refused,
  };
}

/** Bodies of a route, whichever plugin and provider it belongs to. */
export function bodiesFor(
  table: Record<string, Bodies>,
  name: string,
): Bodies | undefined {
  return (
    table[name] ??
    table[name.replace(/ \/api\/[^/]+\//, ' /api/{plugin}/')] ??
    table[name.replace(/ \/api\/auth\/[^/]+\//, ' /api/auth/:provider/')]
  );
}
