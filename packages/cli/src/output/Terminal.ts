import { styleText } from 'node:util';

/** Colours that mean something in the output. */
export type Style = 'error' | 'warning' | 'good' | 'quiet' | 'strong';

const formats = {
  error: 'red',
  warning: 'yellow',
  good: 'green',
  quiet: 'dim',
  strong: 'bold',
} as const;

/** Where a command writes, and where paths count from. */
export interface Terminal {
  /** Folder that paths count from. */
  folder: string;
  /** Writes results. */
  write(text: string): void;
  /** Writes what is not part of the results. */
  warn(text: string): void;
  /** Whether results are read by a person at a terminal that shows colours. */
  colours: boolean;
}

/** The terminal or pipe that the process was started with. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    folder: process.cwd(),
    write: text => stdout.write(text),
    warn: text => stderr.write(text),
    colours: stdout.isTTY === true && stdout.hasColors(),
  };
}

/**
 * Colours a text where somebody can see it.
 *
 * @param terminal - where it is written
 * @param style - what the colour means
 * @param text - the text; it must say the same without colour
 */
export function paint(
  { colours }: Pick<Terminal, 'colours'>,
  style: Style,
  text: string,
): string {
  return colours
    ? styleText(formats[style], text, { validateStream: false })
    : text;
}
