/** The answer to a request that cannot be met. */
export const problem = (description: string) =>
  ({
    description,
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/ErrorResponse' },
      },
    },
  }) as const;

/** Answers that any request may get. */
export const problems = {
  400: problem('A parameter is wrong; the message names it.'),
  401: problem('Nobody is signed in.'),
  403: problem('The caller may not see this.'),
  503: problem('What the caller may see cannot be found out at present.'),
} as const;

/** Answer to a request for what is not there, or not for the caller. */
export const notFound = { 404: problem('It is not in the register.') } as const;

/** The answer to a request that can be answered: a schema of the components. */
export function answer<const N extends string>(name: N, description: string) {
  return {
    200: {
      description,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${name}` } as {
            readonly $ref: `#/components/schemas/${N}`;
          },
        },
      },
    },
    304: { description: 'Nothing has changed since the given ETag.' },
  } as const;
}

const binary = { schema: { type: 'string', format: 'binary' } } as const;

const fileTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  yaml: 'application/yaml',
} as const;

/** The answer to a request for a file to take away, in one of some formats. */
export function fileAnswer(
  description: string,
  formats: readonly (keyof typeof fileTypes)[],
) {
  return {
    200: {
      description,
      content: Object.fromEntries(
        formats.map(format => [fileTypes[format], binary]),
      ),
    },
  } as const;
}
