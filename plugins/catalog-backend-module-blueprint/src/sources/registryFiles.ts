import { UnusableFileError } from './RegistrySource';

/** Size above which a file is refused, in bytes: no document written by people comes near. */
export const largestFile = 1024 * 1024;

/**
 * Whether a path within a registry is one of its files: YAML, and not in or
 * itself something hidden.
 *
 * @param path - path with forward slashes
 */
export function isRegistryFile(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !isHidden(path);
}

/** Whether any step of a path is hidden, as version control and editors name their own files. */
export function isHidden(path: string): boolean {
  return path
    .split('/')
    .some(step => step.startsWith('.') || step === 'node_modules');
}

/**
 * The text of a file.
 *
 * @param content - bytes of the file
 * @throws UnusableFileError when it is too large or not UTF-8
 */
export function decodeFile(content: Uint8Array): string {
  if (content.byteLength > largestFile) {
    throw tooLarge(content.byteLength);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UnusableFileError(
      'The file is not text in UTF-8. Save it again with that encoding.',
    );
  }
}

/** The error for a file of too many bytes. */
export function tooLarge(bytes: number): UnusableFileError {
  const mebibytes = (bytes / largestFile).toFixed(1);
  return new UnusableFileError(
    `The file has ${mebibytes} MiB; at most 1 MiB is read. Split it into several files.`,
  );
}
