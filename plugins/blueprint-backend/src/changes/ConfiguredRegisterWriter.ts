import { NotAllowedError } from '@backstage/errors';
import type {
  AppliedChange,
  ChangeSet,
  FileWriter,
  ReadFile,
  RegisterWriter,
  WritingMethod,
} from './RegisterWriter';

/** What may be done with one registry. */
export interface RegistryFiles {
  name: string;
  title: string;
  /** Namespace of documents that name none. */
  namespace: string;
  /** Folder or repository, as people know it. */
  shownAs: string;
  /** Absent where nobody may change its files from the app. */
  writer?: FileWriter;
}

/** Reads and changes the files of the registries of the configuration. */
export class ConfiguredRegisterWriter implements RegisterWriter {
  readonly #registries: ReadonlyMap<string, RegistryFiles>;

  constructor(registries: readonly RegistryFiles[]) {
    this.#registries = new Map(
      registries.map(registry => [registry.name, registry]),
    );
  }

  methodOf(registry: string): WritingMethod {
    const files = this.#registries.get(registry);
    if (files?.writer) {
      return files.writer.method();
    }
    return {
      kind: 'none',
      why: files
        ? `The registry “${files.title}” is not changed from the app: change its files where they are kept. An operator can allow it with the setting changes in blueprint.registries.`
        : `The configuration has no registry “${registry}”.`,
    };
  }

  namespaceOf(registry: string): string {
    return this.#registries.get(registry)?.namespace ?? 'default';
  }

  shownAs(registry: string, path: string): string {
    const files = this.#registries.get(registry);
    return files ? `${files.shownAs}/${path}` : path;
  }

  async read(registry: string, path: string): Promise<ReadFile | undefined> {
    return this.#registries.get(registry)?.writer?.read(path);
  }

  async list(registry: string, under?: string): Promise<string[]> {
    return (await this.#registries.get(registry)?.writer?.list(under)) ?? [];
  }

  async apply(changes: ChangeSet): Promise<AppliedChange> {
    const method = this.methodOf(changes.registry);
    if (method.kind === 'none') {
      throw new NotAllowedError(method.why);
    }
    return this.#registries.get(changes.registry)!.writer!.apply(changes);
  }
}
