// eslint-disable-next-line no-control-regex
const ANSI = /\u001b\[[0-9;]*m/g;

const LOG_LINE =
  /^\d{4}-\d\d-\d\dT\S+ \S+ (error|warn|info|http|verbose|debug|silly) /;

/** Warnings that the embedded database always causes. */
const EXPECTED = [/Postgres search engine is not supported/];

/**
 * Tells which lines of the server's log a person at the terminal should see:
 * warnings and errors with the lines that belong to them.
 *
 * @returns {(line: string) => { plain: string, show: boolean }} to be called
 *   with each line in turn
 */
export function createLogFilter() {
  let showing = false;
  return line => {
    const plain = line.replace(ANSI, '').trimEnd();
    const level = LOG_LINE.exec(plain)?.[1];
    if (level) {
      showing =
        ['error', 'warn'].includes(level) &&
        !EXPECTED.some(pattern => pattern.test(plain));
    }
    return { plain, show: showing && plain !== '' };
  };
}
