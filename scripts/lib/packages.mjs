import fs from 'node:fs';
import path from 'node:path';
import { checkDiskSpace } from './diskSpace.mjs';
import { Stamp, fingerprint } from './fingerprint.mjs';
import { readNpmSettings, yarnVariables } from './npmSettings.mjs';

/** Folders of the packages of this repository, relative to its root. */
export function packageFolders(root) {
  return ['packages', 'plugins'].flatMap(group => {
    const folder = path.join(root, group);
    return fs
      .readdirSync(folder)
      .filter(name => fs.existsSync(path.join(folder, name, 'package.json')))
      .sort()
      .map(name => `${group}/${name}`);
  });
}

/**
 * Makes sure that node_modules is what yarn.lock says.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 */
export async function ensurePackages(workspace) {
  const { root, cache, reporter, processes, environment } = workspace;
  const stamp = new Stamp(cache, 'packages');
  const state = [
    process.platform,
    process.arch,
    fingerprint(root, [
      'yarn.lock',
      '.yarnrc.yml',
      'package.json',
      ...packageFolders(root).map(folder => `${folder}/package.json`),
    ]),
  ].join(' ');
  const installed = fs.existsSync(
    path.join(root, 'node_modules/.yarn-state.yml'),
  );
  if (installed && stamp.matches(state)) {
    return;
  }

  await reporter.step('Installing packages', async () => {
    if (!installed) {
      checkDiskSpace(root, 2.5);
    }
    stamp.clear();
    await processes.run(['yarn', 'install', '--immutable'], {
      cwd: root,
      env: {
        ...environment,
        ...yarnVariables(await readNpmSettings()),
        YARN_ENABLE_COLORS: 'false',
        YARN_ENABLE_PROGRESS_BARS: 'false',
        YARN_IGNORE_PATH: 'true',
      },
      log: path.join(cache, 'logs/install.log'),
      failure: 'Yarn could not install the packages.',
    });
    stamp.set(state);
  });
}
