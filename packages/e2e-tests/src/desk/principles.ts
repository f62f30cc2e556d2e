import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { openPage, settle } from '../__testUtils__/openPage';
import { signInAs } from '../__testUtils__/signIn';
import { walk } from './stage';

/** Most time that the question may take, in milliseconds. */
const A_MINUTE = 60_000;

/** Clicks and counts the clicks. */
class Clicks {
  count = 0;

  async on(target: Locator): Promise<void> {
    await target.click();
    this.count += 1;
  }
}

const region = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name });

walk(
  'An architect goes from Home to every system that breaks “single authentication model” in her force, and reads why',
  async ({ page, product, complaints, say }) => {
    await openPage(page, product.url, '/?registry=demo');
    const start = performance.now();
    const clicks = new Clicks();
    await clicks.on(
      page.getByRole('link', { name: 'Which principles are kept' }).first(),
    );
    await clicks.on(
      page.getByRole('link', { name: '26 Single authentication model' }),
    );
    await clicks.on(
      page.getByRole('button', {
        name: 'Which systems of Eastvale Police break it',
      }),
    );
    const breaking = region(page, 'Which systems break it, and why?');
    await breaking
      .getByText(/^\d+ systems?, among those open to you$/)
      .waitFor();
    const rows = breaking.getByRole('row').filter({ hasText: 'Eastvale' });
    await rows.first().waitFor();
    const seconds = (performance.now() - start) / 1000;
    assert.ok(performance.now() - start < A_MINUTE);
    say(`${clicks.count} clicks from Home, ${seconds.toFixed(1)} s`);

    const said = await breaking
      .getByRole('status')
      .filter({ hasText: 'systems' })
      .innerText();
    const total = Number(/^\d+/.exec(said)?.[0]);
    assert.ok(total > 20);
    const shown = await rows.count();
    assert.equal(shown, Math.min(total, 25));
    for (const row of await rows.allInnerTexts()) {
      assert.match(row, /Not met|not (?:met|known)|no\./i);
    }

    await breaking.getByRole('button', { name: /next/i }).click();
    await page.waitForURL(/cursor=/);
    await settle(page);
    assert.equal(await rows.count(), total - shown);

    await breaking.getByText('Dispensed', { exact: true }).click();
    await region(page, 'Which systems are dispensed from it?')
      .getByRole('row')
      .nth(1)
      .waitFor();
    complaints.check();
  },
);

walk(
  'A person of another force sees how far it is kept, but not which checks of which systems fail',
  async ({ product, visit }) => {
    const page = await visit();
    await signInAs(page.context(), 'user:demo/imogen-farrowby');
    await openPage(
      page,
      product.url,
      '/catalog/default/principle/nptc-26/blueprint?registry=demo&force=group:demo/tarnwick',
    );
    await region(page, 'How far is it kept?')
      .getByRole('row', { name: 'Tarnwick Police' })
      .waitFor();
    const breaking = region(page, 'Which systems break it, and why?');
    await breaking.getByText('0 systems, among those open to you').waitFor();
    await breaking
      .getByText('Not shown to you: which systems of other forces')
      .waitFor();
  },
);

walk(
  'A national architect compares two versions of the Blueprint and what the next does to the scores',
  async ({ product, visit }) => {
    const page = await visit();
    await signInAs(page.context(), 'user:demo/adaeze-winterbourn');
    await openPage(page, product.url, '/blueprint/versions?registry=demo');
    const scores = region(page, 'What does it do to the scores?');
    const summary = await scores
      .getByText(/systems? of \d+ would change (its|their) level/)
      .innerText();
    const moved = Number(/^\d+/.exec(summary)?.[0]);
    assert.ok(moved > 0);
    assert.equal(
      await scores
        .getByRole('grid', { name: 'Forces with either version' })
        .getByText('of what is known')
        .count(),
      10,
    );

    const checks = region(page, 'Which checks differ?');
    const factor = checks.locator('[data-check="second-factor"]');
    assert.match(await factor.innerText(), /Weight\s+4\s*→\s*becomes\s*6/);
    await checks.locator('[data-change="added"]').waitFor();
    await checks.locator('[data-change="removed"]').waitFor();

    const systems = region(page, 'Which systems change their level?');
    const rows = systems.getByRole('row').filter({ hasText: 'Police' });
    await rows.first().waitFor();
    await systems.getByText('Rises').click();
    await page.waitForURL(/direction=better/);
    await settle(page);
    const rising = await rows.count();
    await systems.getByText('Falls').click();
    await page.waitForURL(/direction=worse/);
    await settle(page);
    assert.equal((await rows.count()) + rising, moved);

    await page.getByRole('button', { name: 'Swap them' }).click();
    await page.waitForURL(/from=scorecard.*1-1.*&to=/);
    await scores
      .getByText(/^\d+ systems? of \d+ would change (its|their) level/)
      .waitFor();
  },
);
