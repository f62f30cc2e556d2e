import {
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import {
  parseRegistryFile,
  withoutRestrictedValues,
  type ParsedDocument,
  type RegisterFileError,
} from '@policing/plugin-blueprint-common';
import type { RegistrySettings } from '@policing/plugin-blueprint-node';
import { UnusableFileError, type SourceFile } from '../sources/RegistrySource';
import { emitEntity, isRestricted } from './emitEntity';

/** What the catalog asks of the envelope of every entity. */
const platformPolicy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** What a text turned out to hold. */
export interface ReadText {
  /** Documents of a good text; without them the text is refused. */
  documents?: ParsedDocument[];
  /** Errors of a refused text, warnings of a good one; nothing in them is restricted. */
  problems: RegisterFileError[];
}

/**
 * Reads and validates the text of a file. A text with an error in any of its
 * documents is refused as a whole, so that nobody has to guess which half of a
 * file holds.
 *
 * @param text - content of the file
 * @param path - path within the registry
 * @param registry - registry of the file
 */
export async function readText(
  text: string,
  path: string,
  registry: RegistrySettings,
): Promise<ReadText> {
  const { documents, errors } = parseRegistryFile({
    registry: registry.name,
    namespace: registry.namespace,
    path,
    text,
  });
  const problems = errors.map(withoutRestrictedValues);
  for (const document of documents) {
    const problem = await platformProblem(document, registry);
    if (problem) {
      problems.push(problem);
    }
  }
  return problems.some(({ severity }) => severity === 'error')
    ? { problems }
    : { documents, problems };
}

/**
 * The content of a file, or the problem that keeps it from being read.
 *
 * @param file - file of a source
 */
export async function readContent(
  file: SourceFile,
): Promise<{ text: string } | { problem: RegisterFileError }> {
  try {
    return { text: await file.read() };
  } catch (error) {
    if (error instanceof UnusableFileError) {
      return { problem: unusable(file.path, error.message) };
    }
    throw error;
  }
}

/** The problem of a file or folder that cannot be used at all. */
export function unusable(path: string, message: string): RegisterFileError {
  return { file: path, severity: 'error', rule: 'unusable-file', message };
}

/** What the catalog itself would refuse, said before it does so silently. */
async function platformProblem(
  document: ParsedDocument,
  registry: RegistrySettings,
): Promise<RegisterFileError | undefined> {
  try {
    const { entity } = emitEntity(document, registry, () => false);
    await platformPolicy.enforce(entity);
    return undefined;
  } catch (error) {
    const { file, line, entity } = document;
    const restricted = isRestricted(entity);
    return {
      file,
      line,
      document: document.document,
      entity: restricted
        ? entity.kind
        : `${entity.kind} ${entity.metadata.name}`,
      severity: 'error',
      rule: 'platform-format',
      message: restricted
        ? 'The catalogue does not accept the form of the metadata or the owner of this document.'
        : `The catalogue does not accept this document: ${(error as Error).message}`,
      ...(restricted && { restricted }),
    };
  }
}
