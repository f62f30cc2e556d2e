import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import type { RegisterFileError } from '../api/types';
import { digestOf } from '../digest';
import type { KindName } from '../schema';
import { calendarProblems } from './calendarProblems';
import { closestName } from './closestName';
import { formatFieldPath, valuesAt } from './fieldPath';
import { showValue, type Problem } from './problem';
import { prune } from './prune';
import { referencesOf } from './references';
import { isOpenText, isRestrictedKind, restriction } from './restriction';
import { documentRules } from './rules';
import type { RuleDocument } from './rules/documentRule';
import { kindNames, schemaProblems } from './schemaProblems';
import { describeYamlError } from './yamlProblems';
import { hasText, positionOf, type FilePosition } from './yamlPosition';

/** One sound document of a file. */
export interface ParsedDocument {
  /** The entity, with its namespace; references are as written. */
  entity: Entity;
  /** Full reference in lower case. */
  ref: string;
  /** Name of the registry. */
  registry: string;
  /** Path of the file within the registry. */
  file: string;
  /** Line on which the document starts, from 1. */
  line: number;
  /** Number of the document in the file, from 1. */
  document: number;
  /** Digest of the entity. */
  digest: string;
  /** Places of its references and its name, by path of the field. */
  positions: Readonly<Record<string, FilePosition>>;
}

/** What {@link parseRegistryFile} makes of a file. */
export interface ParsedFile {
  /** Documents without an error, in the order of the file. */
  documents: ParsedDocument[];
  /**
   * Everything wrong in the file, in the order of the lines: errors and
   * warnings. Those of restricted documents carry values; see
   * {@link withoutRestrictedValues}.
   */
  errors: RegisterFileError[];
}

/** A file of a registry. */
export interface RegistryFile {
  /** Name of the registry. */
  registry: string;
  /** Path within the registry. */
  path: string;
  /** Content of the file. */
  text: string;
  /** Namespace of documents that name none. */
  namespace: string;
}

/**
 * Reads and validates one file: any number of YAML documents, each an entity.
 *
 * It never throws: whatever the text is, everything wrong with it is in
 * `errors`, with line, field, what was found and what is allowed.
 *
 * @param file - the file with its place in a registry
 */
