import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, settle } from '../../__testUtils__/openPage';
import { rootOfRepository } from '../../__testUtils__/rootOfRepository';
import { signInAs } from '../../__testUtils__/signIn';
import { addressesOf, findExtensions } from './findPages';
import { Watch } from './Watch';
import { leakSentences, leaksIn, type Find } from '../detect/Detector';
import type { World } from '../doors/World';
import { extent } from '../extent';
import { mayRead, nameOf, type Person } from '../people/callers';
import { findPeople } from '../people/findPeople';
import type { Secret } from '../plant/CanaryWord';
import { SYSTEM } from '../plant/plantRegister';
import { OFFICER, type Canary } from '../useCanary';

const secrets: Secret[] = ['assessment', 'dispensations', 'legacy', 'risk'];
const PATIENCE_MS = 20_000;

/** Who walks through the pages. */
const walkers = [
  OFFICER,
  'user:demo/rosalind-kettlewood',
  'user:demo/adaeze-winterbourn',
  'user:demo/helen-marrick',
  'user:demo/ruth-adeyinka-moss',
];

/** In the short form one walks who may read nothing, and one who may read all, to the secrets only. */
const shortWalkers = [OFFICER, 'user:demo/ruth-adeyinka-moss'];

/** Tests that no page of the app gives away what was planted. */
export function pageTests(canary: Canary): void {
  const people = findPeople(join(rootOfRepository(), 'catalog'));
  for (const ref of extent === 'full' ? walkers : shortWalkers) {
    const person = people.find(each => each.ref === ref)!;
    const may = secrets.filter(secret => mayRead(person, secret));
    test(`No page gives more than it may to ${nameOf(person)}`, async t => {
      const only =
        extent === 'short' && may.length === secrets.length
          ? (address: string) => address.includes(SYSTEM)
          : () => true;
      const { complaints, seen, pages } = await walk(canary, person, only);
      t.diagnostic(
        `${pages} pages; sees ${[...seen].sort().join(', ') || 'no secret'}`,
      );
      assert.equal(
        complaints.length,
        0,
        `${complaints.length} complaints:\n- ${complaints.slice(0, 40).join('\n- ')}`,
      );
      const unseen = may.filter(secret => !seen.has(secret));
      assert.deepEqual(
        unseen,
        [],
        `${nameOf(person)} may read ${unseen} and sees it on no page: the canary proves nothing.`,
      );
    });
  }
}

/** Opens every page as one person, and looks through what each shows and keeps. */
async function walk(
  { browser, detector, product, world }: Canary,
  person: Person,
  only: (address: string) => boolean,
): Promise<{ complaints: string[]; seen: Set<Secret>; pages: number }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await signInAs(context, person.ref);
  const complaints = new Set<string>();
  const seen = new Set<Secret>();
  try {
    const page = await context.newPage();
    const watch = new Watch({ page, detector, url: product.url });
    await openPage(page, product.url, '/');
    const { addresses, uncovered } = addressesOf(
      await findExtensions(page),
      world,
    );
    uncovered.forEach(complaint => complaints.add(complaint));
    assert(addresses.length > 20, 'The app lists its pages.');
    const isForbidden = (address: string) =>
      detector.find(address, 'address').length > 0;
    // What is in an address is shown, remembered and linked from then on, and
    // would hide a leak on other pages: such addresses come last.
    const inOrder = [
      ...addresses.filter(address => !isForbidden(address)),
      ...addresses.filter(isForbidden),
    ].filter(only);
    for (const address of inOrder) {
      watch.expect(address);
      const opening = isForbidden(address)
        ? openPage(page, product.url, address)
        : goTo(page, address);
      await opening.catch(error =>
        complaints.add(
          `${address} shows no heading to ${nameOf(person)}: ${String(error).split('\n')[0]}`,
        ),
      );
      const finds = await watch.finds();
      finds.forEach(({ word }) => seen.add(word.secret));
      const leaks = leaksIn(finds, address, secret => mayRead(person, secret));
      leakSentences(leaks, address, nameOf(person)).forEach(sentence =>
        complaints.add(sentence),
      );
    }
    for (const name of namesToCompare(world)) {
      if (!detector.find(name, 'name').some(isOpenTo(person))) {
        const difference = await differenceFromInvented(page, world, name);
        if (difference) {
          complaints.add(
            `The page of ${name} tells ${nameOf(person)} that it exists: ${difference}`,
          );
        }
      }
    }
    return { complaints: [...complaints], seen, pages: inOrder.length };
  } finally {
    await context.close();
  }
}

/** Goes to an address as a link within the app does. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(to => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
  await settle(page);
}

function isOpenTo(person: Person): (find: Find) => boolean {
  return ({ word }) => mayRead(person, word.secret);
}

/** Names of closed entities that are held against an invented one. */
function namesToCompare({ planted }: World): string[] {
  const names = planted.entities.map(({ name }) => name);
  return extent === 'full' ? names : names.slice(0, 1);
}

/** What the page of a closed entity says that the page of an invented one does not. */
async function differenceFromInvented(
  page: Page,
  { planted }: World,
  name: string,
): Promise<string | undefined> {
  const { kind, namespace } = planted.entities.find(
    entity => entity.name === name,
  )!;
  const invented = `${name.slice(0, -4)}0000`;
  const texts: string[] = [];
  for (const each of [name, invented]) {
    await goTo(page, `/catalog/${namespace}/${kind}/${each}`);
    const text = await page.locator('body').innerText();
    texts.push(text.replaceAll(each, '§'));
  }
  const [real, other] = texts;
  return real === other
    ? undefined
    : `“${real}”, and “${other}” for an invented one.`;
}
