import { rmSync } from 'node:fs';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
  type RegistryStatus,
} from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';
import request from 'supertest';
import {
  assessment,
  capability,
  file,
  force,
  system,
} from './__fixtures__/documents';
import catalogModuleBlueprint from './index';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();

interface Running {
  stop(): Promise<void>;
  /** The entity, or nothing while the catalog has none. */
  entity(ref: string): Promise<any>;
  events: RegistryChangeEvent[];
  /** The last state of a registry that was published. */
  status(name: string): RegistryStatus | undefined;
}

async function start(knex: Knex): Promise<Running> {
  const events: RegistryChangeEvent[] = [];
  const listener = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'listener',
    register(env) {
      env.registerInit({
        deps: { service: eventsServiceRef },
        async init({ service }) {
          await service.subscribe({
            id: 'listener',
            topics: [REGISTRY_TOPIC],
            onEvent: async ({ eventPayload }) => {
              events.push(eventPayload as RegistryChangeEvent);
            },
          });
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleBlueprint,
      listener,
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          catalog: { stitchingStrategy: { pollingInterval: '100ms' } },
          blueprint: {
            registries: [
              { name: 'blueprint', path: folder.resolve('blueprint') },
              {
                name: 'demo',
                title: 'Demonstration',
                demonstration: true,
                namespace: 'demo',
                path: folder.resolve('demo'),
              },
            ],
          },
        },
      }),
    ],
  });
  return {
    events,
    stop: () => backend.stop(),
    entity: async ref => {
      const [, kind, namespace, name] = /^(.+):(.+)\/(.+)$/.exec(ref)!;
      const { status, body } = await request(backend.server)
        .get(`/api/catalog/entities/by-name/${kind}/${namespace}/${name}`)
        .set('authorization', mockCredentials.service.header());
      return status === 200 ? body : undefined;
    },
    status: name => {
      const last = events.findLast(event => event.type === 'status');
      return last?.type === 'status'
        ? last.registries.find(each => each.name === name)
        : undefined;
    },
  };
}

function remove(path: string): void {
  rmSync(folder.resolve(path));
}

