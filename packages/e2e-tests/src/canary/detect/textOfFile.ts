import readWorkbook from 'read-excel-file/node';
import { extractText } from 'unpdf';

/**
 * What stands in a file that packs its text: the cells of a workbook, the pages
 * of a PDF. Other answers are text already.
 *
 * @param type - content type of the answer
 */
export async function textOfFile(
  type: string,
  content: ArrayBuffer,
): Promise<string> {
  if (type.startsWith('application/vnd.openxmlformats-officedocument')) {
    const sheets = await readWorkbook(Buffer.from(content));
    return JSON.stringify(sheets);
  }
  if (type.startsWith('application/pdf')) {
    const { text } = await extractText(new Uint8Array(content), {
      mergePages: true,
    });
    return text;
  }
  return new TextDecoder().decode(content);
}
