import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
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
  // The definition of an interface.
  'scrollable-region-focusable': 'pre',
  // The number of unread notifications stands beside the words of the link.
  'label-content-name-mismatch': '[href="/notifications"]',
  // What a date field tells by the name of an element that is gone by then.
  'role-img-alt': '[data-live-announcer] [role="img"]',
  // Filters of the catalogue graph.
  label: '.MuiSelect-nativeInput, .MuiInputBase-input',
};

/** How often to look again, because some parts of a page come late. */
const LOOKS = 4;
const PAUSE_MS = 750;

/**
 * Fails when axe finds a serious or critical violation on the page, and finds it
 * still after a moment.
 *
 * @param where - how the page is shown, for the message
 */
export async function checkAccessibility(
  page: Page,
  where: string,
): Promise<void> {
  let grave = await graveViolations(page);
  for (let looks = 1; grave.length > 0 && looks < LOOKS; looks += 1) {
    await pause(PAUSE_MS);
    grave = await graveViolations(page);
  }
  assert.deepEqual(
    grave.map(violation => `${where}: ${violation}`),
    [],
  );
}

async function graveViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // No page has a frame of another origin, for which it would take a second
    // page and four times as long.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  const grave: string[] = [];
  for (const { id, help, impact, nodes } of violations) {
    if (impact === 'serious' || impact === 'critical') {
      for (const { target } of nodes) {
        const selector = target.join(' ');
        if (!(await isOfThePlatform(page, id, selector))) {
          grave.push(`${id}, ${help}: ${selector}`);
        }
      }
    }
  }
  return grave;
}

async function isOfThePlatform(
  page: Page,
  rule: string,
  selector: string,
): Promise<boolean> {
  const known = OF_THE_PLATFORM[rule];
  return (
    known !== undefined &&
    page.evaluate(
      ([found, pattern]) =>
        document.querySelector(found)?.matches(pattern) ?? false,
      [selector, known],
    )
  );
}
