/**
 * Turns the public landscape of police technology into catalog/public. With
 * `--check` it writes nothing and fails when the folder is not up to date.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findDifferences, target } from './findDifferences.mjs';
import { readInputs } from './readInputs.mjs';

async function main(args) {
  const { write, remove, total } = await findDifferences(await readInputs());
  const changed = [...write.keys(), ...remove];
  if (args.includes('--check')) {
    if (changed.length > 0) {
      process.stderr.write(
        `catalog/public is not what the landscape says. Run \`npm run landscape\`. Files that differ:\n${changed.map(file => `  ${file}\n`).join('')}`,
      );
      return 1;
    }
  } else {
    for (const [file, text] of write) {
      const full = path.join(target, file);
      await mkdir(path.dirname(full), { recursive: true });
      await writeFile(full, text);
    }
    await Promise.all(remove.map(file => rm(path.join(target, file))));
  }
  process.stdout.write(
    `${total} files of the public register, ${changed.length} changed.\n`,
  );
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
