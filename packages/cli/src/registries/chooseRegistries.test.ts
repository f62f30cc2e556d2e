import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { force, testRegister } from '../__fixtures__/testRegister';
import { chooseRegistries } from './chooseRegistries';

/** Registries as `name namespace folder`, and what of the given files is asked for. */
async function choose(
  folder: string,
  paths: string[],
  options: { config?: string; namespace?: string } = {},
) {
  const { registries, includes } = await chooseRegistries(
    paths,
    folder,
    options,
  );
  return {
    registries: registries.map(
      ({ name, namespace, folder: own }) =>
        `${name} ${namespace} ${own.slice(folder.length + 1)}`,
    ),
    includes: (path: string) => includes(join(folder, path)),
  };
}

function plainFolder() {
  const { folder, write } = testRegister();
  write('app-config.yaml', '{}');
  return { folder, write };
}

describe('chooseRegistries', () => {
  it('takes the registries of the configuration that are here', async () => {
    const { folder } = testRegister();
    const { registries, includes } = await choose(folder, []);
    expect(registries).toEqual(['examples example register/examples']);
    expect(includes('register/examples/user.yaml')).toBe(true);
  });

  it('follows variables of the configuration', async () => {
    const { folder, write } = testRegister();
    write('copy/examples/x.yaml', force('x'));
    process.env.TEST_REGISTER = 'copy';
    try {
      const { registries } = await choose(folder, []);
      expect(registries).toEqual(['examples example copy/examples']);
    } finally {
      delete process.env.TEST_REGISTER;
    }
  });

  it('asks for the files under a path and finds the configuration above', async () => {
    const { folder, write } = testRegister();
    write('register/examples/deep/a.yaml', force('a'));
    write('register/examples/deeper/a.yaml', force('b'));
    const { registries, includes } = await choose(folder, [
      'register/examples/deep',
    ]);
    expect(registries).toEqual(['examples example register/examples']);
    expect(includes('register/examples/deep/a.yaml')).toBe(true);
    expect(includes('register/examples/deeper/a.yaml')).toBe(false);
    expect(includes('register/examples/user.yaml')).toBe(false);
  });

  it('adds a folder that no configuration names', async () => {
    const { folder, write } = testRegister();
    write('drafts/a.yaml', force('a'));
    const { registries } = await choose(folder, ['drafts'], {
      namespace: 'draft',
    });
    expect(registries).toEqual([
      'examples example register/examples',
      'drafts draft drafts',
    ]);
  });

  it.each([
    [
      'catalog',
      ['blueprint default catalog/blueprint', 'demo demo catalog/demo'],
    ],
    ['catalog/demo', ['demo demo catalog/demo']],
    ['catalog/demo/eastvale/a.yaml', ['demo demo catalog/demo']],
    ['force', ['force default force']],
    ['force/a.yaml', ['force default force']],
  ])('goes by the names of folders in %s', async (path, expected) => {
    const { folder, write } = plainFolder();
    write('catalog/demo/eastvale/a.yaml', force('a'));
    write('catalog/blueprint/b.yaml', force('b'));
    write('force/a.yaml', force('a'));
    expect((await choose(folder, [path])).registries).toEqual(expected);
  });

  it('uses another configuration when told to', async () => {
    const { folder } = testRegister();
    const elsewhere = plainFolder();
    elsewhere.write('force/a.yaml', force('a'));
    const { registries } = await chooseRegistries(['force'], elsewhere.folder, {
      config: join(folder, 'app-config.yaml'),
    });
    expect(registries.map(({ name }) => name)).toEqual(['examples', 'force']);
  });

  it('needs a path where nothing is configured', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'blueprint-')));
    await expect(choose(folder, [])).rejects.toThrow(
      'No configuration with registries is near. Name the files or folders to read.',
    );
  });
});
