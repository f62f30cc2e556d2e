import { parseEntityRef } from '@backstage/catalog-model';
import { kinds } from '../schema';
import { definitionKinds } from '../validation/referenceTable';
import type { ImportField } from './ImportField';

/** A document as plain data. */
export interface PlainDocument {
  apiVersion: string;
  kind: string;
  metadata: Record<string, unknown>;
  spec: Record<string, unknown>;
}

/**
 * The part of a registered document that its file holds, without what the
 * register adds. Its facts are those of the register: copy before changing them.
 */
export function plainDocument(entity: {
  apiVersion: string;
  kind: string;
  metadata: object;
  spec: object;
}): PlainDocument {
  const { name, namespace, title, description } = entity.metadata as Record<
    string,
    unknown
  >;
  return {
    apiVersion: entity.apiVersion,
    kind: entity.kind,
    metadata: {
      name,
      namespace,
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
    },
    spec: entity.spec as Record<string, unknown>,
  };
}

/** A new system of a force, with what must be said of it. */
export function newSystem(ref: string, force: string): PlainDocument {
  return {
    apiVersion: kinds.System.apiVersion,
    kind: 'System',
    metadata: { name: parseEntityRef(ref).name },
    spec: { owner: force, type: 'force-application' },
  };
}

/**
 * A new assessment of a system.
 *
 * @param name - opaque name
 */
export function newAssessment(
  name: string,
  system: string,
  force: string,
): PlainDocument {
  return {
    apiVersion: kinds.SystemAssessment.apiVersion,
    kind: 'SystemAssessment',
    metadata: { name },
    spec: { system, owner: force },
  };
}

/** The value of a field in a document. */
export function valueOf(
  document: PlainDocument | undefined,
  { steps }: Pick<ImportField, 'steps'>,
): unknown {
  return steps.reduce<any>((value, step) => value?.[step], document);
}

/** Whether two values of a field say the same; the order of a list says nothing. */
export function sameValue(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string {
  return JSON.stringify(
    Array.isArray(value)
      ? value.map(item => JSON.stringify(item)).sort()
      : (value ?? null),
  );
}

/**
 * A reference as a file writes it: as short as it is clear.
 *
 * @param ref - full reference
 * @param defaultKind - kind of a reference that names none
 * @param namespace - namespace of the document
 */
export function shortReference(
  ref: string,
  defaultKind: string,
  namespace: string,
): string {
  const { kind, namespace: own, name } = parseEntityRef(ref);
  const isDefinition =
    own === 'default' &&
    definitionKinds.some(each => each.toLocaleLowerCase('en-US') === kind);
  const place = own === namespace || isDefinition ? name : `${own}/${name}`;
  return kind === defaultKind.toLocaleLowerCase('en-US')
    ? place
    : `${kind}:${place}`;
}
