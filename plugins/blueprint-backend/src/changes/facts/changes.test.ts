import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CloudChangeForm,
  DocumentChange,
  EditableDocument,
} from '@policing/plugin-blueprint-common';
import { ChangeServer } from '../../__testUtils__/ChangeServer';

const cto = 'dev-sanghrajkar';
const architect = 'helen-marrick';
const rms = '/cloud/changes/demo/eastvale-caseworks-rms';
const rmsFile = 'eastvale/systems/caseworks-rms.yaml';
const shared = '/cloud/changes/demo/eastmarch-science';

// Reading the whole demonstration takes long where two cores run everything at once.
jest.setTimeout(60_000);

let server: ChangeServer;

beforeAll(async () => {
  server = await ChangeServer.start();
});

afterEach(() => {
  server.reset(rmsFile);
  jest.clearAllMocks();
});

async function formOf(path = rms, person = cto): Promise<CloudChangeForm> {
  const { body, status } = await server.get(path, person);
  expect([status, body.error]).toEqual([200, undefined]);
  return body;
}

/** What a person wants of one document, as they saw it. */
function wanting(
  form: CloudChangeForm,
  changes: Record<string, unknown>,
  document: EditableDocument = 'system',
): DocumentChange {
  const { digest, facts } = form.documents.find(
    each => each.document === document,
  )!;
  return {
    document,
    digest,
    seen: facts,
    changes: Object.entries(changes).map(([fact, value]) => ({ fact, value })),
  };
}

