import type { DownloadedFile } from '../../api';

/** Hands a file to the browser, which saves it or asks where to. */
export function saveFile({ name, content }: DownloadedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has its own hold on the file once it has started to save it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
