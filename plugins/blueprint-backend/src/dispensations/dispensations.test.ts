import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  parseRegistryFile,
  resolveReferences,
} from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';
import {
  assessment,
  dispensation,
  register,
  scorecard,
} from '../__fixtures__/register';
import { DispensationServer } from '../__testUtils__/DispensationServer';

jest.setTimeout(60_000);

const rms = 'system:demo/eastvale-rms';
const signOn = 'single-sign-on';

const request = {
  force: 'group:demo/eastvale',
  principle: 'principle:default/nptc-26',
  checks: [signOn],
  systems: [rms],
  reason: 'The supplier connects it in spring.',
  compensatingControls: ['Passwords of twenty letters', ' '],
  wishedUntil: '2027-03-31',
};

/** The register, where the records system fails single sign-on. */
function failing(): Entity[] {
  const terms = scorecard();
  (terms.spec as any).dispensations = { longestMonths: 12 };
  return [
    ...register().filter(({ kind }) => kind !== 'Scorecard'),
    terms,
    assessment('0000000001', 'eastvale-rms', {
      identity: { singleSignOn: false },
    }),
  ];
}

describe('dispensations', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const time = { today: '2026-11-21' };
    let knex: Knex;
    let server: DispensationServer;

    beforeEach(async () => {
      time.today = '2026-11-21';
      knex = await databases.init(databaseId);
      server = await DispensationServer.start(knex, failing(), time);
    });

    async function ask(more: object = {}, person = 'ann') {
      const { status, body } = await server.post('/dispensations', person, {
        ...request,
        ...more,
      });
      return { status, body, path: pathOf(body.ref ?? '') };
    }

    const decide = (path: string, person: string, body: object) =>
      server.post(`${path}/decisions`, person, body);

    const grant = { decision: 'grant', version: 1, expiresOn: '2026-12-31' };

    it('goes from a request to a grant to its end, and the score with it', async () => {
      const { status, body, path } = await ask();
      expect([status, body.error]).toEqual([201, undefined]);
      expect(body).toMatchObject({
        state: 'requested',
        classification: 'OFFICIAL-SENSITIVE',
        compensatingControls: ['Passwords of twenty letters'],
        requestedBy: 'user:demo/ann',
        version: 1,
        decisions: [],
        terms: { today: '2026-11-21', longestMonths: 12 },
        hasDocument: true,
      });
      expect(body.deciders).toEqual([
        {
          role: 'Enterprise architect',
          force: { ref: 'group:demo/eastvale', title: 'Eastvale Police' },
          people: [{ ref: 'user:demo/helen', title: 'Helen' }],
        },
        {
          role: 'National architect',
          people: [{ ref: 'user:demo/nia', title: 'Nia' }],
        },
      ]);
      expect((await server.standing(rms, signOn)).outcome).toBe('fail');

      const granted = await decide(path, 'helen', {
        ...grant,
        conditions: ['No new users'],
      });
      expect([granted.status, granted.body.error]).toEqual([201, undefined]);
      expect(granted.body).toMatchObject({
        state: 'live',
        approvedBy: 'user:demo/helen',
        startsOn: '2026-11-21',
        conditions: ['No new users'],
        daysLeft: 40,
        decisions: ['revoke'],
      });
      const during = await server.standing(rms, signOn);
      expect(during.outcome).toBe('dispensed');
      expect(during.history[0]).toMatch(/dispensed until 31 Dec 2026/);

      time.today = '2026-12-31';
      server.scorer.noticeDay();
      await server.scorer.settled();
      expect((await server.standing(rms, signOn)).outcome).toBe('dispensed');

      time.today = '2027-01-01';
      server.scorer.noticeDay();
      await server.scorer.settled();
      const after = await server.standing(rms, signOn);
      expect(after.outcome).toBe('fail');
      expect(after.history[0]).toMatch(
        /the dispensation until 31 Dec 2026 ended on 1 Jan 2027/,
      );
      const { body: ended } = await server.get(path, 'ann');
      expect(ended).toMatchObject({ state: 'expired', decisions: [] });
      expect(ended.history.map(({ what }: any) => what)).toEqual([
        'request',
        'grant',
        'end',
      ]);
      const late = await decide(path, 'helen', {
        decision: 'revoke',
        version: 2,
        reason: 'Too late.',
      });
      expect(late.status).toBe(409);
    });

    it('outlives a restart, and reaches other servers', async () => {
      const { path } = await ask();
      const other = await DispensationServer.start(
        knex,
        failing(),
        time,
        'other',
      );
      await decide(path, 'helen', grant);
      expect((await other.get(path, 'ann')).body.state).toBe('requested');
      // One that has not heard of it yet does not decide on what is past.
      const stale = await other.post(`${path}/decisions`, 'nia', {
        decision: 'refuse',
        version: 1,
        reason: 'No.',
      });
      expect(stale.status).toBe(409);
      await other.book.refresh();
      expect((await other.get(path, 'ann')).body.state).toBe('live');

      const { history } = await server.standing(rms, signOn);
      const restarted = await DispensationServer.start(knex, failing(), time);
      const again = await restarted.standing(rms, signOn);
      expect(again).toEqual({ outcome: 'dispensed', history });
    });

    it('is never changed, not even by the database', async () => {
      await ask();
      for (const change of [
        knex('dispensation_events').update({ person: 'user:demo/helen' }),
        knex('dispensation_events').delete(),
      ]) {
        await expect(change).rejects.toThrow(/never changed/);
      }
      expect(await knex('dispensation_events')).toHaveLength(1);
    });

    it('counts for nothing where its steps make no sense, and the others count', async () => {
      const { path } = await ask();
      const row = await knex('dispensation_events').first();
      await knex('dispensation_events').insert({
        ...row,
        name: 'di-ffffffffff',
        event: JSON.stringify({ type: 'grant' }),
      });
      const other = await DispensationServer.start(
        knex,
        [...failing(), dispensation('0000000009', 'eastvale-rms')],
        time,
      );
      expect((await other.get(path, 'ann')).status).toBe(200);
      const { body } = await other.get('/dispensations', 'ann');
      expect(body.totalItems).toBe(2);
    });

    // What follows rests on no property of a database: one is enough.
    if (databaseId !== 'SQLITE_3') {
      return;
    }

    it('scores again when one is revoked, and says so', async () => {
      const { path } = await ask();
      await decide(path, 'nia', grant);
      const missing = await decide(path, 'helen', {
        decision: 'revoke',
        version: 2,
      });
      expect([missing.status, missing.body.error.fields]).toEqual([
        400,
        [{ field: 'reason', message: 'Say why.' }],
      ]);
      const revoked = await decide(path, 'helen', {
        decision: 'revoke',
        version: 2,
        reason: 'The controls were not kept.',
      });
      expect(revoked.body).toMatchObject({
        state: 'revoked',
        revokedOn: '2026-11-21',
      });
      const { outcome, history } = await server.standing(rms, signOn);
      expect(outcome).toBe('fail');
      expect(history[0]).toMatch(/the dispensation was revoked/);
    });

    it('changes nothing when one is refused, and keeps why', async () => {
      const { path } = await ask();
      const { body } = await decide(path, 'helen', {
        decision: 'refuse',
        version: 1,
        reason: 'Switch it off instead.',
      });
      expect(body.state).toBe('refused');
      expect(body.history[1]).toMatchObject({
        what: 'refuse',
        by: 'user:demo/helen',
        reason: 'Switch it off instead.',
      });
      expect((await server.standing(rms, signOn)).outcome).toBe('fail');
    });

    it('tells a second decider what happened', async () => {
      const { path } = await ask();
      const both = await Promise.all([
        decide(path, 'helen', grant),
        decide(path, 'nia', {
          decision: 'refuse',
          version: 1,
          reason: 'Not needed.',
        }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const third = await decide(path, 'helen', grant);
      expect(third.status).toBe(409);
      expect(third.body.error.message).toMatch(
        /^(Helen granted|Nia refused) it on 21 Nov 2026\. Look at it as it is now\.$/,
      );
    });

    it('lets nobody decide who asked, or who has no say', async () => {
      const { path } = await ask({}, 'helen');
      const own = await decide(path, 'helen', grant);
      expect([own.status, own.body.error.message]).toEqual([
        403,
        'You asked for it, so somebody else has to decide.',
      ]);
      expect((await decide(path, 'ann', grant)).status).toBe(403);
      expect((await decide(path, 'nora', grant)).status).toBe(404);
      expect((await decide(path, 'olly', grant)).status).toBe(404);
      expect((await decide(path, 'open', grant)).status).toBe(404);
      expect((await decide(path, 'nia', grant)).status).toBe(201);
    });

    it('says field by field what is wrong, and keeps nothing', async () => {
      const { status, body } = await ask({
        principle: 'principle:default/nptc-99',
        systems: ['system:demo/northmoor-custody'],
        reason: ' ',
        wishedUntil: '2028-01-01',
      });
      expect(status).toBe(400);
      expect(
        body.error.fields.map(({ field }: { field: string }) => field),
      ).toEqual(['reason', 'wishedUntil', 'principle', 'systems']);
      const foreign = await ask({ checks: ['in-cloud'] });
      expect(foreign.body.error.fields).toEqual([
        { field: 'checks', message: 'No check of this principle: in-cloud.' },
      ]);
      const { body: list } = await server.get('/dispensations', 'nia');
      expect(list.totalItems).toBe(0);

      const { path } = await ask();
      const endless = await decide(path, 'helen', {
        decision: 'grant',
        version: 1,
      });
      expect(endless.body.error.fields).toEqual([
        { field: 'expiresOn', message: 'Give the last day.' },
      ]);
      const past = await decide(path, 'helen', {
        ...grant,
        startsOn: '2026-11-20',
        expiresOn: '2026-11-21',
      });
      expect(
        past.body.error.fields.map(({ field }: { field: string }) => field),
      ).toEqual(['startsOn', 'expiresOn']);
    });

    it('refuses those without the role, and the same request twice', async () => {
      expect((await ask({}, 'nora')).status).toBe(403);
      expect((await ask({}, 'olly')).status).toBe(403);
      expect((await ask({}, 'nia')).status).toBe(403);
      expect((await ask({}, 'open')).status).toBe(403);
      expect((await ask({ classification: 'OFFICIAL' }, 'open')).status).toBe(
        201,
      );
      const twin = await ask();
      expect(twin.status).toBe(409);
      expect(twin.body.error.message).toMatch(/demo\/di-[0-9a-f]{10}$/);
    });

    it.each([
      [{ systems: Array(51).fill(rms) }, /systems/],
      [{ reason: 'x'.repeat(4001) }, /reason/],
      [{ compensatingControls: Array(21).fill('x') }, /compensatingControls/],
      [{ wishedUntil: 'next year' }, /wishedUntil/],
      [{ force: 'eastvale' }, /force/],
      [{ approvedBy: 'user:demo/ann' }, /additional properties/],
      [{ state: 'granted' }, /additional properties/],
      [{ classification: 'SECRET' }, /classification/],
    ])('refuses a hostile request %#', async (more, message) => {
      const { status, body } = await ask(more);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    });

    it('shows each reader what is theirs, by state', async () => {
      const { path } = await ask();
      await ask({
        principle: 'principle:default/nptc-13',
        checks: undefined,
        classification: 'OFFICIAL',
      });
      await decide(path, 'helen', { ...grant, expiresOn: '2026-11-27' });
      const read = async (person: string, query = '') =>
        (await server.get(`/dispensations?registry=demo${query}`, person)).body;

      const all = await read('helen');
      expect(all).toMatchObject({
        totalItems: 2,
        waitingForYou: 1,
        views: { requested: 1, live: 1, expiring: 1 },
        ending: { '90': 1, '30': 1, '7': 1 },
      });
      expect(all.items[0]).toMatchObject({
        state: 'requested',
        waitsForYou: true,
      });
      expect((await read('ann')).waitingForYou).toBe(0);
      expect((await read('open')).items).toHaveLength(1);
      for (const person of ['nora', 'olly']) {
        const none = await read(person);
        expect([none.totalItems, none.views.live]).toEqual([0, 0]);
        const { status } = await server.get(path, person);
        expect(status).toBe(404);
      }
      const titles = (body: any) =>
        body.items.map(({ principle }: any) => principle.title);
      expect(titles(await read('helen', '&state=expiring&within=7'))).toEqual([
        'Single sign-on',
      ]);
      expect(titles(await read('helen', '&sort=-ends'))).toEqual([
        'Cloud first',
        'Single sign-on',
      ]);
      expect(titles(await read('helen', '&q=cloud'))).toEqual(['Cloud first']);
      expect(
        titles(await read('helen', '&principle=principle:default/nptc-26')),
      ).toEqual(['Single sign-on']);
      const first = await read('helen', '&limit=1');
      const second = await read(
        'helen',
        `&limit=1&cursor=${first.pageInfo.nextCursor}`,
      );
      expect([...titles(first), ...titles(second)]).toEqual([
        'Cloud first',
        'Single sign-on',
      ]);
    });

    it('shows one to those who share every system that it covers', async () => {
      const { path } = await ask({ systems: ['system:demo/shared-roads'] });
      expect((await server.get(path, 'nora')).status).toBe(200);
      const mixed = await ask({
        systems: ['system:demo/shared-roads', rms],
        principle: 'principle:default/nptc-13',
        checks: undefined,
      });
      expect((await server.get(mixed.path, 'nora')).status).toBe(404);
    });

    it('is written to a file, and read back as the same one', async () => {
      const { body, path } = await ask();
      await decide(path, 'helen', grant);
      const before = await server.store.readSystem(rms);
      const document = await server.get(`${path}/document`, 'ann');
      expect(document.headers['content-type']).toMatch(/^application\/yaml/);
      expect(document.headers['content-disposition']).toMatch(
        /filename="di-[0-9a-f]{10}\.yaml"/,
      );
      const { documents, errors } = parseRegistryFile({
        registry: 'demo',
        path: 'eastvale/dispensations/a.yaml',
        text: document.text ?? document.body.toString(),
        namespace: 'demo',
      });
      expect(errors).toEqual([]);
      const filed = resolveReferences(documents[0].entity);
      filed.metadata.annotations = {
        'blueprint.policing/registry': 'demo',
        'blueprint.policing/file': 'eastvale/dispensations/a.yaml',
      };
      server.book.change({ upserted: [filed], removed: [] });
      await server.scorer.settled();

      const { body: list } = await server.get('/dispensations', 'ann');
      expect(list.totalItems).toBe(1);
      const { body: kept } = await server.get(path, 'helen');
      expect(kept).toMatchObject({
        source: 'register',
        file: 'eastvale/dispensations/a.yaml',
        differences: [],
        decisions: [],
      });
      expect(kept.whyNoDecision).toMatch(/decided there/);
      const after = await server.store.readSystem(rms);
      expect(after!.scoredAt).toBe(before!.scoredAt);
      expect(after!.result).toEqual(before!.result);

      const refused = await decide(path, 'helen', {
        decision: 'revoke',
        version: 2,
        reason: 'No.',
      });
      expect(refused.status).toBe(409);

      // The file says otherwise: it counts, and nothing of the app's is lost.
      const changed = structuredClone(filed);
      (changed.spec as any).state = 'refused';
      server.book.change({ upserted: [changed], removed: [] });
      await server.scorer.settled();
      expect((await server.standing(rms, signOn)).outcome).toBe('fail');
      const { body: differing } = await server.get(path, 'helen');
      expect(differing.differences).toEqual([
        { field: 'state', ours: 'granted', theirs: 'refused' },
      ]);

      server.book.change({ upserted: [], removed: [body.ref] });
      await server.scorer.settled();
      expect((await server.standing(rms, signOn)).outcome).toBe('dispensed');
    });

    it('leaves audit events without a restricted word', async () => {
      const { path } = await ask();
      await decide(path, 'helen', grant);
      const told = JSON.stringify(
        server.auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
          eventId,
          meta,
        ]),
      );
      expect(told).toContain('dispensation-request');
      expect(told).toContain('dispensation-decide');
      expect(told).not.toMatch(/spring|Passwords|single-sign-on/);
    });

    it('is taken away as a table', async () => {
      await ask();
      const { status, text } = await server.get(
        '/exports/dispensations?format=csv&registry=demo',
        'helen',
      );
      expect(status).toBe(200);
      expect(text).toContain('The supplier connects it in spring.');
      const { status: refused } = await server.get(
        '/exports/dispensations?format=csv',
        'olly',
      );
      expect(refused).toBe(403);
    });
  });
});

function pathOf(ref: string): string {
  return `/dispensations/${ref.slice('dispensation:'.length)}`;
}
