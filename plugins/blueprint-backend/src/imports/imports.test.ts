import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { HeldRole } from '@policing/plugin-blueprint-common';
import express from 'express';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import request from 'supertest';
import {
  accessTransformers,
  permissionsOf,
} from '../__fixtures__/permissionsOf';
import { readRegistries } from '../__fixtures__/readCatalog';
import { ConfiguredRegisterWriter } from '../changes/ConfiguredRegisterWriter';
import { FolderWriter } from '../changes/FolderWriter';
import { HeldRoles } from '../notices/RoleHolders';
import { AccessResolver } from '../permissions/AccessResolver';
import { Scorer } from '../scoring/Scorer';
import { createRouter } from '../service/createRouter';
import { addImportRoutes } from '../service/routes/addImportRoutes';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import { ImportDesk } from './ImportDesk';
import { ImportRuns } from './ImportRuns';
import { ImportStore } from './ImportStore';

jest.setTimeout(60_000);

const NORTHMOOR = 'group:demo/northmoor';
const catalog = resolve(__dirname, '../../../../catalog');
const bench = 'northmoor/systems/bench.yaml';

const callers: Record<string, HeldRole[]> = {
  cto: [{ role: 'force-cto', force: 'demo.northmoor' }],
  architect: [{ role: 'enterprise-architect', force: 'demo.northmoor' }],
  lead: [{ role: 'security-lead', force: 'demo.northmoor' }],
  official: [
    { role: 'force-cto', force: 'demo.northmoor', highestMarking: 'OFFICIAL' },
  ],
  eastvale: [{ role: 'force-cto', force: 'demo.eastvale' }],
  national: [{ role: 'national-architect' }, { role: 'national-risk-owner' }],
  officer: [],
};

const file = [
  'Name,Migration status,Planned end of the migration,Criticality tier,Notes',
  'Dunmarrow Bench,In progress,30/09/2027,mission-critical,a',
  'Zqx new records,Planned,,administrative,b',
  'Bad one,plannedd,31/02/2027,,c',
  ',Planned,,,d',
  'Dunmarrow Bench,Planned,,,e',
].join('\r\n');

