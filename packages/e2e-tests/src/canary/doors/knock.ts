import { createHash } from 'node:crypto';
import { decodeTexts } from '../detect/decodeTexts';
import {
  leakSentences,
  leaksIn,
  type Detector,
  type Find,
} from '../detect/Detector';
import { textOfFile } from '../detect/textOfFile';
import { mayRead, type Caller } from '../people/callers';
import type { Secret } from '../plant/CanaryWord';
import { routeName, type Call } from './Call';

/** What a door gave to a caller. */
export interface Answer {
  status: number;
  /** Name of each part and its text: `body`, `header etag`, `status`. */
  parts: [name: string, text: string][];
}

/** What came of knocking at a door. */
export interface Outcome {
  status: number;
  /** Words of secrets that the caller may read: the doors do open. */
  found: Find[];
  /** What is wrong, each with the door and the caller. */
  complaints: string[];
}

/** Numbers that no secret stands behind and that have any length. */
const COUNTED_HEADERS = new Set(['content-length', 'date', 'age']);
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 2;
const COMPARISONS = 4;

/** Asks one thing as one caller. */
export async function ask(
  url: string,
  { method, address, body, headers }: Call,
  { token }: Caller,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(`${url}${address}`, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return {
        status: response.status,
        parts: [
          [
            'body',
            await textOfFile(
              response.headers.get('content-type') ?? '',
              await response.arrayBuffer(),
            ),
          ],
          ['status', response.statusText],
          ...[...response.headers]
            .filter(([name]) => !COUNTED_HEADERS.has(name))
            .map(([name, value]): [string, string] => [
              `header ${name}`,
              value,
            ]),
        ],
      };
    } catch (error) {
      if (attempt === ATTEMPTS) {
        return { status: 0, parts: [['failure', String(error)]] };
      }
    }
  }
}

/** Knocks at doors and looks for words in what comes out. */
export class Knocker {
  readonly #url: string;
  readonly #detector: Detector;
  /** Many callers are given the same: it is looked through once. */
  readonly #looked = new Map<string, Find[]>();
  /** Words that callers sent, which may stand in the server's log. */
  readonly sent = new Set<string>();

  constructor(url: string, detector: Detector) {
    this.#url = url;
    this.#detector = detector;
  }

  /** Asks one thing as one caller, and says what is wrong with the answer. */
  async knock(call: Call, caller: Caller): Promise<Outcome> {
    const answer = await ask(this.#url, call, caller);
    const outcome = this.#judge(call, caller, answer);
    await this.#follow(call, caller, answer, outcome);
    if (call.twin && !this.#mayReadAny(caller, call.twin.real)) {
      const difference = await this.#compare(call, caller, answer, call.twin);
      if (difference) {
        outcome.complaints.push(
          `${doorOf(call)} tells ${caller.name} whether ${call.twin.real} exists: ${difference}`,
        );
      }
    }
    return outcome;
  }

  /**
   * What differs between the answers about something real and something
   * invented, where it does so every time: answers also change with the hour
   * and with the load of the server.
   */
  async #compare(
    call: Call,
    caller: Caller,
    answer: Answer,
    twin: NonNullable<Call['twin']>,
  ): Promise<string | undefined> {
    let difference: string | undefined;
    let real = answer;
    for (let look = 1; look <= COMPARISONS; look += 1) {
      const invented = await ask(this.#url, twin.call, caller);
      difference = differenceOf(real, invented, twin);
      if (!difference) {
        return undefined;
      }
      real = await ask(this.#url, call, caller);
    }
    return difference;
  }

  #judge(call: Call, caller: Caller, answer: Answer): Outcome {
    const sent = decodeTexts(
      `${decodeURIComponent(call.address)} ${JSON.stringify(call.body ?? '')}`,
    ).join('\n');
    const finds = answer.parts
      .flatMap(([part, text]) => this.#look(text, part))
      .filter(({ word }) => !word.pattern.test(sent));
    for (const { word } of this.#look(sent, 'sent')) {
      this.sent.add(word.text);
    }
    const mayReadSecret = (secret: Secret) => mayRead(caller.person, secret);
    const complaints = leakSentences(
      leaksIn(finds, call.address, mayReadSecret),
      doorOf(call),
      caller.name,
    );
    if (call.mustBeRefused && answer.status < 400 && answer.status > 0) {
      complaints.push(
        `${doorOf(call)} answers ${answer.status} to ${caller.name}, and must refuse everybody.`,
      );
    }
    if (answer.status === 0 || answer.status === 500) {
      complaints.push(
        `${doorOf(call)} fails with ${answer.status} for ${caller.name}: ${answer.parts[0][1].slice(0, 300)}`,
      );
    }
    return {
      status: answer.status,
      found: finds.filter(({ word }) => mayReadSecret(word.secret)),
      complaints,
    };
  }

  /** Turns the page, where there is a next one. */
  async #follow(
    call: Call,
    caller: Caller,
    { parts }: Answer,
    outcome: Outcome,
  ): Promise<void> {
    const cursor = nextCursorOf(parts[0][1]);
    if (!cursor || call.method !== 'GET') {
      return;
    }
    const [path, query] = call.address.split('?');
    const parameters = new URLSearchParams(query);
    if (parameters.has(cursor.parameter)) {
      return;
    }
    // The catalogue's cursors carry the query themselves.
    const next = path.startsWith('/api/catalog/')
      ? new URLSearchParams()
      : parameters;
    next.set(cursor.parameter, cursor.value);
    const following = { ...call, address: `${path}?${next}` };
    const { found, complaints } = this.#judge(
      following,
      caller,
      await ask(this.#url, following, caller),
    );
    outcome.found.push(...found);
    outcome.complaints.push(...complaints);
  }

  #look(text: string, part: string): Find[] {
    const key = createHash('sha1').update(text).digest('base64');
    let finds = this.#looked.get(key);
    if (!finds) {
      finds = this.#detector.find(text, part);
      this.#looked.set(key, finds);
    }
    return finds.map(find => ({ ...find, part }));
  }

