import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { caseworks } from '../__testUtils__/caseworks';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

const isFocused = (selector: string) =>
  document.activeElement?.matches(selector) ?? false;

/** Presses the tab key until what has the focus matches a selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(isFocused, selector)) {
      return;
    }
  }
  assert.fail(`The tab key does not lead to ${selector}`);
}

/** Style of the outline or ring of what has the focus. */
const outlineOf = (page: Page) =>
  page.evaluate(() => {
    const { outlineStyle, boxShadow } = getComputedStyle(
      document.activeElement!,
    );
    return outlineStyle === 'none' ? boxShadow : outlineStyle;
  });

const focusedName = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent ??
      '',
  );

walk(
  'The heat map can be read and followed with the keyboard alone',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, '/blueprint/heat-map?registry=demo');
    await page.getByRole('gridcell').first().waitFor();
    await tabTo(page, '[role="gridcell"]');
    assert.match(await focusedName(page), /^Nation, /);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const name = await focusedName(page);
    assert.doesNotMatch(name, /^Nation, /);
    await page.locator('p').filter({ hasText: name }).waitFor();
    assert.notEqual(await outlineOf(page), 'none');

    await page.keyboard.press('Enter');
    await page.waitForURL(
      /\/blueprint\/systems\?registry=demo&force=group.*&goal=/,
    );
    await page.getByRole('grid', { name: 'Systems' }).waitFor();
    complaints.check();
  },
);

walk(
  'The list of systems can be searched, sorted and followed with the keyboard alone',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, '/blueprint/systems?registry=demo');
    await page.getByRole('grid', { name: 'Systems' }).waitFor();
    await tabTo(page, 'input[type="search"]');
    await page.keyboard.type('caseworks rms');
    await page.waitForURL(/q=caseworks/);
    await page.getByText('2 systems').first().waitFor();

    await tabTo(page, '[role="grid"] *');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=force/);
    complaints.check();
  },
);

walk(
  'Filters stand in the address: they outlive a reload and going back',
  async ({ product, page, complaints }) => {
    await openPage(
      page,
      product.url,
      '/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale',
    );
    const sentence = page.locator('p[aria-live="polite"]');
    await sentence.getByText(caseworks.force).waitFor();
    const before = await sentence.innerText();

    await page.getByRole('columnheader', { name: 'Conformance' }).click();
    await page.waitForURL(/sort=assured-conformance/);
    await settle(page);
    const sorted = page.url();
    await page.reload();
    await settle(page);
    assert.equal(page.url(), sorted);
    await sentence.getByText(caseworks.force).waitFor();

    await page.goBack();
    await page.waitForURL(url => !url.searchParams.has('sort'));
    await settle(page);
    assert.equal(await sentence.innerText(), before);
    complaints.check();
  },
);

walk(
  'A system that does not exist is said not to exist',
  async ({ product, page }) => {
    await openPage(page, product.url, '/catalog/demo/system/no-such/blueprint');
    await page
      .getByRole('heading', { name: 'There is no system at this address' })
      .waitFor();
    const response = await product.ask(
      '/api/blueprint/systems/demo/no-such-system',
    );
    assert.equal(response.status, 404);
  },
);

walk('Nobody reads the API without signing in', async ({ product }) => {
  for (const path of [
    'summary',
    'heatmap',
    'systems',
    'systems/facets',
    'systems/demo/eastvale-caseworks-rms',
    'systems/demo/eastvale-caseworks-rms/history',
    'systems/demo/no-such-system',
    'principles',
    'principles/default/nptc-26',
    'forces/demo/eastvale',
    'registries',
    'health',
  ]) {
    const response = await fetch(`${product.url}/api/blueprint/${path}`);
    assert.equal(response.status, 401, path);
  }
});

walk('A wrong parameter is named', async ({ product }) => {
  const response = await product.ask('/api/blueprint/systems?levle=diverging');
  assert.equal(response.status, 400);
  const { error } = (await response.json()) as { error: { message: string } };
  assert.match(error.message, /levle/);
});
