// Reads a PDF from the standard input; writes its pages and what it says of itself.
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

const document = await getDocumentProxy(
  new Uint8Array(await buffer(process.stdin)),
);
const { text } = await extractText(document, { mergePages: false });
const { info } = await getMeta(document);
process.stdout.write(JSON.stringify({ pages: text, info }));
