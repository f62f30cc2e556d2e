import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudPositionResponse } from '@policing/plugin-blueprint-common';
import type { Page } from 'playwright-core';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage } from '../__testUtils__/openPage';
import { signInAs } from '../__testUtils__/signIn';
import type { Product } from '../__testUtils__/startProduct';
import { OFFICER, walk } from './stage';

const PAGE = '/cloud/change/demo/eastvale-vetting';
const FILE = 'demo/eastvale/systems/vetting.yaml';
const POSITION = 'registry=demo&force=group:demo/eastvale';

/** How many systems of the force are in cloud today. */
async function inCloud(product: Product): Promise<number> {
  const answer = await product.ask(
    `/api/blueprint/cloud/position?${POSITION}`,
    OFFICER,
  );
  const { now } = (await answer.json()) as CloudPositionResponse;
  return now.inCloud;
}

/** Chooses a value of a fact. */
async function choose(page: Page, fact: string, value: string): Promise<void> {
  await page
    .getByRole('form', { name: 'Facts to change' })
    .getByRole('button', { name: new RegExp(`${fact}( \\(changed\\))?$`) })
    .click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write to the register' }).click();
}

walk(
  'A technology officer moves a system, sees the exact lines, then its history and the position; a later edit upon what was read before is refused with the difference',
  async ({ product, page, visit, complaints, say }) => {
    const { url, catalog } = product;
    const file = join(catalog, FILE);
    const original = readFileSync(file, 'utf8');
    const before = await inCloud(product);

    await openPage(page, url, PAGE);
    await choose(page, 'Migration status', 'In progress');
    await choose(page, 'Hosting class', 'Public SaaS');
    const lines = page.getByRole('figure');
    await lines.getByText('Added: status: in-progress').waitFor();
    await lines.getByText('Removed: status: planned').waitFor();
    await checkAccessibility(page, 'changing facts');
    assert.equal(readFileSync(file, 'utf8'), original);

    // A second window of the same page, read before the first writes.
    const other = await visit();
    await signInAs(other.context(), OFFICER);
    await openPage(other, url, PAGE);
    await choose(other, 'Migration status', 'Blocked');
    await other
      .getByRole('figure')
      .getByText('Added: status: blocked')
      .waitFor();

    const started = performance.now();
    await write(page);
    await page.getByText('The register shows it.').waitFor();
    say(`shown after ${Math.round(performance.now() - started)} ms`);
    assert.equal(
      readFileSync(file, 'utf8'),
      original
        .replace('    status: planned', '    status: in-progress')
        .replace(/(\n {2}hosting:\n {4}class: )\S+/, '$1public-saas'),
    );

    await page.getByRole('link', { name: 'How its move stands now' }).click();
    await page
      .getByRole('heading', { name: 'How did it come to this?' })
      .waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /from planned to in progress/ })
      .first()
      .waitFor();
    assert.equal(await inCloud(product), before + 1);
    await openPage(page, url, `/cloud/position?${POSITION}`);

    await write(other);
    const choice = other.getByRole('radiogroup', { name: 'Migration status' });
    await choice.getByText('Theirs: in progress').waitFor();
    await choice.getByText('Yours: blocked').waitFor();
    await other
      .getByRole('button', { name: 'Go on from what is there now' })
      .click();
    await other.getByText('Nothing is changed yet.').waitFor();

    // By hand, as before: the next reader has the old facts again.
    writeFileSync(file, original);
    complaints.check();
  },
);
