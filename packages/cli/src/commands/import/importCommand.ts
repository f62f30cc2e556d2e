import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isError } from '@backstage/errors';
import {
  EditingError,
  ImportPlanner,
  MissingDocumentError,
} from '@policing/plugin-blueprint-common';
import { readTable } from '@policing/plugin-blueprint-node';
import { Command, Option } from 'commander';
import type { Terminal } from '../../output/Terminal';
import { chooseRegistries } from '../../registries/chooseRegistries';
import { loadRegister } from '../../registries/loadRegister';
import { UsageError } from '../../UsageError';
import { addRegistryOptions, type CommonOptions } from '../commonOptions';
import { findTarget } from './ImportTarget';
import { humanImportReport, importReportOn } from './importReport';
import { readMapping } from './readMapping';
import { writeRows } from './writeRows';

interface ImportOptions extends CommonOptions {
  registry: string;
  force: string;
  mapping?: string;
  sheet?: string;
  format: 'human' | 'json';
  write?: boolean;
}

/**
 * `blueprint import <file>`: what a spreadsheet would change in the systems of a
 * force, and with `--write` the YAML of it. Exit code 1 where rows are bad; the
 * others are written all the same.
 *
 * @param terminal - where to write
 * @param done - takes the exit code
 */
export function importCommand(
  terminal: Terminal,
  done: (exitCode: number) => void,
): Command {
  const command = new Command('import')
    .description(
      'Hold a spreadsheet against the systems of a force, show the difference, and write it where asked',
    )
    .argument('<file>', 'CSV file in UTF-8 or Excel workbook (.xlsx)')
    .requiredOption('-r, --registry <name>', 'registry to bring systems into')
    .requiredOption('--force <name>', 'force whose systems they are')
    .option(
      '-m, --mapping <file>',
      'YAML that says which column is what, and what words mean',
    )
    .option('--sheet <name>', 'sheet of the workbook; otherwise the first')
    .option('--write', 'write what is added and changed')
    .addOption(
      new Option('-f, --format <format>', 'how to write the difference')
        .choices(['human', 'json'])
        .default('human'),
    );
  return addRegistryOptions(command).action(
    async (file: string, options: ImportOptions) => {
      const table = await readFileTable(file, terminal.folder, options.sheet);
      const mapping = await readMapping(
        table.headings,
        options.mapping,
        terminal.folder,
      );
      const chosen = await chooseRegistries([], terminal.folder, options);
      const loaded = await loadRegister(chosen, terminal.folder);
      const target = findTarget(loaded, chosen.registries, options);
      const planner = new ImportPlanner(target.register, mapping);
      const rows = table.rows.map(row => planner.plan(row));
      const report = importReportOn(mapping, [...rows, ...planner.missing()]);
      const accepted = rows.filter(({ state }) =>
        ['added', 'changed'].includes(state),
      );
      if (options.write) {
        report.written = await refusing(() =>
          writeRows(accepted, target, loaded),
        );
      }
      terminal.write(
        options.format === 'json'
          ? `${JSON.stringify(report, null, 2)}\n`
          : humanImportReport(report, terminal),
      );
      done(report.counts.bad > 0 ? 1 : 0);
    },
  );
}

/** Reads the spreadsheet. */
async function readFileTable(file: string, folder: string, sheet?: string) {
  let content: Buffer;
  try {
    content = await readFile(resolve(folder, file));
  } catch {
    throw new UsageError(`There is no file ${file}.`);
  }
  try {
    return await readTable(content, { ...(sheet !== undefined && { sheet }) });
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      throw new UsageError(`${file}: ${error.message}`);
    }
    throw error;
  }
}

/** Says in words where a file cannot be edited. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof EditingError ||
      error instanceof MissingDocumentError
    ) {
      throw new UsageError(`Nothing was written: ${error.message}.`);
    }
    throw error;
  }
}
