import type { Entity } from '@backstage/catalog-model';
import {
  type ChangeableDocument,
  type DocumentName,
  type EditableDocument,
  editableFacts,
  type FactValues,
  isPlainObject,
  parseFieldPath,
  type ParsedDocument,
  parseRegistryFile,
  type PlainObject,
} from '@policing/plugin-blueprint-common';
import { documentDigestOf, fileOf, registryOf } from '../../estate/registryOf';
import type { LineRange } from '../differenceOfTexts';
import type { ReadFile, RegisterWriter } from '../RegisterWriter';

/** A document of the register with its file as it is now. */
export interface OpenedDocument {
  document: EditableDocument;
  registry: string;
  /** Path within the registry. */
  path: string;
  /** The file as people know it. */
  shownAs: string;
  file: ReadFile;
  name: DocumentName;
  /** Namespace of documents of the registry that name none. */
  namespace: string;
  /** Number of the document in the file, from 1. */
  place: number;
  /** Lines of the document in the file. */
  lines: LineRange;
  content: PlainObject;
  /** Digest of what it says. */
  digest: string;
  /** Whether the register holds what the file says. */
  inRegister: boolean;
}

/**
 * Reads the file of an entity.
 *
 * @param writer - reads the registry's files
 * @param document - which of the two documents of a system it is
 * @param entity - the entity as the register holds it
 * @returns the document; or, in a sentence without any value, why it cannot be
 *   edited at present
 */
export async function openDocument(
  writer: RegisterWriter,
  document: EditableDocument,
  entity: Entity,
): Promise<OpenedDocument | { problem: string }> {
  const registry = registryOf(entity);
  const path = fileOf(entity);
  if (path === undefined) {
    return { problem: 'It comes from no file of a registry.' };
  }
  const shownAs = writer.shownAs(registry, path);
  const file = await writer.read(registry, path);
  if (!file) {
    return {
      problem: `The file ${shownAs} is not there at present; try again in a moment.`,
    };
  }
  const namespace = writer.namespaceOf(registry);
  const { kind, metadata } = entity;
  const name = {
    kind,
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
  };
  const ref = `${kind}:${name.namespace}/${name.name}`.toLocaleLowerCase(
    'en-US',
  );
  const parsed = parseRegistryFile({
    registry,
    path,
    namespace,
    text: file.text,
  });
  const own = parsed.documents.find(each => each.ref === ref);
  const isRefused = parsed.errors.some(({ severity }) => severity === 'error');
  if (!own || isRefused) {
    return {
      problem: `The file ${shownAs} has an error at present, so that the register does not take it in. Register health says what is wrong; mend the file first.`,
    };
  }
  return {
    document,
    registry,
    path,
    shownAs,
    file,
    name,
    namespace,
    place: own.document,
    lines: { first: own.line, last: lineBefore(parsed.documents, own) },
    content: own.entity as unknown as PlainObject,
    digest: own.digest,
    inRegister: documentDigestOf(entity) === own.digest,
  };
}

/** Last line before the next document of a file. */
function lineBefore(
  documents: readonly ParsedDocument[],
  own: ParsedDocument,
): number | undefined {
  const next = documents.find(({ line }) => line > own.line);
  return next && next.line - 1;
}

/** The values of its facts that can be edited. */
export function factsOf({ document, content }: OpenedDocument): FactValues {
  return Object.fromEntries(
    editableFacts[document].flatMap(fact => {
      const value = parseFieldPath(fact).reduce<unknown>(
        (holder, step) =>
          isPlainObject(holder) ? holder[step as string] : undefined,
        content.spec,
      );
      return value === undefined ? [] : [[fact, value]];
    }),
  );
}

/** What a form is told of it. */
export function describeDocument(opened: OpenedDocument): ChangeableDocument {
  const { document, shownAs, digest, inRegister } = opened;
  return {
    document,
    file: shownAs,
    digest,
    facts: factsOf(opened),
    inRegister,
  };
}
