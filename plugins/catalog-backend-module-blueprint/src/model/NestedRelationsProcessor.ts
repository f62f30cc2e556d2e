import {
  getCompoundEntityRef,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { referencesOf } from '@policing/plugin-blueprint-common';
import { relationSelectorOf } from './relationSelectorOf';

/**
 * Makes the relations that the catalog's model cannot read by itself: those
 * whose references stand inside the items of a list, such as the interfaces of
 * a System.
 */
export class NestedRelationsProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'BlueprintNestedRelationsProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const source = getCompoundEntityRef(entity);
    const made = new Set<string>();
    for (const { field, text } of referencesOf(entity)) {
      const { relation } = field;
      if (!relation || relationSelectorOf(field)) {
        continue;
      }
      const target = parseEntityRef(text, {
        defaultKind: field.defaultKind,
        defaultNamespace: source.namespace,
      });
      const key = `${relation.type} ${text}`;
      const allowed = field.allowedKinds.some(
        kind => kind.toLowerCase() === target.kind.toLowerCase(),
      );
      if (!allowed || made.has(key)) {
        continue;
      }
      made.add(key);
      emit(processingResult.relation({ source, type: relation.type, target }));
      emit(
        processingResult.relation({
          source: target,
          type: relation.reverse,
          target: source,
        }),
      );
    }
    return entity;
  }
}
