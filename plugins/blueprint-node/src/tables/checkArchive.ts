import { InputError } from '@backstage/errors';
import { Unzip, UnzipInflate } from 'fflate';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { tableLimits } from './limits';

/** How much is unpacked before others are let through, in packed bytes. */
const PIECE = 64 * 1024;

/**
 * Unpacks a workbook once, piece by piece and for nothing, to see how large it
 * really is: what an archive says about itself can be a lie, and a small one can
 * unpack to more than the server has room for.
 *
 * @throws InputError where it is too large or no archive
 */
export async function checkArchive(content: Uint8Array): Promise<void> {
  let unpacked = 0;
  let parts = 0;
  const stream = new Unzip(part => {
    parts += 1;
    if (parts > tableLimits.parts) {
      throw tooLarge();
    }
    part.ondata = (error, piece) => {
      if (error) {
        throw error;
      }
      unpacked += piece.length;
      if (unpacked > tableLimits.unpackedBytes) {
        throw tooLarge();
      }
    };
    part.start();
  });
  stream.register(UnzipInflate);
  try {
    for (let from = 0; from < content.length; from += PIECE) {
      const to = Math.min(from + PIECE, content.length);
      stream.push(content.subarray(from, to), to === content.length);
      await nextTurn();
    }
  } catch (error) {
    if (error instanceof InputError) {
      throw error;
    }
    throw new InputError(
      'The workbook is damaged and cannot be unpacked. Save it again as an Excel workbook (.xlsx).',
    );
  }
}

function tooLarge(): InputError {
  return new InputError(
    `The workbook unpacks to more than ${
      tableLimits.unpackedBytes / 1024 / 1024
    } MB. Delete sheets and pictures that are not needed, or save the sheet as CSV UTF-8.`,
  );
}
