import { mockServices } from '@backstage/backend-test-utils';
import {
  type RegistryChangeEvent,
  type RegistryStatus,
} from '@policing/plugin-blueprint-common';
import { assessment, file, force, system } from '../__fixtures__/documents';
import { registry } from '../__fixtures__/registries';
import { MemoryCatalog } from '../__testUtils__/MemoryCatalog';
import { MemorySource } from '../__testUtils__/MemorySource';
import { MemoryStore } from '../__testUtils__/MemoryStore';
import { RegistryEntityProvider } from './RegistryEntityProvider';

const good = file(force('eastvale'), system('rms', 'eastvale'));
const broken = good.replace('force-application', 'force-aplication');

class Setup {
  readonly source = new MemorySource({ 'a.yaml': good });
  readonly store = new MemoryStore();
  readonly catalog = new MemoryCatalog();
  readonly logger = mockServices.logger.mock();
  readonly published: RegistryChangeEvent[] = [];
  #provider?: RegistryEntityProvider;

  async start() {
    this.#provider = new RegistryEntityProvider({
      registries: [
        {
          settings: registry('demo', {
            title: 'Demonstration',
            namespace: 'demo',
            demonstration: true,
          }),
          source: this.source,
        },
      ],
      store: this.store,
      catalog: this.catalog.service,
      auth: mockServices.auth(),
      events: mockServices.events.mock({
        publish: async ({ eventPayload }) => {
          this.published.push(eventPayload as RegistryChangeEvent);
        },
      }),
      logger: this.logger,
    });
    await this.#provider.connect(this.catalog);
    await this.#provider.start();
  }

  async stop() {
    await this.#provider?.stop();
  }

  /** The last state that was published, once it is as wanted. */
  async status(
    isWanted: (status: RegistryStatus) => unknown,
  ): Promise<RegistryStatus> {
    for (const started = Date.now(); Date.now() - started < 5_000;) {
      const last = this.published.findLast(({ type }) => type === 'status');
      if (last?.type === 'status' && isWanted(last.registries[0])) {
        return last.registries[0];
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    throw new Error(
      `Not so within 5 seconds: ${JSON.stringify(this.published.at(-1))}`,
    );
  }

  change(text: string, path = 'a.yaml') {
    this.source.files[path] = text;
    this.source.listener?.([path]);
  }
}

describe('RegistryEntityProvider', () => {
  let setup: Setup;
  beforeEach(() => {
    setup = new Setup();
  });
  afterEach(() => setup.stop());

  it('publishes what it remembers, then what it finds', async () => {
    await setup.start();
    await expect(setup.status(({ loadedAt }) => loadedAt)).resolves.toEqual({
      name: 'demo',
      title: 'Demonstration',
      demonstration: true,
      source: 'memory',
      watching: true,
      loadedAt: expect.any(String),
      files: 1,
      entities: 2,
      filesWithErrors: 0,
      errors: [],
    });
    expect(setup.published[0]).toMatchObject({
      type: 'status',
      registries: [{ files: 0, entities: 0 }],
    });
    await setup.stop();
    setup.published.length = 0;
    await setup.start();
    await setup.status(({ loadedAt }) => loadedAt);
    expect(setup.published[0]).toMatchObject({
      type: 'status',
      registries: [{ files: 1, entities: 2 }],
    });
  });

  it('sends a change within half a second', async () => {
    await setup.start();
    await setup.status(({ watching, loadedAt }) => watching && loadedAt);
    const started = Date.now();
    setup.change(good.replace('rms', 'duty'));
    await setup.status(() => setup.catalog.entities.has('system:demo/duty'));
    expect(Date.now() - started).toBeLessThan(500);
    expect(setup.catalog.entities.has('system:demo/rms')).toBe(false);
  });

  it('says since when a file is broken, over restarts, and when it is mended', async () => {
    await setup.start();
    await setup.status(({ loadedAt, watching }) => loadedAt && watching);
    setup.change(broken);
    const isBroken = ({ filesWithErrors }: RegistryStatus) =>
      filesWithErrors === 1;
    const [error] = (await setup.status(isBroken)).errors;
    expect(error).toMatchObject({
      file: 'a.yaml',
      field: 'spec.type',
      found: '"force-aplication"',
      keptEntities: 2,
      lastGoodAt: expect.any(String),
    });
    expect(setup.logger.warn).toHaveBeenCalledTimes(1);
    expect(setup.logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^demo: a\.yaml:\d+:\d+ error spec\.type: found "force-aplication"/,
      ),
    );

    await setup.stop();
    await new Promise(resolve => setTimeout(resolve, 5));
    setup.published.length = 0;
    await setup.start();
    const again = await setup.status(
      status => isBroken(status) && status.loadedAt && status.watching,
    );
    expect(again.errors[0].since).toBe(error.since);

    // Other lines above it do not make it another error.
    setup.change(`# A comment\n${broken}`);
    const moved = await setup.status(
      ({ errors }) => errors[0]?.line === error.line! + 1,
    );
    expect(moved.errors[0].since).toBe(error.since);

    setup.change(good);
    await setup.status(({ filesWithErrors }) => filesWithErrors === 0);
    expect(setup.logger.info).toHaveBeenCalledWith(
      expect.stringMatching(/^Mended: demo: a\.yaml/),
    );
  });

  it('neither logs nor publishes what a restricted document says', async () => {
    setup.source.files['b.yaml'] = assessment(
      'sa-0123456789',
      'rms',
      'eastvale',
    ).concat('  criticality: { tier: canary, canary: true }\n');
    await setup.start();
    await setup.status(({ filesWithErrors }) => filesWithErrors === 1);
    expect(setup.logger.warn).toHaveBeenCalled();
    expect(
      JSON.stringify([
        setup.published,
        setup.logger.warn.mock.calls,
        await setup.store.load(),
      ]),
    ).not.toMatch(/canary/);
  });

  it.each([
    ['is not YAML', 'blockers: kind: canary', 'yaml-syntax'],
    ['breaks the schema', 'blockers: canary', 'wrong-type'],
  ])(
    'says whose restricted document %s, and nothing that is in it',
    async (_, line, rule) => {
      await setup.start();
      await setup.status(({ loadedAt, watching }) => loadedAt && watching);
      const sound = assessment('sa-0123456789', 'rms', 'eastvale');
      setup.change(sound, 'eastvale.yaml');
      await setup.status(({ files }) => files === 2);
      setup.change(`${sound.trimEnd()}\n  ${line}\n`, 'eastvale.yaml');
      const status = await setup.status(each => each.filesWithErrors === 1);
      expect(status.errors).toMatchObject([
        { rule, restricted: true, forces: ['group:demo/eastvale'] },
      ]);
      expect(setup.logger.warn).toHaveBeenCalledTimes(1);
      expect(JSON.stringify(status)).not.toContain('canary');
      expect(JSON.stringify(setup.logger.warn.mock.calls)).not.toContain(
        'canary',
      );
    },
  );

  it('passes on at most 500 problems and says how many more there are', async () => {
    setup.source.files['a.yaml'] = file(
      force('eastvale'),
      ...Array.from({ length: 620 }, (_, number) =>
        system(`s-${number}`, 'eastvale', 'product: none'),
      ),
    );
    setup.source.files['b.yaml'] = broken;
    await setup.start();
    const { errors, errorsLeftOut } = await setup.status(
      ({ loadedAt }) => loadedAt,
    );
    expect(errors).toHaveLength(500);
    expect(errors[0]).toMatchObject({ file: 'b.yaml', severity: 'error' });
    expect(errorsLeftOut).toBe(121);
  });

  it('does not let the problems of open documents drown those of a force', async () => {
    setup.source.files['a.yaml'] = file(
      force('eastvale'),
      ...Array.from({ length: 501 }, (_, number) =>
        system(`s-${number}`, 'eastvale', 'product: none'),
      ),
    );
    setup.source.files['b.yaml'] = assessment(
      'sa-0123456789',
      'none',
      'eastvale',
    );
    await setup.start();
    const { errors, errorsLeftOut } = await setup.status(
      ({ loadedAt }) => loadedAt,
    );
    expect(errorsLeftOut).toBe(1);
    expect(errors.filter(({ restricted }) => restricted)).toMatchObject([
      { file: 'b.yaml', forces: ['group:demo/eastvale'] },
    ]);
  });

  it('says why a source cannot be read, and recovers', async () => {
    setup.source.failure = 'The folder is missing.';
    await setup.start();
    const { errors } = await setup.status(
      ({ filesWithErrors }) => filesWithErrors === 1,
    );
    expect(errors).toMatchObject([
      { file: '.', message: 'The folder is missing.', keptEntities: 0 },
    ]);
    setup.source.failure = undefined;
    setup.source.listener?.();
    await setup.status(({ filesWithErrors }) => filesWithErrors === 0);
    expect(setup.catalog.entities.size).toBe(2);
  });

  it('tries again when the catalog does not take a change', async () => {
    let failures = 0;
    setup.catalog.before = () => {
      if (failures++ === 0) {
        throw new Error('The database is away');
      }
    };
    await setup.start();
    await setup.status(({ entities, loadedAt }) => entities === 2 && loadedAt);
    expect(setup.catalog.entities.size).toBe(2);
    expect(setup.logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/are tried again: .*The database is away/),
    );
  });

  it('starts anew when another server has been quicker', async () => {
    await setup.start();
    await setup.status(({ loadedAt, watching }) => loadedAt && watching);
    setup.store.revision += 1;
    setup.change(good.replace('rms', 'duty'));
    await setup.status(() => setup.catalog.entities.has('system:demo/duty'));
    expect(setup.logger.error).not.toHaveBeenCalled();
  });

  it('is quiet after it has stopped', async () => {
    await setup.start();
    await setup.status(({ loadedAt, watching }) => loadedAt && watching);
    const { listener } = setup.source;
    await setup.stop();
    const count = setup.published.length;
    listener?.(['a.yaml']);
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(setup.published).toHaveLength(count);
  });

  it('does not start before the catalog is there', async () => {
    const provider = new RegistryEntityProvider({
      registries: [],
      store: setup.store,
      catalog: setup.catalog.service,
      auth: mockServices.auth(),
      events: mockServices.events.mock(),
      logger: setup.logger,
    });
    await expect(provider.start()).rejects.toThrow(/not connected/);
  });
});
