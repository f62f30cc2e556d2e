import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

/** Takes the heat map away in a format and gives the path of the file. */
async function takeAway(page: Page, format: RegExp) {
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** The figures of the first column of the heat map, by row: what is shown, and how much is known. */
async function figuresShown(page: Page): Promise<Map<string, string>> {
  const names = await page
    .getByRole('gridcell')
    .evaluateAll(cells =>
      cells
        .filter(cell => cell.getAttribute('data-place')?.endsWith(' 1'))
        .map(cell => cell.getAttribute('aria-label') ?? ''),
    );
  return new Map(
    names.map(name => {
      const [row, figures] = name.split(/, (?=[^,]*: )/);
      return [row, figures];
    }),
  );
}

walk(
  'The heat map is narrowed, sorted, compared, followed and taken away with the same numbers',
  async ({ page, product, complaints }) => {
    await openPage(
      page,
      product.url,
      '/blueprint/heat-map?registry=demo&columns=enablers',
    );
    await page.getByRole('gridcell').first().waitFor();

    // Narrow to one region and sort by a column.
    await page.getByRole('button', { name: /Region$/ }).click();
    await page.getByRole('option', { name: 'Eastmarch' }).click();
    await page.keyboard.press('Escape');
    await page.waitForURL(/region=group/);
    await page
      .getByText(/^Only systems in Eastmarch\./)
      .first()
      .waitFor();
    await settle(page);
    const sortButton = page.locator('thead th button').nth(1);
    await sortButton.click();
    await page.waitForURL(/sort=-strategygoal/);
    await settle(page);
    const shown = await figuresShown(page);
    const values = [...shown.values()]
      .slice(1)
      .map(words => Number(/: (\d+)/.exec(words)?.[1] ?? NaN));
    assert.equal(values.length, 3);
    assert.deepEqual(
      values,
      [...values].sort((a, b) => b - a),
    );

    // Pin the own force: the others say how far they are from it.
    await page
      .getByRole('button', { name: 'Pin Eastvale Police to compare' })
      .click();
    await page.waitForURL(/pin=group/);
    await page
      .getByRole('gridcell', {
        name: /(above|below|the same as) Eastvale Police$/,
      })
      .first()
      .waitFor();

    // The address is all that it takes to come back to the same picture.
    const address = page.url();
    await page.reload();
    await settle(page);
    assert.equal(page.url(), address);

    // The same numbers stand in the workbook.
    const workbook = await takeAway(page, /XLSX/);
    assert.match(workbook.name, /^heat-map-.*\.xlsx$/);
    const rows = await readSheet(workbook.path, 'Heat map');
    const head = rows.findIndex(([first]) => first === 'Row');
    const [figure, known] = rows[head]
      .map((title, place) => ({ title: String(title), place }))
      .filter(({ title }) => title.startsWith('E1 '))
      .map(({ place }) => place);
    const percent = (value: unknown) => Math.round(Number(value) * 100);
    for (const [row, words] of shown) {
      const line = rows.find(([title]) => title === row);
      assert.ok(line, `${row} is in the workbook`);
      assert.ok(
        words.includes(`${percent(line[known])}\u00a0% known`),
        `${words} has the coverage of the workbook`,
      );
      assert.ok(
        words.includes(`${percent(line[figure])}\u00a0% of what is known`),
        `${words} has the figure of the workbook`,
      );
    }

    // A picture is made without asking anybody.
    const picture = await takeAway(page, /PNG/);
    assert.match(picture.name, /^heat-map-demo-.*\.png$/);
    const png = await readFile(picture.path);
    assert.deepEqual([...png.subarray(1, 4)], [...Buffer.from('PNG')]);
    assert.ok(png.readUInt32BE(16) > 1_000, 'it is wide enough to be read');
    assert.ok(png.length > 20_000, 'something is drawn in it');

    // On the map, then down to the systems.
    await page.getByRole('radio', { name: 'Map' }).click();
    const tile = page.getByRole('option', { name: /^Eastvale Police, / });
    await tile.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(
      url =>
        url.pathname === '/blueprint/systems' &&
        url.searchParams.get('force') === 'group:demo/eastvale',
    );
    await page.getByRole('grid', { name: 'Systems' }).waitFor();
    complaints.check();
  },
);
