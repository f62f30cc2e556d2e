import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { YourAccessResponse } from '@policing/plugin-blueprint-common';
import type { AccessApi } from './AccessApi';

/** Reads over HTTP, from the policy itself, what a person may see and do. */
export class AccessClient implements AccessApi {
  constructor(
    private readonly discoveryApi: DiscoveryApi,
    private readonly fetchApi: FetchApi,
  ) {}

  async yourAccess(signal?: AbortSignal): Promise<YourAccessResponse> {
    const baseUrl = await this.discoveryApi.getBaseUrl('permission');
    const response = await this.fetchApi.fetch(`${baseUrl}/policing/access`, {
      signal,
      cache: 'no-store',
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
