import type { Terminal } from '../output/Terminal';
import { runCli } from '../runCli';

/** What a run of the command line did. */
export interface TestRun {
  exitCode: number;
  output: string;
  warnings: string;
}

/**
 * Runs the command line in a folder and keeps what it writes.
 *
 * @param folder - working folder
 * @param arguments_ - arguments after the name of the program
 * @param options - `colours`: as if a person sat at a terminal
 */
export async function run(
  folder: string,
  arguments_: readonly string[],
  options: { colours?: boolean } = {},
): Promise<TestRun> {
  let output = '';
  let warnings = '';
  const terminal: Terminal = {
    folder,
    colours: options.colours ?? false,
    write: text => {
      output += text;
    },
    warn: text => {
      warnings += text;
    },
  };
  const exitCode = await runCli(arguments_, terminal);
  return { exitCode, output, warnings };
}
