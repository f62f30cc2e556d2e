import { ResponseError } from '@backstage/errors';
import { useCallback, useState } from 'react';

/** Something that is done on the server on request, and what came of it. */
export interface Work {
  busy: boolean;
  /** Why it was not done, in the words of the server. */
  failed?: string;
  /** Does it; one thing at a time. */
  run(task: () => Promise<void>): Promise<void>;
}

/** Does one thing at a time and keeps why it was not done. */
export function useWork(): Work {
  const [state, setState] = useState<Omit<Work, 'run'>>({ busy: false });
  const run = useCallback(async (task: () => Promise<void>) => {
    setState({ busy: true });
    try {
      await task();
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, failed: messageOf(error as Error) });
    }
  }, []);
  return { ...state, run };
}

function messageOf(error: Error): string {
  return error instanceof ResponseError
    ? error.body.error.message
    : `The connection broke: ${error.message}`;
}
