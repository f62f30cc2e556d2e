import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfText } from './digestOfText';

/** Folder within a registry's folder for changes under way; hidden, so that it is no part of the register. */
const workFolder = '.blueprint-changes';

const journalName = 'journal.json';

/** One file of a change under way, as it is noted down. No content. */
interface JournalEntry {
  path: string;
  /** Digest before the change; absent for a new file. */
  before?: string;
  /** Digest after it; absent for a deleted file. */
  after?: string;
}

interface Journal {
  entries: JournalEntry[];
  /** Folders made for new files, outermost first. */
  folders: string[];
}

/** A file of a change with its mode, ready to be put in place. */
export interface StagedEdit {
  path: string;
  before?: { text: string; mode: number };
  after?: string;
}

/**
 * Puts several files of a folder in place, all or none, even where the server
 * stops half way.
 *
 * New texts and the old ones are first written to a hidden folder with a journal.
 * Each file is then moved into place in one step. While the journal is there, the
 * change has not happened: {@link undoUnfinished} puts back what was moved.
 *
 * @param root - real path of the registry's folder
 * @param edits - files, checked beforehand
 * @param isUnchanged - looks, right before a file is replaced, whether it is
 *   still what it was
 * @returns path of the first file that changed meanwhile, after putting back the
 *   others; undefined when all are in place
 */
export async function putInPlace(
  root: string,
  edits: readonly StagedEdit[],
  isUnchanged: (edit: StagedEdit) => Promise<boolean>,
): Promise<string | undefined> {
  const work = join(root, workFolder, randomUUID());
  await fs.mkdir(work, { recursive: true, mode: 0o700 });
  const folders = await missingFolders(root, edits);
  const journal: Journal = {
    entries: edits.map(({ path, before, after }) => ({
      path,
      ...(before && { before: digestOfText(before.text) }),
      ...(after !== undefined && { after: digestOfText(after) }),
    })),
    folders,
  };
  try {
    for (const [index, { before, after }] of edits.entries()) {
      if (before) {
        await writeDurably(
          join(work, `${index}.old`),
          before.text,
          before.mode,
        );
      }
      if (after !== undefined) {
        await writeDurably(join(work, `${index}.new`), after, before?.mode);
      }
    }
    await writeDurably(join(work, journalName), JSON.stringify(journal));
    for (const folder of folders) {
      await fs.mkdir(join(root, folder));
    }
    for (const [index, edit] of edits.entries()) {
      if (!(await isUnchanged(edit))) {
        await undo(root, work);
        return edit.path;
      }
      if (edit.after === undefined) {
        await fs.unlink(join(root, edit.path));
      } else {
        await fs.rename(join(work, `${index}.new`), join(root, edit.path));
      }
    }
    // From here on the change has happened.
    await fs.unlink(join(work, journalName));
  } catch (error) {
    await undo(root, work);
    throw error;
  }
  await discard(root, work);
  return undefined;
}

/**
 * Puts back what changes that were cut short have moved. A file that somebody
 * has edited since stays as it is.
 *
 * @param root - real path of the registry's folder
 */
export async function undoUnfinished(root: string): Promise<void> {
  let names: string[];
  try {
    names = await fs.readdir(join(root, workFolder));
  } catch (error) {
    if (isMissing(error)) {
      return;
    }
    throw error;
  }
  for (const name of names) {
    await undo(root, join(root, workFolder, name));
  }
}

async function undo(root: string, work: string): Promise<void> {
  const journal = await readJournal(work);
  if (journal) {
    for (const [index, entry] of journal.entries.entries()) {
      await putBack(root, work, index, entry);
    }
    for (const folder of [...journal.folders].reverse()) {
      // One that holds something by now stays.
      await fs.rmdir(join(root, folder)).catch(() => undefined);
    }
  }
  await discard(root, work);
}

async function putBack(
  root: string,
  work: string,
  index: number,
  { path, before, after }: JournalEntry,
): Promise<void> {
  const target = join(root, path);
  const now = await digestOfFile(target);
  if (now !== after || now === before) {
    return;
  }
  if (before === undefined) {
    await fs.rm(target, { force: true });
  } else {
    await fs.rename(join(work, `${index}.old`), target);
  }
}

async function readJournal(work: string): Promise<Journal | undefined> {
  try {
    return JSON.parse(await fs.readFile(join(work, journalName), 'utf8'));
  } catch (error) {
    // Without a whole journal nothing had been moved yet.
    if (isMissing(error) || error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

async function digestOfFile(path: string): Promise<string | undefined> {
  try {
    return digestOfText(await fs.readFile(path, 'utf8'));
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

async function discard(root: string, work: string): Promise<void> {
  await fs.rm(work, { recursive: true, force: true });
  // Stays while another change is under way.
  await fs.rmdir(join(root, workFolder)).catch(() => undefined);
}

/** Folders that have to be made for new files, outermost first. */
async function missingFolders(
  root: string,
  edits: readonly StagedEdit[],
): Promise<string[]> {
  const missing = new Set<string>();
  for (const { path } of edits) {
    for (
      let folder = dirname(path);
      folder !== '.' && !missing.has(folder);
      folder = dirname(folder)
    ) {
      const stats = await fs.stat(join(root, folder)).catch(() => undefined);
      if (!stats) {
        missing.add(folder);
      }
    }
  }
  return [...missing].sort((a, b) => a.length - b.length);
}

/** Writes a file so that it is on the disk when this returns. */
async function writeDurably(
  path: string,
  text: string,
  mode = 0o644,
): Promise<void> {
  const handle = await fs.open(path, 'w', mode);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether an error says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
