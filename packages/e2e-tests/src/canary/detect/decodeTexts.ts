import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Runs of letters that may be base64, base64url or hexadecimal digits. */
const ENCODED = /[A-Za-z0-9+/_-]{12,}={0,2}/g;

/** How often something may be packed into something else. */
const DEPTH = 4;

/** Most characters of one text that are looked into for packed ones. */
const LIMIT = 4_000_000;

/**
 * A text with everything that is packed in it: base64 as in cursors and tokens,
 * percent signs as in addresses, escapes as in JSON, compressed pieces.
 *
 * @param text - answer, header, line of a log or content of a storage
 * @returns the text and what could be unpacked
 */
export function decodeTexts(text: string): string[] {
  const found = new Set<string>([text]);
  let latest = [text];
  for (let depth = 0; depth < DEPTH && latest.length > 0; depth += 1) {
    latest = latest
      .flatMap(unpack)
      .filter(each => each.length > 3 && !found.has(each));
    latest.forEach(each => found.add(each));
  }
  return [...found];
}

function unpack(text: string): string[] {
  const unpacked: string[] = [];
  const piece = text.slice(0, LIMIT);
  if (piece.includes('%')) {
    unpacked.push(
      piece.replace(/(?:%[0-9a-f]{2})+/gi, run => {
        try {
          return decodeURIComponent(run);
        } catch {
          return run;
        }
      }),
    );
  }
  if (piece.includes('\\u') || piece.includes('&#')) {
    unpacked.push(
      piece
        .replace(/\\u([0-9a-f]{4})/gi, (_, code) =>
          String.fromCharCode(parseInt(code, 16)),
        )
        .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    );
  }
  for (const [run] of piece.matchAll(ENCODED)) {
    unpacked.push(...unpackRun(run));
  }
  return unpacked;
}

function unpackRun(run: string): string[] {
  const texts: string[] = [];
  if (/^[0-9a-f]+$/i.test(run) && run.length % 2 === 0) {
    texts.push(...textsOf(Buffer.from(run, 'hex')));
  }
  // A run may begin with letters of what stands before it.
  for (const start of [0, 1, 2, 3]) {
    const texts_ = textsOf(Buffer.from(run.slice(start), 'base64'));
    if (texts_.length > 0) {
      texts.push(...texts_);
      break;
    }
  }
  return texts;
}

function textsOf(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  if (isReadable(text)) {
    return [text];
  }
  for (const expand of [gunzipSync, inflateSync, inflateRawSync]) {
    if (expand !== inflateRawSync && !looksPacked(bytes)) {
      continue;
    }
    try {
      const expanded = expand(bytes, { maxOutputLength: LIMIT }).toString();
      if (isReadable(expanded)) {
        return [expanded];
      }
    } catch {
      // Not compressed this way.
    }
  }
  return [];
}

function looksPacked(bytes: Buffer): boolean {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes[0] === 0x78;
}

/** Whether nearly all of a text is what people write. */
function isReadable(text: string): boolean {
  if (text.length < 4) {
    return false;
  }
  const odd = text.match(/[^\x20-\x7e\n\r\t\u00a0-\u024f\u2010-\u2027]/g);
  return (odd?.length ?? 0) <= text.length * 0.1;
}
