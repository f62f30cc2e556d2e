/**
 * Measures how the registry provider and the catalog deal with a large
 * registry: the first load, a start with nothing to do, a change of one file.
 *
 *   yarn workspace @policing/plugin-catalog-backend-module-blueprint bench:load 10000
 *
 * The number is that of systems; every second one has an assessment. The
 * database is an SQLite file, or the PostgreSQL server that
 * `BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING` names, as
 * `scripts/postgres.mjs` sets it.
 */
import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
} from '@policing/plugin-blueprint-common';
import { assessment, file, force, system } from '../src/__fixtures__/documents';
import catalogModuleBlueprint from '../src';

const port = 17261;
const token = 'benchmark-token-of-a-service';
const forces = 45;
const systems = Number(process.argv[2] ?? 10_000);
const postgres =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

const folder = mkdtempSync(join(tmpdir(), 'registry-benchmark-'));
const registry = join(folder, 'registry');
const expected = forces + systems + Math.ceil(systems / 2);

function fileOf(number: number): string {
  return join(registry, `force-${number % forces}`, `system-${number}.yaml`);
}

function textOf(number: number, purpose: string): string {
  const owner = `force-${number % forces}`;
  const next = `system-${(number + forces) % systems}`;
  const documents = [
    system(
      `system-${number}`,
      owner,
      `purpose: ${purpose}`,
      'lifecycle: live',
      'category: records-management',
      'confirmedOn: 2026-10-01',
      `dependsOn: [${next}]`,
      'hosting: { class: public-saas, region: UK South }',
      'cloud: { status: migrated, disposition: repurchase }',
    ),
  ];
  if (number % 2 === 0) {
    const name = `sa-${number.toString(16).padStart(10, '0')}`;
    documents.push(assessment(name, `system-${number}`, owner));
  }
  return file(...documents);
}

async function writeRegistry(): Promise<void> {
  for (let number = 0; number < forces; number++) {
    await mkdir(join(registry, `force-${number}`), { recursive: true });
    await writeFile(
      join(registry, `force-${number}`, 'force.yaml'),
      force(`force-${number}`),
    );
  }
  for (let number = 0; number < systems; number++) {
    await writeFile(fileOf(number), textOf(number, 'Records'));
  }
}

/** A server, and what it publishes. */
async function start() {
  const events: RegistryChangeEvent[] = [];
  const listener = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'benchmark',
    register(env) {
      env.registerInit({
        deps: { database: coreServices.database, service: eventsServiceRef },
        async init({ database, service }) {
          if (!postgres) {
            // As the server of this repository does.
            const knex = await database.getClient();
            await knex.raw('PRAGMA journal_mode = WAL');
            await knex.raw('PRAGMA synchronous = NORMAL');
          }
          await service.subscribe({
            id: 'benchmark',
            topics: [REGISTRY_TOPIC],
            onEvent: async ({ eventPayload }) => {
              events.push(eventPayload as RegistryChangeEvent);
            },
          });
        },
      });
    },
  });
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          database: postgres
            ? { client: 'pg', connection: postgres, prefix: 'benchmark_' }
            : { client: 'better-sqlite3', connection: { directory: folder } },
          auth: {
            externalAccess: [
              { type: 'static', options: { token, subject: 'benchmark' } },
            ],
          },
        },
        catalog: {
          processingInterval: { minutes: 30 },
          stitchingStrategy: { pollingInterval: { milliseconds: 200 } },
        },
        events: { useEventBus: 'never' },
        blueprint: { registries: [{ name: 'benchmark', path: registry }] },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'warn' }));
  backend.add(catalogPlugin);
  backend.add(catalogModuleBlueprint);
  backend.add(listener);
  const started = performance.now();
  await backend.start();
  return { backend, events, started };
}

async function ask(path: string): Promise<any> {
  const response = await fetch(`http://127.0.0.1:${port}/api/catalog${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.ok ? response.json() : undefined;
}

async function until(
  isSo: () => boolean | Promise<boolean>,
  every = 10,
): Promise<void> {
  while (!(await isSo())) {
    await wait(every);
  }
}

function report(what: string, milliseconds: number, remark = ''): void {
  const seconds = (milliseconds / 1000).toFixed(2).padStart(9);
  process.stdout.write(`${what.padEnd(48)}${seconds} s  ${remark}\n`);
}

function isRead(events: RegistryChangeEvent[]): boolean {
  return events.some(
    event => event.type === 'status' && event.registries[0].loadedAt,
  );
}

const megabytes = () => Math.round(process.memoryUsage.rss() / 1024 / 1024);

async function measure(): Promise<void> {
  process.stdout.write(
    `${systems} systems, ${expected} entities, ${
      postgres ? 'PostgreSQL' : 'SQLite'
    }\n`,
  );
  await writeRegistry();
  try {
    const first = await start();
    await until(() => isRead(first.events));
    const sent = performance.now() - first.started;
    report(
      'First start: read, sent and published',
      sent,
      `${Math.round((expected / sent) * 1000)} entities/s`,
    );
    await until(async () => {
      const answer = await ask('/entity-facets?facet=kind');
      const counts: { count: number }[] = answer?.facets.kind ?? [];
      return counts.reduce((sum, { count }) => sum + count, 0) === expected;
    }, 250);
    const visible = performance.now() - first.started;
    report(
      'First start: all visible in the catalog',
      visible,
      `${Math.round((expected / visible) * 1000)} entities/s, ${megabytes()} MB`,
    );

    const delays = { published: [] as number[], visible: [] as number[] };
    for (let round = 0; round < 10; round++) {
      const purpose = `Change ${round}`;
      const changed = performance.now();
      first.events.length = 0;
      await writeFile(fileOf(round), textOf(round, purpose));
      await until(() => first.events.some(({ type }) => type === 'entities'));
      delays.published.push(performance.now() - changed);
      await until(async () => {
        const entity = await ask(
          `/entities/by-name/system/default/system-${round}`,
        );
        return entity?.spec.purpose === purpose;
      });
      delays.visible.push(performance.now() - changed);
      await wait(300);
    }
    report(
      'A changed file: published, worst of 10',
      Math.max(...delays.published),
    );
    report('A changed file: visible, worst of 10', Math.max(...delays.visible));
    await first.backend.stop();

    const second = await start();
    await until(() => isRead(second.events));
    report(
      'Start with nothing to do: all compared',
      performance.now() - second.started,
      `${megabytes()} MB`,
    );
    await second.backend.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

measure().then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
