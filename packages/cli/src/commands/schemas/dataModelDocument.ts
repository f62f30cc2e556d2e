import {
  documentRules,
  documentSchema,
  kinds,
  referenceTable,
  registerRules,
  type KindName,
} from '@policing/plugin-blueprint-common';
import { exampleOf } from './examples';
import { fieldRows, type FieldRow } from './fieldRows';
import { markdownTable } from './markdown';

const kindNames = Object.keys(kinds) as KindName[];

const readers = {
  open: 'Everybody who is signed in.',
  restricted:
    'Restricted: people with a role in the force that owns it and national roles, each as far as the role needs. It has an opaque name, shows up in no relation and in no search.',
} as const;

const introduction = `# Data model

This page is made from the schemas in \`plugins/blueprint-common/src/schema\` by \`npm run schemas\`. Do not edit it: change the schema
and run that command; a test fails when the two differ. What changed from version to version is in [schema-changelog.md](schema-changelog.md).

## How a document looks

The register is a set of YAML files. A file holds one document or several, with \`---\` between them. Each document is one entity:

\`\`\`yaml
# yaml-language-server: $schema=../../../schemas/registry.schema.json
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: eastvale-records
  title: Records management, Eastvale Police
spec:
  type: team
  parent: eastvale
  children: []
\`\`\`

- The first line is for editors: with a YAML language server they complete fields, show what each means and mark mistakes as you type.
  The path is relative to the file. \`schemas/registry.schema.json\` is for documents of any kind; \`schemas/v1alpha1/\` has one schema for each.
- In the tables below \`[]\` stands for each item of a list, and a field that is needed is so wherever the fields around it are given.
- A field that is not known is left out. An empty text, an empty value and a guess are all wrong: what is missing counts as not known.
- Dates are ISO 8601 (\`2026-11-21\`). Where a source tells only the month or the year, write \`'2026-11'\` or \`'2026'\` in quotes. Money is in GBP.
- \`npm run blueprint -- validate\` checks files and reports every mistake with file, line, field, what was found and what is allowed.

## Names and references

A name is unique for its kind and namespace. A document without \`metadata.namespace\` has the namespace of its registry (\`default\`, or \`demo\` for the
demonstration). A reference is \`name\`, \`kind:name\`, \`namespace/name\` or \`kind:namespace/name\`, in capital or small letters. Without a kind it points at
the kind that the field is for. Without a namespace it points into the namespace of its own document; a Principle, Capability, StrategyGoal,
Scorecard or RiskFramework that is not there is taken from \`default\`, so that every register can use the national definitions.

Restricted documents are named \`sa-\`, \`ra-\` or \`di-\` and ten hexadecimal digits. \`node -p "require('crypto').randomBytes(5).toString('hex')"\` makes ten.`;

/**
 * Makes the page that describes the data model: every kind with its fields,
 * rules, who sees it and an example.
 */
export function dataModelDocument(): string {
  return `${[
    introduction,
    kindsSection(),
    metadataSection(),
    ...kindNames.map(kindSection),
    registerRulesSection(),
    relationsSection(),
  ].join('\n\n')}\n`;
}

function kindsSection(): string {
  const rows = kindNames.map(kind => [
    `[${kind}](#${kind.toLocaleLowerCase('en-GB')})`,
    `\`${kinds[kind].apiVersion}\``,
    kinds[kind].spec.description,
    kinds[kind].access === 'open' ? 'everybody signed in' : 'restricted',
  ]);
  return `## Kinds\n\n${markdownTable(
    ['Kind', 'API version', 'What it is', 'Who sees it'],
    rows,
  )}`;
}

function metadataSection(): string {
  const { metadata } = documentSchema('System').properties!;
  return `## Metadata\n\nThe same for every kind.\n\n${fieldsTable(
    fieldRows(metadata, undefined, 'metadata'),
  )}\n\n${rulesList(
    documentRules.filter(rule => rule.kinds.length === kindNames.length),
  )}`;
}

function kindSection(kind: KindName): string {
  const { apiVersion, access, spec } = kinds[kind];
  const rules = documentRules.filter(
    rule => rule.kinds.includes(kind) && rule.kinds.length < kindNames.length,
  );
  return [
    `## ${kind}`,
    spec.description,
    `API version \`${apiVersion}\`. Who sees it: ${readers[access]}`,
    'Fields of `spec`:',
    fieldsTable(fieldRows(spec, kind, 'spec')),
    ...(rules.length > 0 ? [rulesList(rules)] : []),
    `Example:\n\n\`\`\`yaml\n${exampleOf(kind)}\n\`\`\``,
  ].join('\n\n');
}

function fieldsTable(rows: readonly FieldRow[]): string {
  return markdownTable(
    ['Field', 'Type', 'Needed', 'Allowed', 'Meaning'],
    rows.map(({ path, type, isNeeded, allowed, meaning }) => [
      `\`${path}\``,
      type,
      isNeeded ? 'yes' : '',
      allowed,
      meaning,
    ]),
  );
}

function rulesList(
  rules: readonly { id: string; severity: string; description: string }[],
): string {
  const items = rules.map(
    ({ id, severity, description }) =>
      `- \`${id}\` (${severity}): ${description}`,
  );
  return `Rules besides:\n\n${items.join('\n')}`;
}

function registerRulesSection(): string {
  const rules = registerRules.map(
    ({ id, severity, description, kinds: on }) => [
      `\`${id}\``,
      severity,
      on.join(', '),
      description,
    ],
  );
  return `## Rules over the whole register

They need more than one document. None of them keeps a document out of the register, except that of two documents with the same
kind, namespace and name only the first counts.

${markdownTable(
  ['Rule', 'Severity', 'Kinds', 'What must hold'],
  [
    [
      '`duplicate-entity`',
      'error',
      'all',
      'Kind, namespace and name together are unique.',
    ],
    [
      '`dangling-reference`',
      'error',
      'all',
      'A reference points at an entity that is there.',
    ],
    ...rules,
  ],
)}`;
}

function relationsSection(): string {
  const rows = referenceTable.map(
    ({ kind, path, allowedKinds, relation, when }) => [
      kind,
      `\`${path.replace('spec.', '')}\`${
        when ? `, where \`${when.field}\` is \`${when.is}\`` : ''
      }`,
      allowedKinds.join(', '),
      relation ? `${relation.title} / ${relation.reverseTitle}` : 'none',
    ],
  );
  return `## References and relations

The catalogue shows a relation, both ways, for each reference that has one here. Restricted documents make none.

${markdownTable(['Kind', 'Field', 'Points at', 'Relation'], rows)}`;
}
