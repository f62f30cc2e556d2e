import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, Interruption, adviceFor } from './failure.mjs';

/** How long a process may take to stop before it is killed. */
const GRACE_MS = 15_000;

function stop(child, ownGroup, signal) {
  try {
    process.kill(ownGroup ? -child.pid : child.pid, signal);
  } catch {
    // It is gone already.
  }
}

/** The end of what a command printed, where the reason mostly is. */
export function lastLines(text, count = 25) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * The processes that this run has started, each leader of its own group, so
 * that none is left behind and none hears a signal twice.
 */
export class Processes {
  #running = new Set();
  #interruptedBy;

  /**
   * Starts a process.
   *
   * @param {string[]} command - program and arguments
   * @param {{ cwd: string, env: NodeJS.ProcessEnv, stdio: any }} options
   * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number> }}
   *   the process, and its exit code when it has ended
   */
  start([program, ...args], { cwd, env, stdio }) {
    if (this.#interruptedBy) {
      throw new Interruption();
    }
    // A process that talks to the terminal must stay in the terminal's group.
    const ownGroup = stdio !== 'inherit';
    const child = spawn(program, args, { cwd, env, stdio, detached: ownGroup });
    const entry = { child, ownGroup };
    this.#running.add(entry);
    const ended = new Promise((resolve, reject) => {
      child.once('error', error => {
        this.#running.delete(entry);
        reject(
          new Failure(`${program} could not be started: ${error.message}`),
        );
      });
      child.once('close', code => {
        this.#running.delete(entry);
        resolve(code ?? 1);
      });
    });
    return { child, ended };
  }

  /**
   * Runs a command to its end, its output in a log file.
   *
   * @param {string[]} command
   * @param {{ cwd: string, env: NodeJS.ProcessEnv, log: string }} options
   * @returns {Promise<{ code: number, output: string }>} its exit code and what
   *   it printed
   */
  async collect(command, { cwd, env, log }) {
    fs.mkdirSync(path.dirname(log), { recursive: true });
    const { child, ended } = this.start(command, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const file = fs.createWriteStream(log);
    // A full disk stops the command too, and that is what gets reported.
    file.on('error', () => {});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', text => {
        output += text;
        file.write(text);
      });
    }
    const code = await ended;
    await new Promise(resolve => file.end(resolve));
    if (this.#interruptedBy) {
      throw new Interruption();
    }
    return { code, output };
  }

  /**
   * Runs a command that must succeed.
   *
   * @param {string[]} command
   * @param {{ cwd: string, env: NodeJS.ProcessEnv, log: string, failure: string }} options -
   *   `failure` says in a sentence what a failure of this command means
   * @returns {Promise<string>} what it printed
   */
  async run(command, { failure, ...options }) {
    const { code, output } = await this.collect(command, options);
    if (code !== 0) {
      const advice = adviceFor(output);
      const where = `The whole output is in ${options.log}`;
      throw new Failure(advice ?? failure, {
        details: advice ? where : `${lastLines(output)}\n\n${where}`,
      });
    }
    return output;
  }

  /**
   * Runs a command that has the terminal to itself.
   *
   * @param {string[]} command
   * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
   * @returns {Promise<number>} its exit code
   */
  async attend(command, { cwd, env }) {
    return await this.start(command, { cwd, env, stdio: 'inherit' }).ended;
  }

  /**
   * Stops everything that runs: politely the first time, at once when asked
   * again or when fifteen seconds were not enough.
   *
   * @param {NodeJS.Signals} signal
   */
  interrupt(signal) {
    const again = Boolean(this.#interruptedBy);
    this.#interruptedBy = signal;
    for (const { child, ownGroup } of this.#running) {
      // The terminal has told its own group of Ctrl-C already.
      if (ownGroup || signal !== 'SIGINT') {
        stop(child, ownGroup, again ? 'SIGKILL' : 'SIGTERM');
      }
    }
    setTimeout(() => {
      for (const { child, ownGroup } of this.#running) {
        stop(child, ownGroup, 'SIGKILL');
      }
    }, GRACE_MS).unref();
  }

  /** Whether this run has been told to stop. */
  get interrupted() {
    return Boolean(this.#interruptedBy);
  }
}
