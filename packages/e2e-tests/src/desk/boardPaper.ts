import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

/** What a click downloads: the name of the file and what is in it. */
async function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    click(),
  ]);
  return {
    name: download.suggestedFilename(),
    content: await readFile(await download.path()),
  };
}

const withPlainSpaces = (text: string) => text.replace(/\s+/g, ' ');

walk(
  'An architect makes the board paper and finds the coverage in it, takes the list of systems away, and follows relations',
  async ({ product, page, complaints, say }) => {
    const { url } = product;

    // The paper: from Home, about the own force, with the figures of the page.
    await openPage(page, url, '/?registry=demo');
    await page
      .getByRole('link', { name: 'A paper for the design authority' })
      .click();
    await page.waitForURL(/\/board-paper\?registry=demo&force=group.*eastvale/);
    const paper = page.getByRole('article', { name: 'The paper' });
    const figure = withPlainSpaces(
      await paper
        .getByText(/^\d+\s%\sof what is known · \d+\s%\sknown/)
        .first()
        .innerText(),
    );
    await settle(page);
    await checkAccessibility(page, 'the board paper');
    const pdf = await downloaded(page, () =>
      page.getByRole('button', { name: 'PDF' }).click(),
    );
    assert.match(
      pdf.name,
      /^board-paper-eastvale-police-demo-20\d\d-\d\d-\d\d\.pdf$/,
    );
    const { text: pages } = await extractText(new Uint8Array(pdf.content), {
      mergePages: false,
    });
    const text = withPlainSpaces(pages.join(' '));
    assert.ok(text.includes(figure), `“${figure}” is not in the paper.`);
    for (const each of pages) {
      assert.match(each, /OFFICIAL-SENSITIVE · demonstration data/);
    }
    assert.match(text, /Worst checks.*Dispensations.*Left out|Left out/s);
    say(`coverage in the paper: ${figure}`);

    // The list, as it is filtered.
    await openPage(
      page,
      url,
      '/blueprint/systems?registry=demo&force=group:demo/eastvale',
    );
    const [, count] = /^(\d+) systems/.exec(
      await page
        .getByText(/^\d+ systems/)
        .first()
        .innerText(),
    )!;
    const csv = await downloaded(page, async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: /^CSV/ }).click();
    });
    const lines = csv.content.toString().trimEnd().split('\r\n');
    assert.equal(lines.length, Number(count) + 1);
    await page.getByText(`${csv.name} is saved.`).waitFor();

    // Relations: read with the keyboard, one step after the other.
    await openPage(
      page,
      url,
      '/catalog/demo/system/eastvale-caseworks-rms/relations',
    );
    await page
      .getByRole('link', {
        name: /^Nightly crime export.*interface.*overdue since 14 May 2025$/,
      })
      .focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: 'Two steps' }).click();
    await page.waitForURL(/depth=2/);
    await settle(page);
    await checkAccessibility(page, 'the relations');
    await page.getByRole('radio', { name: 'Table' }).click();
    await page
      .getByRole('grid', { name: 'Relations' })
      .getByText(/review overdue since 14 May 2025/)
      .waitFor();
    complaints.check();
  },
);
