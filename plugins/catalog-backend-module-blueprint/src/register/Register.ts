import type { Entity } from '@backstage/catalog-model';
import {
  definitionKinds,
  digestOf,
  type ParsedDocument,
  type RegisterFileError,
} from '@policing/plugin-blueprint-common';
import type { RegistrySettings } from '@policing/plugin-blueprint-node';
import { emitEntity } from './emitEntity';
import { fileKeyOf, type EntityRecord, type FileRecord } from './FileRecord';

/** A file whose text was read just now. */
export interface ReadFile {
  registry: string;
  path: string;
  contentDigest: string;
  method: string;
  /** Documents of a good text; without them the text was refused. */
  documents?: ParsedDocument[];
  /** Errors of a refused text, warnings of a good one. */
  problems: RegisterFileError[];
}

/** What a change of files means for the catalog and for the store. */
export interface RegisterChange {
  /** New and changed entities with the registry they belong to. */
  upserted: { registry: string; entity: Entity; ref: string }[];
  /** Records to keep. */
  records: FileRecord[];
  /** Files to forget. */
  gone: { registry: string; path: string }[];
  /** Files to read again, because what other files hold changes their meaning. */
  stale: { registry: string; path: string }[];
}

interface Applied {
  registry: string;
  digest: string;
}

const definitionPrefixes = definitionKinds.map(
  kind => `${kind.toLowerCase()}:`,
);

/**
 * Every file and entity of all registries, as the catalog has them: what a
 * changed file means is decided here, without any input or output.
 *
 * Where several files define an entity, the first one holds it: first by order
 * of the registries, then by path.
 */
export class Register {
  readonly #settings: Map<string, RegistrySettings>;
  readonly #order: Map<string, number>;
  readonly #files = new Map<string, FileRecord>();
  /** Files that define an entity, the one that holds it first. */
  readonly #claims = new Map<string, string[]>();
  readonly #applied = new Map<string, Applied>();

  /**
   * @param registries - the registries in the order of the configuration
   * @param records - what is remembered of their files
   * @param uncertain - entities of which it is not known whether the catalog has them
   */
  constructor(
    registries: RegistrySettings[],
    records: FileRecord[] = [],
    uncertain: { registry: string; ref: string }[] = [],
  ) {
    this.#settings = new Map(registries.map(each => [each.name, each]));
    this.#order = new Map(registries.map(({ name }, index) => [name, index]));
    for (const record of records) {
      this.#files.set(fileKeyOf(record), record);
      this.#claim(record);
    }
    for (const record of records) {
      for (const { ref, digest } of record.entities) {
        if (this.#holderOf(ref) === record) {
          this.#applied.set(ref, { registry: record.registry, digest });
        }
      }
    }
    this.doubt(uncertain);
  }

  /** Whether any file defines the entity. */
  has(ref: string): boolean {
    return this.#claims.has(ref);
  }

  /** What is remembered of a file. */
  file(file: { registry: string; path: string }): FileRecord | undefined {
    return this.#files.get(fileKeyOf(file));
  }

  /** What is remembered of every file. */
  files(): Iterable<FileRecord> {
    return this.#files.values();
  }

  /** The record that holds an entity, of all that define it. */
  holderOf(ref: string): FileRecord | undefined {
    return this.#holderOf(ref);
  }

