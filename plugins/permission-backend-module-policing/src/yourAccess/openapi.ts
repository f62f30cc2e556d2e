import {
  accessRows,
  markings,
  roleTitles,
} from '@policing/plugin-blueprint-common';

const text = { type: 'string' } as const;

const label = {
  type: 'object',
  required: ['ref', 'title'],
  additionalProperties: false,
  properties: { ref: text, title: text },
} as const;

const labels = { type: 'array', items: label } as const;

const marking = { type: 'string', enum: markings } as const;

const role = {
  type: 'object',
  required: ['id', 'title', 'group', 'highestMarking'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', enum: Object.keys(roleTitles) },
    title: text,
    force: label,
    group: label,
    highestMarking: marking,
  },
} as const;

const item = {
  type: 'object',
  required: [
    'id',
    'title',
    'description',
    'action',
    'extent',
    'forces',
    'why',
    'prepared',
  ],
  additionalProperties: false,
  properties: {
    id: { type: 'string', enum: accessRows.map(({ id }) => id) },
    title: text,
    description: text,
    action: { type: 'string', enum: ['create', 'read', 'update'] },
    extent: { type: 'string', enum: ['everything', 'some', 'nothing'] },
    forces: {
      type: 'array',
      items: {
        type: 'object',
        required: ['ref', 'title', 'highestMarking'],
        additionalProperties: false,
        properties: { ref: text, title: text, highestMarking: marking },
      },
    },
    leastForces: { type: 'integer', minimum: 1 },
    why: text,
    prepared: { type: 'boolean' },
  },
} as const;

const yourAccess = {
  type: 'object',
  required: ['person', 'roles', 'otherGroups', 'items', 'ask'],
  additionalProperties: false,
  properties: {
    person: {
      type: 'object',
      required: ['ref', 'title'],
      additionalProperties: false,
      properties: { ref: text, title: text, force: label },
    },
    roles: { type: 'array', items: role },
    otherGroups: labels,
    items: { type: 'array', items: item },
    ask: {
      type: 'array',
      items: {
        type: 'object',
        required: ['role', 'people'],
        additionalProperties: false,
        properties: { role: text, force: label, people: labels },
      },
    },
  },
} as const;

const error = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: { name: text, message: text },
    },
  },
} as const;

/** OpenAPI document of what this module adds to the permission plugin. */
export const spec = {
  openapi: '3.0.3',
  info: {
    title: 'Access to the Policing Technology Blueprint',
    version: '1',
    description: 'What the caller may see and do, and why.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/policing/access': {
      get: {
        operationId: 'getYourAccess',
        summary: 'What the caller may see and do',
        security: [{ JWT: [] }],
        responses: {
          200: {
            description: 'Roles, what they open, and whom to ask',
            content: { 'application/json': { schema: yourAccess } },
          },
          default: {
            description: 'An error, in the form of the platform',
            content: { 'application/json': { schema: error } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
} as const;
