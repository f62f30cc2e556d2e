import { parseEntityRef } from '@backstage/catalog-model';
import { printDocument } from '../editing/addDocument';
import { editDocument } from '../editing/editDocument';
import { withChanges } from '../editing/withChanges';
import type { PlainDocument } from './documents';
import { editsOfRow, type DocumentEdit } from './editsOfRow';
import type { ImportDocument } from './ImportField';
import type { RegisteredSystem } from './ImportRegister';
import type { ImportRow } from './ImportRow';

/** A file as it was read. */
export interface TextFile {
  text: string;
}

/** What becomes of one file of a registry. */
export interface ImportFileEdit<File extends TextFile = TextFile> {
  /** Path within the registry. */
  path: string;
  /** The file as it was; absent for a new one. */
  before?: File;
  after: string;
}

/** What is needed to write what an import says into files. */
export interface ImportWriting<File extends TextFile = TextFile> {
  /** Full reference of the force. */
  force: string;
  /** Namespace of documents of the registry that name none. */
  namespace: string;
  /** The system of a row as it is registered. */
  registered(ref: string): RegisteredSystem | undefined;
  /** Path of the file that holds a document, by its full reference. */
  pathOf(ref: string): string | undefined;
  /** Folder for new documents: that of those that the force has. */
  folderOf(document: ImportDocument): string;
  /** First line of new files, where those beside them have one. */
  headerOf(document: ImportDocument): Promise<string>;
  read(path: string): Promise<File | undefined>;
  /** Opaque name of a new assessment, never twice the same. */
  assessmentName(): string;
  /** Called after each row, to let others through and to tell how far it is. */
  afterRow?(): Promise<void>;
}

/** The document to change is in no file that is known. */
export class MissingDocumentError extends Error {
  override name = 'MissingDocumentError';
}

/**
 * The files as they are to be when rows of an import are written: changed
 * documents keep comments and order, new ones get files of their own.
 *
 * @param rows - rows that somebody accepted
 * @throws EditingError where a file cannot be edited without touching more than
 *   was asked
 * @throws MissingDocumentError where a document is in no file
 */
export async function fileEditsOf<File extends TextFile>(
  rows: readonly ImportRow[],
  writing: ImportWriting<File>,
): Promise<ImportFileEdit<File>[]> {
  const files = new Map<string, ImportFileEdit<File>>();
  for (const row of rows) {
    const registered = row.ref ? writing.registered(row.ref) : undefined;
    const edits = editsOfRow(row, {
      force: writing.force,
      registered,
      assessmentName: writing.assessmentName,
    });
    for (const edit of edits) {
      if ('create' in edit) {
        await create(edit.document, edit.create, files, writing);
      } else {
        await change(edit, files, writing);
      }
    }
    await writing.afterRow?.();
  }
  return [...files.values()].filter(
    ({ before, after }) => before?.text !== after,
  );
}

async function change<File extends TextFile>(
  edit: Extract<DocumentEdit, { ref: string }>,
  files: Map<string, ImportFileEdit<File>>,
  writing: ImportWriting<File>,
): Promise<void> {
  const path = writing.pathOf(edit.ref);
  const known = path === undefined ? undefined : files.get(path);
  const before =
    known ?? (path === undefined ? undefined : await writing.read(path));
  if (path === undefined || !before) {
    throw new MissingDocumentError(
      'A document that is to be changed is not in the files any more; read the file again',
    );
  }
  const text = 'after' in before ? before.after : before.text;
  const { namespace, name } = parseEntityRef(edit.ref);
  const after = editDocument(
    text,
    { kind: edit.document, namespace, name },
    writing.namespace,
    document => withChanges(document, edit.changes),
  );
  files.set(path, {
    path,
    ...('after' in before
      ? before.before && { before: before.before }
      : { before }),
    after,
  });
}

async function create<File extends TextFile>(
  kind: ImportDocument,
  document: PlainDocument,
  files: Map<string, ImportFileEdit<File>>,
  writing: ImportWriting<File>,
): Promise<void> {
  const { namespace, name: force } = parseEntityRef(writing.force);
  const { name } = document.metadata as { name: string };
  const own = name.startsWith(`${force}-`)
    ? name.slice(force.length + 1)
    : name;
  const folder = writing.folderOf(kind);
  const stem = folder === '' ? own : `${folder}/${own}`;
  let path = `${stem}.yaml`;
  for (
    let number = 2;
    files.has(path) || (await writing.read(path)) !== undefined;
    number += 1
  ) {
    path = `${stem}-${number}.yaml`;
  }
  const whole = {
    ...document,
    metadata: {
      ...document.metadata,
      ...(namespace !== writing.namespace && { namespace }),
    },
  };
  files.set(path, {
    path,
    after: `${await writing.headerOf(kind)}${printDocument({ ...whole })}`,
  });
}
