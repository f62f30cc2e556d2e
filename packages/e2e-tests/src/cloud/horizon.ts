import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage, settle } from '../__testUtils__/openPage';
import { walk } from './stage';

const eastvale = 'registry=demo&force=group:demo/eastvale';

/** What a calendar program makes of a calendar. */
function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component));
}

walk(
  'A CTO finds what loses support unfunded within a year, and what hangs on one supplier',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, `/cloud/horizon?${eastvale}`);
    const lost = page.getByRole('link', { name: /not paid for in full$/ });
    const [, count] = /^(\d+) /.exec(await lost.innerText()) ?? [];
    await lost.click();
    await settle(page);
    assert.match(page.url(), /only=unfunded/);
    await page.getByText(`of ${count} systems`, { exact: true }).waitFor();
    const dates = page.getByRole('grid', { name: 'Dates on the horizon' });
    assert.ok((await dates.getByText('Not funded').count()) > 0);
    assert.equal(await dates.getByText('Funded', { exact: true }).count(), 0);

    // Its dates one quarter at a time: the arrow keys lead to a cell.
    const calendar = page.getByRole('table', { name: /^How many dates/ });
    await calendar.locator('a[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await settle(page);
    assert.match(page.url(), /kind=/);

    const suppliers = page.getByRole('grid', { name: 'Systems by supplier' });
    await suppliers.getByRole('link').first().click();
    await settle(page);
    await page.getByText(/’s products$/).waitFor();
    complaints.check();
  },
);

walk(
  'A CTO subscribes to the dates, a program reads them, and the address ends with the subscription',
  async ({ product, page, complaints }) => {
    await openPage(page, product.url, `/cloud/horizon?${eastvale}`);
    await page.getByRole('button', { name: 'Subscribe' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Make the calendar' }).click();
    const field = dialog.getByRole('textbox', { name: /^Address of/ });
    await field.waitFor();
    await checkAccessibility(page, 'with the address in sight');
    const address = new URL(await field.inputValue());

    // A calendar program: no cookies, no sign-in.
    const read = () => fetch(`${product.url}${address.pathname}`);
    const answer = await read();
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/);
    const text = await answer.text();
    const events = eventsOf(text);
    assert.ok(events.length > 50);
    const contract = events.find(
      ({ summary }) => summary === 'End of contract: Fenbright Tickets',
    );
    assert.equal(contract?.startDate.toString(), '2027-03-31');
    assert.ok(contract?.startDate.isDate);
    assert.doesNotMatch(text, /Recovery test|[Ff]unded/);
    assert.ok(!product.log().includes(address.pathname));

    await dialog.getByRole('button', { name: /^Revoke/ }).click();
    await dialog.getByRole('button', { name: /^Revoke/ }).waitFor({
      state: 'detached',
    });
    assert.equal((await read()).status, 404);
    complaints.check();
  },
);
