import assert from 'node:assert/strict';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

walk(
  'A technology officer goes from Home to a system that is held up: why it is stuck, what to do next',
  async ({ product, page, complaints, say }) => {
    await openPage(page, product.url, '/?registry=demo');
    const waiting = await page
      .getByRole('link', { name: /whose plan cannot work as written$/ })
      .innerText();
    await page.getByRole('link', { name: /past the planned end$/ }).click();
    await page.waitForURL(/\/cloud\/pipeline\?.*force=/);
    await settle(page);

    // From the late move to its system.
    await page.getByRole('link', { name: 'Caseworks RMS' }).first().click();
    await page.waitForURL(/\/catalog\/demo\/system\/eastvale-caseworks-rms/);
    await page.locator('a[href$="/eastvale-caseworks-rms/cloud"]').click();
    await page.waitForURL(/eastvale-caseworks-rms\/cloud/);
    await settle(page);

    // Why it is stuck.
    const stuck = page.getByRole('region', {
      name: 'What holds it up, and who clears it?',
    });
    await stuck.getByText('Contract', { exact: true }).waitFor();
    await stuck.getByText(/^Since 4 Dec 2025 \(/).waitFor();
    await stuck.getByRole('link', { name: 'Dev Sanghrajkar' }).waitFor();

    // What to do, in order, the worst first.
    const steps = await page
      .getByRole('region', { name: 'What to do next?' })
      .getByRole('listitem')
      .allInnerTexts();
    assert.ok(steps.length > 3, 'There is more than one thing to do.');
    assert.ok(
      steps.some(step => step.startsWith('Clear what holds it up: contract.')),
      'One of them is to clear the blocker.',
    );

    // Around it: what waits for what, and what should be off by now.
    await page
      .getByRole('region', {
        name: 'What does it need to move, and what needs it?',
      })
      .getByRole('link', { name: 'Caseworks Custody' })
      .waitFor();
    await page
      .getByRole('region', {
        name: 'What does it take the place of, and does that still run?',
      })
      .getByText('Still runs')
      .waitFor();
    await checkAccessibility(page, 'the Cloud tab');
    complaints.check();
    say(`${waiting}; ${steps.length} steps for Caseworks RMS, worst first`);
  },
);
