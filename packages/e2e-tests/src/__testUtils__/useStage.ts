import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './launchBrowser';
import { rootOfRepository } from './rootOfRepository';
import { EVERYTHING, signInAs } from './signIn';
import { startProduct, type Product, type StartOptions } from './startProduct';
import { watchComplaints, type Complaints } from './watchComplaints';

/** What a browser test works with. */
export interface Scene {
  product: Product;
  /** A page of its own, wide and light, with nothing opened yet. */
  page: Page;
  /** A further page, in a browser of its own in which nobody is signed in. */
  visit(): Promise<Page>;
  /** What went wrong in the page behind the reader's back. */
  complaints: Complaints;
  /** Prints a line in the report of the tests. */
  say(line: string): void;
}

/** The product and a browser, started once for the tests of a file. */
export interface Stage {
  /** A test in a page of its own; a failure leaves a screenshot and the log. */
  walk(name: string, perform: (scene: Scene) => Promise<void>): void;
}

/** What a stage starts with. */
export interface StageOptions extends StartOptions {
  /** Full reference of the person who is signed in; the national risk owner where it is left out. */
  person?: string;
}

const WIDE = { width: 1440, height: 900 };

/** Milliseconds to wait for anything on a page before the test fails. */
const PATIENCE_MS = 20_000;

/**
 * Starts the product and a browser, signed in as a person of the demonstration,
 * before the tests of this file and stops both after them.
 *
 * @param options - what to start with, or what finds that out first
 */
export function useStage(
  options: StageOptions | (() => Promise<StageOptions>) = {},
): Stage {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    // The browser first: without one there is nothing to wait for.
    browser = await launchBrowser();
    const { person = EVERYTHING, ...startOptions } =
      typeof options === 'function' ? await options() : options;
    product = await startProduct(startOptions);
    context = await openContext(browser);
    await signInAs(context, person);
  });

  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  return {
    walk: (name, perform) => {
      test(name, async t => {
        const page = await context.newPage();
        const complaints = watchComplaints(page, product.url);
        const visitors: Page[] = [];
        try {
          await perform({
            product,
            page,
            visit: async () => {
              const visitor = await (await openContext(browser)).newPage();
              visitors.push(visitor);
              return visitor;
            },
            complaints,
            say: line => t.diagnostic(line),
          });
        } catch (error) {
          const traced = visitors.at(-1) ?? page;
          t.diagnostic(`See ${await keepTraces(traced, product, name)}`);
          throw error;
        } finally {
          await page.close();
          await Promise.all(visitors.map(each => each.context().close()));
        }
      });
    },
  };
}

async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: WIDE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Keeps a screenshot and what the server wrote. */
async function keepTraces(
  page: Page,
  product: Product,
  name: string,
): Promise<string> {
  const folder = join(rootOfRepository(), 'packages/e2e-tests/test-results');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  writeFileSync(`${path}.log`, product.log());
  await page.screenshot({ path: `${path}.png` }).catch(() => undefined);
  return `${path}.png and .log`;
}
