import type {
  RegistrySource,
  SourceListener,
  SourceListing,
} from '../sources/RegistrySource';

/** A source whose files a test sets as it likes. */
export class MemorySource implements RegistrySource {
  readonly description = 'memory';
  files: Record<string, string>;
  problems: SourceListing['problems'] = [];
  /** Set to make the source unreadable. */
  failure?: string;
  version?: string;
  listener?: SourceListener;
  /** How often each file was read. */
  readonly reads: Record<string, number> = {};

  constructor(files: Record<string, string> = {}) {
    this.files = files;
  }

  async list(since?: string): Promise<SourceListing | undefined> {
    if (since !== undefined && since === this.version) {
      return undefined;
    }
    return {
      ...(await this.pick(Object.keys(this.files))),
      ...(this.version && { version: this.version }),
    };
  }

  async pick(paths: string[]): Promise<SourceListing> {
    if (this.failure) {
      throw new Error(this.failure);
    }
    return {
      problems: this.problems,
      files: paths
        .filter(path => path in this.files)
        .map(path => ({
          path,
          read: async () => {
            this.reads[path] = (this.reads[path] ?? 0) + 1;
            return this.files[path];
          },
        })),
    };
  }

  async watch(listener: SourceListener): Promise<boolean> {
    this.listener = listener;
    return true;
  }

  async close(): Promise<void> {
    this.listener = undefined;
  }
}
