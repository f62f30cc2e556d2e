import type {
  Finding,
  FindingWords,
  RegistryInfo,
  SuggestionKind,
  SuggestionState,
} from '@policing/plugin-blueprint-common';
import type { Perspective } from './perspectiveOf';
import type { WorkedOut } from './SuggestionBook';
import type { StoredDecision } from './SuggestionDecisions';

/** A suggestion as one reader sees it. */
export interface SeenSuggestion {
  finding: Finding;
  state: SuggestionState;
  /** The last decision that concerns the reader’s view of it. */
  decision?: StoredDecision;
  /** What became stronger since it was put aside. */
  changedSince: string[];
}

/** The suggestions for a register as one reader sees them, strongest first. */
export interface SeenSuggestions {
  registry: RegistryInfo;
  perspective: Perspective;
  worked: Omit<WorkedOut, 'findings'> & { isStale: boolean };
  /** Kinds that the reader may not see. */
  withheld: SuggestionKind[];
  words: FindingWords;
  items: SeenSuggestion[];
}
