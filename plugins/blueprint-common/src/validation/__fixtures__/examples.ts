import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { KindName } from '../../schema';
import { parseRegistryFile, type ParsedDocument } from '../parseRegistryFile';

const folder = join(__dirname, '../../../examples');

/** Names and texts of the example files, one file for each kind. */
export const exampleFiles = readdirSync(folder)
  .sort()
  .map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** Every example, as parsed from its file. */
export function exampleDocuments(): ParsedDocument[] {
  return exampleFiles.flatMap(
    ({ path, text }) =>
      parseRegistryFile({
        registry: 'examples',
        path,
        text,
        namespace: 'example',
      }).documents,
  );
}

const documents = exampleFiles.flatMap(({ text }) =>
  parseAllDocuments(text).map(document => document.toJS()),
);

/**
 * A copy of the first example of a kind, to be changed by a test.
 *
 * @param kind - kind of the register
 * @param accept - picks another example than the first
 */
export function exampleOf(
  kind: KindName,
  accept: (document: any) => boolean = () => true,
): any {
  return structuredClone(
    documents.find(document => document.kind === kind && accept(document)),
  );
}
