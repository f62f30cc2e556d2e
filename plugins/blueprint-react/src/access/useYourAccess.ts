import { useApi } from '@backstage/frontend-plugin-api';
import type { YourAccessResponse } from '@policing/plugin-blueprint-common';
import { type ServerData, useServerData } from '../api';
import { accessApiRef } from './AccessApi';

/** Asks what the signed-in person may see and do. */
export function useYourAccess(): ServerData<YourAccessResponse> {
  const api = useApi(accessApiRef);
  return useServerData('your access', signal => api.yourAccess(signal));
}
