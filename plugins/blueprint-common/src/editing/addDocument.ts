import type { PlainObject } from './plainValues';
import { printField } from './print';
import { SchemaOrder } from './SchemaOrder';

/**
 * Writes a document as files of the registry hold them: fields in the order of
 * the schema, long texts folded at 80 columns, days in quotation marks.
 *
 * @param content - what the document says, with its `kind`
 * @returns lines with a line end after the last one
 */
export function printDocument(content: PlainObject): string {
  const order = new SchemaOrder(String(content.kind));
  const ordered = order.apply([], content) as PlainObject;
  return Object.entries(ordered)
    .map(([name, value]) => `${printField(name, value, { column: 0 })}\n`)
    .join('');
}

/**
 * Adds a document at the end of a file, whose text stays as it is.
 *
 * @param text - the file; empty for a new one
 * @param content - what the document says, with its `kind`
 */
export function addDocument(text: string, content: PlainObject): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const document = printDocument(content).replaceAll('\n', newline);
  if (text.trim() === '') {
    return text + document;
  }
  const end = text.endsWith('\n') ? '' : newline;
  return `${text}${end}---${newline}${document}`;
}
