/**
 * Runs a command beside a PostgreSQL server made for it, with the variables
 * that the platform's test helper looks for:
 *
 *   node scripts/postgres.mjs yarn workspace @policing/plugin-blueprint-backend test
 *
 * Without a command it prints the connection string and waits for Ctrl-C.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './lib/postgres.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [command, ...args] = process.argv.slice(2);

const postgres = await startPostgres(root);
const variables = {
  BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
  BACKSTAGE_TEST_DISABLE_DOCKER: '1',
};

let child;
if (command) {
  child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
} else {
  for (const [name, value] of Object.entries(variables)) {
    process.stdout.write(`export ${name}=${value}\n`);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
process.exitCode = await new Promise(resolve => {
  child?.once('error', error => {
    process.stderr.write(`${command} could not be started: ${error.message}\n`);
    resolve(127);
  });
  child?.once('exit', code => resolve(code ?? 1));
  for (const signal of signals) {
    process.on(signal, () => (child ? child.kill(signal) : resolve(0)));
  }
});
await postgres.stop();
