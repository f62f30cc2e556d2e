import type { FieldProblem } from '@policing/plugin-blueprint-common';
import { useState } from 'react';
import { fieldProblemsOf } from './problems';

/** Sending a form, and what came of it. */
export interface Sending {
  busy: boolean;
  problems: FieldProblem[];
  error?: Error;
  /**
   * Sends what is sound.
   *
   * @param problems - what is wrong with it as far as the page can tell
   * @param work - sends it
   */
  send(problems: FieldProblem[], work: () => Promise<void>): Promise<void>;
  /** Drops what was said of the last attempt. */
  clear(): void;
}

/** Sends a form and keeps what is wrong with it, from the page or the server. */
export function useSending(): Sending {
  const [state, setState] = useState<Omit<Sending, 'send' | 'clear'>>({
    busy: false,
    problems: [],
  });
  return {
    ...state,
    send: async (problems, work) => {
      if (state.busy) {
        return;
      }
      if (problems.length > 0) {
        setState({ busy: false, problems });
        return;
      }
      setState({ busy: true, problems: [] });
      try {
        await work();
        setState({ busy: false, problems: [] });
      } catch (error) {
        setState({
          busy: false,
          problems: fieldProblemsOf(error as Error),
          error: error as Error,
        });
      }
    },
    clear: () => setState({ busy: false, problems: [] }),
  };
}
