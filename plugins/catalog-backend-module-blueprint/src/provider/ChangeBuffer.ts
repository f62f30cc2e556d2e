import type { Entity } from '@backstage/catalog-model';
import { fileKeyOf, type FileRecord } from '../register/FileRecord';
import type { RegisterChange } from '../register/Register';
import type { EntityOfRegistry } from '../register/RegisterStore';

/**
 * Gathers changes until there are enough for one mutation of the catalog. The
 * last word about an entity or a file counts.
 */
export class ChangeBuffer {
  readonly #upserted = new Map<
    string,
    { registry: string; ref: string; entity: Entity }
  >();
  readonly #records = new Map<string, FileRecord>();
  readonly #gone = new Map<string, { registry: string; path: string }>();
  #removed: EntityOfRegistry[] = [];

  /** Number of entities to send. */
  get size(): number {
    return this.#upserted.size;
  }

  get isEmpty(): boolean {
    return (
      this.#upserted.size +
        this.#records.size +
        this.#gone.size +
        this.#removed.length ===
      0
    );
  }

  /** Entities to send: people and organisations first, because who may see the rest hangs on them. */
  get upserted(): { registry: string; ref: string; entity: Entity }[] {
    const rank = ({ entity: { kind } }: { entity: Entity }) =>
      Number(kind !== 'Group' && kind !== 'User');
    return [...this.#upserted.values()].sort((a, b) => rank(a) - rank(b));
  }

  get removed(): EntityOfRegistry[] {
    return this.#removed;
  }

  get records(): FileRecord[] {
    return [...this.#records.values()];
  }

  get gone(): { registry: string; path: string }[] {
    return [...this.#gone.values()];
  }

  /** Adds what a change of files means. */
  add(change: RegisterChange): void {
    for (const upserted of change.upserted) {
      this.#upserted.set(upserted.ref, upserted);
    }
    for (const file of change.gone) {
      this.#gone.set(fileKeyOf(file), file);
      this.#records.delete(fileKeyOf(file));
    }
    for (const record of change.records) {
      this.#records.set(fileKeyOf(record), record);
      this.#gone.delete(fileKeyOf(record));
    }
  }

  /** Adds entities that no file defines any more. */
  remove(entities: EntityOfRegistry[]): void {
    this.#removed = entities;
    for (const { ref } of entities) {
      this.#upserted.delete(ref);
    }
  }

  clear(): void {
    this.#upserted.clear();
    this.#records.clear();
    this.#gone.clear();
    this.#removed = [];
  }
}
