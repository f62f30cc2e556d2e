import {
  kinds,
  withoutRestrictedValues,
  type RegisterFileError,
} from '@policing/plugin-blueprint-common';
import { isRestricted } from './emitEntity';
import type { EntityRecord, FileRecord, ReferenceRecord } from './FileRecord';
import type { Register } from './Register';

/** Kinds whose entities all come from registries; others may come from anywhere. */
const registryKinds = new Set(
  Object.keys(kinds).map(kind => kind.toLowerCase()),
);

/** A problem that shows only when the files of all registries are seen together. */
export interface Finding {
  record: FileRecord;
  problem: RegisterFileError;
}

/**
 * Finds what no file shows by itself: an entity that two files define, a
 * reference to something that is in no registry, a restricted document whose
 * owner is not a force.
 *
 * @param register - the register
 */
export function* findings(register: Register): Generator<Finding> {
  for (const record of register.files()) {
    for (const entity of record.entities) {
      yield* duplicatesOf(register, record, entity);
      for (const reference of entity.references) {
        yield* referenceFindings(register, record, entity, reference);
      }
    }
  }
}

function* duplicatesOf(
  register: Register,
  record: FileRecord,
  entity: EntityRecord,
): Generator<Finding> {
  const holder = register.holderOf(entity.ref);
  if (holder && holder !== record) {
    const other = holder.entities.find(({ ref }) => ref === entity.ref);
    const restricted = isRestricted({ kind: kindOf(entity.ref) });
    // The other one may be of another force, whose files are not named here.
    const place = restricted
      ? 'in another file'
      : `${holder.path}, line ${other?.line}, of the registry ${holder.registry}`;
    yield {
      record,
      problem: {
        ...placeOf(record, entity),
        field: 'metadata.name',
        severity: 'error',
        rule: 'duplicate-entity',
        message:
          `The register has this already: ${place}. ` +
          'Only that one counts: remove this one or give it another name.',
        ...(restricted && { restricted }),
      },
    };
  }
}

function* referenceFindings(
  register: Register,
  record: FileRecord,
  entity: EntityRecord,
  [field, target, line]: ReferenceRecord,
): Generator<Finding> {
  const kind = target.slice(0, target.indexOf(':'));
  if (!registryKinds.has(kind)) {
    return;
  }
  const problem = {
    ...placeOf(record, entity),
    line,
    field,
    found: `"${target}"`,
    ...(isRestricted({ kind: kindOf(entity.ref) }) && { restricted: true }),
  };
  const holder = register.holderOf(target);
  if (!holder) {
    yield {
      record,
      problem: withoutRestrictedValues({
        ...problem,
        severity: 'warning',
        rule: 'dangling-reference',
        message: `The register has no ${nameOf(kind)} of this name.`,
      }),
    };
    return;
  }
  const { groupType } = holder.entities.find(({ ref }) => ref === target) ?? {};
  if (
    problem.restricted &&
    field === 'spec.owner' &&
    groupType !== 'police-force'
  ) {
    yield {
      record,
      problem: withoutRestrictedValues({
        ...problem,
        severity: 'error',
        rule: 'restricted-owner-is-force',
        message:
          'The owner is not a police force, and the roles in a force decide who may read this document.',
        allowed: 'a group of type police-force',
      }),
    };
  }
}

function placeOf(
  record: FileRecord,
  { ref, line, document }: EntityRecord,
): Pick<RegisterFileError, 'file' | 'line' | 'document' | 'entity'> {
  const name = ref.slice(ref.indexOf('/') + 1);
  return {
    file: record.path,
    line,
    document,
    entity: `${nameOf(kindOf(ref))} ${name}`,
  };
}

/** Name of a kind as it is written in YAML. */
function nameOf(kind: string): string {
  return Object.keys(kinds).find(each => each.toLowerCase() === kind) ?? kind;
}

function kindOf(ref: string): string {
  return ref.slice(0, ref.indexOf(':'));
}
