import {
  createCatalogModelLayer,
  type CatalogModelKindRelationFieldDefinition,
  type CatalogModelKindVersionDefinition,
  type CatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import type { JsonObject } from '@backstage/types';
import {
  BLUEPRINT_API_VERSION,
  kinds,
  referenceTable,
  type KindName,
} from '@policing/plugin-blueprint-common';
import { relationSelectorOf } from './relationSelectorOf';

/**
 * Types of the platform's own kinds that follow our schema. Every other type of
 * them keeps the platform's schema, so that the module changes nothing for
 * Systems, Groups and APIs that do not come from a registry.
 */
const typesOfPlatformKinds: Partial<Record<KindName, readonly string[]>> = {
  Group: [
    'police-force',
    'region',
    'country',
    'national-body',
    'collaboration',
    'role',
  ],
  System: ['force-application', 'shared-application', 'national-system'],
  API: ['rest', 'soap', 'message', 'file', 'database-link'],
};

/**
 * Kinds and relations of the Blueprint for the catalog, built from the schemas
 * and the reference table of blueprint-common.
 *
 * The registry provider has validated a document before the catalog sees it;
 * this layer tells the catalog, its users and agents what the kinds are, and
 * makes the relations.
 */
export function createBlueprintModelLayer(): CatalogModelLayer {
  return createCatalogModelLayer({
    layerId: 'blueprint.policing/model',
    builder: model => {
      for (const kind of Object.keys(kinds) as KindName[]) {
        const { apiVersion, plural, spec } = kinds[kind];
        if (apiVersion === BLUEPRINT_API_VERSION) {
          const [group] = apiVersion.split('/');
          model.addKind({
            group,
            names: { kind, singular: singularOf(kind), plural },
            description: spec.description,
            versions: [versionOf(kind)],
          });
        } else if (typesOfPlatformKinds[kind]) {
          model.addKindVersion({
            kind,
            versions: [
              {
                ...versionOf(kind),
                specType: [...typesOfPlatformKinds[kind]],
                description: spec.description,
              },
            ],
          });
        }
      }
      for (const { kind, allowedKinds, relation } of referenceTable) {
        if (relation) {
          model.addRelationPair({
            fromKind: kind,
            toKind: [...allowedKinds],
            description: `${relation.title}, ${relation.reverseTitle}`,
            forward: { type: relation.type, title: relation.title },
            reverse: { type: relation.reverse, title: relation.reverseTitle },
          });
        }
      }
    },
  });
}

function versionOf(kind: KindName): CatalogModelKindVersionDefinition {
  const { apiVersion, spec } = kinds[kind];
  return {
    name: apiVersion.split('/')[1],
    relationFields: relationFieldsOf(kind),
    schema: {
      jsonSchema: {
        type: 'object',
        required: ['spec'],
        properties: { spec: structuredClone(spec) as unknown as JsonObject },
      },
    },
  };
}

/** References that the catalog's model can read by itself. */
function relationFieldsOf(
  kind: KindName,
): CatalogModelKindRelationFieldDefinition[] {
  return referenceTable.flatMap(field => {
    const selector = relationSelectorOf(field);
    if (field.kind !== kind || !field.relation || !selector) {
      return [];
    }
    return [
      {
        selector: { path: selector },
        relation: field.relation.type,
        defaultKind: field.defaultKind,
        defaultNamespace: 'inherit' as const,
        allowedKinds: [...field.allowedKinds],
      },
    ];
  });
}

/** `SystemAssessment` → `system assessment`. */
function singularOf(kind: KindName): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLocaleLowerCase('en-GB');
}
