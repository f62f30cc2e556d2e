import { createApiRef } from '@backstage/frontend-plugin-api';
import type { YourAccessResponse } from '@policing/plugin-blueprint-common';

/** What the signed-in person may see and do, read from the server. */
export interface AccessApi {
  /** Roles, what they open and why, and whom to ask. */
  yourAccess(signal?: AbortSignal): Promise<YourAccessResponse>;
}

/** {@link AccessApi} of this app. */
export const accessApiRef = createApiRef<AccessApi>().with({
  id: 'plugin.blueprint.access',
  pluginId: 'blueprint',
});
