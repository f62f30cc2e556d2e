import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  type DispensationEntity,
  type DispensationEvent,
  dispensationOf,
  toDispensationEntity,
} from '@policing/plugin-blueprint-common';
import type { FeedTarget } from '../estate/RegisterFeed';
import type {
  DispensationEvents,
  RaisedDispensation,
} from './DispensationEvents';

/** A dispensation that was raised in the app. */
export interface Raised {
  entity: DispensationEntity;
  /** Every step it has taken. */
  events: readonly DispensationEvent[];
}

/** A dispensation as it counts. */
export interface HeldDispensation {
  /** Full reference. */
  ref: string;
  /** The file’s content where a file keeps it, with references in full. */
  entity: DispensationEntity;
  source: 'app' | 'register';
  /** What the app knows of it, where it was raised there. */
  raised?: Raised;
}

/**
 * Every dispensation, from files of the register and raised in the app. It
 * stands between the register and the scorer, so that both sorts reach the
 * scores the same way.
 *
 * Of a dispensation that was raised in the app and then committed to a file,
 * the file counts; where the file goes again, the app’s own counts again.
 */
export class DispensationBook implements FeedTarget {
  readonly #target: FeedTarget;
  readonly #events: Pick<DispensationEvents, 'count' | 'read'>;
  readonly #logger: LoggerService;
  readonly #filed = new Map<string, DispensationEntity>();
  readonly #raised = new Map<string, Raised>();

  constructor(options: {
    /** The scorer. */
    target: FeedTarget;
    events: Pick<DispensationEvents, 'count' | 'read'>;
    logger: LoggerService;
  }) {
    this.#target = options.target;
    this.#events = options.events;
    this.#logger = options.logger;
  }

  /** Takes in a change of the register. */
  change({ upserted, removed }: { upserted: Entity[]; removed: string[] }) {
    for (const entity of upserted) {
      if (entity.kind === 'Dispensation') {
        this.#filed.set(
          stringifyEntityRef(entity),
          entity as Entity & DispensationEntity,
        );
      }
    }
    removed.forEach(ref => this.#filed.delete(ref));
    const back = removed.flatMap(ref => this.#raised.get(ref)?.entity ?? []);
    this.#target.change({
      upserted: [...upserted, ...(back as Entity[])],
      removed: removed.filter(ref => !this.#raised.has(ref)),
    });
  }

  removeUnknown() {
    this.#target.removeUnknown();
  }

  /** Takes in what was asked for and decided on any server since the last time. */
  async refresh(): Promise<void> {
    const known = [...this.#raised.values()].reduce(
      (sum, { events }) => sum + events.length,
      0,
    );
    if ((await this.#events.count()) !== known) {
      this.take(await this.#events.read());
    }
  }

  /** Takes in steps that were read or added; what is older than what is known is passed over. */
  take(dispensations: readonly RaisedDispensation[]): void {
    const upserted: Entity[] = [];
    for (const { events, ...name } of dispensations) {
      const raised = this.#understand(name, events);
      if (raised) {
        const ref = stringifyEntityRef(raised.entity as Entity);
        const before = this.#raised.get(ref)?.events.length ?? 0;
        if (events.length > before) {
          this.#raised.set(ref, raised);
          if (!this.#filed.has(ref)) {
            upserted.push(raised.entity as Entity);
          }
        }
      }
    }
    if (upserted.length > 0) {
      this.#target.change({ upserted, removed: [] });
    }
  }

  /** A dispensation by its full reference. */
  get(ref: string): HeldDispensation | undefined {
    const raised = this.#raised.get(ref);
    const filed = this.#filed.get(ref);
    const entity = filed ?? raised?.entity;
    return (
      entity && {
        ref,
        entity,
        source: filed ? 'register' : 'app',
        ...(raised && { raised }),
      }
    );
  }

  /** Every dispensation, by reference. */
  all(): HeldDispensation[] {
    return [...new Set([...this.#filed.keys(), ...this.#raised.keys()])]
      .sort()
      .map(ref => this.get(ref)!);
  }

  #understand(
    name: { namespace: string; name: string },
    events: readonly DispensationEvent[],
  ): Raised | undefined {
    try {
      return {
        entity: toDispensationEntity(name, dispensationOf(events)),
        events,
      };
    } catch (error) {
      this.#logger.error(
        `The dispensation ${name.namespace}/${name.name} counts for nothing, because its steps do not follow on each other: ${stringifyError(
          error,
        )}`,
      );
      return undefined;
    }
  }
}
