import { gunzipSync, inflateSync } from 'node:zlib';

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
  for (const run of new Set(piece.match(ENCODED))) {
    unpacked.push(...unpackRun(run));
  }
  return unpacked;
}

const known = new Map<string, string[]>();
const MOST_KNOWN = 200_000;

function unpackRun(run: string): string[] {
  let texts = known.get(run);
  if (!texts) {
    texts = decodeRun(run);
    if (known.size > MOST_KNOWN) {
      known.clear();
    }
    known.set(run, texts);
  }
  return texts;
}

function decodeRun(run: string): string[] {
  const texts: string[] = [];
  if (/^(?:[0-9a-f]{2}){8,}$/i.test(run)) {
    texts.push(...textsOf(Buffer.from(run, 'hex')));
  }
  // What packs a text has capital letters; names and sentences have few.
  if (/[A-Z]/.test(run)) {
    texts.push(...textsOf(Buffer.from(run, 'base64')));
    // An object in JSON, with something else in front.
    const start = run.indexOf('eyJ', 1);
    if (start > 0) {
      texts.push(...textsOf(Buffer.from(run.slice(start), 'base64')));
    }
  }
  return texts;
}

function textsOf(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  if (isReadable(text)) {
    return [text];
  }
  const expand = expanderOf(bytes);
  try {
    return expand
      ? [expand(bytes, { maxOutputLength: LIMIT }).toString()].filter(
          isReadable,
        )
      : [];
  } catch {
    return [];
  }
}

/** What expands bytes that begin as compressed ones do. */
function expanderOf(bytes: Buffer): typeof gunzipSync | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return gunzipSync;
  }
  return bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1])
    ? inflateSync
    : undefined;
}

/** Whether nearly all of a text is what people write. */
function isReadable(text: string): boolean {
  if (text.length < 4) {
    return false;
  }
  const odd = text.match(/[^\x20-\x7e\n\r\t\u00a0-\u024f\u2010-\u2027]/g);
  return (odd?.length ?? 0) <= text.length * 0.1;
}
