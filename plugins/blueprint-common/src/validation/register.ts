import type { RegisterFileError } from '../api/types';
import type { KindName, RegistryEntity } from '../schema';
import type { ParsedDocument } from './parseRegistryFile';
import { resolveReferences } from './references';

/** A document of the whole register, with its references in full. */
export interface RegisterDocument {
  parsed: ParsedDocument;
  entity: RegistryEntity;
}

/** All documents of all registries, by reference. */
export class Register {
  private readonly byKind = new Map<string, RegisterDocument[]>();
  private readonly assessmentBySystem = new Map<string, RegisterDocument>();

  private constructor(
    private readonly byRef: ReadonlyMap<string, RegisterDocument>,
  ) {
    for (const document of byRef.values()) {
      const { entity } = document;
      const sameKind = this.byKind.get(entity.kind) ?? [];
      sameKind.push(document);
      this.byKind.set(entity.kind, sameKind);
      if (
        entity.kind === 'SystemAssessment' &&
        !this.assessmentBySystem.has(entity.spec.system)
      ) {
        this.assessmentBySystem.set(entity.spec.system, document);
      }
    }
  }

  /**
   * Gathers documents. Where two have the same reference the first one counts.
   *
   * @param documents - documents in the order of the registries and their files
   */
  static of(documents: readonly ParsedDocument[]): Register {
    const refs = new Set(documents.map(({ ref }) => ref));
    const byRef = new Map<string, RegisterDocument>();
    for (const parsed of documents) {
      if (!byRef.has(parsed.ref)) {
        const entity = resolveReferences(parsed.entity, ref => refs.has(ref));
        byRef.set(parsed.ref, { parsed, entity: entity as RegistryEntity });
      }
    }
    return new Register(byRef);
  }

  /** Whether the register holds an entity. */
  has(ref: string): boolean {
    return this.byRef.has(ref);
  }

  /** Every document, in order. */
  documents(): RegisterDocument[] {
    return [...this.byRef.values()];
  }

  /** Every document of one kind, in order. */
  ofKind<K extends KindName>(
    kind: K,
  ): { parsed: ParsedDocument; entity: RegistryEntity<K> }[] {
    return (this.byKind.get(kind) ?? []) as never;
  }

  /** The assessment of a system that counts: the first one. */
  assessmentOf(systemRef: string): RegisterDocument | undefined {
    return this.assessmentBySystem.get(systemRef);
  }

  /** An entity of one kind; undefined where the register has none. */
  find<K extends KindName>(
    kind: K,
    ref: string | undefined,
  ): RegistryEntity<K> | undefined {
    const entity = ref === undefined ? undefined : this.byRef.get(ref)?.entity;
    return entity?.kind === kind ? (entity as RegistryEntity<K>) : undefined;
  }

  /**
   * The force that a group is or belongs to.
   *
   * @param groupRef - force, or team or role group in one
   * @returns reference of the force; undefined for a national body and the like
   */
  forceOf(groupRef: string | undefined): string | undefined {
    const seen = new Set<string>();
    let ref = groupRef;
    while (ref !== undefined && !seen.has(ref)) {
      seen.add(ref);
      const group = this.find('Group', ref);
      if (group?.spec.type === 'police-force') {
        return ref;
      }
      ref = group?.spec.parent;
    }
    return undefined;
  }
}

/** A problem of one file, with the registry it belongs to. */
export type RegisterFinding = RegisterFileError & { registry: string };

/**
 * Gives a problem the place of a field in its document.
 *
 * @param parsed - document that the problem is in
 * @param field - path of a reference, or `metadata.name`
 * @param details - what is wrong
 */
export function findingAt(
  parsed: Pick<
    ParsedDocument,
    'registry' | 'file' | 'line' | 'document' | 'entity'
  > &
    Partial<Pick<ParsedDocument, 'positions'>>,
  field: string,
  details: Pick<
    RegisterFileError,
    | 'severity'
    | 'rule'
    | 'message'
    | 'found'
    | 'allowed'
    | 'suggestion'
    | 'restricted'
  >,
): RegisterFinding {
  const { registry, file, document, entity } = parsed;
  return {
    registry,
    file,
    ...(parsed.positions?.[field] ?? { line: parsed.line }),
    document,
    entity: `${entity.kind} ${entity.metadata.name}`,
    field,
    ...details,
  };
}
