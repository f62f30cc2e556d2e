import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { checkAccessibility } from '../__testUtils__/checkAccessibility';
import { openPage } from '../__testUtils__/openPage';
import { signInAs } from '../__testUtils__/signIn';
import { watchComplaints } from '../__testUtils__/watchComplaints';
import { walk } from './stage';

/** The technology officer of Northmoor. */
const PLANNER = 'user:demo/ibrahim-celikel';
/** The technology officer of another force. */
const STRANGER = 'user:demo/dev-sanghrajkar';

const SYSTEMS = 'demo/northmoor/systems';
const ASSESSMENTS = 'demo/northmoor/assessments';
const PAGE = '/cloud/import?registry=demo';
const WITHIN_MS = 15_000;
const LOOK_AGAIN_MS = 250;

const headings = [
  'Application',
  'Cloud status',
  'Planned finish',
  'Hosting',
  'Criticality',
];

/** Two good rows, and three bad ones: 4, 5 and 6. */
const rows = [
  ['Dunmarrow Bench', 'In progress', new Date(Date.UTC(2027, 8, 30)), '', ''],
  ['Night duty roster', 'Planned', '30/11/2027', 'Our basement', 'operational'],
  ['Fleet tracker', 'Nearly there', '', '', ''],
  ['', 'Planned', '', '', ''],
  ['Kit store', 'Planned', '31/02/2027', '', ''],
];

async function spreadsheet() {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Applications');
  sheet.addRows([headings, ...rows]);
  return {
    name: 'applications.xlsx',
    mimeType:
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  };
}

/** Sends the spreadsheet. */
async function send(page: Page): Promise<void> {
  await page.getByLabel('File with systems').setInputFiles(await spreadsheet());
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('heading', { name: 'What are the columns?' }).waitFor();
}

/** Has the rows checked and waits for the difference. */
async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('heading', { name: 'What would change?' }).waitFor();
}

/** Shows the rows in one state; how many there are stands on its chip. */
async function show(page: Page, chip: string): Promise<void> {
  await page.getByRole('radio', { name: chip, exact: true }).click();
}

walk(
  'A spreadsheet with three bad rows is brought in: they are named, the rest is written, and the same file changes nothing again',
  async ({ product, visit, say }) => {
    const { url, catalog } = product;
    const page = await visit();
    const complaints = watchComplaints(page, url);
    await signInAs(page.context(), PLANNER);
    const bench = join(catalog, SYSTEMS, 'bench.yaml');
    const original = readFileSync(bench, 'utf8');
    const assessments = readdirSync(join(catalog, ASSESSMENTS)).length;

    await openPage(page, url, PAGE);
    await send(page);
    await checkAccessibility(page, 'columns of a file');
    // A word that the register does not know is asked about.
    await page
      .getByRole('button', { name: /What “Our basement” means/ })
      .click();
    await page.getByRole('option', { name: 'Force data centre' }).click();
    const started = performance.now();
    await check(page);
    say(`checked in ${Math.round(performance.now() - started)} ms`);

    await show(page, 'Bad: 3');
    const table = page.getByRole('grid', { name: 'Rows of the file' });
    for (const [row, words] of [
      ['4', /“Nearly there” is not on the list of migration status/],
      ['5', /does not say which system it is about/],
      ['6', /“31\/02\/2027” is no day of the calendar/],
    ] as const) {
      await table
        .getByRole('row')
        .filter({ has: page.getByText(row, { exact: true }) })
        .getByText(words)
        .waitFor();
    }
    await checkAccessibility(page, 'bad rows');
    assert.equal(readFileSync(bench, 'utf8'), original);

    await show(page, 'Changed: 1');
    await table.getByText('30 Sep 2027').waitFor();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('heading', { name: 'It is done' }).waitFor();
    await page.getByText('3 bad rows are left out.').waitFor();

    assert.equal(
      readFileSync(bench, 'utf8'),
      original
        .replace('    status: planned', '    status: in-progress')
        .replace(
          "    plannedFinish: '2027-07-30'",
          "    plannedFinish: '2027-09-30'",
        ),
    );
    assert.match(
      readFileSync(join(catalog, SYSTEMS, 'night-duty-roster.yaml'), 'utf8'),
      /name: northmoor-night-duty-roster\n[^]*class: force-data-centre\n/,
    );
    assert.equal(
      readdirSync(join(catalog, ASSESSMENTS)).length,
      assessments + 1,
    );

    // The register takes the files in, and the same file changes nothing.
    const deadline = Date.now() + WITHIN_MS;
    for (;;) {
      const answer = await product.ask(
        '/api/blueprint/systems/demo/northmoor-night-duty-roster',
        PLANNER,
      );
      if (answer.ok) {
        break;
      }
      assert.ok(Date.now() < deadline, 'The new system did not arrive.');
      await pause(LOOK_AGAIN_MS);
    }
    await page.getByRole('button', { name: 'Another file' }).click();
    await send(page);
    await check(page);
    await show(page, 'Unchanged: 2');
    await page.getByRole('radio', { name: 'Bad: 3', exact: true }).waitFor();
    assert.equal(
      await page.getByRole('radio', { name: /^(New|Changed):/ }).count(),
      0,
    );
    complaints.check();

    // Nobody of another force sees any of it.
    const id = new URL(page.url()).searchParams.get('import');
    const refused = await product.ask(`/api/blueprint/imports/${id}`, STRANGER);
    assert.equal(refused.status, 404);
  },
);
