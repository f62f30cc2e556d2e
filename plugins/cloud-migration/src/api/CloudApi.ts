import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CloudForcesQuery,
  CloudForcesResponse,
  NationalReturnQuery,
  NationalReturnResponse,
  CloudPositionQuery,
  CloudPositionResponse,
  SystemCloudResponse,
} from '@policing/plugin-blueprint-common';
import type { EntityName } from '@policing/plugin-blueprint-react';

/** The move to cloud, read from the server and changed on it. */
export interface CloudApi {
  /** Position against the target, today, on past days and as planned. */
  position(
    query: CloudPositionQuery,
    signal?: AbortSignal,
  ): Promise<CloudPositionResponse>;
  /** Forces side by side. */
  forces(
    query: CloudForcesQuery,
    signal?: AbortSignal,
  ): Promise<CloudForcesResponse>;
  /** What becomes obsolete when, with need and funding state. */
  nationalReturn(
    query: NationalReturnQuery,
    signal?: AbortSignal,
  ): Promise<NationalReturnResponse>;

  /** Everything about the move of one system. */
  systemCloud(
    system: EntityName,
    signal?: AbortSignal,
  ): Promise<SystemCloudResponse>;
}

/** Reference of the {@link CloudApi}. */
export const cloudApiRef = createApiRef<CloudApi>({
  id: 'plugin.cloud-migration.api',
});