export function parseRegistryFile(file: RegistryFile): ParsedFile {
  const lineCounter = new LineCounter();
  const yamlDocuments = readYaml(file.text, lineCounter);
  if (!yamlDocuments) {
    return {
      documents: [],
      errors: [
        {
          file: file.path,
          line: 1,
          column: 1,
          severity: 'error',
          rule: 'yaml-syntax',
          message: 'The text is nested too deeply to be read.',
          restricted: true,
        },
      ],
    };
  }
  const read = yamlDocuments
    .filter(({ contents, errors }) => hasText(contents) || errors.length > 0)
    .map((yamlDocument, index) =>
      readDocument(file, yamlDocument, lineCounter, index + 1),
    );
  const documents = read.flatMap(({ document }) => document ?? []);
  const repeated = repeatedDocuments(documents, file.namespace);
  return {
    documents: documents.filter(document => !repeated.has(document)),
    errors: [
      ...read.flatMap(({ errors }) => errors),
      ...repeated.values(),
    ].sort(
      (a, b) =>
        (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    ),
  };
}

function readYaml(
  text: string,
  lineCounter: LineCounter,
): Document.Parsed[] | undefined {
  try {
    return [
      ...parseAllDocuments(text, { lineCounter, prettyErrors: false }),
    ] as Document.Parsed[];
  } catch {
    // The parser recurses: text nested thousands deep exhausts the stack.
    return undefined;
  }
}

interface ReadDocument {
  document?: ParsedDocument;
  errors: RegisterFileError[];
}

function readDocument(
  file: RegistryFile,
  yamlDocument: Document.Parsed,
  lineCounter: LineCounter,
  number: number,
): ReadDocument {
  const syntaxErrors = syntaxErrorsOf(file, yamlDocument, lineCounter, number);
  if (syntaxErrors.length > 0) {
    return { errors: syntaxErrors };
  }
  const content = contentOf(yamlDocument);
  const problems = problemsOfDocument(content, file.namespace);
  const kind = nameOfKind(content);
  const isRestricted = !kind || isRestrictedKind(kind);
  const entity = describeEntity(content);
  const errors = problems.map(problem => ({
    file: file.path,
    ...positionOf(yamlDocument, lineCounter, problem.steps, problem.atName),
    document: number,
    ...(entity && { entity }),
    ...fieldOf(problem, isRestricted),
    ...detailsOf(problem),
    ...(isRestricted && restriction(content, file.namespace)),
  }));
  if (problems.some(({ severity }) => severity === 'error')) {
    return { errors };
  }
  return {
    errors,
    document: parsedDocument(
      file,
      withNamespace(content as Entity, file.namespace),
      number,
      steps => positionOf(yamlDocument, lineCounter, steps),
    ),
  };
}

/** Path of the field; in a restricted document without any name that its author made up. */
function fieldOf(
  { steps, atName }: Problem,
  isRestricted: boolean,
): { field?: string } {
  const own = isRestricted && atName ? steps.slice(0, -1) : steps;
  const isKeyed =
    own[0] === 'metadata' && ['labels', 'annotations'].includes(String(own[1]));
  const shown = isRestricted && isKeyed ? own.slice(0, 2) : own;
  return shown.length > 0 ? { field: formatFieldPath(shown) } : {};
}

function detailsOf(
  problem: Problem,
): Pick<
  RegisterFileError,
  'severity' | 'rule' | 'message' | 'found' | 'allowed' | 'suggestion'
> {
  const { steps: _steps, atName: _atName, ...details } = problem;
  return details;
}

function syntaxErrorsOf(
  file: RegistryFile,
  yamlDocument: Document.Parsed,
  lineCounter: LineCounter,
  number: number,
): RegisterFileError[] {
  const { errors, warnings } = yamlDocument;
  if (errors.length + warnings.length === 0) {
    return [];
  }
  const isOpen = isOpenText(file.text);
  const lines = file.text.split(/\r\n|\n|\r/);
  return [...errors, ...warnings].map(({ code, pos }) => {
    const { line, col } = lineCounter.linePos(pos[0]);
    const text = lines[line - 1]?.trim();
    return {
      file: file.path,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      document: number,
      severity: 'error',
      rule: 'yaml-syntax',
      message: describeYamlError(code),
      ...(text && { found: showValue(text) }),
      ...(!isOpen && { restricted: true }),
    };
  });
}

/** Content as plain JSON data; undefined where its aliases cannot be followed. */
function contentOf(yamlDocument: Document.Parsed): unknown {
  try {
    return yamlDocument.toJS({ maxAliasCount: 100 });
  } catch {
    // Aliases that multiply without end, or that stand before their anchor.
    return undefined;
  }
}

/**
 * Everything that the schema and the rules of its kind say about one document.
 *
 * @param content - the document as plain data
 * @param namespace - namespace of a document that names none
 */
export function problemsOfDocument(
  content: unknown,
  namespace: string,
): Problem[] {
  if (content === undefined) {
    return [
      {
        rule: 'yaml-syntax',
        severity: 'error',
        steps: [],
        message:
          'The aliases (words after *) of the document cannot be followed.',
      },
    ];
  }
  if (
    typeof content !== 'object' ||
    content === null ||
    Array.isArray(content)
  ) {
    return [
      {
        rule: 'wrong-type',
        severity: 'error',
        steps: [],
        message: 'A document is a set of fields.',
        found: showValue(content),
        allowed: 'fields apiVersion, kind, metadata, spec',
      },
    ];
  }
  const kind = nameOfKind(content);
  if (!kind) {
    return [unknownKind((content as { kind?: unknown }).kind)];
  }
  const bySchema = [
    ...schemaProblems(kind, content),
    ...calendarProblems(kind, content),
  ];
  const sound = prune(content, bySchema) as Partial<Entity>;
  const ruleDocument = {
    kind,
    metadata: { namespace, ...(sound.metadata ?? {}) },
    spec: sound.spec ?? {},
  } as RuleDocument;
  return [
    ...bySchema,
    ...documentRules
      .filter(rule => rule.kinds.includes(kind))
      .flatMap(rule => rule.check(ruleDocument)),
  ];
}

function nameOfKind(content: unknown): KindName | undefined {
  const kind = (content as { kind?: unknown } | undefined)?.kind;
  return kindNames.find(name => name === kind);
}

function unknownKind(kind: unknown): Problem {
  const suggestion =
    typeof kind === 'string' ? closestName(kind, kindNames) : undefined;
  return {
    rule: kind === undefined ? 'missing-field' : 'allowed-value',
    severity: 'error',
    steps: ['kind'],
    message:
      kind === undefined
        ? 'The document does not say of which kind it is.'
        : 'The register has no such kind.',
    ...(kind !== undefined && { found: showValue(kind) }),
    allowed: kindNames.join(', '),
    ...(suggestion && { suggestion }),
  };
}

function describeEntity(content: unknown): string | undefined {
  const { kind, metadata } = (content ?? {}) as {
    kind?: unknown;
    metadata?: { name?: unknown };
  };
  if (typeof kind !== 'string') {
    return undefined;
  }
  return typeof metadata?.name === 'string' ? `${kind} ${metadata.name}` : kind;
}

function withNamespace(entity: Entity, namespace: string): Entity {
  return { ...entity, metadata: { namespace, ...entity.metadata } };
}

/** Fields besides references that rules over the whole register and the engine speak about. */
const placedFields = [
  'spec.acceptance.role',
  'spec.checks[]',
  'spec.checks[].appliesTo',
  'spec.checks[].expression',
  'spec.legacy.derivations[].when',
];

function parsedDocument(
  file: RegistryFile,
  entity: Entity,
  number: number,
  locate: (steps: readonly (string | number)[]) => FilePosition,
): ParsedDocument {
  const places = [
    { path: 'metadata.name', steps: ['metadata', 'name'] },
    ...referencesOf(entity),
    ...placedFields.flatMap(field =>
      valuesAt(entity, field).map(({ steps }) => ({
        path: formatFieldPath(steps),
        steps,
      })),
    ),
  ];
  return {
    entity,
    ref: stringifyEntityRef(entity),
    registry: file.registry,
    file: file.path,
    line: locate([]).line,
    document: number,
    digest: digestOf(entity),
    positions: Object.fromEntries(
      places.map(({ path, steps }) => [path, locate(steps)]),
    ),
  };
}

/** Finds the documents whose name an earlier document of the file has. */
function repeatedDocuments(
  documents: readonly ParsedDocument[],
  namespace: string,
): Map<ParsedDocument, RegisterFileError> {
  const first = new Map<string, ParsedDocument>();
  const repeated = new Map<ParsedDocument, RegisterFileError>();
  for (const parsed of documents) {
    const earlier = first.get(parsed.ref);
    if (earlier) {
      repeated.set(parsed, {
        file: parsed.file,
        ...parsed.positions['metadata.name'],
        document: parsed.document,
        entity: `${parsed.entity.kind} ${parsed.entity.metadata.name}`,
        field: 'metadata.name',
        severity: 'error',
        rule: 'duplicate-entity',
        message: `The document on line ${earlier.line} of this file has the same kind and name.`,
        ...(isRestrictedKind(parsed.entity.kind) &&
          restriction(parsed.entity, namespace)),
      });
    } else {
      first.set(parsed.ref, parsed);
    }
  }
  return repeated;
}
