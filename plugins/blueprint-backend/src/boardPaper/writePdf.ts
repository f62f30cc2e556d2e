import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** Roboto, SIL Open Font License 1.1, as it comes with pdfmake. */
const fontDirectory = join(
  dirname(require.resolve('pdfmake/package.json')),
  'fonts/Roboto',
);

pdfmake.setFonts({
  Roboto: {
    normal: join(fontDirectory, 'Roboto-Regular.ttf'),
    bold: join(fontDirectory, 'Roboto-Medium.ttf'),
    italics: join(fontDirectory, 'Roboto-Italic.ttf'),
    bolditalics: join(fontDirectory, 'Roboto-MediumItalic.ttf'),
  },
});
// A document may use these fonts and nothing else of this computer or another.
pdfmake.setLocalAccessPolicy(path => path.startsWith(fontDirectory));
pdfmake.setUrlAccessPolicy(() => false);

/** Sets a document as PDF. */
export async function writePdf(
  document: TDocumentDefinitions,
): Promise<Readable> {
  const pdf = await pdfmake.createPdf(document).getStream();
  const content = Readable.from(pdf as AsyncIterable<Buffer>, {
    objectMode: false,
  });
  pdf.end();
  return content;
}
