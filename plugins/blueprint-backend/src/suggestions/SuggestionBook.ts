import {
  type CollaborationSettings,
  compareFindings,
  collaborationSettingsOf,
  type Finding,
  openSearches,
  scorecardInForce,
  type SuggestionSearch,
} from '@policing/plugin-blueprint-common';
import {
  setImmediate as nextTurn,
  setTimeout as delay,
} from 'node:timers/promises';
import type { Reading } from '../answers/Reading';
import { dayOf } from '../answers/strategy/dayOf';
import type { RegisterView } from '../estate/RegisterView';
import type { ResultsReader } from '../store/ResultsStore';
import { collaborationView } from './collaborationView';

/** How long an answer waits for suggestions that are nearly worked out. */
const LONGEST_WAIT_MILLISECONDS = 100;

/** Who settles windows, thresholds and points. */
export interface SettingsInForce {
  /** Title of the scorecard. */
  scorecard: string;
  version: string;
  values: CollaborationSettings;
}

/** What was worked out for a register. */
export interface WorkedOut {
  /** ISO 8601 date-time. */
  asOf: string;
  /** Absent where no scorecard has settings; then nothing is suggested. */
  settings?: SettingsInForce;
  /** What was searched; absent like the settings. */
  search?: SuggestionSearch;
  /** What every reader may know, and what only readers of conformance may, strongest first. */
  findings: readonly Finding[];
}

interface Page {
  /** What it was worked out from. */
  basis: string;
  made?: WorkedOut;
  making?: Promise<WorkedOut>;
}

function settingsIn({ directory }: RegisterView): SettingsInForce | undefined {
  const scorecard = scorecardInForce(directory.definitions());
  const values = scorecard && collaborationSettingsOf(scorecard);
  return (
    values && {
      scorecard: scorecard.metadata.title ?? scorecard.metadata.name,
      version: scorecard.spec.version,
      values,
    }
  );
}

/** Works out the suggestions for a register, letting requests through in between. */
async function workOut(
  register: RegisterView,
  store: ResultsReader,
  registry: string,
  today: string,
): Promise<WorkedOut> {
  const asOf = new Date().toISOString();
  const settings = settingsIn(register);
  if (!settings) {
    return { asOf, findings: [] };
  }
  const view = await collaborationView(register, store, registry, today);
  const search = { view, settings: settings.values };
  const findings: Finding[] = [];
  for (const searchFor of openSearches) {
    findings.push(...searchFor(search));
    await nextTurn();
  }
  return { asOf, settings, search, findings: findings.sort(compareFindings) };
}

/**
 * Keeps the suggestions for each register. They are worked out when data, figures
 * or the day have changed and somebody asks, in the background: a large register
 * is answered from what was worked out before, and says so, until the new
 * suggestions are ready. Every server keeps its own; the same data give the same
 * suggestions.
 */
export class SuggestionBook {
  readonly #pages = new Map<string, Page>();

  /**
   * The suggestions for a register.
   *
   * @returns what is ready, and whether newer data are still being looked at
   */
  async read(
    { register, store }: Pick<Reading, 'register' | 'store'>,
    registry: string,
  ): Promise<WorkedOut & { isStale: boolean }> {
    const scoring = await store.readScoringState();
    const today = await dayOf(store);
    const basis = `${register.version} ${scoring?.scoredAt} ${today}`;
    const page: Page = this.#pages.get(registry) ?? { basis: '' };
    this.#pages.set(registry, page);
    if (page.basis !== basis && !page.making) {
      page.making = workOut(register, store, registry, today).then(made => {
        page.basis = basis;
        page.made = made;
        return made;
      });
      const finish = () => {
        page.making = undefined;
      };
      page.making.then(finish, finish);
    }
    if (page.making) {
      await (page.made
        ? Promise.race([
            page.making,
            delay(LONGEST_WAIT_MILLISECONDS, undefined, { ref: false }),
          ])
        : page.making);
    }
    return { ...page.made!, isStale: page.basis !== basis };
  }
}
