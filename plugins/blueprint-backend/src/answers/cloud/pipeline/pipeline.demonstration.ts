import {
  type DecisionsResponse,
  type PipelineResponse,
  pipelineDispositions,
  type WaveItem,
  type WavesResponse,
} from '@policing/plugin-blueprint-common';
import { demonstrationApi } from '../../../__testUtils__/demonstrationApi';

const eastvale = 'group:demo/eastvale';

describe('the pipeline of the move to cloud', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  beforeEach(() => {
    api.caller = 'nationalArchitect';
  });

  const pipeline = (query = ''): Promise<PipelineResponse> =>
    read(`/cloud/pipeline?registry=demo${query}`);
  const waves = (query = ''): Promise<WavesResponse> =>
    read(`/cloud/waves?registry=demo${query}`);
  const decisions = (query = ''): Promise<DecisionsResponse> =>
    read(`/cloud/decisions?registry=demo${query}`);
  const refs = (items: readonly { ref: string }[]) =>
    items.map(({ ref }) => ref.split('/').at(-1));

  describe('as a whole', () => {
    it('counts every system of the register in one cell', async () => {
      const { systems, table, funnel } = await pipeline();
      const { totalItems } = await read('/systems?registry=demo&limit=1');
      expect(systems).toBe(totalItems);
      const cells = table.flatMap(row => row.dispositions);
      expect(cells).toHaveLength(table.length * pipelineDispositions.length);
      expect(cells.reduce((sum, cell) => sum + cell.systems, 0)).toBe(systems);
      const beside = funnel.beside.reduce((sum, each) => sum + each.systems, 0);
      expect(funnel.stages[0].reached + beside).toBe(systems);
    });

    it('agrees with the list of systems, cell by cell of a force', async () => {
      const { table } = await pipeline(`&force=${eastvale}`);
      for (const { status, systems } of table) {
        const { totalItems } = await read(
          `/systems?registry=demo&force=${eastvale}&cloudStatus=${status}&limit=1`,
        );
        expect([status, systems]).toEqual([status, totalItems]);
      }
    });

    it('leads to as many systems as it counts, by disposition and wave', async () => {
      const { table } = await pipeline(`&force=${eastvale}`);
      const cells = table.flatMap(({ status, dispositions }) =>
        dispositions.map(cell => ({ status, ...cell })),
      );
      for (const { status, disposition, systems } of cells) {
        const { totalItems } = await read(
          `/systems?registry=demo&force=${eastvale}&cloudStatus=${status}&disposition=${disposition}&limit=1`,
        );
        expect([status, disposition, totalItems]).toEqual([
          status,
          disposition,
          systems,
        ]);
      }
      for (const wave of ['1', '2', 'not-known']) {
        const { systems } = await pipeline(`&force=${eastvale}&wave=${wave}`);
        const { totalItems } = await read(
          `/systems?registry=demo&force=${eastvale}&wave=${wave}&limit=1`,
        );
        expect([wave, totalItems]).toEqual([wave, systems]);
      }
    });

    it('names what is late, what comes next, and the oldest decision', async () => {
      const data = await pipeline(`&force=${eastvale}`);
      expect(refs(data.late.first)).toEqual([
        'eastvale-intelligence-cards',
        'eastvale-media-locker',
        'eastvale-crimefile-archive',
        'eastvale-caseworks-rms',
      ]);
      expect(data.late.count).toBe(data.late.first.length);
      expect(data.next.first[0].plannedStart! >= data.today).toBe(true);
      expect(refs(data.blocked.first)).toEqual(
        expect.arrayContaining([
          'eastvale-larkhelm-voice',
          'eastvale-licensing',
        ]),
      );
      const [oldest] = data.decisions.oldest;
      expect(oldest.age).toMatchObject({ state: 'open', old: true });
      expect(data.decisions.oldAfterMonths).toBe(36);
    });

    it('does not take migrated for decommissioned', async () => {
      const { leftRunning } = await pipeline(`&force=${eastvale}`);
      const vault = leftRunning.first.find(
        ({ system }) => system.ref === 'system:demo/eastvale-evidence-vault',
      );
      expect(vault?.left.predecessors).toEqual([
        {
          ref: 'system:demo/eastvale-media-locker',
          title: expect.any(String),
          state: 'runs',
        },
      ]);
      expect(leftRunning.predecessorsRunning).toBeGreaterThan(0);
    });

    it('narrows by status, disposition, wave, category and capability together', async () => {
      const { systems } = await pipeline(
        `&force=${eastvale}&status=in-progress&wave=2`,
      );
      expect(systems).toBe(2);
      const none = await pipeline(
        `&force=${eastvale}&status=in-progress&wave=not-known&disposition=refactor&category=records-management&capability=capability:default/crime-and-case-management`,
      );
      expect(none.systems).toBe(0);
      expect(none.burnUp.scope).toBe(0);
    });

    it('is made of open facts: everybody signed in reads the same', async () => {
      const whole = await pipeline();
      api.caller = 'officer';
      expect(await pipeline()).toEqual(whole);
    });
  });

  describe('waves', () => {
    const numbered = ({ items }: WavesResponse, wave: number): WaveItem =>
      items.find(each => each.wave === wave)!;

    it('stand by number, with the dates of their systems', async () => {
      const data = await waves(`&force=${eastvale}&limit=50`);
      expect(data.items.map(({ wave }) => wave)).toEqual([1, 2, 3]);
      const second = numbered(data, 2);
      expect(second).toMatchObject({ state: 'under-way', late: true });
      expect(refs(second.systems).slice(0, 2)).toEqual([
        'eastvale-crimefile-archive',
        'eastvale-caseworks-rms',
      ]);
      expect(second.systems[0].delay).toBe('finish-passed');
    });

    it('say what they wait for, in another wave and in their own', async () => {
      const { waits } = numbered(await waves(`&force=${eastvale}`), 3);
      const sentences = waits.map(({ waiting, because, on, place }) => [
        ...refs([waiting]),
        because,
        ...refs([on]),
        place,
      ]);
      expect(sentences).toEqual(
        expect.arrayContaining([
          [
            'eastvale-caseworks-custody',
            'needs',
            'eastvale-caseworks-rms',
            'other-wave',
          ],
          [
            'eastvale-castle-row',
            'still-needed-by',
            'eastvale-caseworks-custody',
            'same-wave',
          ],
        ]),
      );
    });

    it('come by force for the nation, a page at a time', async () => {
      const whole = await waves('&limit=200');
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page: WavesResponse = await waves(
          `&limit=4${cursor ? `&cursor=${cursor}` : ''}`,
        );
        seen.push(
          ...page.items.map(({ force, wave }) => `${force?.ref} ${wave}`),
        );
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(seen).toEqual(
        whole.items.map(({ force, wave }) => `${force?.ref} ${wave}`),
      );
      expect(new Set(seen).size).toBe(whole.totalItems);
    });
  });

  describe('decisions', () => {
    it('come oldest first, those without a day last', async () => {
      const { items, totalItems } = await decisions('&view=open&limit=200');
      expect(items).toHaveLength(totalItems);
      const days = items.map(({ decidedOn = '9999' }) => decidedOn);
      expect(days).toEqual([...days].sort());
      const { decisions: counts } = await pipeline();
      expect(totalItems).toBe(counts.open);
      expect((await decisions('&view=old')).totalItems).toBe(counts.old);
      expect(
        items.every(({ age, decidedOn }) => !age.old || decidedOn! < '2023-12'),
      ).toBe(true);
    });

    it('can be turned round and narrowed to views together', async () => {
      const { items } = await decisions(
        '&view=standing&view=carried-out&sort=-title&limit=200',
      );
      const titles = items.map(({ title }) => title.toLowerCase());
      expect(titles).toEqual([...titles].sort().reverse());
      expect(items.map(({ age }) => age.state)).not.toContain('open');
    });
  });

  describe('a request that is wrong', () => {
    it.each([
      ['/cloud/pipeline?registry=demo&force=group:demo/nowhere', /force/],
      [
        `/cloud/pipeline?registry=demo&force=${eastvale}&region=group:demo/x`,
        /region/,
      ],
      ['/cloud/pipeline?registry=demo&status=asleep', /status/],
      ['/cloud/pipeline?registry=demo&wave=0', /wave/],
      ['/cloud/waves?registry=demo&wave=1000', /wave/],
      ['/cloud/waves?registry=demo&cursor=x', /cursor/],
      ['/cloud/decisions?registry=demo&view=nice', /view/],
      ['/cloud/decisions?registry=demo&sort=merit', /sort/],
      ['/exports/cloud-pipeline?registry=demo', /format/],
    ])('is named: %s', async (path, named) => {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 400]);
      expect(body.error.message).toMatch(named);
    });
  });

  describe('taken away', () => {
    it('holds every system that matches, with its plan', async () => {
      const { text } = await get(
        `/exports/cloud-pipeline?registry=demo&format=csv&force=${eastvale}&wave=2`,
      );
      expect(text).toContain('planned finish has passed');
      expect(text).toMatch(/eastvale-caseworks-rms.*in progress/);
      const sheet = await get(
        '/exports/cloud-pipeline?registry=demo&format=xlsx',
      );
      expect(sheet.status).toBe(200);
    });

    it('is refused to those without a role', async () => {
      api.caller = 'officer';
      const { status } = await get(
        '/exports/cloud-pipeline?registry=demo&format=csv',
      );
      expect(status).toBe(403);
    });
  });
});
