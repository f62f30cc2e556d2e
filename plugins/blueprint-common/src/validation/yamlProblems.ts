import type { ErrorCode } from 'yaml';

/** What a YAML error means to the person who wrote the file, by the parser's code. */
const sentences: Partial<Record<ErrorCode | 'UNEXPECTED', string>> = {
  BAD_INDENT: 'The line is indented differently from the lines it belongs to.',
  TAB_AS_INDENT: 'The line is indented with a tab. Use spaces.',
  DUPLICATE_KEY: 'The same field is given twice.',
  MULTILINE_IMPLICIT_KEY:
    'A field name runs over several lines. Is a colon missing, or a quotation mark?',
  MISSING_CHAR:
    'A character is missing, such as a colon or a closing quotation mark or bracket.',
  BLOCK_AS_IMPLICIT_KEY:
    'A field stands on the same line as another one. A text with a colon in it needs quotes.',
  BLOCK_IN_FLOW: 'A block stands inside brackets. Write it outside of them.',
  UNEXPECTED_TOKEN: 'There is something here that does not belong.',
  BAD_ALIAS:
    'The name after * is not valid. A text that begins with * needs quotes.',
  BAD_SCALAR_START: 'A text cannot begin with this character without quotes.',
  BAD_DQ_ESCAPE:
    'There is a backslash that means nothing. Use single quotes, or write it twice.',
  KEY_OVER_1024_CHARS: 'A field name is too long. Is a colon missing?',
  TAG_RESOLVE_FAILED: 'Tags (a word after !) are not used here. Remove it.',
  RESOURCE_EXHAUSTION: 'The document is nested too deeply.',
};

/**
 * Says in a sentence what is wrong with the YAML itself. The parser's own
 * message is not used: it may repeat the text of a restricted document.
 *
 * @param code - code of the parser
 */
export function describeYamlError(code: string): string {
  return sentences[code as ErrorCode] ?? 'The text is not valid YAML here.';
}
