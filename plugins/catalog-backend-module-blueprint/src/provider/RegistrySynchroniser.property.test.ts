import { mockServices } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { capability, file, system } from '../__fixtures__/documents';
import { registry } from '../__fixtures__/registries';
import { MemoryCatalog } from '../__testUtils__/MemoryCatalog';
import { MemorySource } from '../__testUtils__/MemorySource';
import { MemoryStore } from '../__testUtils__/MemoryStore';
import { isBroken } from '../register/FileRecord';
import { CatalogConfirmation } from './CatalogConfirmation';
import { RegistrySynchroniser } from './RegistrySynchroniser';

jest.setTimeout(120_000);

const names = ['blueprint', 'demo'] as const;
type Name = (typeof names)[number];
const paths = ['a.yaml', 'b.yaml', 'c.yaml'];

/** Documents that get in each other's way: the same names in several files and namespaces. */
const documents = [
  system('rms', 'eastvale', 'capabilities: [custody]'),
  system('rms', 'eastvale', 'purpose: Another').replace(
    'name: rms',
    'name: rms\n  namespace: demo',
  ),
  system('duty', 'eastvale', 'capabilities: [custody, response]'),
  capability('custody'),
  capability('response'),
];
const brokenText = 'kind: Nonsense';

/** What a person may do to the files between two readings. */
const actionOf = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      registry: fc.constantFrom(...names),
      path: fc.constantFrom(...paths),
      documents: fc.uniqueArray(fc.nat({ max: documents.length - 1 }), {
        minLength: 1,
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('delete' as const, 'break' as const),
      registry: fc.constantFrom(...names),
      path: fc.constantFrom(...paths),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('read' as const, 'restart' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('crash' as const),
      moment: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);

type Action = typeof actionOf extends fc.Arbitrary<infer T> ? T : never;

class World {
  readonly sources = {
    blueprint: new MemorySource(),
    demo: new MemorySource(),
  };
  readonly catalog = new MemoryCatalog();
  readonly store = new MemoryStore();
  readonly confirmation = new CatalogConfirmation({
    store: this.store,
    catalog: this.catalog.service,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
  });
  synchroniser = this.create();

  create() {
    return new RegistrySynchroniser({
      registries: names.map(name => ({
        settings: registry(name, {
          namespace: name === 'demo' ? 'demo' : 'default',
        }),
        source: this.sources[name],
      })),
      store: this.store,
      connection: this.catalog,
      confirmation: this.confirmation,
      events: mockServices.events.mock(),
    });
  }

  async restart() {
    this.synchroniser = this.create();
    await this.synchroniser.load();
  }

  async read() {
    // Each file is named as well, as a watched folder does when it is emptied.
    const everyPath = () => new Set(paths);
    await this.synchroniser.run(
      {
        everything: new Set(names),
        paths: new Map(names.map(name => [name, everyPath()])),
      },
      new AbortController().signal,
    );
  }

  /** What the catalog shows, but for the mark that makes it look again. */
  shown() {
    return Object.fromEntries(
      [...this.catalog.entities].map(([ref, entity]) => {
        const { annotations: { ...annotations } = {} } = entity.metadata;
        delete annotations['blueprint.policing/sent-again'];
        return [
          ref,
          { ...entity, metadata: { ...entity.metadata, annotations } },
        ];
      }),
    );
  }

  async perform(action: Action) {
    switch (action.type) {
      case 'write':
        this.sources[action.registry].files[action.path] = file(
          ...action.documents.map(index => documents[index]),
        );
        break;
      case 'break':
        this.sources[action.registry].files[action.path] = brokenText;
        break;
      case 'delete':
        delete this.sources[action.registry].files[action.path];
        break;
      case 'read':
        await this.read();
        break;
      case 'restart':
        await this.restart();
        break;
      default:
        this.catalog[action.moment] = () => {
          throw new Error('The server dies');
        };
        await this.read().catch(() => {});
        this.catalog[action.moment] = () => {};
        await this.restart();
    }
  }
}

describe('RegistrySynchroniser', () => {
  it('ends with what a first reading of the same files would give, whatever happened before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(actionOf, { maxLength: 14 }), async actions => {
        const world = new World();
        await world.restart();
        for (const action of actions) {
          await world.perform(action);
        }
        // A broken file keeps older entities, which a first reading cannot know.
        await world.read();
        for (const record of world.synchroniser.register.files()) {
          if (isBroken(record)) {
            const source = world.sources[record.registry as Name];
            source.files[record.path] = documents[3];
          }
        }
        await world.read();

        const fresh = new World();
        await fresh.restart();
        fresh.sources.blueprint.files = world.sources.blueprint.files;
        fresh.sources.demo.files = world.sources.demo.files;
        await fresh.read();
        expect(world.shown()).toEqual(fresh.shown());
      }),
      { numRuns: 100 },
    );
  });
});