describe('changing the cloud facts of a system', () => {
  it('shows the facts as the files have them', async () => {
    const form = await formOf();
    expect(form).toMatchObject({
      system: {
        ref: 'system:demo/eastvale-caseworks-rms',
        title: 'Caseworks RMS',
      },
      registry: 'demo',
      forces: [{ ref: 'group:demo/eastvale' }],
      mayChange: true,
      method: { kind: 'folder' },
      assessment: 'shown',
      documents: [
        {
          document: 'system',
          file: `${server.folder}/${rmsFile}`,
          inRegister: true,
          facts: {
            'cloud.status': 'in-progress',
            'hosting.class': expect.any(String),
          },
        },
        { document: 'assessment', facts: { blockers: expect.any(Array) } },
      ],
    });
    expect(form.documents[0].facts).not.toHaveProperty('product');
  });

  it('shows the exact lines, then writes them and nothing else', async () => {
    const before = server.text(rmsFile);
    const form = await formOf();
    const body = {
      documents: [
        wanting(form, {
          'cloud.progress': 55,
          'cloud.actualStart': '2026-10-01',
        }),
      ],
    };
    const preview = await server.post(`${rms}/preview`, cto, body);
    expect([preview.status, preview.body.error]).toEqual([200, undefined]);
    expect(preview.body.problems).toEqual([]);
    expect(server.text(rmsFile)).toBe(before);
    const lines = preview.body.files[0].pieces
      .flat()
      .filter(({ kind }: { kind: string }) => kind !== 'same')
      .map(
        ({ kind, text }: { kind: string; text: string }) => `${kind} ${text}`,
      );
    expect(lines).toEqual(expect.arrayContaining(['added     progress: 55']));
    expect(preview.body.files[0].unified).toContain('+    progress: 55\n');

    const { status, body: result } = await server.post(rms, architect, body);
    expect([status, result]).toEqual([
      201,
      { kind: 'written', files: [`${server.folder}/${rmsFile}`] },
    ]);
    const after = server.text(rmsFile);
    const changed = after.split('\n').filter(line => !before.includes(line));
    expect(changed.length).toBeLessThanOrEqual(2);
    expect(after).toContain('# Slipped: see blockers.');

    const waiting = await formOf();
    expect(waiting.documents[0]).toMatchObject({
      inRegister: false,
      facts: { 'cloud.progress': 55 },
    });
    server.takeIn(rmsFile);
    expect((await formOf()).documents[0].inRegister).toBe(true);
  });

  it('notes who changed which facts, without their values', async () => {
    const form = await formOf();
    await server.post(rms, cto, {
      documents: [
        wanting(
          form,
          { blockers: [{ kind: 'skills', description: 'Secret words' }] },
          'assessment',
        ),
      ],
    });
    expect(server.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'cloud-facts-change',
        meta: { namespace: 'demo', name: 'eastvale-caseworks-rms' },
      }),
    );
    expect(server.success).toHaveBeenLastCalledWith({
      meta: {
        facts: ['assessment:blockers'],
        files: [expect.stringContaining('eastvale/assessments/sa-')],
      },
    });
  });

  it('changes both documents in one go', async () => {
    const form = await formOf();
    const { status } = await server.post(rms, cto, {
      documents: [
        wanting(form, { 'cloud.wave': undefined }),
        wanting(
          form,
          { 'funding.state': 'requested', 'funding.amount': 1200000 },
          'assessment',
        ),
      ],
      reason: 'Board of 12 November',
    });
    expect(status).toBe(201);
    const now = await formOf();
    expect(now.documents[0].facts).not.toHaveProperty(['cloud.wave']);
    expect(now.documents[1].facts).toMatchObject({
      'funding.state': 'requested',
      'funding.amount': 1200000,
    });
  });

  it.each([
    ['cloud.status', 'soon', /allowed: not-assessed/],
    ['cloud.plannedFinish', '2001-01-01', /before/],
    ['cloud.progress', 140, /0 to 100/],
    ['cloud.plannedStart', '2026-02-31', /a day that exists/],
    ['hosting.supportLocations', ['uk'], /two capital letters/],
    ['cloud.justification', '', /empty/],
  ])('says what the rules have against %s = %j', async (fact, value, why) => {
    const before = server.text(rmsFile);
    const body = { documents: [wanting(await formOf(), { [fact]: value })] };
    const preview = await server.post(`${rms}/preview`, cto, body);
    const problem = {
      document: 'system',
      fact,
      severity: 'error',
      message: expect.stringMatching(why),
    };
    expect(preview.body.problems).toEqual([problem]);
    const refused = await server.post(rms, cto, body);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      name: 'InputError',
      problems: [problem],
    });
    expect(server.text(rmsFile)).toBe(before);
  });

  it('refuses what somebody else was first with, and shows theirs and ours', async () => {
    const form = await formOf();
    const first = await server.post(rms, architect, {
      documents: [wanting(form, { 'cloud.progress': 60, 'cloud.wave': 9 })],
    });
    expect(first.status).toBe(201);
    const written = server.text(rmsFile);
    const body = {
      documents: [wanting(form, { 'cloud.progress': 70, 'cloud.wave': 9 })],
    };
    for (const path of [`${rms}/preview`, rms]) {
      const { status, body: answer } = await server.post(path, cto, body);
      expect(status).toBe(409);
      expect(answer.error).toMatchObject({
        name: 'ConflictError',
        message: expect.not.stringContaining('60'),
        conflicts: [
          {
            document: 'system',
            fact: 'cloud.progress',
            now: 60,
            wanted: 70,
            touched: true,
          },
        ],
        form: { documents: [{ facts: { 'cloud.progress': 60 } }, {}] },
      });
    }
    expect(server.text(rmsFile)).toBe(written);
    const again = await server.post(rms, cto, {
      documents: [wanting(await formOf(), { 'cloud.progress': 70 })],
    });
    expect(again.status).toBe(201);
  });

  it('goes on where somebody changed what is not edited here', async () => {
    const form = await formOf();
    const path = join(server.folder, rmsFile);
    writeFileSync(
      path,
      server
        .text(rmsFile)
        .replace(/ {2}purpose:/, "  liveSince: '2015-01-01'\n  purpose:")
        .replace(/ {2}liveSince: '20(?!15-01-01).*\n/, ''),
    );
    const { status } = await server.post(rms, cto, {
      documents: [wanting(form, { 'cloud.progress': 71 })],
    });
    expect(status).toBe(201);
    expect(server.text(rmsFile)).toContain("liveSince: '2015-01-01'");
  });

  it.each([
    'ibrahim-celikel',
    'ruth-adeyinka-moss',
    'liam-oxendale',
    'adaeze-winterbourn',
    'sir-leopold-garside',
  ])('refuses %s, who may not change facts of Eastvale', async person => {
    const mine = await formOf();
    const form = await formOf(rms, person);
    expect(form).toMatchObject({
      mayChange: false,
      whyNot: expect.stringContaining('Eastvale'),
    });
    const before = server.text(rmsFile);
    for (const path of [`${rms}/preview`, rms]) {
      const { status, body } = await server.post(path, person, {
        documents: [wanting(mine, { 'cloud.progress': 60 })],
      });
      expect([status, body.error.name]).toEqual([403, 'NotAllowedError']);
    }
    expect(server.text(rmsFile)).toBe(before);
  });

  it('shows nothing of the assessment to those who may not read it', async () => {
    const form = await formOf(rms, 'ibrahim-celikel');
    expect(form.assessment).toBe('withheld');
    expect(form.documents.map(({ document }) => document)).toEqual(['system']);
  });

  it('leaves a shared system to the force that leads', async () => {
    expect((await formOf(shared, cto)).mayChange).toBe(true);
    expect((await formOf(shared, 'ibrahim-celikel')).mayChange).toBe(false);
    const led = '/cloud/changes/demo/fellrecord';
    expect((await formOf(led, 'ibrahim-celikel')).mayChange).toBe(true);
    expect((await formOf(led, cto)).mayChange).toBe(false);
  });

  it('says why where nobody may change a registry from here', async () => {
    const closed = await ChangeServer.start('none');
    const { body: form } = await closed.get(rms, cto);
    expect(form).toMatchObject({
      documents: [],
      method: {
        kind: 'none',
        why: expect.stringContaining('blueprint.registries'),
      },
    });
    const { status } = await closed.post(rms, cto, {
      documents: [
        {
          document: 'system',
          digest: '0'.repeat(64),
          seen: {},
          changes: [{ fact: 'cloud.wave', value: 1 }],
        },
      ],
    });
    expect(status).toBe(403);
  });

  it('says that a file is gone or broken', async () => {
    const form = await formOf();
    const body = { documents: [wanting(form, { 'cloud.wave': 3 })] };
    appendFileSync(join(server.folder, rmsFile), '\n  bad: [');
    expect((await formOf()).method).toMatchObject({
      kind: 'none',
      why: expect.stringContaining('Register health'),
    });
    expect((await server.post(rms, cto, body)).status).toBe(400);
    rmSync(join(server.folder, rmsFile));
    expect((await formOf()).method).toMatchObject({
      kind: 'none',
      why: expect.stringContaining('not there'),
    });
  });

  it.each([
    [
      'a fact that is not edited here',
      (c: DocumentChange) => ({
        ...c,
        changes: [{ fact: 'owner', value: 'x' }],
      }),
    ],
    [
      'a fact of the other document',
      (c: DocumentChange) => ({
        ...c,
        changes: [{ fact: 'blockers', value: [] }],
      }),
    ],
    [
      'a value too long',
      (c: DocumentChange) => ({
        ...c,
        changes: [{ fact: 'cloud.justification', value: 'x'.repeat(5_000) }],
      }),
    ],
    [
      'a value of another form',
      (c: DocumentChange) => ({
        ...c,
        changes: [{ fact: 'cloud.wave', value: { a: 1 } }],
      }),
    ],
    [
      'the same fact twice',
      (c: DocumentChange) => ({
        ...c,
        changes: [
          { fact: 'cloud.wave', value: 1 },
          { fact: 'cloud.wave', value: 2 },
        ],
      }),
    ],
    ['no change', (c: DocumentChange) => ({ ...c, changes: [] })],
    [
      'a digest of another form',
      (c: DocumentChange) => ({ ...c, digest: 'x' }),
    ],
  ])('refuses %s', async (_, spoil) => {
    const change = wanting(await formOf(), { 'cloud.wave': 3 });
    const { status, body } = await server.post(rms, cto, {
      documents: [spoil(change)],
    });
    expect([status, body.error.name]).toEqual([400, 'InputError']);
  });

  it('refuses a document twice, and a change that changes nothing', async () => {
    const form = await formOf();
    const change = wanting(form, { 'cloud.wave': 3 });
    const twice = await server.post(rms, cto, { documents: [change, change] });
    expect(twice.status).toBe(400);
    const { 'cloud.status': status } = form.documents[0].facts;
    const same = await server.post(rms, cto, {
      documents: [wanting(form, { 'cloud.status': status })],
    });
    expect([same.status, same.body.error.message]).toEqual([
      400,
      expect.stringContaining('already'),
    ]);
  });

  it('knows no system that is not there', async () => {
    expect((await server.get('/cloud/changes/demo/none', cto)).status).toBe(
      404,
    );
  });
});
