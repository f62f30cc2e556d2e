import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Command } from 'commander';
import type { Terminal } from '../../output/Terminal';
import { dataModelDocument } from './dataModelDocument';
import { schemaFiles } from './schemaFiles';

interface SchemasOptions {
  output: string;
  document?: string;
  check?: boolean;
}

/**
 * `blueprint schemas`: writes the JSON Schemas for editors and the page that
 * describes the data model. With `--check` it writes nothing and gives exit
 * code 1 where a file is out of date.
 *
 * @param terminal - where to write
 * @param done - takes the exit code
 */
export function schemasCommand(
  terminal: Terminal,
  done: (exitCode: number) => void,
): Command {
  return new Command('schemas')
    .description(
      'Write the JSON Schemas that let editors complete and check documents',
    )
    .option('-o, --output <folder>', 'folder for the schemas', 'schemas')
    .option('--document <file>', 'also describe the data model in this file')
    .option('--check', 'write nothing; fail where a file is out of date')
    .action(async ({ output, document, check }: SchemasOptions) => {
      const files = [
        ...schemaFiles().map(({ path, text }) => ({
          path: join(output, path),
          text,
        })),
        ...(document ? [{ path: document, text: dataModelDocument() }] : []),
      ];
      let stale = 0;
      for (const { path, text } of files) {
        const absolute = resolve(terminal.folder, path);
        if ((await contentOf(absolute)) === text) {
          continue;
        }
        stale += 1;
        const shown = relative(terminal.folder, absolute).split(sep).join('/');
        terminal.write(`${check ? 'out of date: ' : 'written: '}${shown}\n`);
        if (!check) {
          await mkdir(dirname(absolute), { recursive: true });
          await writeFile(absolute, text);
        }
      }
      if (stale === 0) {
        terminal.write('Everything is up to date.\n');
      }
      done(check && stale > 0 ? 1 : 0);
    });
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // A file that is not there yet is out of date like any other.
    return undefined;
  }
}
