import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { searchTypes } from '@policing/plugin-blueprint-common';
import type { Page } from 'playwright-core';
import { openPage } from '../__testUtils__/openPage';
import type { Product } from '../__testUtils__/startProduct';
import { walk } from './stage';

/** Milliseconds after the start within which the first index is made. */
const FIRST_INDEX_MS = 90_000;

/** Waits until there is something to be found, a while after the start. */
async function untilIndexed(product: Product): Promise<void> {
  const deadline = Date.now() + FIRST_INDEX_MS;
  for (const [kind, term] of Object.entries({
    System: 'caseworks',
    Product: 'caseworks',
    Principle: 'authentication',
  })) {
    const type = searchTypes[kind as keyof typeof searchTypes];
    const path = `/api/search/query?term=${term}&types[]=${type}`;
    for (;;) {
      const response = await product.ask(path);
      const { results } = (await response.json()) as { results: unknown[] };
      if (results.length > 0) {
        break;
      }
      assert.ok(Date.now() < deadline, `${type} has nothing in it`);
      await pause(500);
    }
  }
}

/** Searches for some words and waits for a hit. */
async function find(page: Page, words: string, hit: RegExp): Promise<void> {
  await page.getByRole('searchbox', { name: 'Words' }).fill(words);
  await page
    .getByRole('list', { name: 'What was found' })
    .getByRole('link', { name: hit })
    .first()
    .waitFor();
}

walk(
  'An architect finds a gap nobody works on, every evaluated AI pilot and what one came to, and looks three things up',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, '/strategy/alignment?registry=demo');
    const gaps = page.getByRole('list', { name: 'Goals nobody works on' });
    await gaps
      .getByRole('listitem')
      .filter({ hasText: 'E6 Talent in data and technology' })
      .getByText('Nobody works on it')
      .waitFor();
    await page
      .getByRole('list', {
        name: 'Capabilities to be raised that nobody works on',
      })
      .getByText(/Tarnwick Police: .*Integration services/)
      .waitFor();
    await page
      .getByRole('row', { name: /^Eastvale Police/ })
      .getByText('since 27 Jun 2023')
      .waitFor();

    await openPage(
      page,
      product.url,
      '/strategy/initiatives?registry=demo&topic=artificial-intelligence',
    );
    await page.getByRole('link', { name: '4 are evaluated' }).click();
    await page.getByText('4 initiatives').first().waitFor();
    const redaction = page.getByRole('row', {
      name: /Redaction of video by machine/,
    });
    await redaction.getByText('Positive').waitFor();
    await redaction
      .getByRole('link', { name: 'Redaction of video by machine' })
      .click();
    await page
      .getByRole('region', { name: 'What came of it, and who does the same?' })
      .getByText('Time fell to fifty minutes per hour of video', {
        exact: false,
      })
      .waitFor();

    await untilIndexed(product);
    await openPage(page, product.url, '/search');
    await find(page, 'CRMS', /^Caseworks RMS$/);
    await find(page, 'nptc-26', /^Single authentication model$/);
    await find(page, 'principle 26', /^Single authentication model$/);
    await page.getByRole('radio', { name: 'Products' }).click();
    await find(page, 'Caldbrook', /^Caseworks RMS$/);
    complaints.check();
  },
);
