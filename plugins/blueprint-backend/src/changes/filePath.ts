import { InputError } from '@backstage/errors';
import { isRegistryFile } from '@policing/plugin-blueprint-common';

/** Longest path within a registry. */
const longestPath = 500;

/**
 * Checks that a path stays within its registry and names one of its files.
 *
 * @param path - path within the registry, with forward slashes
 * @returns its steps
 * @throws InputError that says what is wrong with it
 */
export function stepsOfPath(path: string): string[] {
  const steps = path.split('/');
  const isPlain = steps.every(
    step => step !== '' && step !== '.' && step !== '..',
  );
  // eslint-disable-next-line no-control-regex
  if (!isPlain || /[\\\u0000-\u001f]/.test(path) || path.length > longestPath) {
    throw new InputError(
      'The path of a file must stay within its registry: names of folders and a file with / between them',
    );
  }
  if (!isRegistryFile(path)) {
    throw new InputError(
      'Only YAML files of the register are changed: the name must end in .yaml or .yml, and nothing in the path may be hidden',
    );
  }
  return steps;
}
