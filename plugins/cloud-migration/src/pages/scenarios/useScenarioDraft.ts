import type {
  ScenarioChanges,
  ScenarioResponse,
} from '@policing/plugin-blueprint-common';
import { useCallback, useState } from 'react';
import { useLeaveQuestion } from '../change/useLeaveQuestion';

/** A step of a draft. */
export interface DraftStep {
  title: string;
  changes: ScenarioChanges;
  /** Whether the person looked at facts that moved and keeps the step. */
  confirmed?: boolean;
}

/** A scenario as it stands on the page, saved or not. */
export interface ScenarioDraft {
  name: string;
  description: string;
  /** By reference of the system. */
  steps: Record<string, DraftStep>;
}

/** What is on the page, and what changes it. */
export interface HeldDraft {
  draft: ScenarioDraft;
  /** Whether there is something that is not saved. */
  isChanged: boolean;
  /** Revision that the draft was begun on; none for a new scenario. */
  revision?: number;
  change(fields: Partial<ScenarioDraft>): void;
  /** Forgets what is not saved. */
  forget(): void;
}

interface Kept {
  revision?: number;
  draft: ScenarioDraft;
}

/**
 * What was changed and not saved yet, by what it is about. It is held in memory
 * only: plans of a force are never written to the disk of the reader.
 */
const drafts = new Map<string, Kept>();

/** The draft that a saved scenario starts with. */
export function draftOf(scenario: ScenarioResponse | undefined): ScenarioDraft {
  return {
    name: scenario?.name ?? '',
    description: scenario?.description ?? '',
    steps: Object.fromEntries(
      (scenario?.steps ?? []).map(({ system, changes }) => [
        system.ref,
        { title: system.title, changes },
      ]),
    ),
  };
}

/**
 * Keeps what is changed of a scenario while its reader looks elsewhere in the
 * app, and asks before the reader leaves it unsaved.
 *
 * @param key - says whose draft it is and what it is about
 * @param scenario - what is saved; none for a new one
 */
export function useScenarioDraft(
  key: string,
  scenario: ScenarioResponse | undefined,
): HeldDraft {
  const [, setCount] = useState(0);
  const kept = drafts.get(key);
  const isChanged = kept !== undefined;

  useLeaveQuestion(isChanged);

  const change = useCallback(
    (fields: Partial<ScenarioDraft>) => {
      const before = drafts.get(key) ?? {
        draft: draftOf(scenario),
        ...(scenario && { revision: scenario.revision }),
      };
      drafts.set(key, { ...before, draft: { ...before.draft, ...fields } });
      setCount(count => count + 1);
    },
    [key, scenario],
  );
  const forget = useCallback(() => {
    drafts.delete(key);
    setCount(count => count + 1);
  }, [key]);

  return {
    draft: kept?.draft ?? draftOf(scenario),
    isChanged,
    revision: kept ? kept.revision : scenario?.revision,
    change,
    forget,
  };
}
