import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { DefaultAuditorService } from '@backstage/backend-defaults/auditor';
import {
  openHorizonKinds,
  type CalendarFeedWithAddress,
  type RegistryInfo,
} from '@policing/plugin-blueprint-common';
import express from 'express';
import ICAL from 'ical.js';
import type { Knex } from 'knex';
import request from 'supertest';
import { readCatalog } from '../__fixtures__/readCatalog';
import {
  accessTransformers,
  permissionsOf,
} from '../__fixtures__/permissionsOf';
import { AccessResolver } from '../permissions/AccessResolver';
import { Scorer } from '../scoring/Scorer';
import { addCalendarRoutes } from '../service/routes/addCalendarRoutes';
import { createRouter } from '../service/createRouter';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import { CalendarDesk } from './CalendarDesk';
import { CalendarFeeds } from './CalendarFeeds';
import { createCalendarRouter } from './createCalendarRouter';
import { hideCalendarSecrets } from './hideCalendarSecrets';
import { readCalendarSettings } from './readCalendarSettings';

jest.setTimeout(120_000);

const officer = 'user:demo/officer';
const cto = 'user:demo/cto';
const eastvale = 'group:demo/eastvale';

const body = {
  name: 'Eastvale',
  registry: 'demo',
  force: eastvale,
  kinds: openHorizonKinds,
};

const registries: RegistryInfo[] = [
  { name: 'public', title: 'Public register', demonstration: false },
  { name: 'demo', title: 'Demonstration', demonstration: true },
];

interface Event {
  uid: string;
  summary: string;
  description: string;
  start: string;
  days: number;
}

/** Reads a calendar as a program would. */
function parse(text: string): { name: string; events: Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: String(calendar.getFirstPropertyValue('x-wr-calname')),
    events: calendar.getAllSubcomponents('vevent').map(component => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        start: event.startDate.toString(),
        days: event.duration.toSeconds() / 86_400,
      };
    }),
  };
}

