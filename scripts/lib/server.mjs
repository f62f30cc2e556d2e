import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { Failure, adviceFor } from './failure.mjs';
import { acquireLock } from './lock.mjs';
import { isPortFree } from './port.mjs';
import { seconds } from './reporter.mjs';
import { createLogFilter } from './serverLog.mjs';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 7007;
const READY_TIMEOUT_MS = 120_000;
const TAIL_LINES = 25;

/**
 * How the server is to run, from the environment: `PORT`; `BLUEPRINT_DATA`, the
 * folder of the embedded database; `BLUEPRINT_CATALOG`, the folder of the
 * registries; `BLUEPRINT_CONFIG`, further configuration files, separated as in
 * PATH. Relative paths count from where the command was typed.
 *
 * @param {string} root - root folder of the repository
 * @param {NodeJS.ProcessEnv} environment
 */
export function readServerSettings(root, environment) {
  const typedIn = environment.INIT_CWD ?? process.cwd();
  const port = Number(environment.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(
      `PORT must be a number from 1 to 65535, not "${environment.PORT}".`,
    );
  }
  const furtherFiles = (environment.BLUEPRINT_CONFIG ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map(file => path.resolve(typedIn, file));
  const missing = furtherFiles.find(file => !fs.existsSync(file));
  if (missing) {
    throw new Failure(
      `BLUEPRINT_CONFIG names ${missing}, and there is no such file.`,
    );
  }
  const local = path.join(root, 'app-config.local.yaml');
  return {
    port,
    url: `http://localhost:${port}`,
    data: environment.BLUEPRINT_DATA
      ? path.resolve(typedIn, environment.BLUEPRINT_DATA)
      : path.join(root, 'data'),
    catalog: environment.BLUEPRINT_CATALOG
      ? path.resolve(typedIn, environment.BLUEPRINT_CATALOG)
      : path.join(root, 'catalog'),
    configFiles: [
      path.join(root, 'app-config.yaml'),
      ...(fs.existsSync(local) ? [local] : []),
      ...furtherFiles,
    ],
  };
}

/** The variables that carry the settings to the server. */
export function serverVariables({ port, url, data, catalog }) {
  return {
    BLUEPRINT_DATA: data,
    BLUEPRINT_CATALOG: catalog,
    // The configuration files say the default; only another port overrides it.
    ...(port === DEFAULT_PORT
      ? {}
      : {
          APP_CONFIG_app_baseUrl: url,
          APP_CONFIG_backend_baseUrl: url,
          APP_CONFIG_backend_listen_port: String(port),
        }),
  };
}

/** Fails unless somebody could listen on the port. */
export async function checkPort({ port }) {
  let free;
  try {
    free = await isPortFree(port, HOST);
  } catch (error) {
    throw new Failure(
      `Port ${port} cannot be used: ${error.message}. Choose another, such as: PORT=8007 npm start`,
    );
  }
  if (!free) {
    throw new Failure(
      `Port ${port} is in use already, perhaps by this register in another window. Stop that, or choose another port: PORT=${
        port + 1
      } npm start`,
    );
  }
}

/**
 * Takes the data folder for one server: two on the same database would spoil
 * each other's work.
 *
 * @returns {Promise<() => void>} lets go
 */
export async function takeDataFolder({ data }) {
  try {
    fs.mkdirSync(data, { recursive: true });
    fs.accessSync(data, fs.constants.W_OK);
    return await acquireLock(path.join(data, 'server.lock'), pid => {
      throw new Failure(
        `Process ${pid} already serves from the data folder ${data}. Stop it, or give this one a folder of its own: BLUEPRINT_DATA=FOLDER npm start`,
      );
    });
  } catch (error) {
    if (error instanceof Failure) {
      throw error;
    }
    throw new Failure(
      adviceFor(`${error.code} ${error.message}`) ??
        `The data folder ${data} cannot be used: ${error.message}.`,
      { details: `Data folder: ${data}` },
    );
  }
}

async function answersReady(port) {
  try {
    const response = await fetch(
      `http://${HOST}:${port}/.backstage/health/v1/readiness`,
    );
    return response.ok;
  } catch {
    return false;
  }
}

/** Whether anybody may choose to be anybody. */
async function isDemonstration(port) {
  try {
    const response = await fetch(`http://${HOST}:${port}/api/auth/demo/people`);
    return response.ok;
  } catch {
    return false;
  }
}

/** Writes the server's output to a file, and what matters of it to the screen. */
function followOutput(child, file, reporter) {
  const log = fs.createWriteStream(file);
  log.on('error', error =>
    reporter.line(`No log can be kept: ${error.message}`),
  );
  const recent = [];
  for (const stream of [child.stdout, child.stderr]) {
    const filter = createLogFilter();
    readline.createInterface({ input: stream }).on('line', line => {
      const { plain, show } = filter(line);
      log.write(`${plain}\n`);
      recent.push(plain);
      recent.splice(0, recent.length - TAIL_LINES);
      if (show) {
        reporter.line(plain);
      }
    });
  }
  return recent;
}

/**
 * Runs the server until it is told to stop.
 *
 * @param {import('./workspace.mjs').Workspace} workspace - prepared, with the
 *   web app built
 * @param {ReturnType<typeof readServerSettings>} settings
 * @returns {Promise<number>} exit code
 */
export async function serve(workspace, settings) {
  const { root, cache, reporter, processes, environment } = workspace;
  const { port, url, configFiles } = settings;
  const logFile = path.join(cache, 'logs/server.log');
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const release = await takeDataFolder(settings);

  try {
    await checkPort(settings);
    const { child, ended } = processes.start(
      [
        'node',
        ...['--require', path.join(root, 'scripts/lib/stopWithParent.cjs')],
        // Runs the TypeScript sources as they are.
        ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
        'src/index.ts',
        ...configFiles.flatMap(file => ['--config', file]),
      ],
      {
        cwd: path.join(root, 'packages/backend'),
        env: {
          ...environment,
          ...serverVariables(settings),
          NODE_COMPILE_CACHE: path.join(cache, 'compiled'),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const recent = followOutput(child, logFile, reporter);
    let exitCode;
    ended.then(code => (exitCode = code));

    await reporter.step('Starting the server', async () => {
      const deadline = performance.now() + READY_TIMEOUT_MS;
      while (!(await answersReady(port))) {
        if (processes.interrupted) {
          return;
        }
        if (exitCode !== undefined || performance.now() > deadline) {
          const text = recent.join('\n');
          throw new Failure(
            exitCode === undefined
              ? `The server was not ready after ${READY_TIMEOUT_MS / 1000} s.`
              : (adviceFor(text) ?? 'The server stopped while starting.'),
            { details: `${text}\n\nThe whole log is in ${logFile}` },
          );
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    });

    if (!processes.interrupted) {
      reporter.line();
      reporter.line(
        `Ready after ${seconds(reporter.elapsed)}: ${url}   (Ctrl-C stops it)`,
      );
      if (await isDemonstration(port)) {
        reporter.line(
          'This is a demonstration: everybody on this machine may sign in as anybody in it.',
        );
      }
    }
    const code = await ended;
    if (processes.interrupted) {
      reporter.line('Stopped.');
      return 0;
    }
    throw new Failure(`The server stopped by itself with code ${code}.`, {
      details: `${recent.join('\n')}\n\nThe whole log is in ${logFile}`,
    });
  } finally {
    release();
  }
}
