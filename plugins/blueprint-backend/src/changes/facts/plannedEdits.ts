import {
  type ChangeProblem,
  describeFault,
  type DocumentChange,
  editableFacts,
  EditingError,
  editDocument,
  type FileDifference,
  parseFieldPath,
  parseRegistryFile,
  type RegisterFileError,
  withChanges,
} from '@policing/plugin-blueprint-common';
import { differenceOfTexts } from '../differenceOfTexts';
import type { FileEdit } from '../RegisterWriter';
import type { OpenedDocument } from './OpenedDocument';

/** What a change does to the files, and what the rules of the register say to that. */
export interface PlannedEdits {
  files: FileEdit[];
  differences: FileDifference[];
  problems: ChangeProblem[];
}

/** One document with what is wanted of it. */
export interface WantedDocument {
  opened: OpenedDocument;
  changes: DocumentChange['changes'];
}

/**
 * Works out the new text of every file of a change, and reads it by the
 * register's own rules. Nothing is written.
 *
 * @param wanted - documents, each once
 */
export function plannedEdits(wanted: readonly WantedDocument[]): PlannedEdits {
  const planned: PlannedEdits = { files: [], differences: [], problems: [] };
  const texts = new Map<string, string>();
  for (const { opened, changes } of wanted) {
    const { document, path, file, name, namespace } = opened;
    const before = texts.get(path) ?? file.text;
    try {
      const after = editDocument(before, name, namespace, content =>
        withChanges(
          content,
          changes.map(({ fact, value }) => ({
            steps: ['spec', ...parseFieldPath(fact)],
            value,
          })),
        ),
      );
      texts.set(path, after);
      planned.problems.push(...problemsOf(opened, after));
      if (after !== before) {
        planned.differences.push({
          document,
          file: opened.shownAs,
          ...differenceOfTexts(opened.shownAs, before, after, opened.lines),
        });
      }
    } catch (error) {
      if (!(error instanceof EditingError)) {
        throw error;
      }
      planned.problems.push({
        document,
        severity: 'error',
        message: `${opened.shownAs}: ${error.message}.`,
      });
    }
  }
  for (const [path, after] of texts) {
    const { file } = wanted.find(({ opened }) => opened.path === path)!.opened;
    if (after !== file.text) {
      planned.files.push({ path, before: file, after });
    }
  }
  return planned;
}

/** What the rules of the register say to a document in a new text. */
function problemsOf(
  { document, registry, path, namespace, place }: OpenedDocument,
  text: string,
): ChangeProblem[] {
  const { errors } = parseRegistryFile({ registry, path, namespace, text });
  return errors
    .filter(error => error.document === place)
    .map(error => problemOf(document, error));
}

function problemOf(
  document: DocumentChange['document'],
  error: RegisterFileError,
): ChangeProblem {
  const field = error.field?.replace(/^spec\./, '');
  const fact = editableFacts[document].find(
    each =>
      field === each ||
      field?.startsWith(`${each}.`) ||
      field?.startsWith(`${each}[`),
  );
  const fault = describeFault(error);
  return {
    document,
    ...(fact && { fact }),
    severity: error.severity,
    message: fact === field ? fault : `${error.field}: ${fault}`,
  };
}
