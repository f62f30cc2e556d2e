import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { MemoryCatalog } from '../__testUtils__/MemoryCatalog';
import { MemoryStore } from '../__testUtils__/MemoryStore';
import { CatalogConfirmation, type SentEntity } from './CatalogConfirmation';

const ref = 'system:demo/rms';

function version(digest: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name: 'rms',
      namespace: 'demo',
      annotations: {
        'blueprint.policing/digest': digest,
        'backstage.io/view-url': 'whatever the catalog adds',
      },
    },
  };
}

async function setUp(...sent: SentEntity[]) {
  const clock = { now: 0 };
  const store = new MemoryStore();
  const catalog = new MemoryCatalog();
  const logger = mockServices.logger.mock();
  const confirmation = new CatalogConfirmation({
    store,
    catalog: catalog.service,
    auth: mockServices.auth(),
    logger,
    now: () => clock.now,
  });
  await store.begin(0, sent);
  confirmation.note(sent);
  return {
    clock,
    catalog,
    confirmation,
    logger,
    pending: async () => (await store.load()).uncertain.map(each => each.ref),
  };
}

const first: SentEntity = { registry: 'demo', ref, entity: version('1') };

describe('CatalogConfirmation', () => {
  it('crosses out what the catalog shows', async () => {
    const { catalog, confirmation, pending } = await setUp(first);
    await expect(confirmation.check()).resolves.toEqual({ seen: 0, stuck: [] });
    await expect(pending()).resolves.toEqual([ref]);
    catalog.entities.set(ref, version('1'));
    await expect(confirmation.check()).resolves.toEqual({ seen: 1, stuck: [] });
    await expect(pending()).resolves.toEqual([]);
    expect(confirmation.isWaiting).toBe(false);
  });

  it('waits for the version that was sent last', async () => {
    const { catalog, confirmation } = await setUp(first);
    confirmation.note([{ ...first, entity: version('2') }]);
    catalog.entities.set(ref, version('1'));
    await expect(confirmation.check()).resolves.toMatchObject({ seen: 0 });
    catalog.entities.set(ref, version('2'));
    await expect(confirmation.check()).resolves.toMatchObject({ seen: 1 });
  });

  it('waits for what was removed to be gone', async () => {
    const { catalog, confirmation, pending } = await setUp({
      registry: 'demo',
      ref,
    });
    catalog.entities.set(ref, version('1'));
    await expect(confirmation.check()).resolves.toMatchObject({ seen: 0 });
    catalog.entities.delete(ref);
    await expect(confirmation.check()).resolves.toMatchObject({ seen: 1 });
    await expect(pending()).resolves.toEqual([]);
  });

  it('takes the many in turns', async () => {
    const many = Array.from({ length: 1_200 }, (_, number) => ({
      registry: 'demo',
      ref: `system:demo/s${number}`,
      entity: version('1'),
    }));
    const { catalog, confirmation, pending } = await setUp(...many);
    many
      .slice(1_000)
      .forEach(each => catalog.entities.set(each.ref, each.entity));
    await expect(confirmation.check()).resolves.toMatchObject({ seen: 0 });
    await expect(confirmation.check()).resolves.toMatchObject({ seen: 200 });
    await expect(pending()).resolves.toHaveLength(1_000);
  });

  it('is patient while the catalog makes headway', async () => {
    const other = { ...first, ref: 'system:demo/duty' };
    const { catalog, clock, confirmation } = await setUp(first, other);
    clock.now += 59_000;
    catalog.entities.set(other.ref, version('1'));
    await confirmation.check();
    clock.now += 59_000;
    await expect(confirmation.check()).resolves.toEqual({ seen: 0, stuck: [] });
  });

  it('sends again once what is stuck, then gives up aloud', async () => {
    const { clock, confirmation, logger, pending } = await setUp(first);
    clock.now += 61_000;
    await expect(confirmation.check()).resolves.toEqual({
      seen: 0,
      stuck: [{ registry: 'demo', ref }],
    });
    expect(logger.warn).not.toHaveBeenCalled();
    confirmation.note([first]);
    clock.now += 61_000;
    await expect(confirmation.check()).resolves.toEqual({ seen: 0, stuck: [] });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/does not follow for system:demo\/rms/),
    );
    expect(confirmation.isWaiting).toBe(false);
    // The next start tries again.
    await expect(pending()).resolves.toEqual([ref]);
  });
});
