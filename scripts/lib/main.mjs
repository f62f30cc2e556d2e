import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from './commands.mjs';
import { Failure, adviceFor } from './failure.mjs';
import { Processes } from './processes.mjs';
import { Reporter } from './reporter.mjs';
import { Workspace } from './workspace.mjs';

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

function listCommands() {
  const names = Object.keys(commands);
  const width = Math.max(...names.map(name => name.length));
  return names
    .map(name => `  npm run ${name.padEnd(width)}  ${commands[name].summary}`)
    .join('\n');
}

function heedSignals(processes) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => processes.interrupt(signal));
  }
}

const SHELLS = ['sh', 'ash', 'bash', 'dash', 'zsh'];

// npm runs a script through a shell, and a shell that is killed, or whose npm
// is, tells nobody. When either goes, nobody is left who could stop us.
function parents() {
  const folder = `/proc/${process.ppid}`;
  try {
    const name = fs.readFileSync(`${folder}/comm`, 'utf8').trim();
    const stat = fs.readFileSync(`${folder}/stat`, 'utf8');
    // The name, in brackets, may hold spaces: state and parent come after it.
    const [, grandparent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return SHELLS.includes(name)
      ? `${process.ppid} ${grandparent}`
      : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}

function stopWithParents(processes) {
  if (!process.env.npm_lifecycle_event) {
    return;
  }
  const before = parents();
  const watch = setInterval(() => {
    if (parents() !== before) {
      clearInterval(watch);
      processes.interrupt('SIGTERM');
    }
  }, 500);
  watch.unref();
}

function toFailure(error) {
  if (error instanceof Failure) {
    return error;
  }
  const log = path.join(root, '.cache/logs/bootstrap.log');
  const advice = adviceFor(`${error.code ?? ''} ${error.message}`);
  try {
    fs.mkdirSync(path.dirname(log), { recursive: true });
    fs.writeFileSync(log, `${error.stack}\n`);
  } catch {
    return new Failure(advice ?? error.message, { details: error.message });
  }
  return new Failure(advice ?? `This went wrong: ${error.message}.`, {
    details: `Where it happened is in ${log}`,
  });
}

/**
 * Does what the command line asks and ends the process.
 *
 * @param {string[]} args - name of a command and its arguments
 */
export async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? '')
    ? commands[name]
    : undefined;
  const reporter = new Reporter(
    command?.ownsOutput ? process.stderr : process.stdout,
  );
  const processes = new Processes();
  heedSignals(processes);
  stopWithParents(processes);
  try {
    if (!command) {
      throw new Failure(
        name ? `There is no command "${name}".` : 'Which command?',
        { details: listCommands() },
      );
    }
    process.exitCode = await command.run(
      new Workspace(root, reporter, processes),
      args,
    );
  } catch (error) {
    const { message, details, exitCode } = toFailure(error);
    reporter.line();
    process.stderr.write(`${message}\n${details ? `\n${details}\n` : ''}`);
    process.exitCode = exitCode;
  }
  process.exit();
}
