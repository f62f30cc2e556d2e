import assert from 'node:assert/strict';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

walk(
  'A CTO finds what in the plans cannot work, with the facts, and where the rules would decide otherwise',
  async ({ product, page, complaints }) => {
    await openPage(
      page,
      product.url,
      '/cloud/conflicts?registry=demo&force=group:demo/eastvale',
    );
    const lead = page.getByText(/^\d+ of \d+ systems$/);
    const [, broken] = /^(\d+) of/.exec(await lead.innerText()) ?? [];
    assert.ok(Number(broken) > 0);
    await checkAccessibility(page, 'conflicts');

    // By rule: the list below is that of the rule, as long as its count says.
    const rules = page.getByRole('grid', { name: 'Conflicts by rule' });
    const rule = rules.getByRole('row', { name: /^It is to be retired/ });
    const [, count] =
      /High\s*(?:In conflict)?\s*(\d+)/.exec(await rule.innerText()) ?? [];
    await rule.getByRole('link').first().click();
    await settle(page);
    assert.match(page.url(), /rule=retire-with-live-dependants/);
    const list = page.getByRole('list', { name: 'Conflicts' });
    assert.equal(await list.locator('> li').count(), Number(count));
    const first = list.locator('> li').first();
    await first.getByText(/live systems that depend on it: \d+/).waitFor();
    await first.getByText(/^The facts/).click();
    await first.getByRole('term').first().waitFor();

    // What a person chose stands; the rules say where they would differ.
    await page.getByRole('radio', { name: /^Decided otherwise/ }).click();
    await settle(page);
    const suggestions = page.getByRole('list', { name: 'Suggestions' });
    const other = suggestions.locator('> li').first();
    await other
      .getByText(/^The force chose to .+, which stands; the rules would say/)
      .waitFor();
    await other.getByText(/^Runner-up/).click();
    await other.getByText(/^What would change it/).waitFor();

    // Each leads to the tab of its system.
    await first.getByRole('link').first().click();
    await page.waitForURL(/\/catalog\/demo\/system\/.+\/cloud/);
    complaints.check();
  },
);
