import { parseAllDocuments, type Document } from 'yaml';
import { DocumentEditor } from './DocumentEditor';
import { EditingError } from './EditingError';
import { isPlainObject, isSame, type PlainObject } from './plainValues';
import { SchemaOrder } from './SchemaOrder';
import { Splices } from './Splices';
import { YamlText } from './YamlText';

/** Names one document of a file. */
export interface DocumentName {
  kind: string;
  namespace: string;
  name: string;
}

/**
 * Changes one document of a YAML file and leaves every other byte of the file as
 * it is: comments, order, quotation marks, folding, empty lines, line ends.
 *
 * Values are replaced where they stand; new fields come where the order of the
 * schema has them, indented as their neighbours; the fields of removed facts go
 * with the comment on their line. The result is read again and compared: it says
 * what was wanted, and every other document says what it said.
 *
 * @param text - the file
 * @param which - the document; upper and lower case are the same
 * @param namespace - namespace of documents that name none
 * @param change - gives from what the document says what it is to say
 * @returns the new text
 * @throws EditingError where the file cannot be read, has no such document, or
 *   cannot be changed without touching more than was asked
 */
export function editDocument(
  text: string,
  which: DocumentName,
  namespace: string,
  change: (document: PlainObject) => PlainObject,
): string {
  // Without a line end after its last line, a text has one while it is edited.
  const isOpenEnded = text !== '' && !text.endsWith('\n');
  const yaml = new YamlText(
    isOpenEnded ? `${text}${text.includes('\r\n') ? '\r\n' : '\n'}` : text,
  );
  const documents = read(yaml.text);
  const says = contentsOf(documents);
  const index = says.findIndex(content => isNamed(content, which, namespace));
  if (index < 0) {
    throw new EditingError(
      `The file has no ${which.kind} ${which.namespace}/${which.name} any more; read again where it is now`,
    );
  }
  const current = says[index] as PlainObject;
  const wanted = change(current);
  if (isSame(current, wanted)) {
    return text;
  }
  const splices = new Splices();
  const editor = new DocumentEditor(
    yaml,
    new SchemaOrder(String(current.kind)),
    splices,
  );
  editor.edit(documents[index], current, wanted);
  const edited = splices.applyTo(yaml.text);
  const result = isOpenEnded ? edited.replace(/\r?\n$/, '') : edited;
  prove(result, says.with(index, wanted));
  return result;
}

function read(text: string): Document.Parsed[] {
  const documents = [
    ...parseAllDocuments(text, {
      keepSourceTokens: true,
      prettyErrors: false,
    }),
  ] as Document.Parsed[];
  if (documents.some(({ errors }) => errors.length > 0)) {
    throw new EditingError(
      'The file is not YAML as it stands; mend it by hand first',
    );
  }
  return documents;
}

function contentsOf(documents: readonly Document[]): unknown[] {
  try {
    return documents.map(document => document.toJS());
  } catch {
    throw new EditingError(
      'The repeated values of the file (*name) cannot be followed; mend it by hand first',
    );
  }
}

function isNamed(
  content: unknown,
  { kind, namespace, name }: DocumentName,
  usual: string,
): boolean {
  if (!isPlainObject(content) || !isPlainObject(content.metadata)) {
    return false;
  }
  const own = [
    content.kind,
    content.metadata.namespace ?? usual,
    content.metadata.name,
  ];
  return [kind, namespace, name].every(
    (part, index) =>
      String(own[index]).toLocaleLowerCase('en-US') ===
      part.toLocaleLowerCase('en-US'),
  );
}

/** Reads a new text and compares what its documents say with what they are to say. */
function prove(text: string, wanted: readonly unknown[]): void {
  let says: unknown[];
  try {
    says = contentsOf(read(text));
  } catch {
    says = [];
  }
  if (!isSame(says, wanted)) {
    throw new EditingError(
      'The change would touch other facts of the file too, such as where one value is repeated by its name (&name, *name); change the file by hand',
    );
  }
}
