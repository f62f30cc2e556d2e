import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Violations in components of the platform that this repository cannot mend
 * from outside: rule of axe, and what the elements match.
 */
const OF_THE_PLATFORM: Record<string, string> = {
  // Headings of the catalogue's tables can be dragged and sorted.
  'nested-interactive': '.MuiTableSortLabel-root',
  'aria-command-name': '[data-rbd-drag-handle-draggable-id]',
  'aria-progressbar-name': '.MuiCircularProgress-root',
  // Results of the search stand in a list of divisions.
  listitem: '.MuiListItem-root',
  // Tabs of the settings name a panel that is not there.
  'aria-valid-attr-value': '[role="tab"]',
  // Filters of the catalogue graph.
  label: '.MuiSelect-nativeInput, .MuiInputBase-input',
};

/**
 * Fails when axe finds a serious or critical violation on the page.
 *
 * @param where - how the page is shown, for the message
 */
export async function checkAccessibility(
  page: Page,
  where: string,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave: string[] = [];
  for (const { id, help, impact, nodes } of violations) {
    if (impact === 'serious' || impact === 'critical') {
      for (const { target } of nodes) {
        const selector = target.join(' ');
        if (!(await isOfThePlatform(page, id, selector))) {
          grave.push(`${where}: ${id}, ${help}: ${selector}`);
        }
      }
    }
  }
  assert.deepEqual(grave, []);
}

async function isOfThePlatform(
  page: Page,
  rule: string,
  selector: string,
): Promise<boolean> {
  const known = OF_THE_PLATFORM[rule];
  return (
    known !== undefined &&
    page
      .locator(selector)
      .first()
      .evaluate((element, pattern) => element.matches(pattern), known)
  );
}
