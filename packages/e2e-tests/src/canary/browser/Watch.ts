import type { BrowserContext, Page } from 'playwright-core';
import { decodeTexts } from '../detect/decodeTexts';
import type { Detector, Find } from '../detect/Detector';

/** Looks through everything that a page of the browser is given, shows and keeps. */
export class Watch {
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #detector: Detector;
  readonly #origin: string;
  #pending: Promise<void>[] = [];
  #finds: Find[] = [];
  #sent = '';

  constructor(options: {
    page: Page;
    detector: Detector;
    /** Address of the product. */
    url: string;
  }) {
    this.#page = options.page;
    this.#context = options.page.context();
    this.#detector = options.detector;
    this.#origin = new URL(options.url).origin;
    this.#listen();
  }

  /**
   * Says that the page is about to ask for an address: words in it are an echo
   * when they come back, then and later.
   */
  expect(address: string): void {
    this.#sent += `\n${decodeTexts(address).join('\n')}`;
  }

  /** Everything planted that was found since the last call. */
  async finds(): Promise<Find[]> {
    await Promise.all(this.#pending);
    this.#pending = [];
    await this.#lookAtPage();
    const finds = this.#finds;
    this.#finds = [];
    return finds;
  }

  #listen(): void {
    const page = this.#page;
    page.on('console', message =>
      this.#look(message.text(), `console (${message.type()})`),
    );
    page.on('pageerror', error => this.#look(String(error.stack), 'console'));
    page.on('response', response => {
      const { pathname, origin } = new URL(response.url());
      if (origin === this.#origin && pathname.startsWith('/api/')) {
        this.#pending.push(
          response.text().then(
            body => this.#look(body, `network ${pathname}`),
            // A page that moves on gives up what it asked for.
            () => undefined,
          ),
        );
      }
    });
    page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) =>
        this.#look(String(payload), 'socket'),
      ),
    );
  }

  async #lookAtPage(): Promise<void> {
    const shown = await this.#page.evaluate(readPage);
    for (const [part, text] of Object.entries(shown)) {
      this.#look(text, part);
    }
    const cookies = await this.#context.cookies();
    this.#look(JSON.stringify(cookies), 'cookies');
  }

  #look(text: string, part: string): void {
    this.#finds.push(...this.#detector.find(text, part, this.#sent));
  }
}

/** What the page shows and keeps; runs in the browser. */
async function readPage(): Promise<Record<string, string>> {
  const stored = (storage: Storage) =>
    JSON.stringify(Object.entries({ ...storage }));
  const databases = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase | undefined>(resolve => {
      const request = indexedDB.open(name!);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    });
    for (const store of database?.objectStoreNames ?? []) {
      databases.push(
        await new Promise(resolve => {
          const request = database!
            .transaction(store)
            .objectStore(store)
            .getAll();
          request.onsuccess = () => resolve([name, store, request.result]);
          request.onerror = () => resolve([name, store]);
        }),
      );
    }
    database?.close();
  }
  const caches_ = [];
  for (const name of 'caches' in window ? await caches.keys() : []) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      caches_.push(request.url, await response?.text());
    }
  }
  return {
    title: document.title,
    text: document.body.innerText,
    HTML: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input, textarea')]
      .map(field => (field as HTMLInputElement).value)
      .join('\n'),
    localStorage: stored(localStorage),
    sessionStorage: stored(sessionStorage),
    IndexedDB: JSON.stringify(databases),
    'cache storage': JSON.stringify(caches_),
    'state of the history': JSON.stringify(history.state) ?? '',
  };
}
