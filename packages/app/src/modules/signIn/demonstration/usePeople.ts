import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  DemonstrationPeopleResponse,
  DemonstrationPerson,
} from '@policing/plugin-blueprint-common';
import { useEffect, useState } from 'react';

/** How soon to ask again while the server is still reading the demonstration. */
const AGAIN_AFTER_MS = 1_000;

/** Whom one may choose to be, or why that cannot be said. */
export interface PeopleState {
  /** Nobody while the server is still reading the demonstration. */
  people: DemonstrationPerson[];
  error?: Error;
}

/** Asks whom one may choose to be, until the server knows. */
export function usePeople(): PeopleState {
  const discovery = useApi(discoveryApiRef);
  const [state, setState] = useState<PeopleState>({ people: [] });

  useEffect(() => {
    let timer: number | undefined;
    let left = false;
    const ask = async (): Promise<PeopleState> => {
      try {
        // The app's own fetch waits until somebody is signed in.
        const response = await window.fetch(
          `${await discovery.getBaseUrl('auth')}/demo/people`,
        );
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
        const { people }: DemonstrationPeopleResponse = await response.json();
        return { people };
      } catch (error) {
        return { people: [], error: error as Error };
      }
    };
    const keepAsking = async () => {
      const answer = await ask();
      if (left) {
        return;
      }
      setState(answer);
      if (answer.people.length === 0) {
        timer = window.setTimeout(keepAsking, AGAIN_AFTER_MS);
      }
    };
    keepAsking();
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [discovery]);

  return state;
}
