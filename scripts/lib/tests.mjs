import path from 'node:path';
import fs from 'node:fs';
import { Failure } from './failure.mjs';
import { startPostgres } from './postgres.mjs';
import { lastLines } from './processes.mjs';
import { seconds } from './reporter.mjs';
import {
  countStep,
  readJestCounts,
  readNodeTestCounts,
} from './testCounts.mjs';
import { buildWebApp } from './webApp.mjs';

const SHOWN_LINES = 120;

/**
 * A check without tests to count: it passes or it fails. It keeps one core busy,
 * so that the next one can run beside it.
 */
function check(name, title, ...command) {
  return {
    name,
    title,
    isLight: true,
    run: context => context.collect(command),
  };
}

/** Tests of Node's own runner. */
function nodeTests(name, title, command, variables) {
  return {
    name,
    title,
    async run(context) {
      const { code, output } = await context.collect(command, variables);
      return { code, output, counts: readNodeTestCounts(output) };
    },
  };
}

async function runJest(context) {
  const results = path.join(context.workspace.cache, 'logs/jest.json');
  fs.rmSync(results, { force: true });
  const postgres = await startPostgres(context.workspace.root);
  try {
    const { code, output } = await context.collect(
      [
        ...['backstage-cli', 'repo', 'test'],
        ...['--watchAll=false', '--maxWorkers=2'],
        // A slow machine is no failure; a test that hangs is one all the same.
        '--testTimeout=30000',
        ...['--json', '--outputFile', results],
      ],
      {
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      },
    );
    return { code, output, counts: readJestCounts(results) };
  } finally {
    await postgres.stop();
  }
}

const steps = [
  check(
    'format',
    'Layout of files',
    'prettier',
    '--check',
    '--log-level=warn',
    '.',
  ),
  check('types', 'Types', 'tsc', '--pretty', 'false'),
  check('lint', 'Lint', 'backstage-cli', 'repo', 'lint', '--max-warnings', '0'),
  check(
    'lint-scripts',
    'Lint of the scripts',
    ...['eslint', '--ext', '.mjs,.cjs', '--max-warnings', '0', 'scripts'],
  ),
  check(
    'unused',
    'Unused files and dependencies',
    'knip',
    '--no-progress',
    '--no-config-hints',
  ),
  check(
    'catalog',
    'Validity of the register',
    ...['node', 'packages/cli/bin/blueprint', 'validate', 'catalog'],
  ),
  nodeTests('scripts', 'Tests of the scripts', [
    ...['node', '--test', 'scripts/**/*.test.mjs'],
  ]),
  {
    name: 'unit',
    title: 'Unit, contract and migration tests',
    run: runJest,
  },
  {
    name: 'build',
    title: 'Build of the web app',
    async run({ workspace }) {
      await buildWebApp(workspace);
      return { code: 0, output: '' };
    },
  },
  nodeTests('browser', 'Browser tests', [
    ...['yarn', 'workspace', '@policing/e2e-tests', 'run', 'test:e2e'],
  ]),
  nodeTests(
    'canary',
    'Canary, short form',
    ['yarn', 'workspace', '@policing/e2e-tests', 'run', 'test:canary'],
    { CANARY: 'short' },
  ),
];

function choose(names) {
  const unknown = names.find(name => !steps.some(step => step.name === name));
  if (unknown) {
    throw new Failure(
      `There is no test step "${unknown}". There are: ${steps
        .map(step => step.name)
        .join(', ')}.`,
    );
  }
  return names.length === 0
    ? steps
    : steps.filter(step => names.includes(step.name));
}

async function runStep(workspace, step) {
  const log = path.join(workspace.cache, 'logs', `test-${step.name}.log`);
  const context = {
    workspace,
    collect: (command, variables = {}) =>
      workspace.processes.collect(command, {
        cwd: workspace.root,
        env: {
          ...workspace.environment,
          // The output goes to a file, where colours are in the way.
          NO_COLOR: '1',
          FORCE_COLOR: '0',
          ...variables,
        },
        log,
      }),
  };
  try {
    const { code, output, counts } = await step.run(context);
    return {
      code,
      output,
      log,
      tested: Boolean(counts),
      ...countStep(code, counts),
    };
  } catch (error) {
    if (workspace.processes.interrupted) {
      throw error;
    }
    const output = [error.message, error.details].filter(Boolean).join('\n\n');
    return { code: 1, output, log, tested: false, ...countStep(1, undefined) };
  }
}

/**
 * Gives the results of steps in their order; while a light one runs, so does the
 * one after it, if that is light too.
 */
function resultsInOrder(workspace, chosen) {
  const running = [];
  const start = place => {
    if (!running[place]) {
      running[place] = runStep(workspace, chosen[place]);
      // Whoever asks for the result is told; until then nobody is.
      running[place].catch(() => {});
    }
    return running[place];
  };
  return place => {
    const result = start(place);
    if (chosen[place].isLight && chosen[place + 1]?.isLight) {
      start(place + 1);
    }
    return result;
  };
}

function summarise({ code, tested, passed, failed }) {
  const counts = tested ? ` (${passed} passed, ${failed} failed)` : '';
  return `${code === 0 ? 'good' : 'FAILED'}${counts}`;
}

/**
 * Runs every check and test, or those whose names are given, to the end; then
 * says which failed. The last line it prints is `N passed, N failed`.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {string[]} names
 * @returns {Promise<number>} exit code
 */
export async function runTests(workspace, names) {
  const { reporter } = workspace;
  const chosen = choose(names);
  await workspace.prepare();

  const totals = { passed: 0, failed: 0 };
  const failures = [];
  const resultAt = resultsInOrder(workspace, chosen);
  for (const [place, step] of chosen.entries()) {
    const result = await reporter.step(
      step.title,
      () => resultAt(place),
      summarise,
    );
    totals.passed += result.passed;
    totals.failed += result.failed;
    if (result.code !== 0) {
      failures.push(step);
      reporter.line();
      reporter.line(lastLines(result.output, SHOWN_LINES));
      reporter.line();
      reporter.line(`The whole output is in ${result.log}`);
      reporter.line();
    }
  }

  reporter.line();
  reporter.line(
    failures.length === 0
      ? `All good after ${seconds(reporter.elapsed)}.`
      : `Failed: ${failures.map(({ title }) => title).join(', ')}.`,
  );
  reporter.line(`${totals.passed} passed, ${totals.failed} failed`);
  return failures.length === 0 ? 0 : 1;
}
