/**
 * Measures scoring and the API over a large synthetic register, and prints the
 * figures beside what DESIGN section 10 asks for. Nothing here can fail.
 *
 *   yarn bench:api                     SQLite, 50,000 systems
 *   yarn bench:api 10000               fewer systems
 *   node scripts/postgres.mjs yarn bench:api      PostgreSQL beside it
 */
import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  type HeldRole,
  systemCategories,
} from '@policing/plugin-blueprint-common';
import express from 'express';
import Knex from 'knex';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get as httpGet, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accessTransformers,
  permissionsOf,
} from '../src/__fixtures__/permissionsOf';
import { AccessResolver } from '../src/permissions/AccessResolver';
import { ScenarioDesk } from '../src/scenarios/ScenarioDesk';
import { ScenarioEvaluator } from '../src/scenarios/ScenarioEvaluator';
import { ScenarioStore } from '../src/scenarios/ScenarioStore';
import { Scorer } from '../src/scoring/Scorer';
import { createRouter } from '../src/service/createRouter';
import { addScenarioRoutes } from '../src/service/routes/addScenarioRoutes';
import { addSuggestionRoutes } from '../src/service/routes/addSuggestionRoutes';
import { DatabaseResultsStore } from '../src/store/DatabaseResultsStore';
import type { HistoryRecord } from '../src/store/ResultsStore';
import { SuggestionBook } from '../src/suggestions/SuggestionBook';
import { SuggestionDecisions } from '../src/suggestions/SuggestionDecisions';
import { SuggestionReader } from '../src/suggestions/SuggestionReader';
import { criticalityTiers } from '../src/store/systemRows';
import { inWords, percentile95, percentiles95, report, timed } from './measure';
import { syntheticRegister } from './syntheticRegister';

const systems = Number(process.argv[2] ?? 50_000);
const postgres =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
const RUNS = 100;

const clock = {
  day: '2026-11-21',
  now: () => new Date().toISOString(),
  today: () => clock.day,
};
const logger = {
  info() {},
  debug() {},
  warn: (message: string) => process.stderr.write(`${message}\n`),
  error: (message: string) => process.stderr.write(`${message}\n`),
  child: () => logger,
} as never as import('@backstage/backend-plugin-api').LoggerService;

async function startScorer(database: Knex.Knex, entities: Entity[]) {
  const service: DatabaseService = { getClient: async () => database };
  const store = await DatabaseResultsStore.create({
    database: service,
    holder: 'bench',
  });
  const scorer = new Scorer({
    store,
    logger,
    clock,
    registries: ['blueprint', 'synthetic'],
    onScored: async () => {},
  });
  scorer.change({ upserted: entities, removed: [] });
  await scorer.holdLease();
  await scorer.settled();
  return {
    store,
    scorer,
    decisions: new SuggestionDecisions(database),
    scenarios: new ScenarioDesk({
      store: new ScenarioStore(database),
      evaluator: new ScenarioEvaluator(clock),
      clock,
      nameOf: async person => person,
    }),
  };
}

type Running = Awaited<ReturnType<typeof startScorer>>;

/** Somebody who may read everything, and somebody of whom most is kept. */
const unrestricted: HeldRole[] = [{ role: 'national-risk-owner' }];
const strictest: HeldRole[] = [
  {
    role: 'security-lead',
    force: 'synthetic.force-3',
    highestMarking: 'OFFICIAL',
  },
  { role: 'enterprise-architect', force: 'synthetic.force-4' },
];

function categoryOf(run: number): string {
  return systemCategories[run % systemCategories.length];
}

function tierOf(run: number): string {
  return criticalityTiers[run % criticalityTiers.length];
}

/** Serves the API to somebody with some roles. */
async function serve(
  { store, scorer, decisions, scenarios }: Running,
  roles: HeldRole[],
): Promise<Server> {
  const access = new AccessResolver({
    permissions: permissionsOf(() => roles),
    store,
    transform: accessTransformers,
  });
  const app = express();
  app.use(
    createRouter({
      httpAuth: { credentials: async () => ({}) } as never,
      auditor: {
        createEvent: async () => ({ success: async () => {} }),
      } as never,
      furtherSubjects: [
        addSuggestionRoutes(new SuggestionReader(decisions), decisions),
        addScenarioRoutes(scenarios, {} as never, access),
      ],
      access,
      store,
      source: scorer,
      registries: [
        { name: 'blueprint', title: 'Blueprint', demonstration: false },
        { name: 'synthetic', title: 'Synthetic', demonstration: false },
      ],
    }),
  );
  return new Promise(resolve => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Reads the API as somebody with some roles. */
async function readerOf(running: Running, roles: HeldRole[]) {
  const server = await serve(running, roles);
  const agent = new Agent({ keepAlive: true });
  const { port } = server.address() as AddressInfo;
  const read = (path: string) =>
    new Promise<void>((resolve, reject) => {
      httpGet({ agent, port, path, host: '127.0.0.1' }, response => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`${response.statusCode} for ${path}`)),
        );
      }).on('error', reject);
    });
  const answerTo = async (path: string): Promise<any> =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).json();
  const close = () => {
    agent.destroy();
    server.close();
  };
  return { read, answerTo, close };
}

