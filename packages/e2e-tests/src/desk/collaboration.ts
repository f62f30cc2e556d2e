import assert from 'node:assert/strict';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage, settle } from '../__testUtils__/openPage';
import { signInAs } from '../__testUtils__/signIn';
import { walk } from './stage';

const NEIGHBOUR = 'user:demo/imogen-farrowby';
const PAGE = '/collaboration/suggestions?registry=demo';
const REASON = 'We renewed it in the spring, for two years.';

walk(
  'An architect finds contracts that end together, reads the facts, and puts a suggestion aside for one force',
  async ({ product, page, visit, complaints, say }) => {
    const { url } = product;

    // Two forces with contracts ending together for the same capability.
    await openPage(page, url, PAGE);
    await page.getByRole('button', { name: 'Kind' }).click();
    await page.getByRole('option', { name: /^Contracts ending/ }).click();
    await page.keyboard.press('Escape');
    await page
      .getByRole('searchbox', { name: 'Find a suggestion' })
      .fill('major investigation');
    await page.getByText('1 suggestion', { exact: true }).first().waitFor();
    const found = page.getByRole('listitem').filter({
      hasText: /^Contracts ending together.*Eastvale.*Northmoor/s,
    });
    await found.getByText(/^Facts behind it/).click();
    const facts = found.getByRole('grid', { name: /^Facts behind/ });
    for (const force of ['Eastvale Police', 'Northmoor Police']) {
      const row = facts.getByRole('row').filter({ hasText: force }).first();
      const text = await row.innerText();
      assert.match(text, /\d{1,2} \w{3} 20\d\d/, `No date in “${text}”.`);
    }
    await found.getByText(/^Why this rank/).click();
    await found.getByText(/^First contract can end on .* points$/).waitFor();
    await checkAccessibility(page, 'with facts and rank');

    // Another one put aside with a reason: still aside after a reload.
    await openPage(page, url, `${PAGE}&kind=same-product`);
    const first = page
      .getByRole('list', { name: 'Suggestions' })
      .locator(':scope > li')
      .first();
    const sentence = await first.getByRole('heading').innerText();
    const aside = page.getByRole('button', { name: `Put aside: ${sentence}` });
    await aside.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Why\?/ }).fill(REASON);
    await checkAccessibility(page, 'the dialog');
    await dialog.getByRole('button', { name: 'Put aside' }).click();
    await aside.waitFor({ state: 'detached' });
    await page.reload();
    await settle(page);
    assert.equal(
      await page.getByRole('heading', { name: sentence }).count(),
      0,
    );
    await page.getByRole('radio', { name: /^Put aside \(/ }).click();
    await page.getByText(REASON).first().waitFor();
    await page.getByRole('heading', { name: sentence }).waitFor();

    // The neighbours still have it.
    const neighbour = await visit();
    await signInAs(neighbour.context(), NEIGHBOUR);
    await openPage(neighbour, url, `${PAGE}&kind=same-product`);
    const words = sentence.split(':')[0];
    await neighbour.getByRole('heading', { name: words }).waitFor();
    assert.equal(await neighbour.getByText(REASON).count(), 0);
    say(`Put aside by Eastvale, open for Northmoor: ${words}`);
    complaints.check();
  },
);
