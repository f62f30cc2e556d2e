import type { ImportDocument } from './ImportField';

/** A line that tells editors where the schema is; files beside each other share it. */
const SCHEMA_LINE = /^# yaml-language-server:[^\n]*\n/;

/**
 * The folder in which most files stand; where there are none, one that is named
 * after the force.
 *
 * @param paths - paths of files with documents of one kind
 * @param force - name of the force
 */
export function usualFolder(
  paths: readonly string[],
  kind: ImportDocument,
  force: string,
): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.includes('/')
      ? path.slice(0, path.lastIndexOf('/'))
      : '';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(
    ([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
  );
  return (
    usual?.[0] ?? `${force}/${kind === 'System' ? 'systems' : 'assessments'}`
  );
}

/** The line about the schema with which a file begins, with its line end; empty where there is none. */
export function schemaLineOf(text: string | undefined): string {
  return SCHEMA_LINE.exec(text ?? '')?.[0] ?? '';
}
