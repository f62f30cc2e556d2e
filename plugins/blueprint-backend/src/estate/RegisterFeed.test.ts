import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { RegistryStatus } from '@policing/plugin-blueprint-common';
import { entryOf, type CatalogReader } from './CatalogReader';
import { RegisterFeed } from './RegisterFeed';

function system(name: string, digest: string, registry = 'demo'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name,
      namespace: 'demo',
      annotations: {
        'blueprint.policing/registry': registry,
        'blueprint.policing/digest': digest,
      },
    },
  };
}

function status(entities: number): RegistryStatus {
  return {
    name: 'demo',
    title: 'Demonstration',
    demonstration: true,
    source: 'catalog/demo',
    watching: true,
    files: 1,
    entities,
    filesWithErrors: 0,
    errors: [],
  };
}

function setUp() {
  const catalog = new Map<string, Entity>();
  const put = (...entities: Entity[]) => {
    for (const entity of entities) {
      catalog.set(entryOf(entity).ref, entity);
    }
  };
  const reader = {
    async *entities() {
      yield [...catalog.values()];
    },
    entries: async () => [...catalog.values()].map(entryOf),
    byRefs: async (refs: string[]) => refs.map(ref => catalog.get(ref)!),
  } as unknown as CatalogReader;
  const estate = new Map<string, string>();
  const target = {
    changes: 0,
    change({ upserted, removed }: { upserted: Entity[]; removed: string[] }) {
      target.changes += 1;
      removed.forEach(ref => estate.delete(ref));
      for (const entity of upserted) {
        const { ref, digest } = entryOf(entity);
        estate.set(ref, digest);
      }
    },
    removeUnknown: jest.fn(),
  };
  const time = { now: 0 };
  const feed = new RegisterFeed({
    reader,
    target,
    logger: mockServices.logger.mock(),
    onStatus: async () => {},
    now: () => time.now,
  });
  const told = async (upserted: Entity[], removed: string[] = []) =>
    feed.receive({ type: 'entities', registry: 'demo', upserted, removed });
  const ended = async (entities: number) =>
    feed.receive({ type: 'status', registries: [status(entities)] });
  return { catalog, put, estate, target, feed, told, ended, time };
}

const a = 'system:demo/a';
const b = 'system:demo/b';

describe('RegisterFeed', () => {
  it('starts from the catalog, and lets events that came meanwhile win', async () => {
    const { put, estate, feed, told } = setUp();
    put(system('a', '1'), system('b', '1'));
    await told([system('a', '2')]);
    expect(estate.size).toBe(0);
    await feed.load();
    expect(Object.fromEntries(estate)).toEqual({ [a]: '2', [b]: '1' });
    feed.stop();
  });

  it('hands on a run of changes as one, when its status comes', async () => {
    const { estate, target, feed, told, ended } = setUp();
    await feed.load();
    await told([system('a', '1')]);
    await told([system('b', '1')]);
    await told([], [a]);
    expect(target.changes).toBe(0);
    await ended(1);
    expect(target.changes).toBe(1);
    expect(Object.fromEntries(estate)).toEqual({ [b]: '1' });
  });

  it('hands on changes after a silence when no status comes', async () => {
    jest.useFakeTimers();
    try {
      const { estate, feed, told } = setUp();
      await feed.load();
      await told([system('a', '1')]);
      jest.advanceTimersByTime(3_000);
      expect(estate.get(a)).toBe('1');
    } finally {
      jest.useRealTimers();
    }
  });

  it('mends what a lost event left behind', async () => {
    const { catalog, put, estate, target, feed, ended } = setUp();
    put(system('a', '1'), system('b', '1'));
    await feed.load();
    await ended(2);
    put(system('a', '2'), system('c', '1'));
    await feed.reconcile();
    expect(estate.get(a)).toBe('2');
    expect(estate.get('system:demo/c')).toBe('1');

    catalog.delete(b);
    await feed.reconcile();
    expect(estate.has(b)).toBe(false);
    expect(target.removeUnknown).toHaveBeenCalled();
  });

  it('waits for a catalog that shows less than an event told', async () => {
    const { put, estate, feed, told, ended, time } = setUp();
    put(system('a', '1'), system('b', '1'));
    await feed.load();
    await told([system('a', '2')], [b]);
    await ended(1);
    await feed.reconcile();
    expect(Object.fromEntries(estate)).toEqual({ [a]: '2' });

    time.now += 3_600_001;
    await feed.reconcile();
    expect(Object.fromEntries(estate)).toEqual({ [a]: '1', [b]: '1' });
  });

  it('believes the catalog again once it has shown what was told', async () => {
    const { put, estate, feed, told, ended } = setUp();
    put(system('a', '1'));
    await feed.load();
    await told([system('a', '2')]);
    await ended(1);
    put(system('a', '2'));
    await feed.reconcile();
    put(system('a', '3'));
    await feed.reconcile();
    expect(estate.get(a)).toBe('3');
  });

  it('takes nothing out while the catalog holds less than was sent to it', async () => {
    const { catalog, put, estate, target, feed, ended } = setUp();
    put(system('a', '1'), system('b', '1'));
    await feed.load();
    expect(feed.isComplete).toBe(false);
    await ended(2);
    expect(feed.isComplete).toBe(true);
    catalog.delete(b);
    await feed.reconcile();
    expect(estate.has(b)).toBe(true);
    expect(target.removeUnknown).not.toHaveBeenCalled();

    await ended(1);
    await feed.reconcile();
    expect(estate.has(b)).toBe(false);
  });

  it('is not complete until the catalog has as much as was sent to it', async () => {
    const { put, feed, ended } = setUp();
    put(system('a', '1'));
    await feed.load();
    await ended(2);
    expect(feed.isComplete).toBe(false);
    put(system('b', '1'));
    expect(await feed.reconcile()).toBe(true);
  });
});
