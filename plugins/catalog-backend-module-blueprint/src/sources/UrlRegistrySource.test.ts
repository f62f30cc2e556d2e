import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { largestFile } from './registryFiles';
import { UrlRegistrySource } from './UrlRegistrySource';

const url = 'https://github.com/force/register/tree/main/catalog';

interface StoredFile {
  path: string;
  text?: string;
  size?: number;
}

/** A reader of a repository with these files. */
function readerOf(...stored: StoredFile[]) {
  const readTree = jest.fn(async (_url, options) => {
    if (options?.etag === 'version-1') {
      throw new NotModifiedError();
    }
    const wanted = stored.filter(({ path, size }) =>
      options.filter(path, size === undefined ? undefined : { size }),
    );
    return {
      etag: 'version-1',
      files: async () =>
        wanted.map(({ path, text }) => ({
          path,
          content: async () => Buffer.from(text ?? ''),
        })),
      archive: jest.fn(),
      dir: jest.fn(),
    };
  });
  return mockServices.urlReader.mock({ readTree });
}

function sourceOf(
  reader = readerOf(),
  scheduler = mockServices.scheduler.mock(),
) {
  return new UrlRegistrySource({
    name: 'force',
    url,
    schedule: { minutes: 7 },
    reader,
    scheduler,
  });
}

describe('UrlRegistrySource', () => {
  it('lists the YAML files of the repository', async () => {
    const source = sourceOf(
      readerOf(
        { path: 'a.yaml', text: 'A' },
        { path: 'README.md', text: 'not YAML' },
        { path: '.github/x.yaml', text: 'hidden' },
      ),
    );
    const listing = await source.list();
    expect(listing?.version).toBe('version-1');
    expect(listing?.files.map(({ path }) => path)).toEqual(['a.yaml']);
    await expect(listing?.files[0].read()).resolves.toBe('A');
  });

  it('says nothing when nothing changed', async () => {
    await expect(sourceOf().list('version-1')).resolves.toBeUndefined();
    await expect(sourceOf().list('version-0')).resolves.toBeDefined();
  });

  it('picks files whatever the version', async () => {
    const source = sourceOf(
      readerOf({ path: 'a.yaml', text: 'A' }, { path: 'b.yaml', text: 'B' }),
    );
    const { files } = await source.pick(['b.yaml', 'c.yaml']);
    expect(files.map(({ path }) => path)).toEqual(['b.yaml']);
  });

  it('does not fetch a file that is far too large', async () => {
    const listing = await sourceOf(
      readerOf({ path: 'a.yaml', size: largestFile + 1 }),
    ).list();
    await expect(listing?.files[0].read()).rejects.toThrow(/at most 1 MiB/);
  });

  it('says what to do when the repository cannot be read', async () => {
    const reader = mockServices.urlReader.mock({
      readTree: () => Promise.reject(new Error('404 Not Found')),
    });
    await expect(sourceOf(reader).list()).rejects.toThrow(
      /tree\/main\/catalog cannot be read \(404 Not Found\).*stays as it is/,
    );
  });

  it('looks again on its schedule until it is closed', async () => {
    const scheduler = mockServices.scheduler.mock();
    const source = sourceOf(readerOf(), scheduler);
    const listener = jest.fn();
    await expect(source.watch(listener)).resolves.toBe(false);
    const [task] = scheduler.scheduleTask.mock.calls[0];
    expect(task).toMatchObject({
      id: 'blueprint-registry-force',
      frequency: { minutes: 7 },
    });
    await task.fn(new AbortController().signal);
    expect(listener).toHaveBeenCalledWith();
    await source.close();
    expect(task.signal?.aborted).toBe(true);
  });

  it('says where it is', () => {
    expect(sourceOf().description).toBe(url);
  });
});
