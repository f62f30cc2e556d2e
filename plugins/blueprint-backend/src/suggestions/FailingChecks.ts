import {
  type Finding,
  sameFailingCheck,
  type SuggestionSearch,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import type { ResultsIndex } from '../figures/ResultsIndex';
import type { Access } from '../permissions/Access';
import { inTurns } from '../scoring/inTurns';
import {
  type FailingGroup,
  failingGroups,
  failuresKnownTo,
} from './failuresKnownTo';

/** Readers for whom the suggestions are kept. */
const MOST_READERS = 100;

interface Kept {
  search: SuggestionSearch;
  findings: Promise<Finding[]>;
}

/** Readers with the same key know the same of failing checks. */
function keyOf(registry: string, { checks, counts }: Access): string {
  return JSON.stringify([
    registry,
    checks.sets,
    counts.isEverything,
    counts.isNothing,
  ]);
}

/**
 * Keeps the checks that fail in several forces, as far as each sort of reader may
 * know, until results or the register change.
 */
export class FailingChecks {
  readonly #groups = new Map<string, Map<string, FailingGroup[]>>();
  readonly #kept = new Map<string, Kept>();
  #index?: ResultsIndex;
  #version = 0;

  /** The suggestions about failing checks that a reader may see. */
  async knownTo(
    { access, store }: Pick<Reading, 'access' | 'store'>,
    registry: string,
    search: SuggestionSearch,
  ): Promise<Finding[]> {
    const index = await store.indexedResults();
    if (index !== this.#index || index.version !== this.#version) {
      this.#groups.clear();
      this.#kept.clear();
      this.#index = index;
      this.#version = index.version;
    }
    const key = keyOf(registry, access);
    const kept = this.#kept.get(key);
    if (kept?.search === search) {
      return kept.findings;
    }
    const groups = this.#groups.get(registry) ?? failingGroups(index, registry);
    this.#groups.set(registry, groups);
    const findings = this.#find(access, groups, index, search);
    if (this.#kept.size >= MOST_READERS) {
      this.#kept.clear();
    }
    this.#kept.set(key, { search, findings });
    findings.catch(() => this.#kept.delete(key));
    return findings;
  }

  async #find(
    access: Access,
    groups: ReadonlyMap<string, readonly FailingGroup[]>,
    { definitions }: ResultsIndex,
    search: SuggestionSearch,
  ): Promise<Finding[]> {
    const found = await inTurns(definitions.checks, check =>
      sameFailingCheck(
        [failuresKnownTo(access, groups.get(check.id) ?? [], check)],
        search,
      ),
    );
    return found.flat();
  }
}