  #mayReadAny({ person }: Caller, real: string): boolean {
    const words = this.#look(real, 'sent').map(({ word }) => word.secret);
    const secrets: Secret[] =
      words.length > 0
        ? words
        : ['assessment', 'dispensations', 'legacy', 'risk'];
    return secrets.some(secret => mayRead(person, secret));
  }
}

/** How a door is written in messages. */
export function doorOf({ route, address, method, body }: Call): string {
  const sent = body === undefined ? '' : ` ${JSON.stringify(body)}`;
  return `${method} ${decodeURIComponent(address)}${sent.slice(0, 300)} (${routeName(route)})`;
}

function nextCursorOf(
  body: string,
): { parameter: string; value: string } | undefined {
  const next = /"nextCursor":\s*"([^"]+)"/.exec(body)?.[1];
  if (next) {
    return { parameter: 'cursor', value: next };
  }
  const page = /"nextPageCursor":\s*"([^"]+)"/.exec(body)?.[1];
  return page ? { parameter: 'pageCursor', value: page } : undefined;
}

/** What differs between the answers about something real and something invented. */
function differenceOf(
  real: Answer,
  invented: Answer,
  pair: { real: string; invented: string },
): string | undefined {
  if (real.status !== invented.status) {
    return `${real.status} and ${invented.status} for an invented one.`;
  }
  const one = withoutEcho(real.parts[0][1], pair.real);
  const other = withoutEcho(invented.parts[0][1], pair.invented);
  if (one === other) {
    return undefined;
  }
  const from = Math.max(
    0,
    [...one].findIndex((letter, index) => letter !== other[index]) - 40,
  );
  return `“${one.slice(from, from + 160)}” and “${other.slice(from, from + 160)}” for an invented one.`;
}

const CORE = /zqx[a-z]{9}|c0ffee[0-9a-f]{4}|[0-9a-f]{8}-[0-9a-f-]{27}/i;

function withoutEcho(body: string, sent: string): string {
  const core = CORE.exec(sent)?.[0] ?? sent;
  return body
    .replaceAll(core, '§')
    .replace(/[A-Za-z0-9+/_-]{24,}={0,2}/g, run =>
      Buffer.from(run, 'base64').toString().includes(core) ? '§' : run,
    );
}
