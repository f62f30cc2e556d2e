import { isCollection, isPair, isScalar, type Node, type Pair } from 'yaml';
import { hasText } from '../validation/yamlPosition';
import { EditingError } from './EditingError';

/** A text of YAML, and where in it the parts of its nodes stand. */
export class YamlText {
  /** How its lines end. */
  readonly newline: '\n' | '\r\n';

  constructor(readonly text: string) {
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Lines that were written with `\n`, with the line ends of this text. */
  withNewlines(lines: string): string {
    return lines.replaceAll('\n', this.newline);
  }

  lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Place right after the end of a line; the end of the text where none follows. */
  nextLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end + 1;
  }

  column(at: number): number {
    return at - this.lineStart(at);
  }

  /** Whether nothing but indentation stands before a place on its line. */
  isFirstOnLine(at: number): boolean {
    return this.text.slice(this.lineStart(at), at).trim() === '';
  }

  hasComment(start: number, end: number): boolean {
    return this.text.slice(start, end).includes('#');
  }

  /** Whether a comment stands on the same line after a place. */
  hasCommentAfter(at: number): boolean {
    return /^[ \t]+#/.test(this.text.slice(at, this.nextLine(at)));
  }

  /** Where a value ends, without what follows it: spaces, comments, empty lines. */
  endOf(node: unknown): number {
    if (isCollection(node) && !node.flow) {
      const last = node.items.at(-1);
      return isPair(last) ? this.endOfPair(last) : this.endOf(last);
    }
    const range = (node as Node).range!;
    if (isScalar(node) && node.type?.startsWith('BLOCK')) {
      const [header] = this.text.slice(range[0], range[1]).split('\n', 1);
      return header.includes('+')
        ? range[0] +
            this.text.slice(range[0], range[1]).replace(/\r?\n$/, '').length
        : range[0] + this.text.slice(range[0], range[1]).trimEnd().length;
    }
    return range[1];
  }

  endOfPair({ key, value }: Pair): number {
    return hasText(value) ? this.endOf(value) : this.afterColon(key as Node);
  }

  /**
   * Place right after the colon of a field.
   *
   * @throws EditingError where the name has a form that people hardly ever write
   */
  afterColon(key: Node): number {
    const end = key.range![1];
    const colon = /^[ \t]*:/.exec(this.text.slice(end, end + 100));
    if (!colon) {
      throw new EditingError(
        'A field is written in a form that is not edited from here (a question mark, or no colon after its name); change the file by hand',
      );
    }
    return end + colon[0].length;
  }
}
