/** Size above which a file is refused, in bytes: nothing that people write by hand comes near. */
export const largestRegistryFile = 1024 * 1024;

/**
 * Says whether a path within a registry is one of its files: YAML, and neither
 * hidden nor in a hidden folder or among installed packages.
 *
 * @param path - path with forward slashes
 */
export function isRegistryFile(path: string): boolean {
  const steps = path.split('/');
  return (
    /\.ya?ml$/i.test(path) &&
    !steps.some(step => step.startsWith('.') || step === 'node_modules')
  );
}

/**
 * Reads the bytes of a file as text.
 *
 * @param content - bytes of the file
 * @returns its text, or a sentence that says why it cannot be read
 */
export function decodeRegistryFile(
  content: Uint8Array,
): { text: string } | { problem: string } {
  if (content.byteLength > largestRegistryFile) {
    const mebibytes = (content.byteLength / largestRegistryFile).toFixed(1);
    return {
      problem: `The file has ${mebibytes} MiB; at most 1 MiB is read. Split it into several files.`,
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content) };
  } catch {
    return {
      problem:
        'The file is not text in UTF-8. Save it again with that encoding.',
    };
  }
}
