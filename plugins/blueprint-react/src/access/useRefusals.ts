import { useApi } from '@backstage/frontend-plugin-api';
import { useSyncExternalStore } from 'react';
import { type Refusal, refusalLogRef } from './RefusalLog';

/** What was refused since the app was loaded, latest first. */
export function useRefusals(): readonly Refusal[] {
  const log = useApi(refusalLogRef);
  return useSyncExternalStore(log.subscribe, log.list);
}
