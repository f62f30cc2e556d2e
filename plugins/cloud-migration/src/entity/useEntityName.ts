import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityName } from '@policing/plugin-blueprint-react';

/** Namespace, name and title of the entity whose page is open. */
export function useEntityName(): EntityName & { title: string } {
  const { metadata } = useEntity().entity;
  return {
    namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    name: metadata.name,
    title: metadata.title ?? metadata.name,
  };
}
