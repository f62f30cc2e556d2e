import assert from 'node:assert/strict';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

const OWN = '/cloud/position?registry=demo&force=group:demo/eastvale';

/** The number before a word of a sentence such as `24 of 44 systems`. */
function numberIn(text: string, pattern: RegExp): number {
  const [, number] = pattern.exec(text) ?? [];
  assert.ok(number, `“${text}” does not match ${pattern}.`);
  return Number(number);
}

walk(
  'A technology officer reads the position and the unknown share, a day gone by, and where the plans lead',
  async ({ product, page, complaints, say }) => {
    await openPage(page, product.url, OWN);

    // Today: three numbers that add up, each with the systems behind it.
    const standing = page.getByRole('region', {
      name: 'Eastvale Police today',
    });
    const linkOf = (name: string) =>
      standing
        .locator('dl > div')
        .filter({ has: page.getByText(name, { exact: true }) })
        .getByRole('link');
    const texts = await Promise.all(
      ['In cloud', 'Not in cloud', 'Not known'].map(name =>
        linkOf(name).innerText(),
      ),
    );
    const counts = texts.map(text => numberIn(text, /^(\d+) of/));
    const all = numberIn(texts[0], /of (\d+) systems/);
    assert.equal(
      counts.reduce((sum, each) => sum + each, 0),
      all,
    );
    assert.ok(counts[2] > 0, 'Something must not be known.');
    await standing
      .getByText(/it is not known: were they all in cloud/)
      .waitFor();
    await standing
      .getByText(/The target of 80\s% is \d+ systems away/)
      .waitFor();

    // Where the plans lead, with what that assumes.
    const projection = page.getByRole('region', {
      name: /where do the plans lead/,
    });
    const sentence = await projection
      .getByText(/do not reach the target of 80\s%: they lead to/)
      .innerText();
    const assumed = page.getByRole('grid', {
      name: 'What the projection assumes',
    });
    for (const name of [/Moves into cloud/, /Blocked/, /Late, without/]) {
      await assumed.getByRole('row', { name }).first().waitFor();
    }
    await projection.getByText('The same as a table, by quarter').click();
    await projection.getByText('As planned', { exact: true }).first().waitFor();
    await settle(page);
    await checkAccessibility(page, 'the cloud position');
    say(`${texts[0]} in cloud, ${counts[2]} not known; ${sentence}`);

    // The systems behind a number are as many as it says.
    await linkOf('Not known').click();
    await page.waitForURL(/cloud=not-known/);
    await page
      .getByText(counts[2] === 1 ? '1 system' : `${counts[2]} systems`)
      .first()
      .waitFor();

    // A day gone by: other numbers, and how they are known.
    await openPage(page, product.url, `${OWN}&on=2025-03-05`);
    const earlier = page.getByRole('region', {
      name: 'Eastvale Police on 5 Mar 2025',
    });
    await earlier.getByText(/Reconstructed from dates\. Today: /).waitFor();
    const before = await earlier.locator('dl').innerText();
    assert.ok(
      numberIn(before, /In cloud[^]*?(\d+) of/) < counts[0],
      'Fewer systems were in cloud then.',
    );
    await page.getByRole('button', { name: 'Back to today' }).click();
    await standing.waitFor();
    complaints.check();
  },
);
