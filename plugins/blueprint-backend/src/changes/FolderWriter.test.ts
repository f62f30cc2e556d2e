import { promises as fs } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { FolderWriter } from './FolderWriter';
import type { FileEdit } from './RegisterWriter';
import { StaleFilesError } from './StaleFilesError';

const folder = createMockDirectory();

function writer() {
  return new FolderWriter({
    path: folder.resolve('registry'),
    shownAs: 'catalog/demo',
  });
}

function change(...files: FileEdit[]) {
  return {
    registry: 'demo',
    title: 'Move one',
    description: '',
    person: 'Dev',
    files,
  };
}

async function edit(path: string, after?: string): Promise<FileEdit> {
  return { path, before: await writer().read(path), after };
}

beforeEach(() =>
  folder.setContent({
    registry: {
      a: { 'one.yaml': 'one: 1\n', 'notes.txt': 'no' },
      'two.yml': 'two: 2\n',
      '.git': { 'x.yaml': 'x' },
    },
    'outside.yaml': 'secret: 1\n',
  }),
);

afterEach(() => {
  jest.restoreAllMocks();
});

/** Everything in the folder, hidden files too. */
function content() {
  return folder.content({ path: 'registry' });
}

describe('FolderWriter', () => {
  it('reads and lists the files of the registry only', async () => {
    await expect(writer().read('a/one.yaml')).resolves.toEqual({
      text: 'one: 1\n',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await expect(writer().read('a/none.yaml')).resolves.toBeUndefined();
    await expect(writer().list()).resolves.toEqual(['a/one.yaml', 'two.yml']);
    await expect(writer().list('a')).resolves.toEqual(['a/one.yaml']);
  });

  it('changes, adds and deletes in one go, and leaves nothing else behind', async () => {
    await expect(
      writer().apply(
        change(
          await edit('a/one.yaml', 'one: 11\n'),
          { path: 'new/deep/three.yaml', after: 'three: 3\n' },
          await edit('two.yml'),
        ),
      ),
    ).resolves.toEqual({
      kind: 'written',
      files: [
        'catalog/demo/a/one.yaml',
        'catalog/demo/new/deep/three.yaml',
        'catalog/demo/two.yml',
      ],
    });
    expect(content()).toEqual({
      a: { 'one.yaml': 'one: 11\n', 'notes.txt': 'no' },
      new: { deep: { 'three.yaml': 'three: 3\n' } },
      '.git': { 'x.yaml': 'x' },
    });
  });

  it('keeps the mode of a file', async () => {
    const path = folder.resolve('registry/a/one.yaml');
    await fs.chmod(path, 0o640);
    await writer().apply(change(await edit('a/one.yaml', 'one: 11\n')));
    expect((await fs.stat(path)).mode & 0o777).toBe(0o640);
  });

  it('refuses when one file is no longer what was read, and changes none', async () => {
    const files = [
      await edit('two.yml', 'two: 22\n'),
      await edit('a/one.yaml', 'one: 11\n'),
    ];
    await fs.writeFile(folder.resolve('registry/a/one.yaml'), 'one: 5\n');
    const before = content();
    const error = await writer()
      .apply(change(...files))
      .catch(caught => caught);
    expect(error).toBeInstanceOf(StaleFilesError);
    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        'a/one.yaml was changed by somebody else',
      ),
      files: [
        {
          path: 'a/one.yaml',
          before: { text: 'one: 1\n' },
          now: { text: 'one: 5\n' },
        },
      ],
    });
    expect(content()).toEqual(before);
  });

  it('refuses a new file that is there already, and a gone one', async () => {
    await expect(
      writer().apply(change({ path: 'two.yml', after: 'x: 1\n' })),
    ).rejects.toThrow('two.yml exists already');
    const gone = await edit('a/one.yaml', 'one: 11\n');
    await fs.rm(folder.resolve('registry/a/one.yaml'));
    await expect(writer().apply(change(gone))).rejects.toThrow('is gone');
  });

  it('does one change after the other: of two for the same text the second is refused', async () => {
    const shared = writer();
    const before = await shared.read('two.yml');
    const outcomes = await Promise.allSettled(
      ['two: 3\n', 'two: 4\n'].map(after =>
        shared.apply(change({ path: 'two.yml', before, after })),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(content()).toMatchObject({ 'two.yml': 'two: 3\n' });
  });

  it.each([
    '../outside.yaml',
    'a/../../outside.yaml',
    '/etc/hosts.yaml',
    'a//one.yaml',
    './two.yml',
    'a\\one.yaml',
    'a/one.yaml\u0000.yaml',
    '.git/x.yaml',
    'a/notes.txt',
    'a/.one.yaml',
    'node_modules/x.yaml',
    `${'a'.repeat(600)}.yaml`,
    '',
  ])('refuses the path %j', async path => {
    await expect(writer().read(path)).rejects.toMatchObject({
      name: 'InputError',
    });
    await expect(
      writer().apply(change({ path, after: 'x: 1\n' })),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('follows no link, neither to a file nor to a folder', async () => {
    await fs.symlink(
      folder.resolve('outside.yaml'),
      folder.resolve('registry/link.yaml'),
    );
    await fs.symlink(folder.path, folder.resolve('registry/linked'));
    for (const path of ['link.yaml', 'linked/outside.yaml']) {
      await expect(writer().read(path)).rejects.toThrow('symbolic link');
      await expect(
        writer().apply(change({ path, after: 'mine: 1\n' })),
      ).rejects.toThrow('symbolic link');
    }
    await expect(writer().list()).resolves.not.toContain('link.yaml');
    expect(await fs.readFile(folder.resolve('outside.yaml'), 'utf8')).toBe(
      'secret: 1\n',
    );
  });

  it('puts everything back where a file cannot be put in place', async () => {
    const before = content();
    const files = [
      await edit('a/one.yaml', 'one: 11\n'),
      { path: 'new/three.yaml', after: 'three: 3\n' },
      await edit('two.yml'),
    ];
    jest.spyOn(fs, 'unlink').mockRejectedValueOnce(new Error('disk is gone'));
    await expect(writer().apply(change(...files))).rejects.toThrow(
      'disk is gone',
    );
    expect(content()).toEqual(before);
  });

  it('says in words that the folder cannot be written to', async () => {
    const wanted = change(await edit('two.yml', 'two: 22\n'));
    jest
      .spyOn(fs, 'rename')
      .mockRejectedValueOnce(
        Object.assign(new Error('/srv/x'), { code: 'EROFS' }),
      );
    await expect(writer().apply(wanted)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^Nothing was changed: the folder catalog\/demo cannot be written to/,
      ),
    });
    expect(content()).toMatchObject({ 'two.yml': 'two: 2\n' });
  });

  it('refuses and puts back where a file changes between two steps', async () => {
    const before = content();
    const files = [
      await edit('a/one.yaml', 'one: 11\n'),
      await edit('two.yml', 'two: 22\n'),
    ];
    const rename = fs.rename.bind(fs);
    jest.spyOn(fs, 'rename').mockImplementationOnce(async (from, to) => {
      await rename(from, to);
      await fs.writeFile(folder.resolve('registry/two.yml'), 'two: mine\n');
    });
    await expect(writer().apply(change(...files))).rejects.toThrow(
      'two.yml was changed by somebody else',
    );
    expect(content()).toEqual({ ...before, 'two.yml': 'two: mine\n' });
  });

  it('puts back, with the next change, what a server that stopped half way had moved', async () => {
    const before = content();
    const files = [
      await edit('a/one.yaml', 'one: 11\n'),
      { path: 'new/three.yaml', after: 'three: 3\n' },
      await edit('two.yml', 'two: 22\n'),
    ];
    // After this one, nothing more is done: neither the rest nor putting back.
    const rename = fs.rename.bind(fs);
    const never = new Promise<never>(() => {});
    const stopped = new Promise<void>(resolve => {
      const renames = jest.spyOn(fs, 'rename');
      renames
        .mockImplementationOnce(rename)
        .mockImplementationOnce(rename)
        .mockImplementationOnce(() => {
          resolve();
          return never;
        });
    });
    writer()
      .apply(change(...files))
      .catch(() => {});
    await stopped;
    expect(content()).toMatchObject({
      a: { 'one.yaml': 'one: 11\n' },
      new: { 'three.yaml': 'three: 3\n' },
    });
    await writer().apply(change({ path: 'four.yaml', after: 'four: 4\n' }));
    expect(content()).toEqual({ ...before, 'four.yaml': 'four: 4\n' });
  });
});
