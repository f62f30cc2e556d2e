import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a {@link FakeHost} got. */
export interface Asked {
  method: string;
  /** Path with its query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: any;
}

/** An answer: a status and a body, and what else stands in the head. */
export type Answer = [
  status: number,
  body?: unknown,
  headers?: Record<string, string>,
];

/** A host of repositories on this machine, which answers as a test says. */
export class FakeHost {
  readonly asked: Asked[] = [];
  /** Answers by method and path; a path that is none of them is not found. */
  answers: Record<string, Answer | ((asked: Asked) => Answer)> = {};
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FakeHost> {
    const server = createServer();
    const host = new FakeHost(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', chunk => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const asked = {
          method: request.method!,
          path: request.url!,
          headers: request.headers,
          body: text ? JSON.parse(text) : undefined,
        };
        host.asked.push(asked);
        const known = host.answers[`${asked.method} ${asked.path}`];
        const [status, body, headers] = (typeof known === 'function'
          ? known(asked)
          : known) ?? [404, { message: 'Not Found' }];
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(body === undefined ? undefined : JSON.stringify(body));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return host;
  }

  /** Name and port. */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The requests that change something, in their order. */
  get changes(): string[] {
    return this.asked
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path}`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
