import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { rootOfRepository } from '../../__testUtils__/rootOfRepository';
import { routeName, type Call } from './Call';
import { ask } from './knock';
import { extent } from '../extent';
import { mayRead, nameOf, type Caller, type Person } from '../people/callers';
import { findPeople } from '../people/findPeople';
import type { Secret } from '../plant/CanaryWord';
import { FORCE, gapsInPlanting } from '../plant/plantRegister';
import { OFFICER, type Canary } from '../useCanary';

const AT_ONCE = 3;
const MOST_SHOWN = 40;

const secrets: Secret[] = ['assessment', 'dispensations', 'legacy', 'risk'];

/** One person of every role of every force, one without a role of each, and the nation's. */
function chosenPeople(): Person[] {
  const everybody = findPeople(join(rootOfRepository(), 'catalog'));
  const sorts = new Map(
    everybody.map(person => [`${person.role} ${person.force}`, person]),
  );
  const officer = everybody.find(({ ref }) => ref === OFFICER)!;
  sorts.set(`${officer.role} ${officer.force}`, officer);
  const people = [...sorts.values()];
  return extent === 'full' ? people : people.filter(isInShortForm);
}

/** Somebody who may read nothing, some of it, nearly all of it, and somebody of elsewhere. */
function isInShortForm({ ref, role, force }: Person): boolean {
  return (
    ref === OFFICER ||
    (force === FORCE &&
      ['enterprise-architect', 'security-lead'].includes(role!)) ||
    (force === 'northmoor' && role === 'senior-information-risk-owner')
  );
}

/** Knocks at every door as one caller. */
async function knockEverywhere(
  { plan, knocker }: Canary,
  caller: Caller,
): Promise<{
  complaints: string[];
  openDoors: Map<Secret, Set<string>>;
}> {
  const complaints = new Set<string>();
  const openDoors = new Map<Secret, Set<string>>();
  await inTurns(plan.calls, async call => {
    const outcome = await knocker.knock(call, caller);
    outcome.complaints.forEach(complaint => complaints.add(complaint));
    for (const { word } of outcome.found) {
      const doors = openDoors.get(word.secret) ?? new Set();
      openDoors.set(word.secret, doors.add(routeName(call.route)));
    }
  });
  return { complaints: [...complaints], openDoors };
}

async function inTurns(
  calls: readonly Call[],
  perform: (call: Call) => Promise<void>,
): Promise<void> {
  // What would change something comes last, lest it spoil the rest.
  const waiting = [
    ...calls.filter(({ mustBeRefused }) => !mustBeRefused),
    ...calls.filter(({ mustBeRefused }) => mustBeRefused),
  ];
  const next = async (): Promise<void> => {
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      await perform(call);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

function checkNone(complaints: readonly string[]): void {
  assert.equal(
    complaints.length,
    0,
    `${complaints.length} complaints:\n- ${complaints
      .slice(0, MOST_SHOWN)
      .join('\n- ')}`,
  );
}

/** Tests that no door of the server gives away what was planted. */
export function doorTests(canary: Canary): void {
  test('Something is planted in every restricted kind and field', () => {
    assert.deepEqual(gapsInPlanting(), []);
  });

  test('The canary knows every route of the server and every parameter', t => {
    const { plan, world } = canary;
    t.diagnostic(
      `${canary.planted.words.length} words; ${world.routes.length} routes, ${plan.calls.length} calls, ${world.tools.length} tools`,
    );
    checkNone(plan.uncovered);
    const called = new Set(plan.calls.map(({ route }) => routeName(route)));
    const uncalled = world.routes
      .map(routeName)
      // A plugin without tools or tasks has nothing to be called with.
      .filter(name => !called.has(name) && !/\/scheduler\//.test(name));
    assert.deepEqual(uncalled, []);
  });

  for (const person of chosenPeople()) {
    test(`No door gives more than it may to ${nameOf(person)}`, async t => {
      const { complaints, openDoors } = await knockEverywhere(
        canary,
        await canary.callerOf(person),
      );
      checkNone(complaints);
      for (const secret of secrets) {
        const doors = [...(openDoors.get(secret) ?? [])];
        if (mayRead(person, secret)) {
          t.diagnostic(`finds ${secret} at ${doors.length} doors`);
          assert.notEqual(
            doors.length,
            0,
            `${nameOf(person)} may read ${secret} and finds it at no door: the canary proves nothing.`,
          );
        }
      }
    });
  }

  test('No door accepts a token that is forged, expired or foreign, or opens to nobody', async () => {
    const { knocker, plan, keys } = canary;
    const officer = await canary.callerOf({
      ref: 'user:demo/sir-leopold-garside',
    });
    const forged = Object.entries(await keys.forge(officer.token!));
    const complaints: string[] = [];
    const anonymous: Caller = { name: 'nobody' };
    await inTurns(plan.calls, async call => {
      const closed = await knocker.knock(call, anonymous);
      complaints.push(...closed.complaints);
      for (const [name, token] of extent === 'full'
        ? forged
        : forged.slice(0, 2)) {
        const outcome = await knocker.knock(call, { name, token });
        complaints.push(...outcome.complaints);
        if (closed.status >= 400 && outcome.status < 400) {
          complaints.push(
            `${call.method} ${call.address} answers ${outcome.status} to ${name}, and ${closed.status} to nobody.`,
          );
        }
      }
    });
    checkNone([...new Set(complaints)]);
  });

  test('A service with declared restrictions sees nothing restricted', async () => {
    const { complaints } = await knockEverywhere(canary, {
      name: 'a service with access restrictions',
      token: canary.keys.serviceToken,
    });
    checkNone(complaints);
    const { status } = await ask(
      canary.product.url,
      {
        route: { method: 'GET', path: '/api/blueprint/systems' },
        method: 'GET',
        address: '/api/blueprint/systems?registry=demo',
      },
      { name: 'service', token: canary.keys.serviceToken },
    );
    assert.equal(status, 200, 'The service reads what it declares.');
  });

  test('Nothing planted is pushed to an open page', () => {
    const { detector, signals } = canary;
    const finds = signals.flatMap(text => detector.find(text, 'signal'));
    checkNone(
      finds.map(
        ({ word, around }) =>
          `A signal gives ${word.field} to ${OFFICER}: …${around}…`,
      ),
    );
  });

  test('Nothing planted is in the log of the server', () => {
    const { detector, knocker, product } = canary;
    const finds = detector
      .find(product.log(), 'log')
      // An echo of what somebody asked for is no leak.
      .filter(
        ({ word }) =>
          !word.namedIn?.includes('log') && !knocker.sent.has(word.text),
      );
    checkNone(
      finds.map(
        ({ word, around }) =>
          `The log gives ${word.field} (“${word.text}”, ${word.secret}): …${around.replace(/\s+/g, ' ')}…`,
      ),
    );
  });
}