/** Waits until something is the case. */
async function eventually<T>(
  get: () => T | Promise<T>,
): Promise<NonNullable<T>> {
  for (const started = Date.now(); Date.now() - started < 15_000;) {
    const value = await get();
    if (value) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('It did not come to be within 15 seconds');
}

describe.each(databases.eachSupportedId())(
  'the module on %s',
  (databaseId: TestDatabaseId) => {
    let running: Running;

    beforeEach(() => {
      folder.setContent({
        blueprint: { 'custody.yaml': capability('custody') },
        demo: {
          'notes.txt': 'not YAML',
          '.hidden.yaml': 'kind: Nonsense',
          forces: { 'eastvale.yaml': force('eastvale') },
          'rms.yaml': file(
            system(
              'rms',
              'eastvale',
              'capabilities: [custody]',
              'interfaces: [{ api: crime, role: provider }]',
            ),
            assessment('sa-0123456789', 'rms', 'eastvale'),
          ),
        },
      });
    });

    afterEach(async () => {
      await running.stop();
    });

    it('reads, follows changes, keeps the last good state and survives a restart', async () => {
      const knex = await databases.init(databaseId);
      running = await start(knex);

      // Load
      const rms = await eventually(() => running.entity('system:demo/rms'));
      expect(rms.spec).toMatchObject({
        owner: 'group:demo/eastvale',
        capabilities: ['capability:default/custody'],
      });
      expect(rms.metadata).toMatchObject({
        labels: { 'blueprint.policing/registry': 'demo' },
        annotations: {
          'backstage.io/managed-by-location': 'registry:demo/rms.yaml',
          'blueprint.policing/registry': 'demo',
          'blueprint.policing/file': 'rms.yaml',
          'blueprint.policing/demonstration': 'true',
          'blueprint.policing/digest': expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      });
      await eventually(async () => {
        const { relations } = await running.entity('system:demo/rms');
        return ['ownedBy', 'supports', 'providesApi'].every(type =>
          relations.some((each: { type: string }) => each.type === type),
        );
      });
      const restricted = await eventually(() =>
        running.entity('systemassessment:demo/sa-0123456789'),
      );
      expect(restricted.relations).toEqual([]);
      expect(restricted.metadata.labels['blueprint.policing/force']).toBe(
        'demo.eastvale',
      );
      expect(
        JSON.stringify(await running.entity('system:demo/rms')),
      ).not.toMatch(/sa-0123456789/);
      await eventually(() => running.status('demo')?.loadedAt);
      expect(running.status('demo')).toMatchObject({
        title: 'Demonstration',
        demonstration: true,
        files: 2,
        entities: 3,
        filesWithErrors: 0,
        errors: [{ severity: 'warning', rule: 'dangling-reference' }],
      });

      // Edit
      await eventually(() => running.status('demo')?.watching);
      running.events.length = 0;
      const edited = Date.now();
      folder.addContent({
        'demo/rms.yaml': system('rms', 'eastvale', 'purpose: Records'),
      });
      await eventually(() => running.events.length);
      expect(Date.now() - edited).toBeLessThan(2_000);
      expect(running.events[0]).toMatchObject({
        type: 'entities',
        registry: 'demo',
        upserted: [{ kind: 'System', spec: { purpose: 'Records' } }],
        removed: ['systemassessment:demo/sa-0123456789'],
      });
      await eventually(
        async () =>
          (await running.entity('system:demo/rms'))?.spec.purpose === 'Records',
      );

      // Break
      running.events.length = 0;
      folder.addContent({
        'demo/rms.yaml': system('rms', 'eastvale', 'purpos: Wrong'),
      });
      await eventually(() => running.events.length);
      expect(running.status('demo')).toMatchObject({
        filesWithErrors: 1,
        errors: [
          {
            file: 'rms.yaml',
            line: 9,
            field: 'spec.purpos',
            severity: 'error',
            keptEntities: 1,
            since: expect.any(String),
            lastGoodAt: expect.any(String),
          },
        ],
      });
      expect((await running.entity('system:demo/rms')).spec.purpose).toBe(
        'Records',
      );

      // Restart while broken, when the catalog has caught up
      await eventually(
        async () => (await knex('blueprint_registry_pending')).length === 0,
      );
      await running.stop();
      running = await start(knex);
      await eventually(() => running.status('demo')?.loadedAt);
      expect(running.status('demo')).toMatchObject({
        filesWithErrors: 1,
        entities: 2,
      });
      expect(running.events.map(({ type }) => type)).not.toContain('entities');
      expect((await running.entity('system:demo/rms')).spec.purpose).toBe(
        'Records',
      );

      // Mend and move to another file
      await eventually(() => running.status('demo')?.watching);
      running.events.length = 0;
      folder.addContent({
        'demo/eastvale/rms.yaml': system('rms', 'eastvale', 'purpose: Moved'),
      });
      remove('demo/rms.yaml');
      await eventually(
        async () =>
          (await running.entity('system:demo/rms'))?.spec.purpose === 'Moved',
      );
      await eventually(() => running.status('demo')?.filesWithErrors === 0);
      expect(
        running.events.flatMap(event =>
          event.type === 'entities' ? event.removed : [],
        ),
      ).toEqual([]);

      // Delete
      remove('demo/eastvale/rms.yaml');
      await eventually(async () => !(await running.entity('system:demo/rms')));

      // Changes while the server is down
      await running.stop();
      folder.addContent({
        'demo/duty.yaml': system('duty', 'eastvale'),
        'blueprint/custody.yaml': capability('response'),
      });
      running = await start(knex);
      await eventually(() => running.entity('system:demo/duty'));
      await eventually(() => running.entity('capability:default/response'));
      await eventually(
        async () => !(await running.entity('capability:default/custody')),
      );
    });
  },
);
