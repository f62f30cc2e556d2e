import { Command, Option } from 'commander';
import type { Terminal } from '../../output/Terminal';
import { chooseRegistries } from '../../registries/chooseRegistries';
import { loadRegister } from '../../registries/loadRegister';
import { problemsOf, type ReferenceMode } from '../../registries/problemsOf';
import { addRegistryOptions, type CommonOptions } from '../commonOptions';
import { humanReport } from './humanReport';
import { jsonReport } from './jsonReport';
import { junitReport } from './junitReport';
import { reportOn } from './Report';

const writers = {
  human: humanReport,
  json: jsonReport,
  junit: junitReport,
};

interface ValidateOptions extends CommonOptions {
  format: keyof typeof writers;
  references: ReferenceMode;
}

/**
 * `blueprint validate [paths...]`: everything that is wrong with YAML files.
 * Exit code 1 where there are errors; warnings alone are no failure.
 *
 * @param terminal - where to write
 * @param done - takes the exit code
 */
export function validateCommand(
  terminal: Terminal,
  done: (exitCode: number) => void,
): Command {
  const command = new Command('validate')
    .description(
      'Check the YAML of registries and report every mistake with file, line and field',
    )
    .argument(
      '[paths...]',
      'files and folders to check; every configured registry when none is named',
    )
    .addOption(
      new Option('-f, --format <format>', 'how to write the report')
        .choices(Object.keys(writers))
        .default('human'),
    )
    .addOption(
      new Option(
        '--references <severity>',
        'what a reference that points at nothing is; off for part of a register',
      )
        .choices(['error', 'warning', 'off'])
        .default('error'),
    );
  return addRegistryOptions(command).action(
    async (paths: string[], options: ValidateOptions) => {
      const chosen = await chooseRegistries(paths, terminal.folder, options);
      const register = await loadRegister(chosen, terminal.folder);
      const report = reportOn(
        register.asked,
        problemsOf(register, options.references),
      );
      terminal.write(writers[options.format](report, terminal));
      done(report.errors > 0 ? 1 : 0);
    },
  );
}
