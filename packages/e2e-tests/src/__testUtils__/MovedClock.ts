import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartOptions } from './startProduct';

/** The clock of the register of a server, which a test may move ahead. */
export class MovedClock {
  readonly #folder = mkdtempSync(join(tmpdir(), 'clock-'));
  readonly #file = join(this.#folder, 'ahead');

  /** What a server is started with to have this clock. */
  get startOptions(): Pick<StartOptions, 'preload' | 'environment'> {
    return {
      preload: [require.resolve('./movedClock.cjs')],
      environment: { CLOCK_AHEAD: this.#file },
    };
  }

  /** Moves it to so many days after today. */
  moveAhead(days: number): void {
    writeFileSync(this.#file, String(days));
  }

  /** Removes what it kept. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
