import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { formatFieldPath, valuesAt } from './fieldPath';
import {
  definitionKinds,
  referenceTable,
  type ReferenceField,
} from './referenceTable';

/** One reference that stands in a document. */
export interface FoundReference {
  /** What the register knows about the field. */
  field: ReferenceField;
  /** Place in the document, such as `spec.interfaces[1].api`. */
  path: string;
  steps: (string | number)[];
  /** The reference as written. */
  text: string;
}

/** Says whether the register holds an entity, by its full reference in lower case. */
export type EntityLookup = (ref: string) => boolean;

const fieldsByKind = new Map<string, ReferenceField[]>();
for (const field of referenceTable) {
  fieldsByKind.set(field.kind, [
    ...(fieldsByKind.get(field.kind) ?? []),
    field,
  ]);
}

/**
 * Lists the references of an entity, in the order of the reference table.
 *
 * @param entity - entity of any kind; other kinds than the register's have none
 */
export function referencesOf(
  entity: Pick<Entity, 'kind' | 'spec'>,
): FoundReference[] {
  const fields = fieldsByKind.get(entity.kind) ?? [];
  return fields.flatMap(field =>
    valuesAt(entity, field.path)
      .filter(
        ({ value, holder }) =>
          typeof value === 'string' &&
          (!field.when ||
            (holder as Record<string, unknown>)[field.when.field] ===
              field.when.is),
      )
      .map(({ steps, value }) => ({
        field,
        steps,
        path: formatFieldPath(steps),
        text: value as string,
      })),
  );
}

/**
 * Turns a reference as written into a full one in lower case, such as
 * `capability:default/custody-management`.
 *
 * A reference without a namespace means the document's own namespace. Where
 * the target is a definition of the Blueprint and nothing of that name is
 * there, it means the `default` namespace.
 *
 * @param text - reference as written: `name`, `kind:name`, `namespace/name` or
 *   `kind:namespace/name`
 * @param defaultKind - kind of a reference that names none
 * @param namespace - namespace of the document that holds the reference
 * @param has - what the register holds; without it, definitions are taken from
 *   the `default` namespace
 */
export function resolveReference(
  text: string,
  defaultKind: string,
  namespace: string,
  has?: EntityLookup,
): string {
  const own = stringifyEntityRef(
    parseEntityRef(text, { defaultKind, defaultNamespace: namespace }),
  );
  if (text.includes('/')) {
    return own;
  }
  const { kind, name } = parseEntityRef(own);
  const isDefinition = definitionKinds.some(
    definition => definition.toLocaleLowerCase('en-US') === kind,
  );
  return isDefinition && !has?.(own)
    ? stringifyEntityRef({ kind, namespace: 'default', name })
    : own;
}

/**
 * Copies an entity with every reference written in full, so that everything
 * that reads it afterwards compares references as plain text.
 *
 * @param entity - entity of any kind, with its namespace
 * @param has - what the register holds, see {@link resolveReference}
 */
export function resolveReferences<T extends Entity>(
  entity: T,
  has?: EntityLookup,
): T {
  const found = referencesOf(entity);
  if (found.length === 0) {
    return entity;
  }
  const copy = structuredClone(entity);
  const namespace = entity.metadata.namespace ?? 'default';
  for (const { field, steps, text } of found) {
    const last = steps[steps.length - 1];
    const holder = steps
      .slice(0, -1)
      .reduce<any>((value, step) => value[step], copy);
    holder[last] = resolveReference(text, field.defaultKind, namespace, has);
  }
  return copy;
}
