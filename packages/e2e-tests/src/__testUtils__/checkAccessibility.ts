import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Fails when axe finds a serious or critical violation on the page. */
export async function checkAccessibility(
  page: Page,
  where: string,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(node => `${where}: ${id}, ${help}: ${node.target.join(' ')}`),
    );
  assert.deepEqual(grave, []);
}
