import assert from 'node:assert/strict';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { SystemDetailResponse } from '@policing/plugin-blueprint-common';
import { checkAccessibility } from './__testUtils__/checkAccessibility';
import { MovedClock } from './__testUtils__/MovedClock';
import { openPage, settle } from './__testUtils__/openPage';
import { signInAs } from './__testUtils__/signIn';
import { useStage } from './__testUtils__/useStage';

const SYSTEM = 'eastvale-caseworks-rms';
const TAB = `/catalog/demo/system/${SYSTEM}/blueprint?outcome=fail`;
const REQUESTER = 'user:demo/dev-sanghrajkar';
const DECIDER = 'user:demo/helen-marrick';
const REASON = 'The supplier connects it with the next release.';

const WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 250;

const clock = new MovedClock();
const { walk } = useStage({ person: REQUESTER, ...clock.startOptions });

after(() => clock.remove());

walk(
  'A dispensation is asked for, granted and let expire, and the score follows each time',
  async ({ product, page, visit, complaints, say }) => {
    const { url } = product;
    const ask = (path: string) => product.ask(path, REQUESTER);
    const outcomeOf = (system: SystemDetailResponse, id: string) =>
      system.checks!.find(check => check.id === id)!.outcome;
    const readSystem = async () => {
      const response = await ask(`/api/blueprint/systems/demo/${SYSTEM}`);
      return (await response.json()) as SystemDetailResponse;
    };
    const failing = (await readSystem()).checks!.filter(
      ({ outcome }) => outcome === 'fail',
    );
    const [{ id: check, title }] = [...failing].sort(
      (a, b) => b.weight - a.weight,
    );
    const until = async (outcome: string) => {
      const deadline = Date.now() + WITHIN_MS;
      for (;;) {
        const system = await readSystem();
        if (outcomeOf(system, check) === outcome) {
          return system.conformance!.assuredConformance!;
        }
        assert.ok(Date.now() < deadline, `“${title}” did not get ${outcome}.`);
        await pause(LOOK_AGAIN_MS);
      }
    };
    const before = await until('fail');

    // Asked for, from the failing check.
    await openPage(page, url, TAB);
    await page
      .locator(`li[data-check="${check}"]`)
      .getByRole('link', { name: 'Ask for a dispensation' })
      .click();
    const form = page.getByRole('form', { name: 'Request' });
    await form.waitFor();
    await checkAccessibility(page, 'the form');
    await form.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText('Nothing was sent: 2 fields to put right').waitFor();
    await form
      .getByRole('textbox', { name: /Why can the principle not be met/ })
      .fill(REASON);
    const lastDay = new Date(Date.now() + 10 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    await form
      .getByRole('spinbutton', { name: /^day,/ })
      .pressSequentially(lastDay.split('-').reverse().join(''));
    await form.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText('It waits for a decision by somebody else.').waitFor();
    await settle(page);
    await checkAccessibility(page, 'one of them');
    assert.ok(
      await page.getByText('Only an enterprise architect of the force').count(),
    );
    assert.equal(await until('fail'), before);

    // Granted, by somebody else whom Home leads there.
    const decider = await visit();
    await signInAs(decider.context(), DECIDER);
    await openPage(decider, url, '/?registry=demo');
    await decider
      .getByRole('link', { name: '1 request for a dispensation to decide' })
      .click();
    const row = decider.getByRole('row').filter({ hasText: 'Waits for you' });
    await row.getByRole('rowheader').getByRole('link').click();
    await decider.getByText(REASON).waitFor();
    await decider
      .getByRole('form', { name: 'Decision' })
      .getByRole('button', { name: 'Grant' })
      .click();
    await decider.getByText('From its first day to its last').waitFor();
    const during = await until('dispensed');
    assert.ok(during > before, `${during} is not above ${before}.`);
    await openPage(page, url, TAB.replace('fail', 'dispensed'));
    await page
      .locator(`li[data-check="${check}"]`)
      .getByText(/^Dispensed until/)
      .first()
      .waitFor();

    // Let expire: nothing is asked of the server but the day.
    clock.moveAhead(11);
    const later = await until('fail');
    assert.ok(later < during, `${later} is not below ${during}.`);
    await openPage(page, url, TAB);
    await page
      .locator(`li[data-check="${check}"]`)
      .getByText(/^The dispensation expired on/)
      .waitFor();
    await page
      .getByText(/the dispensation until .* ended/)
      .first()
      .waitFor();
    say(`${title}: ${before} → ${during} → ${later}`);
    complaints.check();
  },
);
