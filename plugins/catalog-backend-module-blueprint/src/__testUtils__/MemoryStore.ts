import type { FileRecord } from '../register/FileRecord';
import { fileKeyOf } from '../register/FileRecord';
import {
  RegisterChangedError,
  type EntityOfRegistry,
  type RegisterMemory,
  type RegisterStore,
} from '../register/RegisterStore';

/** A store that outlives the provider of a test, as a database outlives a server. */
export class MemoryStore implements RegisterStore {
  revision = 0;
  readonly #files = new Map<string, string>();
  readonly #pending = new Map<string, EntityOfRegistry>();
  readonly #firstSeen = new Map<string, string>();

  async load(): Promise<RegisterMemory> {
    return {
      revision: this.revision,
      files: [...this.#files.values()].map(text => JSON.parse(text)),
      uncertain: [...this.#pending.values()],
      firstSeen: new Map(this.#firstSeen),
    };
  }

  async begin(revision: number, entities: EntityOfRegistry[]): Promise<number> {
    if (revision !== this.revision) {
      throw new RegisterChangedError();
    }
    this.revision += 1;
    entities.forEach(entity => this.#pending.set(entity.ref, entity));
    return this.revision;
  }

  async finish(change: {
    records: FileRecord[];
    gone: { registry: string; path: string }[];
  }): Promise<void> {
    for (const record of change.records) {
      this.#files.set(fileKeyOf(record), JSON.stringify(record));
    }
    change.gone.forEach(file => this.#files.delete(fileKeyOf(file)));
  }

  async confirm(refs: string[]): Promise<void> {
    refs.forEach(ref => this.#pending.delete(ref));
  }

  async saveFirstSeen(
    seen: Map<string, string>,
    mended: string[],
  ): Promise<void> {
    mended.forEach(key => this.#firstSeen.delete(key));
    seen.forEach((since, key) => this.#firstSeen.set(key, since));
  }
}
