import { setTimeout as pause } from 'node:timers/promises';
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

const LOADING =
  '[role="status"][aria-label^="Loading"], [data-testid="progress"], [role="progressbar"]';

/** How often in a row nothing may be loading before a page counts as complete. */
const QUIET_LOOKS = 4;
const PAUSE_MS = 150;

/**
 * Waits until a page has a heading and nothing in it has been loading for a while.
 *
 * @param quietLooks - fewer are enough where nothing new is asked from the server
 */
export async function settle(
  page: Page,
  quietLooks = QUIET_LOOKS,
): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  for (let quiet = 0; quiet < quietLooks; quiet += 1) {
    if ((await page.locator(LOADING).count()) > 0) {
      await page.locator(LOADING).first().waitFor({ state: 'detached' });
      quiet = 0;
    }
    await pause(PAUSE_MS);
  }
}