/** Three years of history for one system, an entry for each working day. */
function threeYears(ref: string, definitionsId: number): HistoryRecord[] {
  return Array.from({ length: 750 }, (_, place) => ({
    ref,
    registry: 'synthetic',
    at: clock.now(),
    day: clock.today(),
    definitionsId,
    level: 'diverging',
    conformance: (place % 100) / 100,
    coverage: 0.8,
    assuredConformance: (place % 100) / 125,
    concerns: 'figures',
    summary: `Conformance fell to ${place % 100} %.`,
    change: {
      summary: `Conformance fell to ${place % 100} %.`,
      headline: `Conformance fell to ${place % 100} %.`,
      checks: [],
      facts: [],
      definitionsChanged: false,
    },
  }));
}

/** Keeps a scenario in which a force moves 160 systems and retires 40. */
async function keepScenario({ scenarios, scorer }: Running): Promise<string> {
  const force = 'group:synthetic/force-4';
  const { estate } = scorer.register;
  const refs = estate
    .refs()
    .filter(ref => estate.forcesOf(ref).includes(force))
    .slice(0, 200);
  const id = randomUUID();
  await scenarios.store.append({
    id,
    revision: 1,
    registry: 'synthetic',
    force,
    name: 'Bench',
    description: '',
    archived: false,
    savedBy: 'user:synthetic/bench',
    savedAt: clock.now(),
    steps: refs.map((system, place) => ({
      system,
      basis: {},
      changes:
        place % 5 === 0
          ? { disposition: 'retire' as const }
          : {
              disposition: 'rehost' as const,
              targetHosting: 'public-iaas' as const,
              status: 'planned' as const,
              plannedFinish: '2028-03-31',
            },
    })),
  });
  return id;
}

