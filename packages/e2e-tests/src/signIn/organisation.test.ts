import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { parse, stringify } from 'yaml';
import { caseworks, refreshCaseworks } from '../__testUtils__/caseworks';
import {
  ACCESS_TOKEN_SECONDS,
  IdentityProvider,
  type Account,
  type Fault,
} from '../__testUtils__/IdentityProvider';
import { settle } from '../__testUtils__/openPage';
import { rootOfRepository } from '../__testUtils__/rootOfRepository';
import { freePort, type Product } from '../__testUtils__/startProduct';
import { useStage, type StageOptions } from '../__testUtils__/useStage';

const CLIENT = { clientId: 'policing-register', clientSecret: 'of-a-test' };
const SERVICE_TOKEN = 'a-token-with-which-the-test-waits-for-the-start';

const accounts: Account[] = [
  {
    id: 'security-lead',
    name: 'Petra Vandermeer',
    email: 'petra.vandermeer@eastvale.example',
    groups: ['Register security leads', 'Cyclists'],
  },
  {
    id: 'officer',
    name: 'Osric Penhale',
    email: 'osric.penhale@eastvale.example',
    groups: ['Cyclists'],
  },
  {
    id: 'stranger',
    name: 'Somebody Else',
    email: 'somebody@elsewhere.example',
    groups: ['Register security leads'],
  },
];

let identityProvider: IdentityProvider;
const settings = mkdtempSync(join(tmpdir(), 'blueprint-sign-in-'));

/** The registries of the configuration that `npm start` uses. */
function registriesOfTheDemonstration(): unknown {
  const file = join(rootOfRepository(), 'app-config.yaml');
  return parse(readFileSync(file, 'utf8')).blueprint.registries;
}

/** The production configuration, but for the register, the database and the address. */
async function production(): Promise<StageOptions> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  identityProvider = await IdentityProvider.start({
    ...CLIENT,
    callbackUrl: `${url}/api/auth/oidc/handler/frame`,
    accounts,
  });
  const ours = join(settings, 'app-config.test.yaml');
  writeFileSync(
    ours,
    stringify({
      backend: {
        listen: { host: '127.0.0.1', port },
        csp: { 'upgrade-insecure-requests': false },
        database: { client: 'better-sqlite3' },
        auth: {
          externalAccess: [
            {
              type: 'static',
              options: { token: SERVICE_TOKEN, subject: 'test' },
              accessRestrictions: [
                { plugin: 'blueprint' },
                { plugin: 'catalog' },
              ],
            },
          ],
        },
      },
      events: { useEventBus: 'never' },
      // A register with something to keep from people, and with role groups.
      blueprint: { registries: registriesOfTheDemonstration() },
      auth: {
        providers: {
          oidc: {
            production: {
              claimsToRoleGroups: {
                groups: {
                  table: [
                    {
                      value: 'Register security leads',
                      group: 'group:demo/eastvale-security-leads',
                    },
                    { value: 'Cyclists', group: 'group:default/no-such-group' },
                  ],
                },
              },
            },
          },
        },
      },
    }),
  );
  return {
    port,
    prepare: refreshCaseworks,
    configFiles: [join(rootOfRepository(), 'app-config.production.yaml'), ours],
    environment: {
      NODE_ENV: 'production',
      BLUEPRINT_URL: url,
      SIGN_IN_PROVIDER: 'oidc',
      SIGN_IN_DOMAINS: 'northmoor.example, eastvale.example',
      AUTH_SESSION_SECRET: 'of-a-test',
      OIDC_METADATA_URL: identityProvider.metadataUrl,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    },
    serviceToken: SERVICE_TOKEN,
  };
}

const { walk } = useStage(production);

after(async () => {
  await identityProvider?.stop();
  rmSync(settings, { recursive: true, force: true });
});

const signInButton = (page: Page) =>
  page.getByRole('button', { name: /^sign in$/i });

/** Signs in through the provider's window, as somebody who has an account there. */
async function signIn(
  page: Page,
  product: Product,
  id: string,
  address = '/',
): Promise<void> {
  await page.goto(`${product.url}${address}`);
  const opened = page.waitForEvent('popup');
  await signInButton(page).click();
  const popup = await opened;
  const { name } = accounts.find(account => account.id === id)!;
  await popup.getByRole('link', { name }).click();
}

