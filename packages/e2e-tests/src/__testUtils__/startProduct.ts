import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RegisterHealthResponse } from '@policing/plugin-blueprint-common';
import { rootOfRepository } from './rootOfRepository';
import { EVERYTHING, tokenOf } from './signIn';

/** The running product, on a port, a catalogue and a database of its own. */
export interface Product {
  /** Address of the web app and the API. */
  url: string;
  /** Private copy of the catalogue folder; tests may change it. */
  catalog: string;
  /**
   * Asks the server something as a person of the demonstration.
   *
   * @param path - path and query, such as `/api/blueprint/summary`
   * @param person - full reference; the national risk owner, from whom nothing
   *   is held back, where it is left out
   */
  ask(path: string, person?: string): Promise<Response>;
  /** What the server has written so far. */
  log(): string;
  /** Sends a signal to the server's process. */
  signal(name: NodeJS.Signals): void;
  /** Stops the server and removes what it kept. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 180_000;
const LOOK_AGAIN_MS = 500;
const STOP_WITHIN_MS = 15_000;

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('No port is free')),
      );
    });
  });
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/.backstage/health/v1/readiness`);
    return response.ok;
  } catch {
    return false;
  }
}

/** What to do before the server starts. */
export interface StartOptions {
  /** Changes the private copy of the catalogue folder. */
  prepare?(catalog: string): void;
  /** Scripts that the server's process loads first. */
  preload?: string[];
  /** Configuration files after `app-config.yaml`. */
  configFiles?: string[];
  /** Further variables of the server's environment. */
  environment?: Record<string, string>;
  /** A free port is chosen where it is left out. */
  port?: number;
  /**
   * Token of a service that asks in place of a person, where nobody can sign in
   * to the demonstration.
   */
  serviceToken?: string;
}

/**
 * Starts the built product as `npm start` does, on a free port, with a private
 * copy of `catalog/` and an empty database, and waits until it has read and
 * scored every system.
 *
 * @throws Error with the end of the server's log when it does not get ready.
 */
export async function startProduct({
  prepare,
  preload = [],
  configFiles = [],
  environment = {},
  port: chosenPort,
  serviceToken,
}: StartOptions = {}): Promise<Product> {
  const root = rootOfRepository();
  if (!existsSync(join(root, 'packages/app/dist/index.html'))) {
    throw new Error(
      'The web app is not built: run `npm run build` before the browser tests.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'blueprint-e2e-'));
  const catalog = join(folder, 'catalog');
  cpSync(join(root, 'catalog'), catalog, { recursive: true });
  prepare?.(catalog);

  const port = chosenPort ?? (await freePort());
  const url = `http://localhost:${port}`;
  const output: string[] = [];
  const server: ChildProcess = spawn(
    process.execPath,
    [
      ...[...preload, '@backstage/cli-node/config/nodeTransform.cjs'].flatMap(
        script => ['--require', script],
      ),
      'src/index.ts',
      ...[join(root, 'app-config.yaml'), ...configFiles].flatMap(file => [
        '--config',
        file,
      ]),
    ],
    {
      cwd: join(root, 'packages/backend'),
      env: {
        ...process.env,
        NODE_ENV: 'development',
        BLUEPRINT_CATALOG: catalog,
        BLUEPRINT_DATA: join(folder, 'data'),
        APP_CONFIG_app_baseUrl: url,
        APP_CONFIG_backend_baseUrl: url,
        APP_CONFIG_backend_listen_port: String(port),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  server.stdout?.on('data', data => output.push(String(data)));
  server.stderr?.on('data', data => output.push(String(data)));
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });

  const stop = async () => {
    if (!ended) {
      server.kill('SIGTERM');
      const deadline = Date.now() + STOP_WITHIN_MS;
      while (!ended && Date.now() < deadline) {
        await pause(50);
      }
      if (!ended) {
        server.kill('SIGKILL');
      }
    }
    rmSync(folder, { recursive: true, force: true });
  };

  const product: Product = {
    url,
    catalog,
    ask: asker(url, serviceToken),
    log: () => output.join(''),
    signal: name => {
      server.kill(name);
    },
    stop,
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const awaited = await whatIsAwaited(product);
    if (!awaited) {
      return product;
    }
    if (ended || Date.now() > deadline) {
      await stop();
      throw new Error(
        `The server did not get ready: ${awaited}. The end of its log:\n${output
          .join('')
          .split('\n')
          .slice(-40)
          .join('\n')}`,
      );
    }
    await pause(LOOK_AGAIN_MS);
  }
}

/** Asks as people of the demonstration, each of whom signs in once, or as a service. */
function asker(url: string, serviceToken?: string): Product['ask'] {
  const tokens = new Map<string, Promise<string>>();
  if (serviceToken) {
    tokens.set(EVERYTHING, Promise.resolve(serviceToken));
  }
  return async (path, person = EVERYTHING) => {
    const token = tokens.get(person) ?? tokenOf(url, person);
    tokens.set(person, token);
    // A person whom the server does not know yet may sign in later.
    token.catch(() => tokens.delete(person));
    return fetch(`${url}${path}`, {
      headers: { Authorization: `Bearer ${await token}` },
    });
  };
}

/** What a start still waits for, until everything in the registries has reached the catalogue and the scores. */
async function whatIsAwaited({
  url,
  ask,
}: Product): Promise<string | undefined> {
  if (!(await isReady(url))) {
    return 'it does not answer';
  }
  const answers = await Promise.all([
    ask('/api/blueprint/health'),
    ask('/api/catalog/entities/by-query?filter=kind=system&limit=1'),
  ]).catch((error: Error) => error);
  if (answers instanceof Error) {
    return answers.message;
  }
  const [health, catalog] = answers;
  if (!health.ok || !catalog.ok) {
    return `the scores answer ${health.status}, the catalogue ${catalog.status}`;
  }
  const { registries, scoring } =
    (await health.json()) as RegisterHealthResponse;
  const { totalItems } = (await catalog.json()) as { totalItems: number };
  const unread = registries.filter(({ loadedAt }) => !loadedAt);
  if (registries.length === 0 || unread.length > 0) {
    return `unread registries: ${unread.map(({ name }) => name).join(', ')}`;
  }
  return scoring.systems > 0 && scoring.systems === totalItems
    ? undefined
    : `${scoring.systems} systems are scored and ${totalItems} in the catalogue`;
}
