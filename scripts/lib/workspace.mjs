import path from 'node:path';
import { acquireLock } from './lock.mjs';
import { withoutNpmVariables } from './npmSettings.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureToolchain } from './toolchain.mjs';

/** This repository on this machine, and what runs in it on our behalf. */
export class Workspace {
  /** Variables for everything that is started; complete once prepared. */
  environment = withoutNpmVariables(process.env);

  /**
   * @param {string} root - root folder of the repository
   * @param {import('./reporter.mjs').Reporter} reporter
   * @param {import('./processes.mjs').Processes} processes
   */
  constructor(root, reporter, processes) {
    this.root = root;
    this.cache = path.join(root, '.cache');
    this.reporter = reporter;
    this.processes = processes;
  }

  /**
   * Brings tools and packages up to date, and then does further work that no
   * other run of these scripts may do at the same time.
   *
   * @param {() => Promise<void>} [furtherWork]
   */
  async prepare(furtherWork = async () => {}) {
    let said = false;
    const release = await acquireLock(
      path.join(this.cache, 'bootstrap.lock'),
      pid => {
        if (this.processes.interrupted) {
          process.exit(130);
        }
        if (!said) {
          this.reporter.line(
            `Waiting for process ${pid}, which is installing or building here.`,
          );
          said = true;
        }
      },
    );
    try {
      const toolchain = await ensureToolchain(this);
      this.environment = {
        ...this.environment,
        PATH: [
          ...toolchain.path,
          path.join(this.root, 'node_modules/.bin'),
          this.environment.PATH,
        ].join(path.delimiter),
      };
      await ensurePackages(this);
      await furtherWork();
    } finally {
      release();
    }
  }
}
