import type { Page } from 'playwright-core';

/** Opens an address of the product and waits until the page has its content. */
export async function openPage(
  page: Page,
  productUrl: string,
  address: string,
): Promise<void> {
  await page.goto(`${productUrl}${address}`, { waitUntil: 'domcontentloaded' });
  await settle(page);
}

/** Waits until a page has a heading and nothing in it is still loading. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelectorAll(
        '[role="status"][aria-label^="Loading"], [data-testid="progress"], [role="progressbar"]',
      ).length === 0,
  );
  await page.evaluate(
    () =>
      new Promise(resolve => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}
