import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { rootOfRepository } from './rootOfRepository';

const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];

const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing of the browser's own may reach for the network. */
const QUIET_ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowsers(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES_ON_PATH.flatMap(name =>
    folders.map(folder => join(folder, name)),
  );
  return [
    ...(process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []),
    ...onPath,
    ...KNOWN_PLACES,
  ].filter(isExecutable);
}

/**
 * Unpacks the Chromium that npm brings, once. It unpacks into the temporary
 * folder and reuses whatever has its name there, so it gets a folder of its
 * own, renamed when complete; on a system without the libraries it needs, its
 * own copies of them are used.
 */
async function npmBrowser(): Promise<string> {
  const packageFolder = dirname(
    dirname(require.resolve('@sparticuz/chromium')),
  );
  const { version } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(rootOfRepository(), '.cache', 'chromium', version);
  const bundled = await import('@sparticuz/chromium');
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = partial;
    try {
      await bundled.default.executablePath();
      await bundled.inflate(join(packageFolder, 'bin', 'al2023.tar.br'));
    } finally {
      if (before === undefined) {
        delete process.env.TMPDIR;
      } else {
        process.env.TMPDIR = before;
      }
    }
    renameSync(partial, folder);
  }
  process.env.FONTCONFIG_PATH ??= join(folder, 'fonts');
  bundled.setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
  return join(folder, 'chromium');
}

/**
 * Starts a headless browser: one of the system where there is one that starts,
 * else the Chromium that npm brings.
 *
 * @throws Error with one sentence when neither works.
 */
export async function launchBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const failures: string[] = [];
  for (const executablePath of systemBrowsers()) {
    try {
      return await chromium.launch({
        executablePath,
        args: [...sandbox, ...QUIET_ARGUMENTS],
      });
    } catch (error) {
      failures.push(`${executablePath}: ${firstLine(error)}`);
    }
  }
  try {
    return await chromium.launch({
      executablePath: await npmBrowser(),
      args: ['--no-sandbox', '--headless=shell', ...QUIET_ARGUMENTS],
    });
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${firstLine(error)}`);
  }
  throw new Error(
    `The browser tests need a browser: install Chromium or Chrome, or name one in CHROMIUM_PATH. Tried ${failures.join(
      '; ',
    )}.`,
  );
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0];
}
