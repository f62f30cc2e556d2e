import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The pages of a PDF as text with single spaces, and what it says of itself.
 * The reader is an ES module, which the test runner cannot load.
 */
export function readPdf(pdf: Buffer): {
  pages: string[];
  info: Record<string, unknown>;
} {
  const output = execFileSync(
    process.execPath,
    [join(__dirname, 'textOfPdf.mjs')],
    { input: pdf, maxBuffer: 100_000_000, env: { PATH: process.env.PATH } },
  );
  const { pages, info } = JSON.parse(output.toString());
  return {
    pages: pages.map((page: string) => page.replace(/\s+/g, ' ')),
    info,
  };
}