describe('imports', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const folder = createMockDirectory();
  const auditor = mockServices.auditor.mock();
  const logger = mockServices.logger.mock();
  const tell = jest.fn(async () => true);
  let caller = 'cto';
  let now = '2026-11-23T09:00:00.000Z';
  let app: express.Express;
  let runs: ImportRuns;
  let desk: ImportDesk;
  let scorer: Scorer;

  const clock = { now: () => now, today: () => now.slice(0, 10) };
  const header = mockCredentials.user.header();
  const get = (path: string) =>
    request(app).get(path).set('authorization', header);
  const put = (path: string, body: object) =>
    request(app).put(path).set('authorization', header).send(body);
  const post = (path: string, body: object) =>
    request(app).post(path).set('authorization', header).send(body);
  const upload = (
    content: string | Buffer,
    query = `?registry=demo&force=${NORTHMOOR}`,
    type = 'text/csv',
  ) =>
    request(app)
      .post(`/imports${query}`)
      .set('authorization', header)
      .set('content-type', type)
      .set('x-file-name', encodeURIComponent('C:\\temp\\Übersicht.csv'))
      .send(content);

  /** Sends the file, takes the suggested columns, and waits for the difference. */
  async function checked(content = file): Promise<any> {
    const { body } = await upload(content).expect(201);
    const mapped = await put(`/imports/${body.id}/mapping`, {
      revision: body.revision,
      columns: body.columns.map(({ heading, field }: any) => ({
        heading,
        field,
      })),
    }).expect(202);
    expect(mapped.body.state).toBe('validating');
    await runs.settled();
    return (await get(`/imports/${body.id}`).expect(200)).body;
  }

  async function accept(id: string, revision: number, more = {}) {
    await post(`/imports/${id}/acceptance`, { revision, ...more }).expect(202);
    await runs.settled();
    return (await get(`/imports/${id}`).expect(200)).body;
  }

  /** Takes in what stands in the files, as the registry provider would. */
  async function takeIn() {
    scorer.change({
      upserted: readRegistries({
        blueprint: join(catalog, 'blueprint'),
        demo: folder.path,
      }),
      removed: [],
    });
    await scorer.settled();
  }

  beforeAll(async () => {
    cpSync(join(catalog, 'demo'), folder.path, { recursive: true });
    const knex = await databases.init('SQLITE_3');
    const store = await DatabaseResultsStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      holder: 'test',
    });
    scorer = new Scorer({
      store,
      logger,
      clock,
      registries: ['blueprint', 'demo'],
      onScored: async () => {},
    });
    await scorer.holdLease();
    await takeIn();
    const access = new AccessResolver({
      permissions: permissionsOf(() => callers[caller]),
      store,
      transform: accessTransformers,
    });
    const directory = {
      people: async () => [
        {
          ref: 'user:default/mock',
          title: 'Ibrahim Celikel',
          memberOf: [],
          demonstration: true,
        },
      ],
    };
    const writer = new ConfiguredRegisterWriter([
      {
        name: 'demo',
        title: 'Demonstration',
        namespace: 'demo',
        shownAs: 'catalog/demo',
        writer: new FolderWriter({
          path: folder.path,
          shownAs: 'catalog/demo',
        }),
      },
    ]);
    const imports = new ImportStore(knex);
    runs = new ImportRuns({
      store: imports,
      source: scorer,
      writer,
      directory,
      holders: {
        read: async () =>
          new HeldRoles([
            {
              ref: 'user:demo/architect',
              title: 'An architect',
              memberOf: [],
              roles: callers.architect,
            },
            {
              ref: 'user:default/mock',
              title: 'The officer',
              memberOf: [],
              roles: callers.cto,
            },
            {
              ref: 'user:demo/other',
              title: 'Another',
              memberOf: [],
              roles: callers.eastvale,
            },
          ]),
      },
      notices: { tell },
      clock,
      logger,
    });
    desk = new ImportDesk({ store: imports, runs, writer, directory, clock });
    app = express();
    app.use(
      createRouter({
        auditor,
        httpAuth: mockServices.httpAuth({
          defaultCredentials: mockCredentials.none(),
        }),
        access,
        furtherSubjects: [addImportRoutes(desk, access)],
        store,
        source: scorer,
        registries: [
          { name: 'blueprint', title: 'Blueprint', demonstration: false },
          { name: 'demo', title: 'Demonstration', demonstration: true },
        ],
        validateResponses: true,
      }),
    );
    app.use(
      MiddlewareFactory.create({
        logger,
        config: mockServices.rootConfig(),
      }).error(),
    );
  });

  beforeEach(() => {
    caller = 'cto';
    now = '2026-11-23T09:00:00.000Z';
    jest.clearAllMocks();
    auditor.createEvent.mockResolvedValue({
      success: async () => {},
      fail: async () => {},
    });
  });

  it('suggests columns, and says which rows add, change or are bad', async () => {
    const { body } = await upload(file).expect(201);
    expect(body).toMatchObject({
      state: 'mapping',
      fileName: 'Übersicht.csv',
      rows: 5,
      expiresOn: '2026-12-23',
      writing: { kind: 'folder' },
      columns: [
        { heading: 'Name', field: 'title', by: 'heading' },
        { heading: 'Migration status', field: 'cloud.status' },
        {
          heading: 'Planned end of the migration',
          field: 'cloud.plannedFinish',
          samples: ['30/09/2027', '31/02/2027'],
        },
        { heading: 'Criticality tier', field: 'criticality.tier' },
        { heading: 'Notes' },
      ],
      questions: [{ text: 'plannedd', count: 1, suggestion: 'planned' }],
    });

    const ready = await checked();
    expect(ready.state).toBe('ready');
    expect(ready.counts).toMatchObject({ added: 1, changed: 1, bad: 3 });
    expect(ready.counts.removed).toBeGreaterThan(20);
    const { body: bad } = await get(
      `/imports/${ready.id}/rows?state=bad&limit=2`,
    ).expect(200);
    expect(bad.totalItems).toBe(3);
    expect(bad.items.map(({ row }: any) => row)).toEqual([4, 5]);
    const { body: next } = await get(
      `/imports/${ready.id}/rows?state=bad&limit=2&cursor=${bad.pageInfo.nextCursor}`,
    ).expect(200);
    expect(next.items[0]).toMatchObject({
      row: 6,
      problems: [{ message: 'Row 2 is about the same system.' }],
    });
    const { body: back } = await get(
      `/imports/${ready.id}/rows?state=bad&limit=2&cursor=${next.pageInfo.prevCursor}`,
    ).expect(200);
    expect(back.items).toEqual(bad.items);
    const exported = await get(
      `/exports/import-problems?format=csv&import=${ready.id}`,
    ).expect(200);
    expect(exported.text).toContain('Bad one,plannedd,31/02/2027,,c,4,');
    expect(exported.text).toContain('is no day of the calendar');
    expect(tell).toHaveBeenCalledWith(
      expect.objectContaining({
        recipients: ['user:demo/architect'],
        topic: 'cloud-imports',
        title: 'An import for Northmoor Police waits for you',
      }),
    );
    expect(readFileSync(folder.resolve(bench), 'utf8')).toBe(
      readFileSync(join(catalog, 'demo', bench), 'utf8'),
    );
  });

  it('writes what is accepted, and finds nothing changed the next time', async () => {
    const ready = await checked();
    const done = await accept(ready.id, ready.revision);
    expect(done).toMatchObject({
      state: 'accepted',
      result: {
        acceptedBy: { title: 'Ibrahim Celikel' },
        added: 1,
        changed: 1,
        removed: 0,
      },
    });
    expect(done.result.files).toEqual(
      expect.arrayContaining([
        'catalog/demo/northmoor/systems/bench.yaml',
        'catalog/demo/northmoor/systems/zqx-new-records.yaml',
      ]),
    );
    expect(readFileSync(folder.resolve(bench), 'utf8')).toBe(
      readFileSync(join(catalog, 'demo', bench), 'utf8')
        .replace('    status: planned', '    status: in-progress')
        .replace(
          "    plannedFinish: '2027-07-30'",
          "    plannedFinish: '2027-09-30'",
        ),
    );
    await takeIn();
    const again = await checked();
    expect(again.counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      bad: 3,
    });
    await post(`/imports/${ready.id}/acceptance`, {
      revision: done.revision,
    }).expect(409);
  });

  it('takes systems out of use only where somebody says so', async () => {
    const ready = await checked();
    const { body } = await get(
      `/imports/${ready.id}/rows?state=removed&limit=1`,
    ).expect(200);
    const [{ ref, place, changes }] = body.items;
    expect(changes).toEqual([
      { field: 'lifecycle', was: 'live', now: 'decommissioned' },
    ]);
    const done = await accept(ready.id, ready.revision, { takeOut: [place] });
    expect(done.result).toMatchObject({ removed: 1 });
    await takeIn();
    expect(scorer.register.estate.system(ref)?.spec.lifecycle).toBe(
      'decommissioned',
    );
  });

  it('works the difference out anew where the register has changed', async () => {
    const ready = await checked('Name,Wave\nDunmarrow Bench,5');
    const path = folder.resolve(bench);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('wave: 3', 'wave: 4'),
    );
    // The register does not know it yet: what stands in the file is compared.
    const stopped = await accept(ready.id, ready.revision);
    expect(stopped).toMatchObject({
      state: 'ready',
      note: expect.stringContaining('Nothing was written'),
    });

    const other = await checked('Name,Wave\nDunmarrow Bench,6');
    await takeIn();
    const refused = await post(`/imports/${other.id}/acceptance`, {
      revision: other.revision,
    }).expect(409);
    expect(refused.body.error.message).toContain('Nothing was written');
    await runs.settled();
    const { body } = await get(`/imports/${other.id}`).expect(200);
    expect(body).toMatchObject({
      state: 'ready',
      note: expect.stringContaining('checked again'),
    });
    await accept(other.id, body.revision);
    expect(readFileSync(path, 'utf8')).toContain('wave: 6');
    await takeIn();
  });

  it('remembers columns and the meaning of words', async () => {
    const text = 'App,Where\nDunmarrow Bench,On-prem';
    const { body } = await upload(text).expect(201);
    const columns = [
      { heading: 'App', field: 'title' },
      { heading: 'Where', field: 'hosting.class' },
    ];
    await put(`/imports/${body.id}/mapping`, {
      revision: body.revision,
      columns,
      values: [
        {
          field: 'hosting.class',
          text: 'On-prem',
          value: 'force-data-centre',
        },
      ],
    }).expect(202);
    await runs.settled();
    const { body: next } = await upload(text).expect(201);
    expect(next.columns[1]).toMatchObject({
      field: 'hosting.class',
      by: 'remembered',
    });
    expect(next.questions).toEqual([
      expect.objectContaining({
        text: 'On-prem',
        answer: 'force-data-centre',
      }),
    ]);
  });

  it('says what is wrong with a mapping, field by field', async () => {
    const { body } = await upload(file).expect(201);
    const { body: answer } = await put(`/imports/${body.id}/mapping`, {
      revision: body.revision,
      columns: [
        { heading: 'Name', field: 'cloud.status' },
        { heading: 'Migration status', field: 'cloud.status' },
      ],
    }).expect(400);
    expect(answer.error.fields.map(({ field }: any) => field)).toEqual([
      'columns[1].field',
      'columns',
      'columns',
    ]);
    await put(`/imports/${body.id}/mapping`, { revision: 7 }).expect(409);
    await put(`/imports/${body.id}/mapping`, {}).expect(400);
  });

  it.each([
    ['', 'The file is empty'],
    ['\u0000\u0001', 'not a table in text'],
    ['PK\u0003\u0004 not really', 'workbook'],
  ])('refuses the file %j in words', async (content, message) => {
    const { body } = await upload(Buffer.from(content)).expect(400);
    expect(body.error.message).toContain(message);
  });

  it('refuses what is too large, of another type, or for no force', async () => {
    const { status } = await upload(Buffer.alloc(21 * 1024 * 1024, 'a'));
    expect(status).toBe(413);
    await upload('<a/>', undefined, 'application/xml').expect(400);
    await upload(file, '?registry=demo').expect(400);
    await upload(file, '?registry=demo&force=group:demo/northmoor-ctos').expect(
      403,
    );
  });

  it.each(['lead', 'official', 'eastvale', 'national', 'officer'])(
    'tells nothing to %s, and takes nothing from them',
    async other => {
      const ready = await checked();
      caller = other;
      await upload(file).expect(403);
      const list = await get('/imports?registry=demo').expect(200);
      expect(list.body.items).toEqual([]);
      const invented = '00000000-0000-4000-8000-000000000000';
      const messages = await Promise.all(
        [ready.id, invented].map(async id => {
          const answers = await Promise.all([
            get(`/imports/${id}`),
            get(`/imports/${id}/rows`),
            get(`/exports/import-problems?format=csv&import=${id}`),
            put(`/imports/${id}/mapping`, { revision: ready.revision }),
            post(`/imports/${id}/acceptance`, { revision: ready.revision }),
            request(app)
              .delete(`/imports/${id}?revision=${ready.revision}`)
              .set('authorization', header),
          ]);
          return answers.map(({ status, body }) => [
            status,
            body.error.message.replace(id, 'id'),
          ]);
        }),
      );
      expect(messages[0]).toEqual(messages[1]);
      expect(new Set(messages[0].map(([status]) => status))).toEqual(
        new Set([404]),
      );
    },
  );

  it('lists imports for the other planners, and forgets what was put aside or is old', async () => {
    const ready = await checked();
    caller = 'architect';
    const { body } = await get('/imports?registry=demo').expect(200);
    expect(body.forces).toEqual([
      { ref: NORTHMOOR, title: 'Northmoor Police' },
    ]);
    expect(body.items.map(({ id }: any) => id)).toContain(ready.id);
    await request(app)
      .delete(`/imports/${ready.id}?revision=${ready.revision}`)
      .set('authorization', header)
      .expect(204);
    await get(`/imports/${ready.id}`).expect(404);
    now = '2027-01-23T09:00:00.000Z';
    expect(await desk.forget()).toBeGreaterThan(3);
    const after = await get('/imports?registry=demo').expect(200);
    expect(after.body.items).toEqual([]);
  });

  it('takes up what a server left behind', async () => {
    const { body } = await upload(file).expect(201);
    jest.spyOn(runs, 'look').mockImplementationOnce(() => {});
    await put(`/imports/${body.id}/mapping`, {
      revision: body.revision,
      columns: body.columns.map(({ heading, field }: any) => ({
        heading,
        field,
      })),
    }).expect(202);
    now = '2026-11-23T09:05:00.000Z';
    await get(`/imports/${body.id}`).expect(200);
    await runs.settled();
    const { body: later } = await get(`/imports/${body.id}`).expect(200);
    expect(later.state).toBe('ready');
  });

  it('writes no word of a file into the log', async () => {
    await checked();
    const logged = JSON.stringify([
      ...logger.info.mock.calls,
      ...logger.warn.mock.calls,
      ...logger.error.mock.calls,
      ...auditor.createEvent.mock.calls.map(([{ meta }]) => meta),
    ]);
    expect(logged).not.toMatch(/zqx|plannedd|bersicht/i);
  });
});
