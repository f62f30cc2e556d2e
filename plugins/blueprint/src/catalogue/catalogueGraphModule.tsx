import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import { referenceTable } from '@policing/plugin-blueprint-common';

/** The pairs of relations that references of the register make, each once. */
export function relationPairs(): [string, string][] {
  const known = new Set(ALL_RELATIONS);
  const pairs = new Map<string, [string, string]>();
  for (const { relation } of referenceTable) {
    if (relation && !known.has(relation.type)) {
      pairs.set(relation.type, [relation.type, relation.reverse]);
      known.add(relation.type).add(relation.reverse);
    }
  }
  return [...pairs.values()];
}

const catalogueGraphApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogGraphApiRef,
      deps: {},
      factory: () => {
        const pairs = relationPairs();
        return new DefaultCatalogGraphApi({
          knownRelations: [...ALL_RELATIONS, ...pairs.flat()],
          knownRelationPairs: [...ALL_RELATION_PAIRS, ...pairs],
          defaultRelationTypes: { exclude: [] },
        });
      },
    }),
});

/** Lets the catalogue's graph draw the relations of the register. */
export const catalogueGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [catalogueGraphApi],
});
