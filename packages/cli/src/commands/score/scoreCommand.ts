import { Command, InvalidArgumentError, Option } from 'commander';
import { DateTime } from 'luxon';
import { count } from '../../output/count';
import type { Terminal } from '../../output/Terminal';
import { chooseRegistries } from '../../registries/chooseRegistries';
import { loadRegister } from '../../registries/loadRegister';
import { problemsOf } from '../../registries/problemsOf';
import { addRegistryOptions, type CommonOptions } from '../commonOptions';
import { chooseSystems } from './chooseSystems';
import { detail } from './detail';
import { overview } from './overview';
import { scoreRegister } from './ScoreReport';

interface ScoreOptions extends CommonOptions {
  system?: string;
  date: string;
  format: 'table' | 'json';
  json?: boolean;
  checks?: boolean;
}

/**
 * `blueprint score [paths...]`: scores systems as the server would. Exit code 1
 * where errors in files leave something out of the scores.
 *
 * @param terminal - where to write
 * @param done - takes the exit code
 */
export function scoreCommand(
  terminal: Terminal,
  done: (exitCode: number) => void,
): Command {
  const command = new Command('score')
    .description(
      'Score systems by the Blueprint, the legacy framework and technology risk, and explain each score',
    )
    .argument(
      '[paths...]',
      'files and folders whose systems to score; every configured registry when none is named',
    )
    .option(
      '-s, --system <name>',
      'one system: name, namespace/name or system:namespace/name',
    )
    .option(
      '-d, --date <day>',
      'day to score for, such as 2026-11-21',
      readDay,
      today(),
    )
    .addOption(
      new Option('-f, --format <format>', 'how to write the scores')
        .choices(['table', 'json'])
        .default('table'),
    )
    .option('--json', 'the same as --format json')
    .option('--checks', 'list every check of every system in the table');
  return addRegistryOptions(command).action(
    async (paths: string[], options: ScoreOptions) => {
      const chosen = await chooseRegistries(paths, terminal.folder, options);
      const register = await loadRegister(chosen, terminal.folder);
      const systems = chooseSystems(register, options.system);
      const report = scoreRegister(
        register,
        ref => systems.has(ref),
        options.date,
      );
      if (options.json || options.format === 'json') {
        terminal.write(`${JSON.stringify(report, null, 2)}\n`);
      } else {
        const write = options.checks || options.system ? detail : overview;
        terminal.write(write(report, terminal));
      }
      const errors = problemsOf(register).filter(
        ({ problem }) => problem.severity === 'error',
      );
      if (errors.length > 0) {
        terminal.warn(
          `${count(errors.length, 'error')} in the files: what is wrong was left out of the scores. See \`blueprint validate\`.\n`,
        );
      }
      done(errors.length > 0 ? 1 : 0);
    },
  );
}

function readDay(text: string): string {
  const day = DateTime.fromFormat(text, 'yyyy-MM-dd');
  if (!day.isValid) {
    throw new InvalidArgumentError('Give a day such as 2026-11-21.');
  }
  return text;
}

/** Today where the forces are. */
function today(): string {
  return DateTime.now().setZone('Europe/London').toISODate()!;
}
