/**
 * Measures how long an import takes to show its difference against a large
 * register, and how long it holds up everything else meanwhile. Prints the
 * figures; nothing here can fail.
 *
 *   yarn bench:import               5,000 rows, 50,000 systems
 *   yarn bench:import 1000 5000     fewer rows and systems
 */
import { type Entity } from '@backstage/catalog-model';
import {
  Estate,
  suggestColumns,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';
import { readTable } from '@policing/plugin-blueprint-node';
import { Workbook } from 'exceljs';
import Knex from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalog } from '../src/__fixtures__/readCatalog';
import { Directory } from '../src/estate/Directory';
import type { RegisterView } from '../src/estate/RegisterView';
import { ImportRuns } from '../src/imports/ImportRuns';
import { ImportStore } from '../src/imports/ImportStore';
import type { StoredImport } from '../src/imports/StoredImport';
import { HeldRoles } from '../src/notices/RoleHolders';
import { RecordScope } from '../src/permissions/RecordScope';
import { inWords, report, timed } from './measure';

const rowCount = Number(process.argv[2] ?? 5_000);
const systemCount = Number(process.argv[3] ?? 50_000);
const FORCE = 'group:demo/northmoor';

/** The demonstration, with systems of Northmoor and of Eastvale over and over. */
function largeRegister(): Entity[] {
  const demo = readCatalog('blueprint', 'demo');
  const models = demo.filter(
    ({ kind, metadata }) =>
      kind === 'System' && /^(northmoor|eastvale)-/.test(metadata.name),
  );
  const copies = Array.from({ length: systemCount }, (_, number): Entity => {
    const model = models[number % models.length];
    // As many of Northmoor as there are rows.
    const owner =
      number < rowCount ? 'group:demo/northmoor' : 'group:demo/eastvale';
    return {
      ...model,
      metadata: {
        ...model.metadata,
        name: `copy-${number}`,
        title: `Copy ${number} of ${model.metadata.title}`,
      },
      spec: { ...model.spec, owner, dependsOn: [], replaces: [] },
    };
  });
  return [...demo, ...copies];
}

const headings = [
  'Name',
  'Migration status',
  'Planned end of the migration',
  'Hosting class',
  'Capabilities',
  'Product',
  'Purpose',
  'Criticality tier',
  'Migration blockers',
];

/** Rows of which half change something, a tenth is new and a hundredth is bad. */
function rowsOf(systems: readonly SystemEntity[]): string[][] {
  return Array.from({ length: rowCount }, (_, number) => {
    const known = systems[number % systems.length];
    const isNew = number % 10 === 0;
    return [
      isNew ? `New system ${number}` : known.metadata.title!,
      number % 100 === 99 ? 'nearly' : 'in progress',
      number % 2 ? '30/09/2028' : '',
      'force data centre',
      'digital-forensics; custody-management',
      'Caseworks RMS',
      `Purpose of number ${number}, said in a sentence or two`,
      'operational',
      number % 3 ? '' : 'contract: ends in 2028',
    ];
  });
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const database = Knex({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'blueprint.db') },
    useNullAsDefault: true,
  });
  try {
    await database.migrate.latest({
      directory: join(__dirname, '../migrations'),
    });
    const entities = largeRegister();
    const directory = new Directory();
    directory.apply(entities, []);
    const estate = Estate.fromEntities(entities);
    const register: RegisterView = { estate, directory, version: 1 };
    const own = estate
      .refs()
      .flatMap(ref => estate.system(ref) ?? [])
      .filter(({ spec }) => spec.owner === 'group:demo/northmoor');
    report('Systems of the register', String(estate.size));
    report('Systems of the force', String(own.length));

    const rows = rowsOf(own);
    const book = new Workbook();
    book.addWorksheet('Systems').addRows([headings, ...rows]);
    const files = {
      csv: Buffer.from(
        [headings, ...rows]
          .map(cells => cells.map(cell => `"${cell}"`).join(','))
          .join('\n'),
      ),
      xlsx: Buffer.from(await book.xlsx.writeBuffer()),
    };
    for (const [format, content] of Object.entries(files)) {
      const size = (content.length / 1024 / 1024).toFixed(2);
      report(
        `Reading ${rowCount} rows of ${format} (${size} MB)`,
        inWords(await timed(() => readTable(content))),
      );
    }

    const store = new ImportStore(database);
    const reach = RecordScope.fromDecision(
      { result: 'ALLOW' } as never,
      [],
      undefined as never,
    );
    const runs = new ImportRuns({
      store,
      source: { register },
      writer: undefined as never,
      directory: { people: async () => [] },
      holders: { read: async () => new HeldRoles([]) },
      notices: { tell: async () => true },
      clock: { now: () => new Date().toISOString(), today: () => '2026-11-23' },
      logger: console as never,
    });
    for (const [format, content] of Object.entries(files)) {
      const now = new Date().toISOString();
      const stored: StoredImport = {
        id: crypto.randomUUID(),
        registry: 'demo',
        force: FORCE,
        state: 'validating',
        revision: 1,
        createdAt: now,
        updatedAt: now,
        expiresOn: '2026-12-23',
        details: {
          fileName: `systems.${format}`,
          format: format as 'csv' | 'xlsx',
          sheets: [],
          rows: rowCount,
          columns: suggestColumns(headings).map(column => ({
            ...column,
            samples: [],
          })),
          values: [],
          blankClears: false,
          questions: [],
          startedBy: 'user:demo/ibrahim-celikel',
        },
      };
      await store.add(stored, content);
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const time = await timed(async () => {
        runs.look(stored, {
          ref: 'user:demo/ibrahim-celikel',
          reach: { importing: reach, assessments: reach },
        });
        await runs.settled();
      });
      delay.disable();
      const done = await store.find(stored.id);
      report(
        `Difference of ${rowCount} rows of ${format}, kept in the database`,
        inWords(time),
        'reach 10 s',
      );
      report('  longest that others wait', inWords(delay.max / 1e6));
      report(
        '  rows',
        JSON.stringify(done?.details.counts ?? done?.details.note),
      );
      report(
        '  a page of 50 rows',
        inWords(
          await timed(() => store.rows(stored.id, ['changed'], { limit: 50 })),
        ),
        'reach 50 ms',
      );
    }
  } finally {
    await database.destroy();
    rmSync(folder, { recursive: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
