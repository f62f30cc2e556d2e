import { cloudFactsOf, type Estate } from '@policing/plugin-blueprint-common';
import { registryOf } from '../estate/registryOf';
import {
  type StoredCloudRecord,
  textOfCloudRecord,
} from '../store/CloudPositionsTable';
import type { ResultsStore } from '../store/ResultsStore';
import { isCounted } from './isCounted';

/** What was recorded last of a system. */
interface LastRecord {
  registry: string;
  text: string;
  isGone: boolean;
}

/** What is recorded of a system that has left the register. */
const gone = { isCounted: false, facts: {}, forces: [], capabilities: [] };
const goneText = textOfCloudRecord(gone);

function toLast(record: StoredCloudRecord): LastRecord {
  const text = textOfCloudRecord(record);
  return { registry: record.registry, text, isGone: text === goneText };
}

/**
 * Finds what changed in the cloud facts of systems since it was last recorded.
 * Only the holder of the writer lease records.
 */
export class CloudRecorder {
  readonly #estate: Estate;
  readonly #last = new Map<string, LastRecord>();

  private constructor(estate: Estate) {
    this.#estate = estate;
  }

  /** Starts from what is stored. */
  static async create(
    estate: Estate,
    store: Pick<ResultsStore, 'cloudRecordsSince'>,
  ): Promise<CloudRecorder> {
    const recorder = new CloudRecorder(estate);
    for await (const records of store.cloudRecordsSince(0)) {
      recorder.remember(records);
    }
    return recorder;
  }

  /**
   * What is to be recorded.
   *
   * @param refs - systems that may have changed
   * @param removed - systems that may have left the register
   * @param at - the day and the time of recording, ISO 8601
   */
  changesOf(
    refs: readonly string[],
    removed: readonly string[],
    at: Pick<StoredCloudRecord, 'day' | 'recordedAt'>,
  ): StoredCloudRecord[] {
    const changed = refs.flatMap(ref => {
      const record = this.#recordOf(ref);
      return record && this.#last.get(ref)?.text !== textOfCloudRecord(record)
        ? [{ ...record, ...at }]
        : [];
    });
    const left = removed.flatMap(ref => {
      const last = this.#last.get(ref);
      return last && !last.isGone && !this.#estate.system(ref)
        ? [{ ref, registry: last.registry, ...gone, ...at }]
        : [];
    });
    return [...changed, ...left];
  }

  /** Notes that records are stored. */
  remember(records: readonly StoredCloudRecord[]): void {
    for (const record of records) {
      this.#last.set(record.ref, toLast(record));
    }
  }

  #recordOf(
    ref: string,
  ): Omit<StoredCloudRecord, 'day' | 'recordedAt'> | undefined {
    const system = this.#estate.system(ref);
    if (!system) {
      return undefined;
    }
    const { spec } = system;
    return {
      ref,
      registry: registryOf(system),
      isCounted: isCounted(spec.lifecycle),
      facts: cloudFactsOf(spec),
      // A national system belongs to no single force, whoever uses it.
      forces:
        spec.type === 'national-system' ? [] : [...this.#estate.forcesOf(ref)],
      capabilities: spec.capabilities ?? [],
      ...(spec.category && { category: spec.category }),
    };
  }
}
