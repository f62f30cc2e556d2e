import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage } from '../__testUtils__/openPage';
import { walk } from './stage';

const LIST = '/cloud/scenarios?registry=demo';

/** Chooses every system of a list and says what happens to all of them. */
async function moveAll(
  page: Page,
  { list, finish }: { list: string; finish: string },
): Promise<void> {
  await page.getByRole('button', { name: /Which systems/ }).click();
  await page.getByRole('option', { name: list, exact: true }).click();
  await page.getByRole('button', { name: /^Choose all \d+/ }).click();
  await page.getByRole('button', { name: /Disposition$/ }).click();
  await page.getByRole('option', { name: 'replatform' }).click();
  await page.getByRole('button', { name: /Target hosting$/ }).click();
  await page.getByRole('option', { name: 'public PaaS' }).click();
  const day = page.getByRole('group', { name: /Planned finish/ });
  await day.getByRole('spinbutton').first().click();
  await page.keyboard.type(finish);
  await page.getByRole('button', { name: /^Put \d+ systems/ }).click();
}

async function makeScenario(
  page: Page,
  url: string,
  { name, finish, reached }: Record<'name' | 'finish' | 'reached', string>,
): Promise<void> {
  await openPage(page, url, LIST);
  await page.getByRole('button', { name: 'New scenario' }).click();
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await moveAll(page, { list: 'Not in cloud', finish });
  await page
    .getByText(`On ${reached}`, { exact: true })
    .or(page.getByText(`On ${reached}, but`))
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Saved .* by Dev Sanghrajkar/).waitFor();
}

walk(
  'A technology officer builds a scenario that reaches 80 % and sees the day, keeps it and compares it with another; the register stays as it is',
  async ({ product, page, complaints, say }) => {
    const { url } = product;
    const position = async () => {
      const answer = await product.ask(
        '/api/blueprint/systems/facets?registry=demo',
      );
      return JSON.stringify(await answer.json());
    };
    const before = await position();

    await makeScenario(page, url, {
      name: 'Everything by March 2028',
      finish: '31032028',
      reached: '31 Mar 2028',
    });
    await page
      .getByText(/As the register has it: Not by these plans/)
      .waitFor();
    await checkAccessibility(page, 'a scenario');
    await makeScenario(page, url, {
      name: 'Everything by March 2029',
      finish: '31032029',
      reached: '31 Mar 2029',
    });

    await openPage(page, url, LIST);
    await page.getByRole('button', { name: 'Compare' }).click();
    const table = page.getByRole('region', { name: 'Side by side' });
    await table.getByText('On 31 Mar 2028').waitFor();
    await table.getByText('On 31 Mar 2029').waitFor();
    await checkAccessibility(page, 'two scenarios');
    say('80 % on 31 Mar 2028 and on 31 Mar 2029, side by side');

    assert.equal(await position(), before);
    complaints.check();
  },
);
