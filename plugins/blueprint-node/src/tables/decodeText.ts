import { InputError } from '@backstage/errors';

const SAVE_AS =
  'Save it again as “CSV UTF-8”, or as an Excel workbook (.xlsx).';

/**
 * Reads bytes as text in UTF-8, with or without a byte order mark.
 *
 * @throws InputError for any other encoding, in words
 */
export function decodeText(content: Uint8Array): string {
  const [first, second] = content;
  if (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  ) {
    throw new InputError(
      `The file is text in UTF-16, which is not read. ${SAVE_AS}`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new InputError(`The file is not text in UTF-8. ${SAVE_AS}`);
  }
  if (text.includes('\0')) {
    throw new InputError(`The file is not a table in text. ${SAVE_AS}`);
  }
  return text;
}
