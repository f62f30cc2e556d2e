import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  mockServices,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { DatabaseRegisterStore } from './DatabaseRegisterStore';
import type { FileRecord } from './FileRecord';
import { RegisterChangedError } from './RegisterStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const record: FileRecord = {
  registry: 'demo',
  path: 'eastvale/rms.yaml',
  contentDigest: 'c'.repeat(64),
  method: 'm'.repeat(64),
  entities: [
    {
      ref: 'system:demo/rms',
      digest: 'd'.repeat(64),
      line: 2,
      document: 1,
      references: [['spec.owner', 'group:demo/eastvale', 8]],
    },
  ],
  problems: [
    {
      file: 'eastvale/rms.yaml',
      severity: 'warning',
      rule: 'retain-is-revisited',
      message: 'Say when.',
    },
  ],
  lastGoodAt: '2026-11-21T10:00:00.000Z',
};
const entity = { registry: 'demo', ref: 'system:demo/rms' };

async function tablesOf(knex: Knex): Promise<string[]> {
  const names = [
    'blueprint_registry_files',
    'blueprint_registry_pending',
    'blueprint_registry_problems',
    'blueprint_registry_revision',
  ];
  const present = await Promise.all(
    names.map(name => knex.schema.hasTable(name)),
  );
  return names.filter((_, index) => present[index]);
}

describe.each(databases.eachSupportedId())(
  'DatabaseRegisterStore on %s',
  (databaseId: TestDatabaseId) => {
    async function open() {
      const knex = await databases.init(databaseId);
      const database = mockServices.database({ knex });
      return {
        knex,
        database,
        store: await DatabaseRegisterStore.create(database),
      };
    }

    it('is empty at first', async () => {
      const { store } = await open();
      await expect(store.load()).resolves.toEqual({
        revision: 0,
        files: [],
        uncertain: [],
        firstSeen: new Map(),
      });
    });

    it('remembers files, replaces and forgets them', async () => {
      const { store, database } = await open();
      await store.finish({ records: [record], gone: [] });
      const { lastGoodAt: _, ...neverGood } = record;
      const other = { ...neverGood, path: 'b.yaml', entities: [] };
      await store.finish({
        records: [{ ...record, contentDigest: 'new' }, other],
        gone: [],
      });
      const again = await DatabaseRegisterStore.create(database);
      const { files } = await again.load();
      expect(files).toHaveLength(2);
      expect(files).toEqual(
        expect.arrayContaining([{ ...record, contentDigest: 'new' }, other]),
      );
      await store.finish({ records: [], gone: [record] });
      expect((await store.load()).files).toEqual([other]);
    });

    it('remembers entities on their way until they have arrived', async () => {
      const { store } = await open();
      const many = Array.from({ length: 450 }, (_, number) => ({
        registry: 'demo',
        ref: `system:demo/s${number}`,
      }));
      await expect(store.begin(0, [entity, ...many])).resolves.toBe(1);
      await expect(store.begin(1, [entity])).resolves.toBe(2);
      const { uncertain, revision } = await store.load();
      expect(revision).toBe(2);
      expect(uncertain).toHaveLength(451);
      expect(uncertain).toContainEqual(entity);
      await store.confirm(many.map(({ ref }) => ref));
      expect((await store.load()).uncertain).toEqual([entity]);
    });

    it('refuses a change that another server has overtaken', async () => {
      const { store } = await open();
      await store.begin(0, [entity]);
      await expect(
        store.begin(0, [{ registry: 'demo', ref: 'system:demo/duty' }]),
      ).rejects.toThrow(RegisterChangedError);
      expect((await store.load()).uncertain).toEqual([entity]);
    });

    it('remembers when problems were first seen', async () => {
      const { store } = await open();
      const first = '2026-11-20T10:00:00.000Z';
      await store.saveFirstSeen(
        new Map([
          ['one', first],
          ['two', first],
        ]),
        [],
      );
      await store.saveFirstSeen(
        new Map([['two', '2026-11-21T10:00:00.000Z']]),
        ['one'],
      );
      expect((await store.load()).firstSeen).toEqual(new Map([['two', first]]));
    });

    it('goes up and down', async () => {
      const { knex, store } = await open();
      await store.finish({ records: [record], gone: [] });
      expect(await tablesOf(knex)).toHaveLength(4);
      const migrations = {
        directory: resolvePackagePath(
          '@policing/plugin-catalog-backend-module-blueprint',
          'migrations',
        ),
        tableName: 'blueprint_registry_knex_migrations',
      };
      await knex.migrate.down(migrations);
      expect(await tablesOf(knex)).toEqual([]);
      await knex.migrate.latest(migrations);
      expect((await store.load()).files).toEqual([]);
    });

    it('leaves the tables alone where the configuration says so', async () => {
      const knex = await databases.init(databaseId);
      await DatabaseRegisterStore.create(
        mockServices.database({ knex, migrations: { skip: true } }),
      );
      expect(await tablesOf(knex)).toEqual([]);
    });
  },
);
