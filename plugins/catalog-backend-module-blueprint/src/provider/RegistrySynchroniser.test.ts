import { mockServices } from '@backstage/backend-test-utils';
import {
  REGISTRY_TOPIC,
  type RegistryChangeEvent,
} from '@policing/plugin-blueprint-common';
import { capability, file, force, system } from '../__fixtures__/documents';
import { registry } from '../__fixtures__/registries';
import { MemoryCatalog } from '../__testUtils__/MemoryCatalog';
import { MemorySource } from '../__testUtils__/MemorySource';
import { MemoryStore } from '../__testUtils__/MemoryStore';
import { CatalogConfirmation } from './CatalogConfirmation';
import { RegistrySynchroniser } from './RegistrySynchroniser';

const { signal } = new AbortController();

class Setup {
  readonly demo = new MemorySource();
  readonly blueprint = new MemorySource();
  readonly store = new MemoryStore();
  readonly catalog = new MemoryCatalog();
  readonly confirmation = new CatalogConfirmation({
    store: this.store,
    catalog: this.catalog.service,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
  });
  readonly published: RegistryChangeEvent[] = [];
  registries = [
    { settings: registry('blueprint'), source: this.blueprint },
    {
      settings: registry('demo', { namespace: 'demo' }),
      source: this.demo,
    },
  ];

  /** A server that starts with what the store remembers. */
  async start() {
    const synchroniser = new RegistrySynchroniser({
      registries: this.registries,
      store: this.store,
      connection: this.catalog,
      confirmation: this.confirmation,
      events: mockServices.events.mock({
        publish: async ({ topic, eventPayload }) => {
          expect(topic).toBe(REGISTRY_TOPIC);
          this.published.push(eventPayload as RegistryChangeEvent);
        },
      }),
    });
    await synchroniser.load();
    return {
      synchroniser,
      readAll: () =>
        synchroniser.run(
          {
            everything: new Set(
              this.registries.map(({ settings }) => settings.name),
            ),
            paths: new Map(),
          },
          signal,
        ),
      readPaths: (...paths: string[]) =>
        synchroniser.run(
          {
            everything: new Set(),
            paths: new Map([['demo', new Set(paths)]]),
          },
          signal,
        ),
    };
  }

  get refs(): string[] {
    return [...this.catalog.entities.keys()].sort();
  }
}

