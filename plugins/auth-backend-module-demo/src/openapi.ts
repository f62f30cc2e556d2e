const entityLabel = {
  type: 'object',
  required: ['ref', 'title'],
  additionalProperties: false,
  properties: { ref: { type: 'string' }, title: { type: 'string' } },
} as const;

const person = {
  type: 'object',
  required: ['ref', 'name', 'roles', 'suggestions'],
  additionalProperties: false,
  properties: {
    ref: { type: 'string' },
    name: { type: 'string' },
    jobTitle: { type: 'string' },
    force: entityLabel,
    roles: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'title'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          force: entityLabel,
        },
      },
    },
    suggestions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['text', 'link'],
        additionalProperties: false,
        properties: { text: { type: 'string' }, link: { type: 'string' } },
      },
    },
  },
} as const;

/** OpenAPI document of what this module adds to the auth plugin. */
export const spec = {
  openapi: '3.0.3',
  info: {
    title: 'Demonstration sign-in',
    version: '1',
    description: 'Whom one may choose to be in the demonstration.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/demo/people': {
      get: {
        operationId: 'getPeople',
        summary: 'People of the demonstration',
        security: [],
        parameters: [],
        responses: {
          200: {
            description: 'Everybody who can be chosen, by name.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['people'],
                  additionalProperties: false,
                  properties: { people: { type: 'array', items: person } },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
