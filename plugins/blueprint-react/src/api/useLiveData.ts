import { useSignal } from '@backstage/plugin-signals-react';
import { type ServerData, useServerData } from './useServerData';

/** Channel on which the server says that something was scored. */
const SCORES_CHANNEL = 'blueprint:scores';

/** Milliseconds between two looks where no signal comes through. */
const LOOK_EVERY = 2000;

/**
 * Asks the server and stays up to date: at once when the server signals new
 * scores, and otherwise by looking again, which is cheap while nothing changed.
 *
 * @param key - names the question; no key asks nothing
 * @param load - asks it
 */
export function useLiveData<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
): ServerData<T> {
  const { lastSignal } = useSignal(SCORES_CHANNEL);
  return useServerData(key, load, { every: LOOK_EVERY, on: lastSignal });
}