describe('RegistrySynchroniser', () => {
  let setup: Setup;
  beforeEach(() => {
    setup = new Setup();
    setup.blueprint.files = { 'custody.yaml': capability('custody') };
    setup.demo.files = {
      'eastvale.yaml': force('eastvale'),
      'rms.yaml': system('rms', 'eastvale', 'capabilities: [custody]'),
    };
  });
  const all = [
    'capability:default/custody',
    'group:demo/eastvale',
    'system:demo/rms',
  ];

  it('sends everything once and tells subscribers by registry', async () => {
    const { readAll, synchroniser } = await setup.start();
    await expect(readAll()).resolves.toEqual({ upserted: 3, removed: 0 });
    expect(setup.refs).toEqual(all);
    expect(setup.published).toEqual([
      {
        type: 'entities',
        registry: 'demo',
        upserted: [
          setup.catalog.entities.get('group:demo/eastvale'),
          setup.catalog.entities.get('system:demo/rms'),
        ],
        removed: [],
      },
      {
        type: 'entities',
        registry: 'blueprint',
        upserted: [setup.catalog.entities.get('capability:default/custody')],
        removed: [],
      },
    ]);
    await expect(readAll()).resolves.toEqual({ upserted: 0, removed: 0 });
    expect(setup.catalog.mutations).toEqual([{ added: 3, removed: 0 }]);
    expect(synchroniser.conditionOf('demo')).toEqual({
      blocked: [],
      loadedAt: expect.any(String),
    });
  });

  it('looks only at the files that are named', async () => {
    const { readAll, readPaths } = await setup.start();
    await readAll();
    setup.demo.files['rms.yaml'] = system('rms', 'eastvale', 'purpose: New');
    setup.demo.files['duty.yaml'] = system('duty', 'eastvale');
    await expect(readPaths('rms.yaml')).resolves.toEqual({
      upserted: 1,
      removed: 0,
    });
    expect(setup.refs).toEqual(all);
    delete setup.demo.files['rms.yaml'];
    await expect(readPaths('rms.yaml', 'unknown.yaml')).resolves.toEqual({
      upserted: 0,
      removed: 1,
    });
    expect(setup.published.at(-1)).toEqual({
      type: 'entities',
      registry: 'demo',
      upserted: [],
      removed: ['system:demo/rms'],
    });
  });

  it('sends large registries in pieces, and removals last', async () => {
    for (let part = 0; part < 23; part++) {
      setup.demo.files[`part-${part}.yaml`] = file(
        ...Array.from({ length: 100 }, (_, number) =>
          system(`s-${part}-${number}`, 'eastvale'),
        ),
      );
    }
    const { readAll } = await setup.start();
    await readAll();
    expect(setup.catalog.entities.size).toBe(2_303);
    expect(
      Math.max(...setup.catalog.mutations.map(({ added }) => added)),
    ).toBeLessThanOrEqual(2_000);
    setup.demo.files = { 'eastvale.yaml': force('eastvale') };
    await expect(readAll()).resolves.toEqual({ upserted: 0, removed: 2_301 });
    expect(setup.refs).toEqual(all.slice(0, 2));
  });

  describe('after a restart', () => {
    it('sends only what changed meanwhile', async () => {
      await (await setup.start()).readAll();
      await setup.confirmation.check();
      setup.demo.files['duty.yaml'] = system('duty', 'eastvale');
      delete setup.demo.files['rms.yaml'];
      const { readAll } = await setup.start();
      await expect(readAll()).resolves.toEqual({ upserted: 1, removed: 1 });
    });

    it('reads again when the configuration of a registry changed', async () => {
      await (await setup.start()).readAll();
      await setup.confirmation.check();
      setup.registries[1].settings.namespace = 'trial';
      const { readAll } = await setup.start();
      await readAll();
      expect(setup.refs).toEqual([
        'capability:default/custody',
        'group:trial/eastvale',
        'system:trial/rms',
      ]);
    });

    it('removes what belonged to a registry that is no longer configured', async () => {
      await (await setup.start()).readAll();
      await setup.confirmation.check();
      setup.registries.pop();
      const { readAll } = await setup.start();
      await readAll();
      expect(setup.refs).toEqual(['capability:default/custody']);
      await expect(setup.store.load()).resolves.toMatchObject({
        files: [{ registry: 'blueprint' }],
      });
    });

    it.each([
      ['before', 'the catalog took it'],
      ['after', 'the catalog had taken it'],
    ] as const)(
      'takes up a change that was cut off just %s %s',
      async (moment, _) => {
        await (await setup.start()).readAll();
        await setup.confirmation.check();
        setup.catalog[moment] = () => {
          throw new Error('The server dies');
        };
        setup.demo.files['rms.yaml'] = system(
          'rms',
          'eastvale',
          'purpose: New',
        );
        setup.demo.files['duty.yaml'] = system('duty', 'eastvale');
        await expect((await setup.start()).readAll()).rejects.toThrow('dies');

        setup.catalog[moment] = () => {};
        delete setup.demo.files['duty.yaml'];
        await (await setup.start()).readAll();
        await setup.confirmation.check();
        expect(setup.refs).toEqual(all);
        expect(setup.catalog.entities.get('system:demo/rms')).toMatchObject({
          spec: { purpose: 'New' },
        });
        await setup.confirmation.check();
        await expect(setup.store.load()).resolves.toMatchObject({
          uncertain: [],
        });
      },
    );
  });

  it('does not work from what another server has overtaken', async () => {
    const one = await setup.start();
    const other = await setup.start();
    await one.readAll();
    await expect(other.readAll()).rejects.toThrow();
    await setup.confirmation.check();
    await other.synchroniser.load();
    await expect(other.readAll()).resolves.toEqual({ upserted: 0, removed: 0 });
  });

  describe('takes nothing for deleted', () => {
    it('when the source cannot be read', async () => {
      const { readAll, readPaths, synchroniser } = await setup.start();
      await readAll();
      setup.demo.files = {};
      setup.demo.failure = 'The folder is missing';
      await readAll();
      await readPaths('rms.yaml');
      expect(setup.refs).toEqual(all);
      expect(synchroniser.conditionOf('demo')).toMatchObject({
        unavailable: 'The folder is missing',
        loadedAt: expect.any(String),
      });
      expect(synchroniser.conditionOf('blueprint')).not.toHaveProperty(
        'unavailable',
      );
    });

    it('when the source is suddenly empty, but when each file is named', async () => {
      const { readAll, readPaths, synchroniser } = await setup.start();
      await readAll();
      setup.demo.files = {};
      await readAll();
      expect(setup.refs).toEqual(all);
      expect(synchroniser.conditionOf('demo').unavailable).toMatch(
        /has no YAML file, although 2 were read from it before/,
      );
      await readPaths('rms.yaml', 'eastvale.yaml');
      expect(setup.refs).toEqual(['capability:default/custody']);
      await readAll();
      expect(synchroniser.conditionOf('demo')).not.toHaveProperty(
        'unavailable',
      );
    });

    it('when a folder in it cannot be looked into', async () => {
      setup.demo.files['northmoor/duty.yaml'] = system('duty', 'eastvale');
      const { readAll, synchroniser } = await setup.start();
      await readAll();
      delete setup.demo.files['northmoor/duty.yaml'];
      delete setup.demo.files['rms.yaml'];
      setup.demo.problems = [{ path: 'northmoor', message: 'Not allowed' }];
      await readAll();
      expect(setup.refs).toEqual([
        'capability:default/custody',
        'group:demo/eastvale',
        'system:demo/duty',
      ]);
      expect(synchroniser.conditionOf('demo').blocked).toEqual(
        setup.demo.problems,
      );
    });
  });

  it('asks a repository only for what is new', async () => {
    setup.demo.version = 'one';
    const { readAll } = await setup.start();
    await readAll();
    await readAll();
    expect(setup.demo.reads['rms.yaml']).toBe(1);
    setup.demo.version = 'two';
    setup.demo.files['rms.yaml'] = system('rms', 'eastvale', 'purpose: New');
    await expect(readAll()).resolves.toEqual({ upserted: 1, removed: 0 });
  });

  it('gives the entity to the file that is next in line', async () => {
    setup.demo.files['a.yaml'] = system('rms', 'eastvale', 'purpose: First');
    const { readAll } = await setup.start();
    await readAll();
    const purpose = () =>
      setup.catalog.entities.get('system:demo/rms')?.spec?.purpose;
    expect(purpose()).toBe('First');
    delete setup.demo.files['a.yaml'];
    await expect(readAll()).resolves.toEqual({ upserted: 1, removed: 0 });
    expect(purpose()).toBeUndefined();
  });

  it('makes the catalog look again at what it has and does not show', async () => {
    const { readAll, synchroniser } = await setup.start();
    await readAll();
    const entity = { registry: 'demo', ref: 'system:demo/rms' };
    const before = setup.catalog.entities.get(entity.ref);
    const request = synchroniser.pushAgain([entity]);
    await expect(synchroniser.run(request, signal)).resolves.toEqual({
      upserted: 1,
      removed: 0,
    });
    expect(setup.catalog.entities.get(entity.ref)).toEqual({
      ...before,
      metadata: {
        ...before?.metadata,
        annotations: {
          ...before?.metadata.annotations,
          'blueprint.policing/sent-again': expect.any(String),
        },
      },
    });
    expect(setup.catalog.mutations.at(-1)).toEqual({ added: 1, removed: 0 });
  });

  it('sends again after a restart what nobody has seen in the catalog', async () => {
    await (await setup.start()).readAll();
    setup.catalog.stuck.set('system:demo/rms', undefined);
    await setup.confirmation.check();
    setup.published.length = 0;
    const { readAll } = await setup.start();
    await expect(readAll()).resolves.toEqual({ upserted: 1, removed: 0 });
    expect(setup.published).toMatchObject([
      { upserted: [{ kind: 'System', metadata: { name: 'rms' } }] },
    ]);
  });

  it('stops between two steps when it is told to', async () => {
    const { synchroniser } = await setup.start();
    await expect(
      synchroniser.run(
        { everything: new Set(['demo']), paths: new Map() },
        AbortSignal.abort(),
      ),
    ).rejects.toThrow();
    expect(setup.refs).toEqual([]);
  });
});