  /** Number of entities that each registry has in the catalog. */
  countEntities(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { registry } of this.#applied.values()) {
      counts.set(registry, (counts.get(registry) ?? 0) + 1);
    }
    return counts;
  }

  /** Whether the catalog has every entity of a file as the file says. */
  isSettled(record: FileRecord): boolean {
    return record.entities.every(
      ({ ref, digest }) =>
        this.#holderOf(ref) !== record ||
        this.#applied.get(ref)?.digest === digest,
    );
  }

  /** Takes it for unknown what the catalog has of some entities. */
  doubt(entities: { registry: string; ref: string }[]): void {
    for (const { registry, ref } of entities) {
      this.#applied.set(ref, { registry, digest: 'not known' });
    }
  }

  /**
   * Entities that the catalog has although no file defines them any more, to be
   * removed. They are told apart from applying changes, so that an entity that
   * moves to another file, read a little later, is never missing between.
   */
  takeLeftOver(): { registry: string; ref: string }[] {
    const leftOver: { registry: string; ref: string }[] = [];
    for (const [ref, { registry }] of this.#applied) {
      if (!this.#claims.has(ref)) {
        leftOver.push({ registry, ref });
        this.#applied.delete(ref);
      }
    }
    return leftOver;
  }

  /**
   * Takes in files that were read and files that are gone.
   *
   * @param read - files with their new text
   * @param gone - files that are no longer there
   * @param now - time of reading, ISO 8601
   */
  apply(
    read: ReadFile[],
    gone: { registry: string; path: string }[],
    now: string,
  ): RegisterChange {
    const change: RegisterChange = {
      upserted: [],
      records: [],
      gone: [],
      stale: [],
    };
    const good = read
      .filter(({ documents }) => documents)
      .sort((a, b) => this.#compare(fileKeyOf(a), fileKeyOf(b)));
    const held = new Map<string, boolean>();
    const touch = ({ ref }: { ref: string }) => held.set(ref, this.has(ref));
    for (const file of [...good, ...gone]) {
      this.file(file)?.entities.forEach(touch);
    }
    for (const { documents } of good) {
      documents!.forEach(touch);
    }

    for (const file of [...good, ...gone]) {
      this.#withdraw(file);
    }
    for (const { registry, path } of gone) {
      if (this.#files.delete(fileKeyOf({ registry, path }))) {
        change.gone.push({ registry, path });
      }
    }
    for (const file of read) {
      change.records.push(this.#record(file, now));
    }
    for (const file of good) {
      this.#emit(file, change);
    }
    const isRead = new Set(read.map(fileKeyOf));
    const stale = new Set([
      ...this.#unsettledHolders(held.keys()),
      ...this.#readersOf(held),
    ]);
    for (const record of stale) {
      if (!isRead.has(fileKeyOf(record))) {
        // Forgotten until it is read again, even if that is after a restart.
        record.contentDigest = '';
        change.records.push(record);
        change.stale.push({ registry: record.registry, path: record.path });
      }
    }
    return change;
  }

  /** Keeps the record of a file; its entities follow when they are emitted. */
  #record(file: ReadFile, now: string): FileRecord {
    const { registry, path, contentDigest, method, problems } = file;
    const before = this.file(file);
    const lastGoodAt = file.documents ? now : before?.lastGoodAt;
    const record: FileRecord = {
      registry,
      path,
      contentDigest,
      method,
      problems,
      entities: file.documents
        ? file.documents.map(({ ref, line, document }) => ({
            ref,
            line,
            document,
            digest: '',
            references: [],
          }))
        : (before?.entities ?? []),
      ...(lastGoodAt && { lastGoodAt }),
    };
    this.#files.set(fileKeyOf(file), record);
    if (file.documents) {
      this.#claim(record);
    }
    return record;
  }

  #emit(file: ReadFile, change: RegisterChange): void {
    const settings = this.#settings.get(file.registry)!;
    const record = this.file(file)!;
    record.entities = file.documents!.map(source => {
      const { entity, references } = emitEntity(source, settings, ref =>
        this.has(ref),
      );
      const { ref, line, document } = source;
      const digest = digestOf(entity);
      if (
        this.#holderOf(ref) === record &&
        this.#applied.get(ref)?.digest !== digest
      ) {
        this.#applied.set(ref, { registry: file.registry, digest });
        change.upserted.push({ registry: file.registry, entity, ref });
      }
      const emitted: EntityRecord = { ref, line, document, digest, references };
      if (entity.kind === 'Group' && typeof entity.spec?.type === 'string') {
        emitted.groupType = entity.spec.type;
      }
      return emitted;
    });
  }

  /** Files that now hold an entity of which the catalog has another version. */
  #unsettledHolders(refs: Iterable<string>): FileRecord[] {
    const holders = new Set<FileRecord>();
    for (const ref of refs) {
      const holder = this.#holderOf(ref);
      if (holder && !this.isSettled(holder)) {
        holders.add(holder);
      }
    }
    return [...holders];
  }

  /**
   * Files with a reference that now means another definition: one without a
   * namespace falls back to the default namespace only where its own has none.
   */
  #readersOf(before: Map<string, boolean>): FileRecord[] {
    const targets = new Map<string, Set<string>>();
    for (const [ref, was] of before) {
      const [, kind, namespace, name] = /^([^:]+:)([^/]+)\/(.+)$/.exec(ref)!;
      const isFallback =
        namespace !== 'default' && definitionPrefixes.includes(kind);
      if (isFallback && was !== this.has(ref)) {
        const target = was ? ref : `${kind}default/${name}`;
        targets.set(target, (targets.get(target) ?? new Set()).add(namespace));
      }
    }
    return targets.size === 0
      ? []
      : [...this.#files.values()].filter(({ entities }) =>
          entities.some(({ ref, references }) =>
            references.some(([, target]) =>
              targets.get(target)?.has(ref.split(/[:/]/)[1]),
            ),
          ),
        );
  }

  #holderOf(ref: string): FileRecord | undefined {
    const claims = this.#claims.get(ref);
    return claims && this.#files.get(claims[0]);
  }

  #claim(record: FileRecord): void {
    const key = fileKeyOf(record);
    for (const { ref } of record.entities) {
      const claims = this.#claims.get(ref);
      if (claims) {
        claims.push(key);
        claims.sort((a, b) => this.#compare(a, b));
      } else {
        this.#claims.set(ref, [key]);
      }
    }
  }

  #withdraw(file: { registry: string; path: string }): void {
    const key = fileKeyOf(file);
    for (const { ref } of this.#files.get(key)?.entities ?? []) {
      const others = this.#claims.get(ref)?.filter(claim => claim !== key);
      if (others?.length) {
        this.#claims.set(ref, others);
      } else {
        this.#claims.delete(ref);
      }
    }
  }

  /** Order in which files win an entity. */
  #compare(a: string, b: string): number {
    const place = (key: string) =>
      this.#order.get(key.slice(0, key.indexOf('/'))) ?? Infinity;
    const difference = place(a) - place(b);
    if (difference) {
      return difference;
    }
    return a < b ? -1 : Number(a > b);
  }
}
