import { dayNumber } from '@policing/plugin-blueprint-common';
import type { NumberedCloudRecord } from '../../../store/CloudPositionsTable';
import type { ResultsReader } from '../../../store/ResultsStore';
import type { Place, PlaceBook } from './PlaceBook';

/** What was recorded of a system from a day on. */
export interface LogEntry {
  /** Number of the day, see `dayNumber`. */
  day: number;
  isCounted: boolean;
  hostingClass?: string;
  place: Place;
}

/** Everything recorded of the systems of one registry. */
export interface RegistryLog {
  /** First day of which there are records, ISO 8601. */
  since: string;
  /** By system, the oldest first; of one day the last alone. */
  entries: Map<string, LogEntry[]>;
}

/**
 * Keeps in memory what was recorded of the move to cloud, whichever server
 * recorded it: reads what was added since it last looked.
 */
export class CloudLog {
  readonly #places: PlaceBook;
  readonly #registries = new Map<string, RegistryLog>();
  #latest = 0;
  #reading?: Promise<void>;

  constructor(places: PlaceBook) {
    this.#places = places;
  }

  /** Grows with every record, so that what was worked out can be kept until then. */
  get version(): number {
    return this.#latest;
  }

  /** What is recorded of a registry; undefined before its first record. */
  ofRegistry(registry: string): RegistryLog | undefined {
    return this.#registries.get(registry);
  }

  /** Reads what was added. */
  async refresh(
    store: Pick<ResultsReader, 'latestCloudRecord' | 'cloudRecordsSince'>,
  ): Promise<void> {
    await this.#reading;
    if ((await store.latestCloudRecord()) > this.#latest) {
      this.#reading ??= this.#read(store).finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
  }

  async #read(store: Pick<ResultsReader, 'cloudRecordsSince'>): Promise<void> {
    for await (const records of store.cloudRecordsSince(this.#latest)) {
      records.forEach(record => this.#add(record));
      this.#latest = records.at(-1)!.id;
    }
  }

  #add(record: NumberedCloudRecord): void {
    const { registry, ref, day, isCounted, facts } = record;
    let log = this.#registries.get(registry);
    if (!log) {
      log = { since: day, entries: new Map() };
      this.#registries.set(registry, log);
    }
    const entry: LogEntry = {
      day: dayNumber(day),
      isCounted,
      ...(facts.hostingClass && { hostingClass: facts.hostingClass }),
      place: this.#places.of(record),
    };
    const entries = log.entries.get(ref);
    if (!entries) {
      log.entries.set(ref, [entry]);
    } else if (entries.at(-1)!.day === entry.day) {
      entries[entries.length - 1] = entry;
    } else {
      entries.push(entry);
    }
  }
}
