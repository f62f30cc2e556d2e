import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CloudPositionQuery,
  CloudPositionResponse,
} from '@policing/plugin-blueprint-common';

/** The move to cloud, read from the server and changed on it. */
export interface CloudApi {
  /** Position against the target, today, on past days and as planned. */
  position(
    query: CloudPositionQuery,
    signal?: AbortSignal,
  ): Promise<CloudPositionResponse>;
}

/** Reference of the {@link CloudApi}. */
export const cloudApiRef = createApiRef<CloudApi>({
  id: 'plugin.cloud-migration.api',
});
