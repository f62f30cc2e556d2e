import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  parseRegistryFile,
  resolveReferences,
} from '@policing/plugin-blueprint-common';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const catalog = resolve(
  resolvePackagePath('@policing/plugin-search-backend-module-blueprint'),
  '../../catalog',
);

const namespaces = { blueprint: 'default', public: 'default', demo: 'demo' };

/** Every entity of the registries of this repository, with full references. */
export function readCatalog(): Entity[] {
  const entities = Object.entries(namespaces).flatMap(
    ([registry, namespace]) => {
      const folder = join(catalog, registry);
      return globSync('**/*.yaml', { cwd: folder })
        .sort()
        .flatMap(path =>
          parseRegistryFile({
            registry,
            path,
            text: readFileSync(join(folder, path), 'utf8'),
            namespace,
          }).documents.map(({ entity }) => entity),
        );
    },
  );
  const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
  return entities.map(entity =>
    resolveReferences(entity, ref => refs.has(ref)),
  );
}
