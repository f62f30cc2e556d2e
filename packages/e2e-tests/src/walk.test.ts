import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type {
  HistoryResponse,
  SystemDetailResponse,
} from '@policing/plugin-blueprint-common';
import { caseworks, refreshCaseworks } from './__testUtils__/caseworks';
import { openPage, settle } from './__testUtils__/openPage';
import { RegisterFile } from './__testUtils__/RegisterFile';
import type { Product } from './__testUtils__/startProduct';
import { useStage } from './__testUtils__/useStage';

const { walk } = useStage({ prepare: refreshCaseworks });

const CHECK = 'second-factor';

const check = (page: Page, outcome: string) =>
  page.locator(`[data-check="${CHECK}"][data-outcome="${outcome}"]`).first();

const changes = (page: Page) =>
  page
    .getByRole('region', { name: 'How did it change?' })
    .getByRole('listitem')
    .filter({ has: page.locator('p') });

const demoFile = ({ catalog }: Product, path: string) =>
  new RegisterFile(join(catalog, 'demo', path));

async function read<T>(product: Product, path: string): Promise<T> {
  const response = await product.ask(path);
  assert.equal(response.status, 200, path);
  return (await response.json()) as T;
}

async function untilFound(product: Product, path: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await product.ask(path)).status === 404) {
    assert.ok(Date.now() < deadline, `${path} does not come back`);
    await pause(200);
  }
}

walk(
  'A newcomer finds out where policing stands and why a system fails a check',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, '/');
    await page
      .getByRole('heading', {
        name: 'How does policing technology measure up?',
      })
      .waitFor();
    await page.getByText('This register holds the systems').waitFor();
    await page.getByRole('radio', { name: 'Demonstration' }).click();
    await page.waitForURL(/registry=demo/);

    await page
      .getByRole('link', { name: 'Who measures up, and where' })
      .click();
    await page.waitForURL(/\/blueprint\/heat-map\?registry=demo/);
    await page
      .getByRole('gridcell', { name: new RegExp(`^${caseworks.force}, `) })
      .first()
      .click();
    await page
      .getByRole('heading', {
        name: new RegExp(
          `^Which systems stand behind ${caseworks.force}, .*\\?$`,
        ),
      })
      .waitFor();

    await page
      .getByRole('navigation', { name: 'Pages of Blueprint' })
      .getByRole('link', { name: 'Systems' })
      .click();
    await page
      .getByRole('searchbox', { name: 'Find a system' })
      .fill('caseworks rms');
    await page.waitForURL(/q=caseworks/);
    await page
      .getByRole('row')
      .filter({ hasText: caseworks.force })
      .getByRole('link', { name: caseworks.title, exact: true })
      .click();

    await page.waitForURL(url => url.pathname === caseworks.tab);
    for (const verdict of ['Blueprint', 'Legacy', 'Technology risk', 'Cloud']) {
      await page.getByRole('region', { name: verdict, exact: true }).waitFor();
    }
    const failing = check(page, 'fail');
    await failing.getByText('A second factor is asked for').waitFor();
    await failing.getByText('Not met – second factor: no.').waitFor();
    await failing.getByText('Do next:').waitFor();
    complaints.check();
  },
);

walk(
  'A saved file changes score and history of a page that is open',
  async ({ product, page, complaints, say }) => {
    const before = await read<SystemDetailResponse>(product, caseworks.api);
    await openPage(page, product.url, `${caseworks.tab}?outcome=all`);
    await check(page, 'fail').waitFor();
    const changesBefore = await changes(page).count();

    const file = demoFile(product, caseworks.assessment);
    file.replace('multiFactor: false', 'multiFactor: true');
    const saved = performance.now();
    await check(page, 'pass').waitFor();
    say(
      `From saving the file to the new score on the page: ${Math.round(
        performance.now() - saved,
      )} ms`,
    );

    await changes(page).nth(changesBefore).waitFor();
    say(
      `From saving the file to the new entry in its history: ${Math.round(
        performance.now() - saved,
      )} ms`,
    );
    assert.match(
      await changes(page).first().innerText(),
      /second factor.* from no to yes/i,
    );

    const after = await read<SystemDetailResponse>(product, caseworks.api);
    assert.ok(
      after.conformance!.assuredConformance! >
        before.conformance!.assuredConformance!,
    );
    const history = await read<HistoryResponse>(
      product,
      `${caseworks.api}/history`,
    );
    assert.equal(history.items[0].change?.checks[0].id, CHECK);

    file.restore();
    await check(page, 'fail').waitFor();
    complaints.check();
  },
);

walk(
  'A broken file is named with its line, and its system keeps its last good state',
  async ({ product, page, complaints }) => {
    const before = await read<SystemDetailResponse>(product, caseworks.api);
    await openPage(page, product.url, '/blueprint/register-health');
    const file = demoFile(product, caseworks.file);
    const line = file.replace(
      'class: force-data-centre',
      'class: force-data-center',
    );

    const row = page
      .getByRole('row')
      .filter({ hasText: `${caseworks.file}:${line}` });
    await row.waitFor();
    const words = await row.innerText();
    for (const part of [
      'spec.hosting.class',
      'force-data-center',
      'force-data-centre',
      'entities as of',
    ]) {
      assert.ok(words.includes(part), `"${part}" is missing in: ${words}`);
    }
    assert.deepEqual(
      await read<SystemDetailResponse>(product, caseworks.api),
      before,
    );

    file.restore();
    await row.waitFor({ state: 'detached' });
    complaints.check();
  },
);

walk(
  'A deleted file takes its system out, and a restored one brings it back',
  async ({ product, page, complaints }) => {
    await openPage(
      page,
      product.url,
      '/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale&q=caseworks%20rms',
    );
    const row = page
      .getByRole('grid', { name: 'Systems' })
      .getByRole('link', { name: caseworks.title, exact: true });
    await row.waitFor();

    const file = demoFile(product, caseworks.file);
    file.delete();
    await row.waitFor({ state: 'detached' });
    assert.equal((await product.ask(caseworks.api)).status, 404);

    file.restore();
    await row.waitFor();
    // The scores hear of a file first; the catalogue has it a moment later.
    await untilFound(product, caseworks.entity);
    await row.click();
    await page.waitForURL(url => url.pathname === caseworks.tab);
    await settle(page);
    await check(page, 'fail').waitFor();
    complaints.check();
  },
);
