import { processTerminal } from './output/Terminal';
import { runCli } from './runCli';

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  process.stdout.on('error', stopWhenNobodyReads);
  process.exitCode = await runCli(process.argv.slice(2), processTerminal());
}

/** A reader such as `head` goes away once it has seen enough. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
}
