import type { CloudCounts, EstateScope } from '../..';

/** What `GET /cloud/position` can be asked for. */
export interface CloudPositionQuery {
  registry?: string;
  force?: string;
}

/** Answer of `GET /cloud/position`. */
export interface CloudPositionResponse {
  registry: string;
  scope: EstateScope;
  counts: CloudCounts;
}
