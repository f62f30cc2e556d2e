import fs from 'node:fs';
import path from 'node:path';
import { Stamp, fingerprint } from './fingerprint.mjs';
import { packageFolders } from './packages.mjs';

const APP = 'packages/app';

function readManifest(root, folder) {
  return JSON.parse(
    fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
}

/**
 * The folders of the web app and of every package of ours that it is built
 * from, relative to the root.
 */
export function webAppFolders(root) {
  const manifests = new Map(
    packageFolders(root).map(folder => [folder, readManifest(root, folder)]),
  );
  const folderOf = new Map(
    [...manifests].map(([folder, { name }]) => [name, folder]),
  );
  const found = new Set();
  const visit = folder => {
    if (!found.has(folder)) {
      found.add(folder);
      for (const name of Object.keys(
        manifests.get(folder).dependencies ?? {},
      )) {
        if (folderOf.has(name)) {
          visit(folderOf.get(name));
        }
      }
    }
  };
  visit(APP);
  return [...found].sort();
}

const isTest = file => /\.test\.tsx?$/.test(file);

/**
 * Builds the web app if what it is built from has changed.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {(build: () => Promise<void>) => Promise<void>} [aroundBuild] - called
 *   with the work when there is some, to show that it goes on
 */
export async function buildWebApp(workspace, aroundBuild = build => build()) {
  const { root, cache, processes, environment } = workspace;
  const stamp = new Stamp(cache, 'web-app');
  const state = fingerprint(
    root,
    ['yarn.lock', 'tsconfig.json', 'app-config.yaml', ...webAppFolders(root)],
    file => !isTest(file),
  );
  const built = fs.existsSync(path.join(root, APP, 'dist/index.html'));
  if (built && stamp.matches(state)) {
    return;
  }

  await aroundBuild(async () => {
    stamp.clear();
    await processes.run(['backstage-cli', 'package', 'build'], {
      cwd: path.join(root, APP),
      env: environment,
      log: path.join(cache, 'logs/build.log'),
      failure: 'The web app could not be built.',
    });
    stamp.set(state);
  });
}

/**
 * Builds the web app if need be, as a step of its own.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 */
export async function ensureWebApp(workspace) {
  await buildWebApp(workspace, build =>
    workspace.reporter.step('Building the web app', build),
  );
}
