import assert from 'node:assert/strict';
import type { Page, Request } from 'playwright-core';

/** What went wrong in a page without a reader seeing it. */
export interface Complaints {
  /**
   * Fails when the page logged an error, a request failed, or anything was asked
   * of another host.
   *
   * @param expected - complaints that belong to what is tested
   */
  check(expected?: RegExp): void;
}

/** Listens for errors of a page, failed requests, and requests to other hosts. */
export function watchComplaints(page: Page, url: string): Complaints {
  const found: string[] = [];
  const { host } = new URL(url);

  page.on('console', message => {
    if (message.type() === 'error') {
      found.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', error => found.push(`error: ${error.message}`));
  page.on('requestfailed', request => {
    if (!wasGivenUp(request)) {
      found.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
    }
  });
  page.on('response', response => {
    if (response.status() >= 400) {
      found.push(`${response.status()}: ${response.url()}`);
    }
  });
  page.on('request', request => {
    if (isElsewhere(request.url(), host)) {
      found.push(`another host: ${request.url()}`);
    }
  });
  page.on('websocket', socket => {
    if (isElsewhere(socket.url(), host)) {
      found.push(`another host: ${socket.url()}`);
    }
  });

  return {
    check(expected) {
      const unexpected = found.filter(text => !expected?.test(text));
      assert.deepEqual(unexpected, []);
    },
  };
}

/** The page itself gives requests up when it moves on. */
function wasGivenUp(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED';
}

function isElsewhere(address: string, host: string): boolean {
  const { protocol, host: asked } = new URL(address);
  return !['data:', 'blob:'].includes(protocol) && asked !== host;
}