async function measure(name: string, open: () => Promise<Knex.Knex>) {
  process.stdout.write(
    `\n${name}, ${systems.toLocaleString('en-GB')} systems\n`,
  );
  const entities = syntheticRegister(systems);
  const database = await open();

  let running!: Awaited<ReturnType<typeof startScorer>>;
  const cold = await timed(async () => {
    running = await startScorer(database, entities);
  });
  report('Cold start: every system scored and stored', inWords(cold), '20 s');
  await running.scorer.stop();
  const again = await timed(async () => {
    running = await startScorer(database, entities);
  });
  report('Restart on the same day', inWords(again), '20 s');
  await running.scorer.stop();
  clock.day = '2026-11-22';
  const nextDay = await timed(async () => {
    running = await startScorer(database, entities);
  });
  report('Restart on the next day: every system scored', inWords(nextDay));

  const { store, scorer } = running;
  const saved = await percentile95(20, async run => {
    const target = entities.find(
      ({ metadata }) => metadata.name === `system-${run * 7}`,
    )!;
    const edited = structuredClone(target);
    (edited.spec as any).hosting = { class: 'public-saas' };
    (edited.spec as any).pointToPointInterfaces = 40 + run;
    scorer.change({ upserted: [edited], removed: [] });
    await scorer.settled();
  });
  report(
    'A saved file to a stored score and figures, p95',
    inWords(saved),
    '2 s',
  );

  const ref = 'system:synthetic/system-7';
  const { definitions } = (await store.readSystem(ref))!;
  await store.applyBatch({
    records: [],
    inputs: new Map(),
    history: threeYears(ref, definitions.id),
    removed: { refs: [], at: '' },
  });

  let suggestions = 0;
  const worked = await timed(async () => {
    const source = { store, register: scorer.register };
    const { findings } = await new SuggestionBook().read(source, 'synthetic');
    suggestions = findings.length;
  });
  report(
    `Finder: ${suggestions.toLocaleString('en-GB')} suggestions worked out`,
    inWords(worked),
  );

  const everybody = await readerOf(running, unrestricted);
  const somebody = await readerOf(running, strictest);
  for (const { answerTo } of [everybody, somebody]) {
    const isReady = async () =>
      (await answerTo('/versions/comparison')).state === 'ready';
    const compared = await timed(async () => {
      while (!(await isReady()));
    });
    report('Every system scored with two versions', inWords(compared));
  }
  const scenario = await keepScenario(running);
  const first = await timed(() =>
    somebody.read(`/cloud/scenarios/${scenario}/evaluation`),
  );
  report('What-if scenario of 200 systems, the first time', inWords(first));
  const kept = await percentile95(RUNS, () =>
    somebody.read(`/cloud/scenarios/${scenario}/evaluation`),
  );
  report('What-if scenario of 200 systems, p95', inWords(kept), '50 ms');
  const list = '/systems?limit=25';
  const paths: [string, (run: number) => string][] = [
    ['Summary', () => '/summary'],
    ['Heat map, forces by enablers', () => '/heatmap'],
    ['Heat map, forces by principles', () => '/heatmap?columns=principles'],
    [
      'Heat map, capabilities by capabilities',
      () => '/heatmap?rows=capabilities&columns=capabilities',
    ],
    [
      'Heat map, one category by principles',
      run => `/heatmap?columns=principles&category=${categoryOf(run)}`,
    ],
    [
      'Heat map, one tier of criticality by principles',
      run => `/heatmap?columns=principles&criticality=${tierOf(run)}`,
    ],
    [
      'Heat map, one region, capabilities by principles',
      run =>
        `/heatmap?rows=capabilities&columns=principles&region=group:synthetic/region-${run % 9}`,
    ],
    [
      'Heat map, cloud position by capability',
      () => '/heatmap?columns=capabilities&measure=cloud-share',
    ],
    [
      'Heat map, collaborations',
      () => '/heatmap?rows=collaborations&columns=principles',
    ],
    ['List page, by title', () => list],
    ['List page, worst first', () => `${list}&sort=assured-conformance`],
    ['List page, by priority', () => `${list}&sort=-priority`],
    ['List page, by legacy score', () => `${list}&sort=-legacy`],
    ['List page, by risk', () => `${list}&sort=-risk`],
    ['List page, legacy systems', () => `${list}&legacy=red&sort=-legacy`],
    [
      'List page, one force',
      run => `${list}&force=group:synthetic/force-${run % 45}`,
    ],
    [
      'List page, failing one check',
      () => `${list}&check=cloud-or-justified&outcome=fail`,
    ],
    [
      'List page, failing one principle in one force',
      run =>
        `${list}&principle=principle:default/nptc-13&outcome=fail&force=group:synthetic/force-${run % 45}`,
    ],
    ['List page, search words', run => `${list}&q=system+${run}`],
    ['Facets, everything', () => '/systems/facets'],
    [
      'Facets, one force',
      run => `/systems/facets?force=group:synthetic/force-${run % 45}`,
    ],
    ['Score of one system', run => `/systems/synthetic/system-${run * 13}`],
    [
      'History, three years of one system',
      () => '/systems/synthetic/system-7/history?limit=200',
    ],
    [
      'Relations of a system, two steps',
      run => `/systems/synthetic/system-${run}/relations?depth=2`,
    ],
    [
      'Move of a system to cloud',
      run => `/systems/synthetic/system-${run * 11}/cloud`,
    ],
    ['What of the move to cloud waits', () => '/cloud/needs'],
    ['Capability map', () => '/capabilities'],
    [
      'Capability map, one force',
      run => `/capabilities?force=group:synthetic/force-${run % 45}`,
    ],
    ['One capability', () => '/capabilities/default/crime-and-case-management'],
    [
      'Comparison, two forces',
      run =>
        `/comparison?force=group:synthetic/force-${run % 45}&force=group:synthetic/force-${(run + 1) % 45}`,
    ],
    [
      'Comparison, a force with its region and the nation',
      run =>
        `/comparison?force=group:synthetic/force-${run % 45}&with=region&with=nation`,
    ],
    ['Cloud horizon of the nation', () => '/cloud/horizon'],
    [
      'Cloud horizon, what is lost soon and not paid for',
      () => '/cloud/horizon?only=unfunded',
    ],
    [
      'Cloud horizon, one force by words',
      run =>
        `/cloud/horizon?force=group:synthetic/force-${run % 45}&q=system+${run}`,
    ],
    ['Cloud concentration of the nation', () => '/cloud/concentration'],
    ['Cloud position and projection of the nation', () => '/cloud/position'],
    [
      'Cloud position of the nation on a day gone by, by criticality and capability',
      run =>
        `/cloud/position?on=2025-${String((run % 12) + 1).padStart(2, '0')}-15&by=criticality&by=capability`,
    ],
    [
      'Cloud position of one force, by criticality and capability',
      run =>
        `/cloud/position?force=group:synthetic/force-${run % 45}&by=criticality&by=capability`,
    ],
    ['Cloud, forces side by side', () => '/cloud/forces'],
    ['National return', () => '/cloud/return'],
    ['Cloud conflicts of the nation', () => '/cloud/conflicts'],
    [
      'Cloud conflicts that cannot be ruled out, by force',
      () => '/cloud/conflicts?state=cannot-be-ruled-out&sort=force',
    ],
    [
      'Cloud conflicts of one force',
      run => `/cloud/conflicts?force=group:synthetic/force-${run % 45}`,
    ],
    ['Cloud dispositions of the nation', () => '/cloud/dispositions'],
    ['Cloud pipeline of the nation', () => '/cloud/pipeline'],
    [
      'Cloud pipeline, narrowed by category and status',
      run => `/cloud/pipeline?status=planned&category=${categoryOf(run)}`,
    ],
    [
      'Cloud waves of one force',
      run => `/cloud/waves?force=group:synthetic/force-${run % 45}`,
    ],
    [
      'Cloud decisions of the nation that are old',
      () => '/cloud/decisions?view=old&sort=-plannedFinish',
    ],
    [
      'Systems by disposition and wave',
      run => `/systems?disposition=retire&wave=${(run % 6) + 1}`,
    ],
    ['Strategy', () => '/strategy'],
    [
      'Strategy, one force',
      run => `/strategy?force=group:synthetic/force-${run % 45}`,
    ],
    ['Initiatives', () => '/initiatives?limit=25'],
    [
      'Initiatives of one force, by evaluation',
      run =>
        `/initiatives?force=group:synthetic/force-${run % 45}&sort=-evaluatedOn`,
    ],
    ['Principles', () => '/principles'],
    ['Principles, worst first', () => '/principles?sort=adherence'],
    [
      'Principles, adherence of one force',
      run => `/principles?force=group:synthetic/force-${run % 45}`,
    ],
    ['One principle', () => '/principles/default/nptc-13'],
    [
      'Who breaks a principle in one force, and why',
      run =>
        `/principles/default/nptc-13/systems?force=group:synthetic/force-${run % 45}`,
    ],
    ['Versions', () => '/versions'],
    ['Two versions, once worked out', () => '/versions/comparison'],
    [
      'Systems that a version moves, once worked out',
      () => '/versions/comparison/systems',
    ],
    ['One force', run => `/forces/synthetic/force-${run % 45}`],
    ['Finder, strongest suggestions', () => '/suggestions?limit=25'],
    [
      'Finder, one force',
      run => `/suggestions?limit=25&force=group:synthetic/force-${run % 45}`,
    ],
    ['Finder, search words', run => `/suggestions?limit=25&q=product+${run}`],
  ];
  process.stdout.write(
    `\n${'p95: unrestricted, strictest role, ratio'.padEnd(50)}\n`,
  );
  for (const [what, pathOf] of paths) {
    for (const { read } of [everybody, somebody]) {
      await read(pathOf(0));
    }
    // One after the other, so that both meet the same weather.
    const [free, strict] = await percentiles95(RUNS, [
      run => everybody.read(pathOf(run)),
      run => somebody.read(pathOf(run)),
    ]);
    report(
      what,
      `${inWords(free)} ${inWords(strict)} ${(strict / free).toFixed(2)}`,
      what.startsWith('Finder') ? '300 ms, 1.30' : '50 ms, 1.30',
    );
  }
  report(
    'Memory of the process',
    `${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
    '1,500 MB',
  );
  everybody.close();
  somebody.close();
  await scorer.stop();
  await database.destroy();
}

async function main() {
  if (postgres) {
    await measure('PostgreSQL', async () => {
      const admin = Knex({ client: 'pg', connection: postgres });
      const name = `bench_${process.pid}`;
      await admin.raw('create database ??', [name]);
      await admin.destroy();
      const url = new URL(postgres);
      url.pathname = `/${name}`;
      return Knex({ client: 'pg', connection: url.toString() });
    });
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'blueprint-bench-'));
  try {
    await measure('SQLite', async () => {
      const database = Knex({
        client: 'better-sqlite3',
        connection: { filename: join(folder, 'blueprint.sqlite') },
        useNullAsDefault: true,
        pool: { min: 1, max: 1 },
      });
      await database.raw('PRAGMA journal_mode = WAL');
      await database.raw('PRAGMA synchronous = NORMAL');
      return database;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
