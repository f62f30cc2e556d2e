import { useCallback, useEffect, useRef, useState } from 'react';
import { statusOf } from './statusOf';

/** What a page knows of something that it has asked the server for. */
export interface ServerData<T> {
  /** The last answer; stays while the next one is on its way. */
  data?: T;
  /** Why the last request failed. */
  error?: Error;
  /** Nothing has arrived yet. */
  loading: boolean;
  /** What is shown answers an earlier question than the one now asked. */
  stale: boolean;
  /** Asks again. */
  retry(): void;
}

/** When to ask the same question again. */
export interface RefreshOptions {
  /** Milliseconds between two requests; none without it. */
  every?: number;
  /** Asks again whenever this changes. */
  on?: unknown;
}

interface Held<T> {
  key: string;
  data?: T;
  error?: Error;
}

/**
 * Asks the server, again whenever the question changes, and on request in an
 * interval while the page is in sight. The last answer stays in place until the
 * next one arrives, so nothing jumps. What is refused is not asked for again in
 * the interval: only on request, or when something changes.
 *
 * @param key - names the question; the same key is the same question, and no
 *   key asks nothing
 * @param load - asks it
 * @param options - when to ask the same question again
 */
export function useServerData<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
  { every, on }: RefreshOptions = {},
): ServerData<T> {
  const [held, setHeld] = useState<Held<T>>();
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  useEffect(() => {
    if (key === undefined) {
      return undefined;
    }
    const question = key;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function ask() {
      let refused = false;
      try {
        const data = await latestLoad.current(controller.signal);
        if (!controller.signal.aborted) {
          setHeld(before =>
            before?.key === question && before.data === data && !before.error
              ? before
              : { key: question, data },
          );
        }
      } catch (error) {
        refused = statusOf(error as Error) === 403;
        if (!controller.signal.aborted) {
          setHeld(before => ({
            key: question,
            error: error as Error,
            // What one may not see any more goes from the page.
            data:
              before?.key === question && !refused ? before.data : undefined,
          }));
        }
      }
      if (every && !refused && !controller.signal.aborted) {
        timer = setTimeout(whenInSight, every);
      }
    }

    function whenInSight() {
      if (document.visibilityState === 'visible') {
        ask();
      } else {
        document.addEventListener('visibilitychange', whenInSight, {
          once: true,
          signal: controller.signal,
        });
      }
    }

    ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [key, attempt, every, on]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  const current = held !== undefined && held.key === key;
  return {
    data: held?.data,
    error: current ? held.error : undefined,
    loading: !held?.data && !(current && held.error),
    stale: Boolean(held) && !current && key !== undefined,
    retry,
  };
}
