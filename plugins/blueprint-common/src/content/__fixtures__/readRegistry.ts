import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parseRegistryFile, resolveReferences } from '../../validation';

const catalog = path.resolve(__dirname, '../../../../../catalog');

/**
 * The entities of a registry in `catalog/`, with full references.
 *
 * @param name - folder of the registry
 * @throws when a file of it has an error
 */
export function readRegistry(name: string): Entity[] {
  const folder = path.join(catalog, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .sort();
  return files.flatMap(file => {
    const { documents, errors } = parseRegistryFile({
      registry: name,
      path: file,
      text: readFileSync(path.join(folder, file), 'utf8'),
      namespace: 'default',
    });
    const mistakes = errors.filter(({ severity }) => severity === 'error');
    if (mistakes.length > 0) {
      throw new Error(JSON.stringify(mistakes, undefined, 2));
    }
    return documents.map(({ entity }) => resolveReferences(entity));
  });
}
