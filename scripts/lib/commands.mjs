import path from 'node:path';
import {
  checkPort,
  readServerSettings,
  serve,
  serverVariables,
  takeDataFolder,
} from './server.mjs';
import { runTests } from './tests.mjs';
import { ensureWebApp } from './webApp.mjs';

/** A command that is another program, run from the root with the terminal. */
function program(summary, ...command) {
  return {
    summary,
    ownsOutput: true,
    async run(workspace, args) {
      await workspace.prepare();
      return await workspace.processes.attend([...command, ...args], {
        cwd: workspace.root,
        env: workspace.environment,
      });
    },
  };
}

/**
 * What these scripts can do, by the name it has in package.json. Each `run`
 * gets the workspace and further arguments and gives the exit code. Where the
 * output belongs to the program (`ownsOutput`), nothing else may be printed
 * there: it may be read by another program.
 */
export const commands = {
  start: {
    summary: 'serve the register on one port',
    async run(workspace) {
      const settings = readServerSettings(workspace.root, process.env);
      // Asked first, so that nobody waits for an installation to hear it.
      await checkPort(settings);
      await workspace.prepare(() => ensureWebApp(workspace));
      return await serve(workspace, settings);
    },
  },

  dev: {
    summary: 'serve it from the sources, reloading as they change',
    async run(workspace) {
      const { root } = workspace;
      const settings = readServerSettings(root, process.env);
      await workspace.prepare();
      const release = await takeDataFolder(settings);
      const configFiles = [
        ...settings.configFiles,
        path.join(root, 'app-config.dev.yaml'),
      ];
      // Here the web app has a port of its own, which the file above says.
      const { APP_CONFIG_app_baseUrl: ownPort, ...variables } =
        serverVariables(settings);
      try {
        return await workspace.processes.attend(
          [
            ...['backstage-cli', 'repo', 'start'],
            ...configFiles.flatMap(file => ['--config', file]),
          ],
          {
            cwd: root,
            env: { ...workspace.environment, ...variables },
          },
        );
      } finally {
        release();
      }
    },
  },

  test: {
    summary: 'run every check and test, or those that are named',
    run: runTests,
  },

  canary: {
    summary: 'look for restricted words at every door, as everybody',
    ownsOutput: true,
    async run(workspace, args) {
      await workspace.prepare(() => ensureWebApp(workspace));
      return await workspace.processes.attend(
        [
          ...['yarn', 'workspace', '@policing/e2e-tests', 'run'],
          ...['test:canary', ...args],
        ],
        { cwd: workspace.root, env: workspace.environment },
      );
    },
  },

  setup: {
    summary: 'fetch the tools and install the packages',
    async run(workspace) {
      await workspace.prepare();
      return 0;
    },
  },

  build: {
    summary: 'build the web app',
    async run(workspace) {
      await workspace.prepare(() => ensureWebApp(workspace));
      return 0;
    },
  },

  blueprint: program(
    'validate or score a registry, without a server',
    'node',
    'packages/cli/bin/blueprint',
  ),
  schemas: program(
    'write the schemas for editors and the description of the data model',
    ...['node', 'packages/cli/bin/blueprint', 'schemas'],
    ...['--document', 'docs/data-model.md'],
  ),
  'bench:engine': program(
    'measure the scoring engine',
    ...['yarn', 'workspace', '@policing/plugin-blueprint-common'],
    ...['run', 'bench:engine'],
  ),
  'bench:load': program(
    'measure how a large registry gets into the catalogue',
    ...[
      'yarn',
      'workspace',
      '@policing/plugin-catalog-backend-module-blueprint',
    ],
    ...['run', 'bench:load'],
  ),
  'bench:api': program(
    'measure scoring and the API over a large register',
    ...['yarn', 'workspace', '@policing/plugin-blueprint-backend'],
    ...['run', 'bench:api'],
  ),
  'bench:import': program(
    'measure how the difference of a spreadsheet is found',
    ...['yarn', 'workspace', '@policing/plugin-blueprint-backend'],
    ...['run', 'bench:import'],
  ),
  landscape: program(
    'write the public register from the landscape',
    'node',
    'scripts/landscape/landscape.mjs',
  ),
  lint: program(
    'look for mistakes in the code',
    'backstage-cli',
    'repo',
    'lint',
  ),
  format: program('lay out all files', 'prettier', '--write', '.'),
  tsc: program('check the types', 'tsc'),
  knip: program('look for unused files and dependencies', 'knip'),
};
