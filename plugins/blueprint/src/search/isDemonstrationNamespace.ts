import type { ConfigApi } from '@backstage/frontend-plugin-api';

/**
 * Whether the documents of a namespace are fictional: it is the namespace of a
 * registry that is a demonstration.
 */
export function isDemonstrationNamespace(
  config: ConfigApi,
  namespace: string | undefined,
): boolean {
  const registries =
    config.getOptionalConfigArray('blueprint.registries') ?? [];
  return registries.some(
    registry =>
      registry.getOptionalBoolean('demonstration') === true &&
      registry.getOptionalString('namespace') === namespace,
  );
}
