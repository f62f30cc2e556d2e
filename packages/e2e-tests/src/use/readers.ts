import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { caseworks } from '../__testUtils__/caseworks';
import { openPage, settle } from '../__testUtils__/openPage';
import { signInAs } from '../__testUtils__/signIn';
import type { Scene } from '../__testUtils__/useStage';
import { walk } from './stage';

/** A risk assessment of Eastvale, and an address at which there is none. */
const eastvaleRisk = '/catalog/demo/riskassessment/ra-09c57275b8';
const noRisk = '/catalog/demo/riskassessment/ra-0000000000';

/** Words that tell of a weakness; whoever holds no role reads none of them. */
const weaknesses =
  /diverging|of what is known|of 30|beyond appetite|overdue|rated red|Failing|Not met|without an owner/;

/** What somebody sees of a system of Eastvale Police. */
interface Reader {
  person: string;
  verdicts: string[];
  checks: boolean;
  health: boolean;
  risks: boolean;
}

const all = ['Blueprint', 'Legacy', 'Technology risk', 'Cloud'];

const readers: Record<string, Reader> = {
  'An officer without a role': {
    person: 'user:demo/liam-oxendale',
    verdicts: ['Cloud'],
    checks: false,
    health: false,
    risks: false,
  },
  'The enterprise architect of the force': {
    person: 'user:demo/helen-marrick',
    verdicts: ['Blueprint', 'Cloud'],
    checks: true,
    health: true,
    risks: false,
  },
  'The enterprise architect of another force': {
    person: 'user:demo/imogen-farrowby',
    verdicts: ['Blueprint', 'Cloud'],
    checks: false,
    health: true,
    risks: false,
  },
  'The security lead of the force': {
    person: 'user:demo/ruth-adeyinka-moss',
    verdicts: all,
    checks: true,
    health: true,
    risks: true,
  },
  'The national architect': {
    person: 'user:demo/adaeze-winterbourn',
    verdicts: ['Blueprint', 'Cloud'],
    checks: true,
    health: true,
    risks: false,
  },
};

async function visitAs({ visit }: Scene, person: string): Promise<Page> {
  const page = await visit();
  await signInAs(page.context(), person);
  return page;
}

const region = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true });

for (const [who, reader] of Object.entries(readers)) {
  walk(`${who} sees their part of a system, and no other`, async scene => {
    const { url } = scene.product;
    const page = await visitAs(scene, reader.person);

    await openPage(page, url, caseworks.tab);
    await region(page, 'Cloud').waitFor();
    for (const verdict of all) {
      assert.equal(
        await region(page, verdict).count(),
        reader.verdicts.includes(verdict) ? 1 : 0,
        verdict,
      );
    }
    assert.equal(
      await region(page, 'Which checks decide it?').count(),
      reader.checks ? 1 : 0,
    );
    assert.equal(
      await page.getByRole('note').count(),
      reader.verdicts === all ? 0 : 1,
    );

    await openPage(page, url, '/blueprint/register-health');
    assert.equal(
      await page
        .getByText('You may not see the health of the registers')
        .count(),
      reader.health ? 0 : 1,
    );
    await openPage(page, url, '/blueprint/systems');
    assert.equal(
      await page
        .getByRole('navigation', { name: 'Pages of Blueprint' })
        .getByRole('link', { name: 'Register health' })
        .count(),
      reader.health ? 1 : 0,
    );
  });

  walk(`${who} opens a link to a risk that somebody shared`, async scene => {
    const { url } = scene.product;
    const page = await visitAs(scene, reader.person);
    const refused = page.getByRole('heading', {
      name: 'There is nothing here that you may see',
    });
    if (reader.risks) {
      await openPage(page, url, eastvaleRisk);
      await page.getByText('What is recorded?').waitFor();
      assert.equal(await refused.count(), 0);
    } else {
      const words = async (address: string) => {
        await openPage(page, url, address);
        await refused.waitFor();
        return page.locator('main').innerText();
      };
      assert.equal(await words(eastvaleRisk), await words(noRisk));
      await page
        .getByRole('link', { name: 'What you may see, and whom to ask' })
        .click();
      await page
        .getByRole('heading', { name: 'What may I see and do?' })
        .waitFor();
      await page
        .getByText(`The risk assessment at riskassessment:demo/ra-0000000000`)
        .waitFor();
    }
  });
}

walk(
  'An officer without a role reads the register without a single weakness',
  async scene => {
    const { url } = scene.product;
    const page = await visitAs(scene, 'user:demo/liam-oxendale');
    for (const address of [
      '/',
      '/?registry=public',
      '/blueprint/heat-map',
      '/blueprint/systems',
      '/blueprint/principles',
      caseworks.tab,
      '/catalog/demo/system/eastvale-caseworks-rms',
      '/catalog/demo/group/eastvale/blueprint',
      '/catalog/default/principle/nptc-26/blueprint?registry=demo',
      '/catalog/default/strategygoal/enabler-e1',
      '/your-access',
    ]) {
      await openPage(page, url, address);
      await settle(page);
      const words = await page.locator('main').first().innerText();
      assert.doesNotMatch(words, weaknesses, address);
      assert.doesNotMatch(words, /could not be loaded/, address);
    }
  },
);
