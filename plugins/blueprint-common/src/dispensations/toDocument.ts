import type { Entity } from '@backstage/catalog-model';
import { canonicalJson } from '../digest';
import { BLUEPRINT_API_VERSION, type DispensationEntity } from '../schema';
import { stringify } from 'yaml';
import type { DispensationSpec } from './transitions';

/** Namespace and name of a dispensation. */
export interface DispensationName {
  namespace: string;
  /** Opaque: `di-` and ten hexadecimal digits. */
  name: string;
}

/** The entity of a dispensation that was raised in the app. */
export function toDispensationEntity(
  { namespace, name }: DispensationName,
  spec: DispensationSpec,
): DispensationEntity {
  return {
    apiVersion: BLUEPRINT_API_VERSION,
    kind: 'Dispensation',
    metadata: { namespace, name },
    spec,
  };
}

/**
 * A dispensation as a document for a file of the register: read back, it is the
 * same dispensation.
 */
export function toDispensationDocument({
  metadata: { namespace, name },
  ...entity
}: DispensationEntity): string {
  const { apiVersion, kind, spec } = entity;
  return stringify(
    { apiVersion, kind, metadata: { name, namespace }, spec },
    // Quotes what an older reader of YAML would take for a date or a yes.
    { lineWidth: 100, schema: 'yaml-1.1' },
  );
}

/** Fields whose order means nothing; the register keeps them sorted. */
const unordered: readonly string[] = ['systems', 'checks'];

function comparable(field: string, value: unknown): string {
  return canonicalJson(
    unordered.includes(field) && Array.isArray(value)
      ? [...value].sort()
      : value,
  );
}

/** A field in which two copies of a dispensation differ. */
export interface DispensationDifference {
  /** Such as `expiresOn`. */
  field: string;
  /** Its content in either copy; absent where it is not there. */
  ours?: unknown;
  theirs?: unknown;
}

/**
 * In which fields two copies of a dispensation differ; none where they say the
 * same.
 *
 * @param ours - with references in full
 * @param theirs - with references in full
 */
export function dispensationDifferences(
  ours: Pick<Entity, 'spec'> | Pick<DispensationEntity, 'spec'>,
  theirs: Pick<Entity, 'spec'> | Pick<DispensationEntity, 'spec'>,
): DispensationDifference[] {
  const here = ours.spec as Record<string, unknown>;
  const there = theirs.spec as Record<string, unknown>;
  return [...new Set([...Object.keys(here), ...Object.keys(there)])]
    .sort()
    .filter(
      field =>
        comparable(field, here[field]) !== comparable(field, there[field]),
    )
    .map(field => ({ field, ours: here[field], theirs: there[field] }));
}
