import { promises as fs } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { FolderRegistrySource } from './FolderRegistrySource';
import { largestFile } from './registryFiles';
import type { SourceListing } from './RegistrySource';

const folder = createMockDirectory();
const outside = createMockDirectory({ content: { 'secret.yaml': 'secret' } });

function sourceOf(path = folder.resolve('demo')) {
  return new FolderRegistrySource({
    path,
    shownAs: 'catalog/demo',
    schedule: { minutes: 5 },
  });
}

async function textsOf({ files }: SourceListing) {
  return Object.fromEntries(
    await Promise.all(
      files.map(async file => [
        file.path,
        await file.read().catch((error: Error) => error.message),
      ]),
    ),
  );
}

beforeEach(() => {
  folder.setContent({
    demo: {
      'a.yaml': 'A',
      'notes.md': 'not YAML',
      '.hidden.yaml': 'hidden',
      '.git': { 'x.yaml': 'version control' },
      eastvale: { systems: { 'b.yml': 'B' } },
    },
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('FolderRegistrySource', () => {
  it('lists the YAML files below the folder', async () => {
    const listing = await sourceOf().list();
    await expect(textsOf(listing)).resolves.toEqual({
      'a.yaml': 'A',
      'eastvale/systems/b.yml': 'B',
    });
    expect(listing.problems).toEqual([]);
  });

  it('marks content, so that it need not be read twice', async () => {
    const before = await sourceOf().list();
    const same = await sourceOf().list();
    expect(same.files.map(({ stamp }) => stamp)).toEqual(
      before.files.map(({ stamp }) => stamp),
    );
    folder.addContent({ 'demo/a.yaml': 'Another' });
    const after = await sourceOf().list();
    expect(after.files[0].stamp).not.toBe(before.files[0].stamp);
    expect(after.files[1].stamp).toBe(before.files[1].stamp);
  });

  it('picks the files that exist', async () => {
    const listing = await sourceOf().pick(['a.yaml', 'gone.yaml', 'eastvale']);
    await expect(textsOf(listing)).resolves.toEqual({ 'a.yaml': 'A' });
    expect(listing.problems).toEqual([]);
  });

  it('says so when the folder is missing', async () => {
    await expect(sourceOf(folder.resolve('none')).list()).rejects.toThrow(
      /The folder .*none cannot be read \(ENOENT\).*stays as it is/,
    );
  });

  it('refuses links that lead outside, and follows those that stay inside', async () => {
    const link = (target: string, path: string) =>
      fs.symlink(target, folder.resolve('demo', path));
    await link(outside.resolve('secret.yaml'), 'out.yaml');
    await link(folder.resolve('demo/a.yaml'), 'in.yaml');
    await link(folder.resolve('demo/none.yaml'), 'dangling.yaml');
    await link(outside.path, 'elsewhere');
    const listing = await sourceOf().list();
    await expect(textsOf(listing)).resolves.toEqual({
      'a.yaml': 'A',
      'eastvale/systems/b.yml': 'B',
      'in.yaml': 'A',
      'out.yaml': expect.stringMatching(/symbolic link to a file outside/),
    });
    expect(listing.problems).toEqual([
      {
        path: 'elsewhere',
        message: expect.stringMatching(/links are not followed/),
      },
    ]);
  });

  it('accepts a folder that is itself a link', async () => {
    await fs.symlink(folder.resolve('demo'), folder.resolve('link'));
    const { files } = await sourceOf(folder.resolve('link')).list();
    expect(files).toHaveLength(2);
  });

  it('refuses a file that is far too large without reading it', async () => {
    folder.addContent({ 'demo/a.yaml': 'x'.repeat(largestFile + 1) });
    const readFile = jest.spyOn(fs, 'readFile');
    const listing = await sourceOf().pick(['a.yaml']);
    await expect(listing.files[0].read()).rejects.toThrow(/at most 1 MiB/);
    expect(readFile).not.toHaveBeenCalled();
  });

  it('tells a file without permission from one that is gone', async () => {
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    jest.spyOn(fs, 'readFile').mockRejectedValueOnce(denied);
    const { files } = await sourceOf().list();
    await expect(files[0].read()).rejects.toThrow(
      'The file cannot be read (EACCES). Check its permissions.',
    );
    jest.spyOn(fs, 'stat').mockRejectedValueOnce(denied);
    const { problems } = await sourceOf().pick(['a.yaml']);
    expect(problems).toEqual([
      { path: 'a.yaml', message: expect.stringMatching(/EACCES/) },
    ]);
  });

  it('tells a folder without permission from one that is empty', async () => {
    const readdir = fs.readdir;
    jest.spyOn(fs, 'readdir').mockImplementation((async (
      path: string,
      options: object,
    ) => {
      if (path.endsWith('eastvale')) {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      }
      return readdir(path, options);
    }) as typeof readdir);
    const { files, problems } = await sourceOf().list();
    expect(files.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(problems).toEqual([
      { path: 'eastvale', message: expect.stringMatching(/EACCES/) },
    ]);
  });

  describe('watching', () => {
    const source = sourceOf();
    const seen: (string[] | undefined)[] = [];

    async function noticed(...paths: string[]) {
      for (const started = Date.now(); Date.now() - started < 5_000;) {
        const all = seen.flat();
        if (paths.every(path => all.includes(path))) {
          return true;
        }
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      throw new Error(`${paths} not noticed, but ${JSON.stringify(seen)}`);
    }

    beforeEach(async () => {
      seen.length = 0;
      await source.watch(
        paths => seen.push(paths),
        () => {},
      );
    });

    afterEach(() => source.close());

    it('notices files that are new, changed and gone', async () => {
      folder.addContent({ 'demo/new.yaml': 'N', 'demo/a.yaml': 'A2' });
      await fs.rm(folder.resolve('demo/eastvale/systems/b.yml'));
      await expect(
        noticed('new.yaml', 'a.yaml', 'eastvale/systems/b.yml'),
      ).resolves.toBe(true);
    });

    it('notices files in a new folder', async () => {
      folder.addContent({ 'demo/northmoor/systems/c.yaml': 'C' });
      await expect(noticed('northmoor/systems/c.yaml')).resolves.toBe(true);
      expect(seen).toContain(undefined);
    });

    it('notices a file that replaces another, as editors save', async () => {
      folder.addContent({ 'demo/.a.yaml.tmp': 'A3' });
      await fs.rename(
        folder.resolve('demo/.a.yaml.tmp'),
        folder.resolve('demo/a.yaml'),
      );
      await expect(noticed('a.yaml')).resolves.toBe(true);
    });

    it('takes no notice of anything else', async () => {
      folder.addContent({
        'demo/notes.md': 'More',
        'demo/.git/x.yaml': 'More',
        'demo/last.yaml': 'L',
      });
      await expect(noticed('last.yaml')).resolves.toBe(true);
      expect(seen).toEqual([['last.yaml']]);
    });
  });
});
