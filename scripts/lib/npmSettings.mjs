import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure } from './failure.mjs';

/** @returns {string[]} the command that is npm, the one that runs us if any */
export function npmCommand(environment = process.env) {
  const running = environment.npm_execpath;
  return running && path.basename(running) === 'npm-cli.js'
    ? [process.execPath, running]
    : ['npm'];
}

/**
 * What npm is set to on this machine about reaching the registry. Yarn reads
 * none of it, so it has to be carried over.
 *
 * @returns {Promise<{ registry?: string, cafile?: string, httpProxy?: string, httpsProxy?: string, strictSsl: boolean }>}
 */
export async function readNpmSettings() {
  const [program, ...args] = npmCommand();
  let settings;
  try {
    const { stdout } = await promisify(execFile)(
      program,
      [...args, 'config', 'ls', '--json'],
      { maxBuffer: 16 * 1024 * 1024 },
    );
    settings = JSON.parse(stdout);
  } catch (error) {
    throw new Failure(
      `npm could not be asked for its settings: ${error.message.split('\n')[0]}. Check that "npm --version" works here.`,
    );
  }
  return {
    registry: settings.registry ?? undefined,
    cafile: settings.cafile ?? undefined,
    httpProxy: settings.proxy ?? undefined,
    httpsProxy: settings['https-proxy'] ?? undefined,
    strictSsl: settings['strict-ssl'] !== false,
  };
}

/** The settings as arguments of another npm. */
export function npmArguments(settings) {
  return [
    ...(settings.registry ? [`--registry=${settings.registry}`] : []),
    ...(settings.cafile ? [`--cafile=${settings.cafile}`] : []),
    ...(settings.httpProxy ? [`--proxy=${settings.httpProxy}`] : []),
    ...(settings.httpsProxy ? [`--https-proxy=${settings.httpsProxy}`] : []),
    ...(settings.strictSsl ? [] : ['--no-strict-ssl']),
  ];
}

/** The settings as variables that Yarn reads. */
export function yarnVariables(settings) {
  const variables = {
    YARN_NPM_REGISTRY_SERVER: settings.registry?.replace(/\/$/, ''),
    YARN_HTTPS_CA_FILE_PATH: settings.cafile,
    YARN_HTTP_PROXY: settings.httpProxy,
    YARN_HTTPS_PROXY: settings.httpsProxy,
    YARN_ENABLE_STRICT_SSL: settings.strictSsl ? undefined : 'false',
    // A registry on plain HTTP is refused unless its host is named.
    YARN_UNSAFE_HTTP_WHITELIST: settings.registry?.startsWith('http://')
      ? new URL(settings.registry).hostname
      : undefined,
  };
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined),
  );
}

/**
 * A copy of the environment without what `npm start` or `yarn dev` put there
 * for us alone, which would mislead the npm and Yarn that we call.
 */
export function withoutNpmVariables(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) =>
        !/^(npm_|INIT_CWD$|PROJECT_CWD$|BERRY_BIN_FOLDER$)/i.test(name),
    ),
  );
}
