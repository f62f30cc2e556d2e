import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  parseRegistryFile,
  resolveReferences,
} from '@policing/plugin-blueprint-common';
import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Folder of the registries of this repository. */
const catalog = resolve(
  resolvePackagePath('@policing/plugin-blueprint-backend'),
  '../../catalog',
);

const namespaces: Record<string, string> = {
  blueprint: 'default',
  public: 'default',
  demo: 'demo',
};

/**
 * Reads registries of this repository as the registry provider hands them on:
 * valid, with full references and the annotations of their origin.
 */
export function readCatalog(...registries: string[]): Entity[] {
  return readRegistries(
    Object.fromEntries(
      registries.map(registry => [registry, join(catalog, registry)]),
    ),
  );
}

/**
 * The same from folders elsewhere.
 *
 * @param folders - absolute paths by the names of registries
 */
export function readRegistries(folders: Record<string, string>): Entity[] {
  const documents = Object.entries(folders).flatMap(([registry, folder]) => {
    return globSync('**/*.yaml', { cwd: folder })
      .sort()
      .flatMap(path =>
        parseRegistryFile({
          registry,
          path: relative(folder, join(folder, path)),
          text: readFileSync(join(folder, path), 'utf8'),
          namespace: namespaces[registry],
        }).documents.map(document => ({ registry, path, document })),
      );
  });
  const refs = new Set(
    documents.map(({ document }) => stringifyEntityRef(document.entity)),
  );
  return documents.map(({ registry, path, document }) => {
    const entity = resolveReferences(document.entity, ref => refs.has(ref));
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          'blueprint.policing/registry': registry,
          'blueprint.policing/file': path,
          'blueprint.policing/digest': document.digest,
          ...(registry === 'demo' && {
            'blueprint.policing/demonstration': 'true',
          }),
        },
      },
    };
  });
}
