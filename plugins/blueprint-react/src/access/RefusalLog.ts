import { createApiRef } from '@backstage/frontend-plugin-api';

/** Something that the server did not show. */
export interface Refusal {
  /** Names it in a sentence: “the health of the registers”. */
  what: string;
  /** When it was refused last. */
  at: Date;
  /** Why, in a sentence. */
  why: string;
}

/** Most refusals that are kept; older ones are forgotten. */
const KEPT_REFUSALS = 50;

/**
 * What was refused since the app was loaded. It is held in memory only, so that
 * nothing of it outlives the visit.
 */
export class RefusalLog {
  private refusals: readonly Refusal[] = [];
  private readonly listeners = new Set<() => void>();

  /** Notes a refusal; the same one again only moves its time. */
  readonly add = (what: string, why: string): void => {
    const others = this.refusals.filter(
      each => each.what !== what || each.why !== why,
    );
    this.refusals = [{ what, why, at: new Date() }, ...others].slice(
      0,
      KEPT_REFUSALS,
    );
    this.listeners.forEach(listener => listener());
  };

  /** The refusals, latest first; the same list until one is added. */
  readonly list = (): readonly Refusal[] => this.refusals;

  /** Calls back whenever a refusal is added, until the result is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** {@link RefusalLog} of this app. */
export const refusalLogRef = createApiRef<RefusalLog>().with({
  id: 'plugin.blueprint.refusals',
  pluginId: 'blueprint',
});
