import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KindName } from '@policing/plugin-blueprint-common';
import { fileNameOf } from './schemaFiles';

/**
 * The example of a kind, as it stands in a file that tests check.
 *
 * @param kind - kind of the register
 * @returns YAML without the line for editors
 */
export function exampleOf(kind: KindName): string {
  const folder = dirname(
    require.resolve('@policing/plugin-blueprint-common/package.json'),
  );
  const file = join(folder, 'examples', `${fileNameOf(kind)}.yaml`);
  return readFileSync(file, 'utf8')
    .replace(/^# yaml-language-server:.*\n/, '')
    .trimEnd();
}
