import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { caseworks, refreshCaseworks } from '../__testUtils__/caseworks';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { settle } from '../__testUtils__/openPage';
import { rootOfRepository } from '../__testUtils__/rootOfRepository';
import { useStage } from '../__testUtils__/useStage';
import { watchComplaints } from '../__testUtils__/watchComplaints';

const { walk } = useStage({ prepare: refreshCaseworks });

/** Who is who, and which parts of Eastvale's Caseworks RMS each may read. */
const people = [
  {
    name: 'Liam Oxendale',
    part: 'No role · Eastvale Police',
    reads: [],
  },
  {
    name: 'Imogen Farrowby',
    part: 'Enterprise architect · Northmoor Police',
    reads: ['conformance'],
  },
  {
    name: 'Helen Marrick',
    part: 'Enterprise architect · Eastvale Police',
    reads: ['conformance', 'checks'],
  },
  {
    name: 'Ruth Adeyinka-Moss',
    part: 'Security lead · Eastvale Police',
    reads: ['conformance', 'checks', 'legacy', 'risk'],
  },
  {
    name: 'Adaeze Winterbourn',
    part: 'National architect',
    reads: ['conformance', 'checks'],
  },
] as const;

const question = (page: Page) =>
  page.getByRole('heading', { name: 'Who do you want to be?' });

/** What the server answers about the system to whoever is signed in. */
function watchAnswer(page: Page): Promise<Record<string, unknown>> {
  return page
    .waitForResponse(
      response =>
        response.url().endsWith(caseworks.api) && response.status() === 200,
    )
    .then(response => response.json());
}

walk(
  'Five people see five parts of the same system, two clicks apart',
  async ({ product, visit }) => {
    const page = await visit();
    const complaints = watchComplaints(page, product.url);
    await page.goto(`${product.url}${caseworks.tab}`);
    for (const { name, part, reads } of people) {
      await question(page).waitFor();
      const answer = watchAnswer(page);
      await page.getByRole('button', { name: `Sign in as ${name}` }).click();
      await page.getByText(part, { exact: true }).waitFor();
      assert.equal(page.url(), `${product.url}${caseworks.tab}`);

      const system = await answer;
      for (const closable of ['conformance', 'checks', 'legacy', 'risk']) {
        assert.equal(
          system[closable] !== undefined,
          reads.some(each => each === closable),
          `${closable} for ${name}`,
        );
      }
      await settle(page);
      await page.getByRole('button', { name: 'Switch person' }).click();
    }
    complaints.check();
  },
);

walk('What to try leads there as that person', async ({ product, visit }) => {
  const page = await visit();
  await page.goto(product.url);
  await page.getByRole('searchbox').fill('security lead eastvale');
  await page
    .getByRole('link', { name: 'Open the risks of Caseworks RMS' })
    .click();
  await page.waitForURL(`${product.url}${caseworks.tab}`);
  await page.getByText('Security lead · Eastvale Police').waitFor();
});

walk(
  'A reload keeps the person; signing out and a person who is gone do not',
  async ({ product, visit }) => {
    const page = await visit();
    await page.goto(product.url);
    await page.getByRole('button', { name: /as Helen Marrick/ }).click();
    await page.getByText('Helen Marrick').waitFor();
    await page.goto(`${product.url}/settings`);
    await page.getByText('Enterprise architect · Eastvale Police').waitFor();
    await page.getByTestId('user-settings-menu').click();
    await page.getByTestId('sign-out').click();
    await question(page).waitFor();

    await page.evaluate(() =>
      window.localStorage.setItem('policing-demo-person', 'user:demo/nobody'),
    );
    await page.reload();
    await page
      .getByText('You could not be signed in as user:demo/nobody.')
      .waitFor();
    await question(page).waitFor();
  },
);

walk(
  'Somebody is found, and signed in as, with the keyboard alone',
  async ({ product, visit }) => {
    const page = await visit();
    await page.goto(product.url);
    await page.getByRole('button', { name: /as Helen Marrick/ }).waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('cto northmoor');
    const button = page.getByRole('button', { name: /as Ibrahim Celikel/ });
    while (!(await button.evaluate(it => it === document.activeElement))) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page
      .getByText('Chief technology officer · Northmoor Police')
      .waitFor();
  },
);

walk(
  'The sign-in page is accessible and fits a narrow screen',
  async ({ product, visit }) => {
    const page = await visit();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(product.url);
        await page.getByRole('button', { name: /as Helen Marrick/ }).waitFor();
        await checkAccessibility(page, `${width} px and ${colorScheme}`);
        const widest = await page.evaluate(
          () => document.documentElement.scrollWidth,
        );
        assert.ok(widest <= width, `${widest} px wide in ${width} px`);
      }
    }
  },
);

walk('The server does not start with it in production', async ({ product }) => {
  const root = rootOfRepository();
  const server = spawn(
    process.execPath,
    [
      ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
      ...['src/index.ts', '--config', join(root, 'app-config.yaml')],
    ],
    {
      cwd: join(root, 'packages/backend'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BLUEPRINT_CATALOG: product.catalog,
        BLUEPRINT_DATA: join(product.catalog, '../other-data'),
        APP_CONFIG_backend_listen_port: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  server.stdout.on('data', data => (output += data));
  server.stderr.on('data', data => (output += data));
  const code = await new Promise(resolve => server.once('exit', resolve));
  assert.notEqual(code, 0);
  assert.match(
    output,
    /Demonstration sign-in does not start with NODE_ENV=production/,
  );
});
