import { Document, isPair, isScalar, Scalar, visit } from 'yaml';
import { datePattern } from '../schema/build';

/** Width at which long texts are folded, as the formatter of the registry has it. */
const lineWidth = 80;

const day = new RegExp(datePattern);

/** How a value is to be written. Days stand in quotation marks, so that no reader takes them for anything but text. */
export interface PrintOptions {
  /** Column at which the name of the field, or the dash, stands. */
  column: number;
  /** Quotation marks or block form of the text that it replaces. */
  like?: Scalar.Type;
  /** Whether it must stay on one line: within braces, or before a comment. */
  isOneLine?: boolean;
}

/**
 * Writes a field, such as `status: planned`, or for a long text its folded form.
 *
 * @param name - name of the field
 * @param value - plain data
 * @returns lines without indentation of the first one and without a newline at
 *   the end; the following lines are indented for the column
 */
export function printField(
  name: string,
  value: unknown,
  options: PrintOptions,
): string {
  return print({ [name]: value }, options);
}

/** Writes an item of a list, such as `- GB`; otherwise as {@link printField}. */
export function printItem(value: unknown, options: PrintOptions): string {
  return print([value], options);
}

/** Writes a value as it stands within braces or brackets, on one line. */
export function printFlow(value: unknown, like?: Scalar.Type): string {
  const text = print({ list: [value] }, { column: 0, like, isOneLine: true });
  return text.slice(text.indexOf('[') + 1, text.lastIndexOf(']')).trim();
}

/** Writes a field as it stands within braces. */
export function printFlowField(name: string, value: unknown): string {
  const text = printFlow({ [name]: value });
  return text.slice(text.indexOf('{') + 1, text.lastIndexOf('}')).trim();
}

function print(content: object, options: PrintOptions): string {
  const { column, isOneLine = false } = options;
  const document = new Document(content);
  visit(document, {
    Collection(key, node) {
      node.flow = key !== null && (isOneLine || node.items.length === 0);
    },
    Scalar(key, node, path) {
      if (key !== 'key' && typeof node.value === 'string') {
        node.type = typeOf(node.value, widthBefore(path) + column, options);
      }
    },
  });
  return document
    .toString({
      singleQuote: true,
      lineWidth: isOneLine ? 0 : Math.max(lineWidth - column, 20),
    })
    .replace(/\n+$/, '')
    .split('\n')
    .map((line, index) =>
      index > 0 && line !== '' ? ' '.repeat(column) + line : line,
    )
    .join('\n');
}

/** How much of its line stands before a value: the indentation and the name of its field. */
function widthBefore(path: readonly unknown[]): number {
  const holder = path.at(-1);
  const name = isPair(holder) && isScalar(holder.key) ? holder.key.value : '';
  return path.length - 3 + String(name).length + 2;
}

function typeOf(
  value: string,
  before: number,
  { like, isOneLine }: PrintOptions,
): Scalar.Type {
  const isLikeBlock =
    like === Scalar.BLOCK_FOLDED || like === Scalar.BLOCK_LITERAL;
  const usual = day.test(value) ? Scalar.QUOTE_SINGLE : Scalar.PLAIN;
  const short = like && !isLikeBlock ? like : usual;
  if (isOneLine) {
    return value.includes('\n') ? Scalar.QUOTE_DOUBLE : short;
  }
  if (value.includes('\n')) {
    return Scalar.BLOCK_LITERAL;
  }
  const isFoldable = value !== '' && value === value.trim();
  const isLong = before + value.length > lineWidth && value.includes(' ');
  return isFoldable && (isLong || isLikeBlock) ? Scalar.BLOCK_FOLDED : short;
}
