import { Command, CommanderError } from 'commander';
import { importCommand } from './commands/import/importCommand';
import { schemasCommand } from './commands/schemas/schemasCommand';
import { scoreCommand } from './commands/score/scoreCommand';
import { validateCommand } from './commands/validate/validateCommand';
import type { Terminal } from './output/Terminal';
import { UsageError } from './UsageError';

/** Exit code when the command itself was wrong. */
const usageExitCode = 2;

/**
 * Runs the command line.
 *
 * @param arguments_ - arguments after the name of the program
 * @param terminal - where to write and where paths count from
 * @returns exit code: 0 all well, 1 something is wrong with what was read, 2
 *   the command was wrong
 */
export async function runCli(
  arguments_: readonly string[],
  terminal: Terminal,
): Promise<number> {
  let exitCode = 0;
  const done = (code: number) => {
    exitCode = code;
  };
  const program = new Command('blueprint')
    .description(
      'Validate and score a register of police technology and bring in spreadsheets, without a server',
    )
    .addCommand(validateCommand(terminal, done))
    .addCommand(scoreCommand(terminal, done))
    .addCommand(importCommand(terminal, done))
    .addCommand(schemasCommand(terminal, done))
    .showSuggestionAfterError();
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: text => terminal.write(text),
      writeErr: text => terminal.warn(text),
    });
  }
  try {
    await program.parseAsync([...arguments_], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : usageExitCode;
    }
    if (error instanceof UsageError) {
      terminal.warn(`error: ${error.message}\n`);
      return usageExitCode;
    }
    throw error;
  }
}
