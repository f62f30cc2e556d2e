import type { Entity } from '@backstage/catalog-model';
import { capability, file, force, system } from '../__fixtures__/documents';
import { registry } from '../__fixtures__/registries';
import { readText } from './readRegistryFile';
import { Register, type ReadFile, type RegisterChange } from './Register';

const registries = [
  registry('blueprint'),
  registry('demo', { namespace: 'demo', demonstration: true }),
];

/** A file as the synchroniser reads it. */
async function read(key: string, text: string): Promise<ReadFile> {
  const name = key.split('/')[0];
  const path = key.slice(name.length + 1);
  const settings = registries.find(each => each.name === name)!;
  return {
    registry: name,
    path,
    contentDigest: text,
    method: 'method',
    ...(await readText(text, path, settings)),
  };
}

function gone(key: string) {
  const [name, ...path] = key.split('/');
  return { registry: name, path: path.join('/') };
}

const day = (number: number) => `2026-11-0${number}T00:00:00.000Z`;

function sent({ upserted }: RegisterChange): string[] {
  return upserted.map(({ ref }) => ref);
}

function purposeOf(entity: Entity | undefined): unknown {
  return entity?.spec?.purpose;
}

describe('Register', () => {
  it('sends what is new and what is different', async () => {
    const register = new Register(registries);
    const first = await read(
      'demo/a.yaml',
      file(force('eastvale'), system('rms', 'eastvale')),
    );
    expect(sent(register.apply([first], [], day(1)))).toEqual([
      'group:demo/eastvale',
      'system:demo/rms',
    ]);
    expect(sent(register.apply([first], [], day(2)))).toEqual([]);
    const second = await read(
      'demo/a.yaml',
      file(force('eastvale'), system('rms', 'eastvale', 'purpose: Records')),
    );
    expect(sent(register.apply([second], [], day(3)))).toEqual([
      'system:demo/rms',
    ]);
    expect(register.takeLeftOver()).toEqual([]);
    expect(register.countEntities()).toEqual(new Map([['demo', 2]]));
  });

  it('removes what a file no longer defines, and what was in a file that is gone', async () => {
    const register = new Register(registries);
    const both = file(system('rms', 'eastvale'), system('duty', 'eastvale'));
    register.apply([await read('demo/a.yaml', both)], [], day(1));
    register.apply(
      [await read('demo/a.yaml', system('rms', 'eastvale'))],
      [],
      day(2),
    );
    expect(register.takeLeftOver()).toEqual([
      { registry: 'demo', ref: 'system:demo/duty' },
    ]);
    const change = register.apply([], [gone('demo/a.yaml')], day(3));
    expect(change.gone).toEqual([gone('demo/a.yaml')]);
    expect(register.takeLeftOver()).toEqual([
      { registry: 'demo', ref: 'system:demo/rms' },
    ]);
    expect(register.takeLeftOver()).toEqual([]);
  });

  it('keeps every entity of a file that breaks', async () => {
    const register = new Register(registries);
    const both = file(system('rms', 'eastvale'), system('duty', 'eastvale'));
    register.apply([await read('demo/a.yaml', both)], [], day(1));
    const broken = await read(
      'demo/a.yaml',
      file(system('rms', 'eastvale', 'purpose: New'), 'kind: Nonsense'),
    );
    const change = register.apply([broken], [], day(2));
    expect(sent(change)).toEqual([]);
    expect(register.takeLeftOver()).toEqual([]);
    expect(change.records).toMatchObject([
      {
        path: 'a.yaml',
        entities: [{ ref: 'system:demo/rms' }, { ref: 'system:demo/duty' }],
        problems: [{ severity: 'error' }],
        lastGoodAt: day(1),
      },
    ]);
  });

  it('has nothing of a file that was never good', async () => {
    const register = new Register(registries);
    register.apply([await read('demo/a.yaml', 'kind: Nonsense')], [], day(1));
    const record = register.file(gone('demo/a.yaml'));
    expect(record).toMatchObject({ entities: [] });
    expect(record).not.toHaveProperty('lastGoodAt');
  });

  it('moves an entity to another file without removing it', async () => {
    const register = new Register(registries);
    const text = system('rms', 'eastvale');
    register.apply([await read('demo/a.yaml', text)], [], day(1));
    const change = register.apply(
      [await read('demo/b.yaml', text)],
      [gone('demo/a.yaml')],
      day(2),
    );
    expect(sent(change)).toEqual(['system:demo/rms']);
    expect(change.upserted[0].entity.metadata.annotations).toMatchObject({
      'blueprint.policing/file': 'b.yaml',
    });
    expect(register.takeLeftOver()).toEqual([]);
  });

  describe('with two files that define an entity', () => {
    const early = system('rms', 'eastvale', 'purpose: Early');
    const late = system('rms', 'eastvale', 'purpose: Late');

    it.each([
      ['read together', false],
      ['read one after the other', true],
    ])('lets the first by path hold it when %s', async (_, apart) => {
      const register = new Register(registries);
      const files = [
        await read('demo/b.yaml', late),
        await read('demo/a.yaml', early),
      ];
      const changes = apart
        ? files.map(each => register.apply([each], [], day(1)))
        : [register.apply(files, [], day(1))];
      const last = changes.flatMap(({ upserted }) => upserted).at(-1);
      expect(purposeOf(last?.entity)).toBe('Early');
      expect(register.holderOf('system:demo/rms')?.path).toBe('a.yaml');
    });

    it('lets the registry that is configured first hold it', async () => {
      const register = new Register(registries);
      const explicit = early.replace(
        'name: rms',
        'name: rms\n  namespace: demo',
      );
      register.apply(
        [
          await read('demo/a.yaml', late),
          await read('blueprint/z.yaml', explicit),
        ],
        [],
        day(1),
      );
      expect(register.holderOf('system:demo/rms')?.registry).toBe('blueprint');
    });

    it('asks for the other file when the first one is gone', async () => {
      const register = new Register(registries);
      const other = await read('demo/b.yaml', late);
      register.apply([await read('demo/a.yaml', early), other], [], day(1));
      const change = register.apply([], [gone('demo/a.yaml')], day(2));
      expect(change.stale).toEqual([gone('demo/b.yaml')]);
      expect(register.takeLeftOver()).toEqual([]);
      const [{ entity }] = register.apply([other], [], day(3)).upserted;
      expect(purposeOf(entity)).toBe('Late');
    });
  });

  describe('with a definition in a namespace of its own', () => {
    const user = system('rms', 'eastvale', 'capabilities: [custody]');

    it('reads again what pointed at the default namespace', async () => {
      const register = new Register(registries);
      const reader = await read('demo/rms.yaml', user);
      register.apply(
        [await read('blueprint/c.yaml', capability('custody')), reader],
        [],
        day(1),
      );
      const added = register.apply(
        [await read('demo/c.yaml', capability('custody'))],
        [],
        day(2),
      );
      expect(added.stale).toEqual([gone('demo/rms.yaml')]);
      const again = register.apply([reader], [], day(3));
      expect(again.upserted[0].entity.spec?.capabilities).toEqual([
        'capability:demo/custody',
      ]);
      const removed = register.apply([], [gone('demo/c.yaml')], day(4));
      expect(removed.stale).toEqual([gone('demo/rms.yaml')]);
      expect(
        register.apply([reader], [], day(5)).upserted[0].entity.spec
          ?.capabilities,
      ).toEqual(['capability:default/custody']);
    });

    it('leaves others in peace', async () => {
      const register = new Register(registries);
      register.apply(
        [
          await read(
            'blueprint/x.yaml',
            system('x', 'kent', 'capabilities: [custody]'),
          ),
          await read('demo/y.yaml', system('y', 'eastvale')),
        ],
        [],
        day(1),
      );
      const { stale } = register.apply(
        [await read('demo/c.yaml', capability('custody'))],
        [],
        day(2),
      );
      expect(stale).toEqual([]);
    });
  });

  describe('after a restart', () => {
    it('has nothing to send for the same files', async () => {
      const before = new Register(registries);
      const text = await read('demo/a.yaml', system('rms', 'eastvale'));
      const { records } = before.apply([text], [], day(1));
      const after = new Register(
        registries,
        JSON.parse(JSON.stringify(records)),
      );
      expect(after.isSettled(after.file(gone('demo/a.yaml'))!)).toBe(true);
      expect(sent(after.apply([text], [], day(2)))).toEqual([]);
    });

    it('sends again what may not have arrived, and removes what no file defines', async () => {
      const before = new Register(registries);
      const text = await read('demo/a.yaml', system('rms', 'eastvale'));
      const { records } = before.apply([text], [], day(1));
      const after = new Register(registries, records, [
        { registry: 'demo', ref: 'system:demo/rms' },
        { registry: 'demo', ref: 'system:demo/duty' },
      ]);
      expect(after.isSettled(after.file(gone('demo/a.yaml'))!)).toBe(false);
      expect(sent(after.apply([text], [], day(2)))).toEqual([
        'system:demo/rms',
      ]);
      expect(after.takeLeftOver()).toEqual([
        { registry: 'demo', ref: 'system:demo/duty' },
      ]);
    });
  });
});
