import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import type { SearchEngine } from '@backstage/plugin-search-common';
import {
  restrictedKinds,
  type SearchedKind,
  searchTypes,
} from '@policing/plugin-blueprint-common';
import { pipeline } from 'node:stream/promises';
import { readCatalog } from './__fixtures__/readCatalog';
import { RegisterCollatorFactory } from './RegisterCollatorFactory';
import { RegisterLunrEngine } from './RegisterLunrEngine';

jest.setTimeout(120_000);

const kinds = Object.keys(searchTypes) as SearchedKind[];
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const entities: Entity[] = readCatalog();
const collators = kinds.map(
  kind =>
    new RegisterCollatorFactory(kind, {
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities }),
    }),
);

async function documents() {
  const all: any[] = [];
  for (const collator of collators) {
    for await (const document of await collator.getCollator()) {
      all.push({ ...document, type: collator.type });
    }
  }
  return all;
}

async function lunr(): Promise<SearchEngine> {
  return new RegisterLunrEngine({ logger: mockServices.logger.mock() });
}

async function postgres(id: 'POSTGRES_18'): Promise<SearchEngine> {
  const knex = await databases.init(id);
  return PgSearchEngine.fromConfig(mockServices.rootConfig(), {
    database: mockServices.database({ knex, migrations: { skip: false } }),
    logger: mockServices.logger.mock(),
  });
}

const engines: [string, () => Promise<SearchEngine>][] = [
  ['Lunr', lunr],
  ...databases
    .eachSupportedId()
    .map(([id]): [string, () => Promise<SearchEngine>] => [
      id,
      () => postgres(id as 'POSTGRES_18'),
    ]),
];

describe.each(engines)('the search with %s', (_name, start) => {
  let engine: SearchEngine;

  beforeAll(async () => {
    engine = await start();
    for (const collator of collators) {
      await pipeline(
        await collator.getCollator(),
        await engine.getIndexer(collator.type),
      );
    }
  });

  const find = async (term: string, kind?: SearchedKind) => {
    const { results } = await engine.query({
      term,
      ...(kind && { types: [searchTypes[kind]] }),
      pageLimit: 10,
    });
    return results.map(({ document }) => document.location);
  };

  it.each([
    ['a title', 'Caseworks RMS', '/catalog/demo/product/caseworks-rms'],
    ['an acronym', 'CRMS', '/catalog/demo/system/eastvale-caseworks-rms'],
    [
      'an id with hyphens',
      'eastvale-caseworks-rms',
      '/catalog/demo/system/eastvale-caseworks-rms',
    ],
    [
      'the start of an id with hyphens',
      'eastvale-casew',
      '/catalog/demo/system/eastvale-caseworks-rms',
    ],
    [
      'force and product',
      'eastvale caseworks rms',
      '/catalog/demo/system/eastvale-caseworks-rms',
    ],
    ['the id of a principle', 'nptc-26', '/catalog/default/principle/nptc-26'],
    [
      'the number of a principle',
      'principle 26',
      '/catalog/default/principle/nptc-26',
    ],
    [
      'the name of a principle',
      'single authentication',
      '/catalog/default/principle/nptc-26',
    ],
    [
      'what an initiative is about',
      'redaction of video',
      '/catalog/demo/initiative/eastvale-redaction',
    ],
  ])('finds by %s on the first page', async (_what, term, location) => {
    expect(await find(term)).toContain(location);
  });

  it('finds products by their supplier', async () => {
    const found = await find('Caldbrook', 'Product');
    expect(found).toContain('/catalog/demo/product/caseworks-rms');
    for (const location of found) {
      expect(location).toMatch(/^\/catalog\/demo\/product\//);
    }
  });

  it.each([
    ['nptc-26', '/catalog/default/principle/nptc-26'],
    ['eastvale-caseworks-rms', '/catalog/demo/system/eastvale-caseworks-rms'],
  ])('finds nothing but what has the whole id: %s', async (id, location) => {
    expect(await find(id)).toEqual([location]);
  });

  it('finds the initiatives of a topic', async () => {
    const found = await find('artificial intelligence', 'Initiative');
    expect(found).toEqual(
      expect.arrayContaining([
        '/catalog/demo/initiative/northmoor-statements',
        '/catalog/demo/initiative/tarnwick-interpreter',
      ]),
    );
  });
});

it('finds what is misspelt where nothing is as it is written, once there is an index, with Lunr', async () => {
  const engine = await lunr();
  await expect(
    engine.query({ term: 'casewroks', types: ['blueprint-systems'] }),
  ).resolves.toMatchObject({ results: [] });
  for (const collator of collators) {
    await pipeline(
      await collator.getCollator(),
      await engine.getIndexer(collator.type),
    );
  }
  const { results } = await engine.query({ term: 'casewroks', pageLimit: 10 });
  expect(results.map(({ document }) => document.title)).toContain(
    'Caseworks RMS',
  );
  const page = { term: 'casewroks', pageLimit: 2 };
  const { nextPageCursor } = await engine.query(page);
  const next = await engine.query({ ...page, pageCursor: nextPageCursor });
  expect(next.results).toHaveLength(2);
  await expect(engine.query({ term: 'of the' })).resolves.toBeDefined();
});

describe('the documents', () => {
  it('are one for each entity of a kind with a type, and name it', async () => {
    const all = await documents();
    const counted = entities.filter(({ kind }) => kind in searchTypes);
    expect(all).toHaveLength(counted.length);
    const rms = all.find(({ name }) => name === 'eastvale-caseworks-rms');
    expect(rms).toEqual({
      type: 'blueprint-systems',
      title: 'Caseworks RMS',
      text: 'Crime, investigation and intelligence records of Eastvale Police. · CRMS · Crime system · records management · Caseworks RMS, Caldbrook Systems · Eastvale Police · eastvale-caseworks-rms',
      location: '/catalog/demo/system/eastvale-caseworks-rms',
      kind: 'System',
      namespace: 'demo',
      name: 'eastvale-caseworks-rms',
      forces: 'Eastvale Police',
      supplier: 'Caseworks RMS, Caldbrook Systems',
      summary:
        'Crime, investigation and intelligence records of Eastvale Police.',
      authorization: {
        resourceRef: 'system:demo/eastvale-caseworks-rms',
      },
    });
    const fields = new Set(all.map(each => Object.keys(each).sort().join()));
    expect(fields.size).toBe(1);
    for (const { authorization } of all) {
      expect(authorization.resourceRef).toMatch(/^[a-z]+:[a-z]+\//);
    }
  });

  it('name every force that shares a system', async () => {
    const shared = (await documents()).find(
      ({ name }) => name === 'fellrecord',
    );
    expect(shared.forces.split(', ').length).toBeGreaterThan(1);
  });

  it('hold nothing restricted', async () => {
    expect(restrictedKinds.some(kind => kind in searchTypes)).toBe(false);
    const restricted = entities.filter(({ kind }) =>
      restrictedKinds.some(each => each === kind),
    );
    const text = JSON.stringify(await documents());
    for (const { metadata } of restricted) {
      expect(text).not.toContain(metadata.name);
    }
  });
});
