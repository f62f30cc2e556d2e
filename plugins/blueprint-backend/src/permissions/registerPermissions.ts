import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  isResourcePermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  blueprintPermissions,
  HIGHEST_MARKING,
  RESOURCE_TYPE_BLUEPRINT_COUNT,
  RESOURCE_TYPE_BLUEPRINT_RECORD,
} from '@policing/plugin-blueprint-common';
import type { ResultsReader } from '../store/ResultsStore';
import { countResourceRef, forcesBehindAtLeast } from './countResource';
import {
  forceIn,
  markingAtMost,
  type RecordResource,
  recordResourceRef,
} from './recordResource';

function permissionsOn<Type extends string>(
  resourceType: Type,
): ResourcePermission<Type>[] {
  return blueprintPermissions.filter((permission): permission is never =>
    isResourcePermission(permission, resourceType),
  );
}

/**
 * The records behind references: a system stands for what is restricted about
 * it, a group for what is restricted about that force.
 */
async function recordsOf(
  refs: string[],
  store: Pick<ResultsReader, 'readRecords'>,
): Promise<(RecordResource | undefined)[]> {
  const systems = await store.readRecords(
    refs.filter(ref => ref.startsWith('system:')),
  );
  return refs.map(ref =>
    ref.startsWith('group:')
      ? { forces: [ref], marking: HIGHEST_MARKING }
      : systems.get(ref),
  );
}

/**
 * Makes the permissions of the Blueprint known to the platform, and the rules by
 * which a policy can grant them for some forces, markings and numbers.
 */
export function registerPermissions(
  registry: PermissionsRegistryService,
  store: Pick<ResultsReader, 'readRecords'>,
): void {
  registry.addResourceType({
    resourceRef: recordResourceRef,
    permissions: permissionsOn(RESOURCE_TYPE_BLUEPRINT_RECORD),
    rules: [forceIn, markingAtMost],
    getResources: refs => recordsOf(refs, store),
  });
  registry.addResourceType({
    resourceRef: countResourceRef,
    permissions: permissionsOn(RESOURCE_TYPE_BLUEPRINT_COUNT),
    rules: [forcesBehindAtLeast],
  });
  registry.addPermissions(
    blueprintPermissions.filter(
      permission => !isResourcePermission(permission),
    ),
  );
}