/** What the server answers to whoever is signed in on a page. */
async function askAs(
  page: Page,
  product: Product,
  path: string,
): Promise<Response> {
  const request = page.waitForRequest(
    each => each.headers().authorization !== undefined,
  );
  await page.reload();
  const { authorization } = (await request).headers();
  return fetch(`${product.url}${path}`, { headers: { authorization } });
}

walk(
  'Somebody’s groups at the identity provider give a role, and the address they came for is kept',
  async ({ product, visit }) => {
    const page = await visit();
    await signIn(page, product, 'security-lead', caseworks.tab);
    await page.getByText('Security lead · Eastvale Police').waitFor();
    assert.equal(page.url(), `${product.url}${caseworks.tab}`);
    await settle(page);

    const response = await askAs(
      page,
      product,
      '/api/permission/policing/access',
    );
    assert.equal(response.status, 200);
    const { person, roles } = (await response.json()) as {
      person: { ref: string };
      roles: { id: string }[];
    };
    assert.equal(
      person.ref,
      'user:default/petra.vandermeer_at_eastvale.example',
    );
    assert.deepEqual(
      roles.map(({ id }) => id),
      ['security-lead'],
    );
    assert.match(
      product.log(),
      /names group:default\/no-such-group, which is not in the catalog/,
    );
  },
);

walk(
  'Somebody in no group of the register sees it without one weakness',
  async ({ product, visit }) => {
    const page = await visit();
    await signIn(page, product, 'officer');
    await page.getByText('No role', { exact: true }).first().waitFor();
    const response = await askAs(
      page,
      product,
      '/api/blueprint/systems/demo/eastvale-caseworks-rms',
    );
    assert.equal(response.status, 200);
    const system = (await response.json()) as Record<string, unknown>;
    for (const closed of ['checks', 'legacy', 'risk', 'conformance']) {
      assert.equal(system[closed], undefined, closed);
    }
  },
);

/** The server does not take an ID token with this fault, and says why. */
function refuses(fault: Fault, sentence: RegExp): void {
  walk(`An ID token is refused: ${fault}`, async ({ product, visit }) => {
    identityProvider.fault = fault;
    try {
      const page = await visit();
      await signIn(page, product, 'security-lead');
      await page.getByText(sentence).waitFor();
      await signInButton(page).waitFor();
    } finally {
      identityProvider.fault = undefined;
    }
  });
}

refuses('wrong audience', /aud mismatch/);
refuses('expired', /expired/);

walk(
  'Somebody from another organisation is refused, whatever their groups',
  async ({ product, visit }) => {
    const page = await visit();
    await signIn(page, product, 'stranger');
    await page
      .getByText('People with your e-mail address may not use this register')
      .waitFor();
    await signInButton(page).waitFor();
  },
);

walk(
  'A session outlives a reload and is renewed when the access token has ended',
  async ({ product, visit }) => {
    const page = await visit();
    await signIn(page, product, 'security-lead');
    await page.getByText('Security lead · Eastvale Police').waitFor();

    await pause((ACCESS_TOKEN_SECONDS + 1) * 1000);
    const before = identityProvider.renewals;
    await page.reload();
    await page.getByText('Security lead · Eastvale Police').waitFor();
    assert.ok(identityProvider.renewals > before, 'no refresh token was used');
  },
);

walk(
  'Signing out ends the session, here and at the identity provider',
  async ({ product, visit }) => {
    const page = await visit();
    await signIn(page, product, 'security-lead');
    await page.getByText('Security lead · Eastvale Police').waitFor();

    const before = identityProvider.revocations;
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signInButton(page).waitFor();
    assert.ok(
      identityProvider.revocations > before,
      'the refresh token still works',
    );
    await page.reload();
    await signInButton(page).waitFor();
  },
);

walk(
  'Nobody may choose to be somebody else in production',
  async ({ product }) => {
    for (const path of ['people', 'refresh']) {
      const response = await fetch(`${product.url}/api/auth/demo/${path}`, {
        headers: { 'X-Demonstration-Person': 'user:demo/sir-leopold-garside' },
      });
      assert.equal(response.status, 404, path);
    }
  },
);
