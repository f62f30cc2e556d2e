import {
  changesSince,
  compareFindings,
  type Finding,
  type FindingWords,
  type SuggestionKind,
} from '@policing/plugin-blueprint-common';
import {
  chooseRegistry,
  type Reading,
  registerState,
} from '../answers/Reading';
import { FailingChecks } from './FailingChecks';
import { perspectiveOf } from './perspectiveOf';
import type { SeenSuggestion, SeenSuggestions } from './SeenSuggestions';
import { SuggestionBook } from './SuggestionBook';
import type {
  StoredDecision,
  SuggestionDecisions,
} from './SuggestionDecisions';

/** Whose suggestions are asked for. */
export interface SuggestionScope {
  /** Name of a register. */
  registry?: string;
  /** Reference of a force for which they are shown, or `nation`. */
  for?: string;
}

/** A topic in words: `artificial-intelligence` is “artificial intelligence”. */
function topicInWords(topic: string): string {
  return topic.replaceAll('-', ' ');
}

/** The suggestion with what was decided about it, as it counts today. */
function seen(
  finding: Finding,
  decision: StoredDecision | undefined,
  today: string,
  { title }: FindingWords,
): SeenSuggestion {
  if (decision?.state !== 'put-aside') {
    return {
      finding,
      state: 'open',
      changedSince: [],
      ...(decision && { decision }),
    };
  }
  const { snapshot, until } = decision;
  const changedSince = changesSince(snapshot, finding, title);
  const isOver = until !== undefined && until < today;
  return {
    finding,
    decision,
    changedSince,
    state: isOver || changedSince.length > 0 ? 'open' : 'put-aside',
  };
}

/** Puts together what one reader may see of the suggestions for a register. */
export class SuggestionReader {
  readonly #book = new SuggestionBook();
  readonly #decisions: SuggestionDecisions;
  readonly #failing = new FailingChecks();

  constructor(decisions: SuggestionDecisions) {
    this.#decisions = decisions;
  }

  /**
   * Works out the suggestions for some registers, so that who asks next need not
   * wait. Call it when results were stored; what fails is tried again by the next
   * request.
   */
  async prepare(
    source: Pick<Reading, 'register' | 'store'>,
    registries: readonly string[],
  ): Promise<void> {
    for (const registry of registries) {
      await this.#book.read(source, registry).catch(() => undefined);
    }
  }

  /**
   * The suggestions that a reader may see.
   *
   * @throws InputError for a register or force that is not there
   * @throws NotAllowedError for the view of a force in which the reader has no part
   */
  async read(
    reading: Reading,
    scope: SuggestionScope,
  ): Promise<SeenSuggestions> {
    const { access, register, store } = reading;
    const state = await registerState(store);
    const registry = chooseRegistry(reading, state, scope.registry);
    const perspective = perspectiveOf(reading, registry.name, scope.for);
    const [{ findings, ...worked }, decisions] = await Promise.all([
      this.#book.read(reading, registry.name),
      this.#decisions.latest(registry.name, perspective.deciding),
    ]);
    const checks = new Map(
      (state.definitions?.checks ?? []).map(({ id, title }) => [id, title]),
    );
    const words: FindingWords = {
      title: ref => register.directory.label(ref).title,
      check: id => checks.get(id) ?? id,
      topic: topicInWords,
      firstForce: perspective.force?.ref,
    };
    const withheld: SuggestionKind[] = [
      ...(access.initiatives ? [] : ['similar-initiatives' as const]),
      ...(access.conformance
        ? []
        : (['ask-a-force', 'same-failing-check'] as const)),
    ];
    const open =
      withheld.length === 0
        ? findings
        : findings.filter(({ kind }) => !withheld.includes(kind));
    const failing =
      access.conformance && worked.search
        ? await this.#failing.knownTo(reading, registry.name, worked.search)
        : [];
    const today = worked.search?.view.today ?? '';
    return {
      registry,
      perspective,
      worked,
      withheld,
      words,
      items: (failing.length === 0
        ? open
        : [...open, ...failing].sort(compareFindings)
      ).map(finding => seen(finding, decisions.get(finding.id), today, words)),
    };
  }
}
