import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  isResourcePermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  blueprintPermissions,
  RESOURCE_TYPE_BLUEPRINT_RECORD,
} from '@policing/plugin-blueprint-common';
import type { ResultsReader } from '../store/ResultsStore';
import {
  forceIn,
  type SystemResource,
  systemResourceRef,
} from './systemResource';

/**
 * Makes the permissions of the Blueprint known to the platform, and the rule by
 * which a policy can grant them for some forces.
 */
export function registerPermissions(
  registry: PermissionsRegistryService,
  store: Pick<ResultsReader, 'readForces'>,
): void {
  const ofSystems = blueprintPermissions.filter(
    (
      permission,
    ): permission is ResourcePermission<
      typeof RESOURCE_TYPE_BLUEPRINT_RECORD
    > => isResourcePermission(permission, RESOURCE_TYPE_BLUEPRINT_RECORD),
  );
  registry.addResourceType({
    resourceRef: systemResourceRef,
    permissions: ofSystems,
    rules: [forceIn],
    getResources: async (refs): Promise<(SystemResource | undefined)[]> => {
      const forces = await store.readForces(refs);
      return refs.map(ref => {
        const found = forces.get(ref);
        return found && { forces: found };
      });
    },
  });
  registry.addPermissions(
    blueprintPermissions.filter(
      permission => !isResourcePermission(permission),
    ),
  );
}
