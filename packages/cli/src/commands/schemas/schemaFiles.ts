import {
  documentSchema,
  kinds,
  type JsonSchema,
  type KindName,
} from '@policing/plugin-blueprint-common';

const dialect = 'http://json-schema.org/draft-07/schema#';

/** A file that is made from the schemas. */
export interface GeneratedFile {
  /** Path with forward slashes. */
  path: string;
  text: string;
}

const kindNames = Object.keys(kinds) as KindName[];

/**
 * Makes the JSON Schema files for editors: one for each kind, by version, and
 * `registry.schema.json` for a document of any kind.
 */
export function schemaFiles(): GeneratedFile[] {
  return [
    ...kindNames.map(kind => ({
      path: `${versionOf(kind)}/${fileNameOf(kind)}.schema.json`,
      text: toText({ title: kind, ...documentSchema(kind) }),
    })),
    { path: 'registry.schema.json', text: toText(registrySchema()) },
  ];
}

/** A schema of any kind of document: the kind decides which rules hold. */
function registrySchema(): object {
  return {
    title: 'A document of the register',
    description:
      'One document of a registry; a file may hold several, with --- between them.',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      kind: {
        type: 'string',
        enum: kindNames,
        description: 'Kind of the document.',
      },
    },
    allOf: kindNames.map(kind => ({
      if: { required: ['kind'], properties: { kind: { const: kind } } },
      then: { $ref: `#/definitions/${kind}` },
    })),
    definitions: Object.fromEntries(
      kindNames.map(kind => [kind, documentSchema(kind)]),
    ),
  };
}

function versionOf(kind: KindName): string {
  return kinds[kind].apiVersion.split('/')[1];
}

/** Name of a kind in file names: `system-assessment`. */
export function fileNameOf(kind: KindName): string {
  return kind.replace(/([a-z])([A-Z])/g, '$1-$2').toLocaleLowerCase('en-GB');
}

function toText(schema: JsonSchema | object): string {
  return `${JSON.stringify({ $schema: dialect, ...schema }, null, 2)}\n`;
}
