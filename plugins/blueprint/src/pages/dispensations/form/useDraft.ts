import { useCallback, useState } from 'react';

/**
 * What was typed and not sent yet, by what it is about. It is held in memory
 * only: what is restricted is never written to the disk of the reader, and goes
 * when the tab is closed or loaded again.
 */
const drafts = new Map<string, object>();

/** A draft with what changes it. */
export interface Draft<T> {
  draft: T;
  /** Changes some fields. */
  change(fields: Partial<T>): void;
  /** Forgets it, once it is sent. */
  forget(): void;
}

/**
 * Keeps what is typed into a form while its reader looks elsewhere in the app.
 *
 * @param key - says whose draft it is and what it is about
 * @param initial - what the form starts with
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const [, setCount] = useState(0);
  const draft = { ...initial, ...(drafts.get(key) as Partial<T>) };
  const change = useCallback(
    (fields: Partial<T>) => {
      drafts.set(key, { ...drafts.get(key), ...fields });
      setCount(count => count + 1);
    },
    [key],
  );
  const forget = useCallback(() => {
    drafts.delete(key);
  }, [key]);
  return { draft, change, forget };
}
