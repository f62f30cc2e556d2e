import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../__testUtils__/launchBrowser';
import { tokenOf } from '../__testUtils__/signIn';
import { startProduct, type Product } from '../__testUtils__/startProduct';
import { Detector } from './detect/Detector';
import { buildWorld } from './doors/buildWorld';
import { Knocker } from './doors/knock';
import { planCalls, type Plan } from './doors/planCalls';
import type { World } from './doors/World';
import type { Caller, Person } from './people/callers';
import { nameOf } from './people/callers';
import { makeKeys, type Keys } from './people/tokens';
import { keepImport } from './plant/plantImport';
import {
  FORCE,
  plantRegister,
  RAISED_NAME,
  SCENARIO_ID,
  SYSTEM,
  type Planted,
} from './plant/plantRegister';
import { listenToSignals, type Listening } from './server/listenToSignals';
import { readRoutes } from './server/readRoutes';

/** What the tests of the canary work with, once `before` has run. */
export interface Canary {
  readonly browser: Browser;
  readonly product: Product;
  readonly planted: Planted;
  readonly world: World;
  readonly plan: Plan;
  readonly detector: Detector;
  readonly knocker: Knocker;
  readonly keys: Keys;
  /** What the server pushed to an officer's open page while a document changed. */
  readonly signals: string[];
  /** A person, signed in. */
  callerOf(person: Person): Promise<Caller>;
}

/** Somebody of the force without a role. */
export const OFFICER = 'user:demo/liam-oxendale';

/** Somebody of the force with a role, who asks for a dispensation in the app. */
const REQUESTER = 'user:demo/dev-sanghrajkar';

const CHANGED_WITHIN_MS = 30_000;

/**
 * Starts the product with everything planted before the tests of this file and
 * stops it after them.
 */
export function useCanary(): Canary {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'));
  const canary = {} as { -readonly [Key in keyof Canary]: Canary[Key] };

  before(async () => {
    // The browser first: without one there is nothing to wait for.
    canary.browser = await launchBrowser();
    canary.keys = await makeKeys(folder);
    const routes = join(folder, 'routes.json');
    canary.product = await startProduct({
      prepare: catalog => {
        canary.planted = plantRegister(catalog);
      },
      preload: [require.resolve('./server/captureRoutes.cjs')],
      configFiles: [canary.keys.configFile],
      environment: { CANARY_ROUTES: routes },
    });
    const { product, planted } = canary;
    const listening = await listenToSignals(
      product.url,
      await tokenOf(product.url, OFFICER),
    );
    await change(product, planted, listening);
    canary.signals = listening.stop();
    await raise(product, planted);
    await keepScenario(product, planted);
    planted.words.push(
      await keepImport(
        product.url,
        planted.import,
        `group:demo/${FORCE}`,
        await tokenOf(product.url, REQUESTER),
      ),
    );
    canary.world = await buildWorld(
      product,
      await readRoutes(product, routes),
      planted,
    );
    canary.plan = planCalls(canary.world);
    canary.detector = new Detector(planted.words);
    canary.knocker = new Knocker(product.url, canary.detector);
    canary.callerOf = async person => ({
      name: nameOf(person),
      person,
      token: await tokenOf(product.url, person.ref),
    });
  });

  after(async () => {
    await canary.browser?.close();
    await canary.product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return canary;
}

/** Asks in the app for the dispensation that is to be planted there. */
async function raise({ url }: Product, planted: Planted): Promise<void> {
  const response = await fetch(`${url}/api/blueprint/dispensations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(url, REQUESTER)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(planted.request),
  });
  if (response.status !== 201) {
    throw new Error(
      `Nobody can ask for what the canary plants: ${response.status} ${await response.text()}`,
    );
  }
  const { ref } = (await response.json()) as { ref: string };
  const name = ref.split('/')[1];
  planted.words.push({
    text: name,
    secret: 'dispensations',
    field: RAISED_NAME,
    namedIn: ['log'],
    pattern: new RegExp(name, 'i'),
  });
}

/** Keeps in the app the what-if scenario that is to be planted there. */
async function keepScenario({ url }: Product, planted: Planted): Promise<void> {
  const response = await fetch(`${url}/api/blueprint/cloud/scenarios`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(url, REQUESTER)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(planted.scenario),
  });
  if (response.status !== 201) {
    throw new Error(
      `Nobody can keep the scenario that the canary plants: ${response.status} ${await response.text()}`,
    );
  }
  const { id } = (await response.json()) as { id: string };
  planted.words.push({
    text: id,
    secret: 'scenarios',
    field: SCENARIO_ID,
    namedIn: ['log'],
    pattern: new RegExp(id, 'i'),
  });
}

/** Changes the planted assessment and waits until the change is in the history. */
async function change(
  { ask }: Product,
  planted: Planted,
  listening: Listening,
): Promise<void> {
  const entries = async () => {
    const response = await ask(`/api/blueprint/systems/demo/${SYSTEM}/history`);
    return ((await response.json()) as { totalItems: number }).totalItems;
  };
  const beforeChange = await entries();
  planted.change();
  const deadline = Date.now() + CHANGED_WITHIN_MS;
  while ((await entries()) === beforeChange || listening.count() === 0) {
    if (Date.now() > deadline) {
      throw new Error(
        'The server did not score what the canary changed, or told open pages nothing.',
      );
    }
    await pause(200);
  }
}
