/** Metadata that every document carries; the platform's envelope. */
export const metadataSchema = {
  type: 'object',
  description: 'Name and labels of the document.',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: {
      type: 'string',
      pattern: '^[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9])?$',
      description: 'Name, unique for its kind and namespace.',
    },
    namespace: {
      type: 'string',
      pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
      description: 'Namespace; without it, the namespace of its registry.',
    },
    title: { type: 'string', minLength: 1, description: 'Name for people.' },
    description: {
      type: 'string',
      minLength: 1,
      description: 'One paragraph for people.',
    },
    labels: {
      type: 'object',
      description: 'Labels.',
      additionalProperties: { type: 'string' },
    },
    annotations: {
      type: 'object',
      description: 'Annotations.',
      additionalProperties: { type: 'string' },
    },
    tags: {
      type: 'array',
      description: 'Tags.',
      items: {
        type: 'string',
        pattern: '^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$',
        maxLength: 63,
        description: 'A tag.',
      },
    },
    links: {
      type: 'array',
      description: 'Links.',
      items: {
        type: 'object',
        required: ['url'],
        additionalProperties: false,
        properties: {
          url: { type: 'string', minLength: 1, description: 'Address.' },
          title: { type: 'string', minLength: 1, description: 'Text.' },
          icon: { type: 'string', minLength: 1, description: 'Icon.' },
          type: { type: 'string', minLength: 1, description: 'Type.' },
        },
      },
    },
  },
} as const;
