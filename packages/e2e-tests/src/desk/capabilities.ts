import assert from 'node:assert/strict';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

walk(
  'An architect finds what a force runs for a capability, its gaps, and what is owned already',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, '/');
    await page.getByRole('link', { name: 'Blueprint', exact: true }).click();
    await page.getByRole('link', { name: 'Capabilities' }).click();
    await settle(page);
    assert.match(page.url(), /\/blueprint\/capabilities\?registry=demo/);

    // The map of one force.
    await page.getByRole('button', { name: /Whose$/ }).click();
    await page.getByRole('option', { name: 'Eastvale Police' }).click();
    const map = page.getByRole('treegrid', { name: 'Capabilities' });
    await page.getByText('75 capabilities, Eastvale Police').waitFor();

    // Into the tree by the keyboard.
    const top = map.getByRole('row', { name: /Investigation/ });
    await top.focus();
    await page.keyboard.press('ArrowRight');
    const evidence = map.getByRole('row', {
      name: /Digital evidence management/,
    });
    await evidence.waitFor();
    await evidence.focus();
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('region', { name: 'The chosen capability' });
    await chosen
      .getByText(/Eastvale Police runs 2 for Digital evidence management/)
      .waitFor();
    await chosen
      .getByText(/Remote interview rooms is proposed\. Already owned/)
      .waitFor();
    await chosen.getByRole('button', { name: 'Close' }).click();

    // Its gaps.
    await page.getByRole('button', { name: /Only with$/ }).click();
    await page.getByRole('option', { name: 'Gaps: none known' }).click();
    await page.keyboard.press('Escape');
    await page.getByText(/of 75 capabilities, Eastvale Police/).waitFor();
    await map
      .getByRole('row', { name: /Strategic planning/ })
      .getByText('none known', { exact: true })
      .last()
      .waitFor();
    const address = page.url();
    await page.reload();
    await settle(page);
    assert.equal(page.url(), address);
    complaints.check();
  },
);

walk(
  'An architect compares two forces and reads what would converge and collide',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, '/');
    await page.getByRole('link', { name: 'Collaboration' }).click();
    await page.getByRole('link', { name: 'Compare forces' }).click();
    await settle(page);
    await page.getByRole('button', { name: /Force$/ }).click();
    await page.getByRole('option', { name: 'Eastvale Police' }).click();
    await page.getByRole('button', { name: /Compared with$/ }).click();
    await page
      .getByRole('dialog', { name: 'Compared with' })
      .getByRole('option', { name: 'Northmoor Police' })
      .click();

    const position = page.getByRole('grid', { name: 'Position side by side' });
    await position
      .getByText(/of what is known · \d+\s% known/)
      .first()
      .waitFor();

    // A convergence with its dates.
    await page.getByText(/^Contracts that can end together/).click();
    await page
      .getByText(
        'Contracts for Duty management of Eastvale Police and Northmoor Police can end between 31 Mar 2028 and 1 Apr 2028.',
      )
      .waitFor();

    // A collision with who else is in it.
    await page.getByRole('link', { name: /^What would collide/ }).click();
    await page
      .getByText(
        /For Crime and case management, Northmoor Police shares Fellrecord/,
      )
      .waitFor();

    await page.getByText('Only differences').click();
    await settle(page);
    assert.match(page.url(), /only=differences/);
    await page
      .getByRole('grid', { name: 'Capability by capability' })
      .getByRole('row', { name: /^Crime and case management/ })
      .getByText('Product not known', { exact: true })
      .waitFor();
    complaints.check();
  },
);