describe('calendars', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const logged: string[] = [];
  const note = (...parts: unknown[]) => {
    logged.push(JSON.stringify(parts));
  };
  const logger = {
    info: note,
    warn: note,
    error: note,
    debug: note,
    child: () => logger,
  } as unknown as ReturnType<typeof mockServices.logger.mock>;
  const time = { now: '2026-11-21T09:00:00.000Z' };
  const clock = { now: () => time.now, today: () => time.now.slice(0, 10) };
  let people: string[];
  let app: express.Express;
  let knex: Knex;
  let scorer: Scorer;
  let entities: Entity[];
  let source: { register: Scorer['register'] };

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    const store = await DatabaseResultsStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      holder: 'test',
    });
    scorer = new Scorer({
      store,
      logger,
      clock,
      registries: ['blueprint', 'public', 'demo'],
      onScored: async () => {},
    });
    entities = readCatalog('blueprint', 'demo');
    scorer.change({ upserted: entities, removed: [] });
    await scorer.holdLease();
    await scorer.settled();
    source = { register: scorer.register };
    const httpAuth = mockServices.httpAuth({
      defaultCredentials: mockCredentials.none(),
    });
    const auditor = DefaultAuditorService.create(event => note(event), {
      auth: mockServices.auth(),
      httpAuth,
      plugin: { getId: () => 'blueprint' },
    });
    const desk = new CalendarDesk({
      feeds: new CalendarFeeds(knex),
      people: {
        people: async () =>
          people.map(ref => ({
            ref,
            title: ref,
            memberOf: [],
            demonstration: true,
          })),
      },
      source: {
        get register() {
          return source.register;
        },
      },
      registries,
      clock,
      settings: readCalendarSettings(mockServices.rootConfig()),
      appUrl: 'https://register.example',
      feedUrl: async () => 'https://register.example/api/blueprint/calendar',
    });
    const middleware = MiddlewareFactory.create({
      logger,
      config: mockServices.rootConfig(),
    });
    const api = express.Router();
    api.use(createCalendarRouter({ desk, auditor, logger }));
    api.use(
      createRouter({
        auditor,
        httpAuth,
        access: new AccessResolver({
          permissions: permissionsOf(() => []),
          store,
          transform: accessTransformers,
        }),
        furtherSubjects: [addCalendarRoutes(desk)],
        store,
        source: scorer,
        registries,
        validateResponses: true,
      }),
    );
    app = express();
    app.use(middleware.logging());
    app.use('/api/blueprint', api);
    app.use(middleware.error({ logAllErrors: true }));
  });

  beforeEach(async () => {
    people = [officer, cto];
    time.now = '2026-11-21T09:00:00.000Z';
    source = { register: scorer.register };
    await knex('calendar_feeds').delete();
    logged.length = 0;
  });

  const as = (person: string) => ({
    authorization: mockCredentials.user.header(person),
  });
  const make = async (
    changes: object = {},
    person = officer,
  ): Promise<CalendarFeedWithAddress> => {
    const response = await request(app)
      .post('/api/blueprint/cloud/calendars')
      .set(as(person))
      .send({ ...body, ...changes });
    expect([response.status, response.body.error]).toEqual([201, undefined]);
    return response.body;
  };
  const list = async (person = officer) =>
    (await request(app).get('/api/blueprint/cloud/calendars').set(as(person)))
      .body;
  const pathOf = ({ address }: CalendarFeedWithAddress) =>
    new URL(address).pathname;
  const open = (made: CalendarFeedWithAddress) =>
    request(app).get(pathOf(made));
  const secretOf = (made: CalendarFeedWithAddress) =>
    pathOf(made).split('/').at(-1)!.replace('.ics', '');

  it('is read by a program that is not signed in', async () => {
    const made = await make();
    expect(secretOf(made)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const { status, headers, text } = await open(made);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
    const { name, events } = parse(text);
    expect(name).toBe('Eastvale (demonstration)');
    expect(events.length).toBeGreaterThan(50);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every(({ days }) => days === 1)).toBe(true);
    const move = events.find(
      ({ summary }) => summary === 'Planned go-live: Fenbright Tickets',
    )!;
    expect(move.start).toBe('2027-05-28');
    expect(move.description).toContain('Eastvale Police');
    expect(move.description).toContain(
      'https://register.example/catalog/demo/system/eastvale-tickets/cloud',
    );
    expect(move.description).toMatch(/^Demonstration data/);
  });

  it('says how our plan stands to a vendor’s date', async () => {
    const { text } = await open(await make({ kinds: ['vendor-support'] }));
    const { events } = parse(text);
    expect(
      events.find(({ summary }) => summary.endsWith(': Fenbright Tickets'))!
        .description,
    ).toContain('Our plan: planned replacement on 28 May 2027, in time.');
  });

  it('ends every line as RFC 5545 asks and folds long ones', async () => {
    const { text } = await open(await make());
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const longest = Math.max(
      ...text.split('\r\n').map(line => Buffer.byteLength(line)),
    );
    expect(longest).toBeLessThanOrEqual(75);
    for (const needed of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) {
      expect(text.match(new RegExp(`^${needed}[:;]`, 'gm'))).toHaveLength(
        text.match(/^BEGIN:VEVENT/gm)!.length,
      );
    }
  });

  it('holds nothing of what is restricted', async () => {
    const { text } = await open(
      await make({ force: undefined, kinds: openHorizonKinds }),
    );
    expect(text).not.toMatch(/fund|recovery|critical|BID-|£|GBP/i);
    const assessments = entities.filter(
      ({ kind }) => kind === 'SystemAssessment',
    );
    expect(assessments.length).toBeGreaterThan(100);
    const plain = text.replaceAll('\r\n ', '');
    const needs = (assessments as any[]).flatMap(
      ({ spec }) => spec.funding?.need ?? [],
    );
    expect(needs.length).toBeGreaterThan(50);
    const secrets = [...assessments.map(each => each.metadata.name), ...needs];
    expect(secrets.filter(secret => plain.includes(secret))).toEqual([]);
    const refused = await request(app)
      .post('/api/blueprint/cloud/calendars')
      .set(as(officer))
      .send({ ...body, kinds: ['recovery-test'] });
    expect(refused.status).toBe(400);
  });

  it('keeps the name of an event while its date moves, and drops what is gone', async () => {
    const made = await make({ kinds: ['go-live'] });
    const before = parse((await open(made)).text).events;
    const change = async (plannedFinish: string | undefined) => {
      const original = entities.find(
        ({ kind, metadata }) =>
          kind === 'System' && metadata.name === 'eastvale-tickets',
      )!;
      const changed: any = structuredClone(original);
      changed.spec.cloud.plannedFinish = plannedFinish;
      scorer.change({ upserted: [changed], removed: [] });
      await scorer.settled();
      source = { register: scorer.register };
      return parse((await open(made)).text).events;
    };
    const isMove = ({ summary }: Event) => summary.includes('Tickets');
    const moved = await change('2027-06-30');
    expect(moved.find(isMove)).toMatchObject({
      uid: before.find(isMove)!.uid,
      start: '2027-06-30',
    });
    const gone = await change(undefined);
    expect(gone.find(isMove)).toBeUndefined();
    expect(gone).toHaveLength(before.length - 1);
    expect(await change('2027-05-28')).toEqual(before);
  });

  it('is sent again only when a date has changed', async () => {
    const made = await make();
    const { headers } = await open(made);
    expect(new Date(headers['last-modified']).getTime()).not.toBeNaN();
    const again = await open(made).set('If-None-Match', headers.etag);
    expect([again.status, again.text]).toEqual([304, '']);
    const since = await open(made).set(
      'If-Modified-Since',
      headers['last-modified'],
    );
    expect(since.status).toBe(304);
    const other = await open(made).set('If-None-Match', 'W/"other"');
    expect(other.status).toBe(200);
  });

  it('is listed to its maker alone, without its address', async () => {
    const made = await make();
    await open(made);
    expect(await list()).toEqual({
      items: [
        {
          ...made.feed,
          force: { ref: eastvale, title: 'Eastvale Police' },
          lastUsedAt: time.now,
        },
      ],
      most: 5,
    });
    expect(made.feed.expiresAt).toBe('2027-11-21T09:00:00.000Z');
    expect((await list(cto)).items).toEqual([]);
    expect(JSON.stringify(await list())).not.toContain(secretOf(made));
  });

  it('gives the same answer to whatever is wrong', async () => {
    const made = await make();
    const revoked = await make({ name: 'Revoked' });
    await request(app)
      .delete(`/api/blueprint/cloud/calendars/${revoked.feed.id}`)
      .set(as(officer))
      .expect(204);
    const answers = [
      await open(revoked),
      await request(app).get(`/api/blueprint/calendar/${'a'.repeat(43)}.ics`),
      await request(app).get('/api/blueprint/calendar/short.ics'),
      await request(app).get(pathOf(made).replace('.ics', '')),
      await request(app).get('/api/blueprint/calendar/a/b'),
      await request(app).get('/api/blueprint/calendar'),
    ];
    time.now = '2027-11-21T09:00:00.000Z';
    answers.push(await open(made));
    time.now = '2026-11-21T09:00:00.000Z';
    people = [cto];
    answers.push(await open(made));
    for (const { status, text, headers } of answers) {
      expect([status, text, headers['cache-control']]).toEqual([
        404,
        answers[0].text,
        'private, no-store',
      ]);
    }
    people = [officer];
    expect((await open(made)).status).toBe(200);
  });

  it('gets a new address when it is renewed', async () => {
    const made = await make();
    time.now = '2027-12-01T09:00:00.000Z';
    expect((await list()).items[0].expired).toBe(true);
    const { status, body: renewed } = await request(app)
      .post(`/api/blueprint/cloud/calendars/${made.feed.id}/renewal`)
      .set(as(officer));
    expect([status, renewed.feed.id]).toEqual([201, made.feed.id]);
    expect(renewed.feed.expired).toBe(false);
    expect((await open(made)).status).toBe(404);
    expect((await open(renewed)).status).toBe(200);
  });

  it('is out of reach for everybody but its maker', async () => {
    const { feed } = await make();
    const path = `/api/blueprint/cloud/calendars/${feed.id}`;
    expect(
      (await request(app).post(`${path}/renewal`).set(as(cto))).status,
    ).toBe(404);
    expect((await request(app).delete(path).set(as(cto))).status).toBe(404);
    expect((await request(app).delete(path)).status).toBe(401);
    expect((await list()).items).toHaveLength(1);
  });

  it('is no use to a service', async () => {
    const { status } = await request(app)
      .get('/api/blueprint/cloud/calendars')
      .set('authorization', mockCredentials.service.header());
    expect(status).toBe(403);
  });

  it('can be had a handful of times', async () => {
    for (const name of 'abcde') {
      await make({ name });
    }
    const { status, body: refused } = await request(app)
      .post('/api/blueprint/cloud/calendars')
      .set(as(officer))
      .send(body);
    expect(status).toBe(409);
    expect(refused.error.message).toMatch(/5 calendars/);
    await make({}, cto);
  });

  it.each([
    [{ name: '' }, /name/],
    [{ name: '   ' }, /name/],
    [{ name: 'x'.repeat(81) }, /name/],
    [{ registry: 'nowhere' }, /registry/],
    [{ force: 'group:default/kent' }, /force/],
    [{ force: 'kent' }, /force/],
    [{ kinds: [] }, /kinds/],
    [{ kinds: ['contract', 'contract'] }, /kinds/],
    [{ kinds: ['gossip'] }, /kinds/],
    [{ secret: 'mine' }, /secret|additional/],
  ])('refuses %j', async (changes, named) => {
    const { status, body: refused } = await request(app)
      .post('/api/blueprint/cloud/calendars')
      .set(as(officer))
      .send({ ...body, ...changes });
    expect(status).toBe(400);
    expect(refused.error.message).toMatch(named);
    expect((await list()).items).toEqual([]);
  });

  it('refuses a maker who is not in the catalog', async () => {
    people = [];
    const { status } = await request(app)
      .post('/api/blueprint/cloud/calendars')
      .set(as(officer))
      .send(body);
    expect(status).toBe(409);
  });

  it('is not empty, but away, while the register is not loaded', async () => {
    const made = await make();
    source = {
      register: new Scorer({
        store: undefined as never,
        logger,
        clock,
        registries: ['demo'],
        onScored: async () => {},
      }).register,
    };
    const { status, headers } = await open(made);
    expect([status, headers['retry-after']]).toEqual([503, '60']);
  });

  it('leaves its secret in no log and not in the database', async () => {
    const made = await make();
    await open(made);
    await open(made).set('referer', 'https://mail.example');
    await request(app).get(`${pathOf(made)}/further`);
    await request(app).head(pathOf(made));
    const renewed = (
      await request(app)
        .post(`/api/blueprint/cloud/calendars/${made.feed.id}/renewal`)
        .set(as(officer))
    ).body;
    await open(renewed);
    await open(made);
    const rows = JSON.stringify(await knex('calendar_feeds').select());
    const all = `${logged.join('\n')}${rows}`;
    expect(all).toContain('/api/blueprint/calendar/[secret]');
    expect(all).toContain('cloud-calendar-read');
    for (const each of [made, renewed]) {
      expect(all).not.toContain(secretOf(each));
    }
  });

  it('hides what the platform refuses before the plugin is asked', () => {
    const hidden = (originalUrl: string) => {
      const asked = { originalUrl } as express.Request;
      hideCalendarSecrets(asked, undefined as never, () => {});
      return asked.originalUrl;
    };
    expect(hidden('/api/blueprint/calendar/abc.ics?x=1')).toBe(
      '/api/blueprint/calendar/[secret]',
    );
    expect(hidden('/API/Blueprint/Calendar/abc.ics')).toBe(
      '/api/blueprint/calendar/[secret]',
    );
    expect(hidden('/api/blueprint/cloud/calendars')).toBe(
      '/api/blueprint/cloud/calendars',
    );
  });
});

describe('readCalendarSettings', () => {
  const read = (calendar: object) =>
    readCalendarSettings(
      mockServices.rootConfig({ data: { blueprint: { calendar } } }),
    );

  it('reads what is set', () => {
    const { mostPerPerson, validFor } = read({
      mostPerPerson: 2,
      validFor: { days: 30 },
    });
    expect([mostPerPerson, validFor.as('days')]).toEqual([2, 30]);
  });

  it.each([
    [{ mostPerPerson: -1 }, /mostPerPerson/],
    [{ mostPerPerson: 1.5 }, /mostPerPerson/],
    [{ validFor: { days: 0 } }, /validFor/],
  ])('refuses %j', (calendar, named) => {
    expect(() => read(calendar)).toThrow(named);
  });
});
