import assert from 'node:assert/strict';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

const eastvale = 'registry=demo&force=group:demo/eastvale';

walk(
  'A CTO finds what is late, what waits for what, and a decision that is years old',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, `/cloud/pipeline?${eastvale}`);

    // What is late stands first; the oldest decision still runs.
    await page.getByRole('heading', { name: 'Late: 4' }).waitFor();
    await page
      .getByText(/decided to retire 9 years ago, on 31 Jan 2017/)
      .getByText('still running')
      .waitFor();

    // In words: the third wave waits for a late system of the second.
    const waves = page.getByRole('list', { name: 'Waves in words' });
    await waves
      .getByText(
        /Wave 3 waits for Caseworks RMS of wave 2, which is late: Caseworks Custody and Caseworks Files need it/,
      )
      .waitFor();

    // In the picture: opened by the keyboard, with its systems and lines.
    const third = page.getByRole('button', { name: /^Wave 3/ });
    await third.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('img', { name: /^Caseworks Custody; planned 1 Feb 2027/ })
      .waitFor();
    assert.equal(
      await page
        .locator(
          '[data-link="eastvale-2 > eastvale-3 system:demo/eastvale-caseworks-custody"]',
        )
        .count(),
      1,
    );
    assert.match(page.url(), /open=eastvale-3/);

    // A number leads to as many systems as it says.
    const cell = page.getByRole('link', {
      name: '3 systems: in progress, retire',
    });
    await cell.click();
    await settle(page);
    await page.getByText('3 systems', { exact: true }).first().waitFor();
    await page.getByText('to retire', { exact: true }).waitFor();
    complaints.check();
  },
);

walk(
  'A CTO narrows the pipeline to old decisions and takes it away as a file',
  async ({ product, page, complaints }) => {
    await openPage(
      page,
      product.url,
      `/cloud/pipeline?${eastvale}&disposition=retire&decisions=old`,
    );
    const decisions = page.getByRole('grid', { name: 'Decisions' });
    await decisions
      .getByText('Decided to retire 9 years ago, on 31 Jan 2017')
      .waitFor();
    assert.equal(await decisions.getByText('repurchase').count(), 0);

    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^CSV/ }).click(),
    ]);
    assert.match(file.suggestedFilename(), /pipeline.*\.csv$/);
    complaints.check();
  },
);
