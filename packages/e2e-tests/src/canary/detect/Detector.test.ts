import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Knocker } from '../doors/knock';
import type { Call } from '../doors/Call';
import { Mint } from '../plant/Mint';
import { Detector, leaksIn } from './Detector';

function plant() {
  const mint = new Mint({
    taken: new Set(),
    today: new Date('2026-11-22T00:00:00Z'),
  });
  const word = mint.word('risk', 'RiskAssessment spec.cause');
  const date = mint.date('risk', 'RiskAssessment spec.reviewedOn', 'past');
  const cost = mint.fraction('assessment', 'exit.estimatedCost', 0, 1e10);
  const open = mint.integer('assessment', 'vulnerabilities', 0, 100_000)!;
  const name = mint.opaqueName('risk', 'RiskAssessment metadata.name', 'ra');
  const days = mint.integer('assessment', 'exit.noticePeriodDays', 0, 3650)!;
  const detector = new Detector(mint.words);
  const found = (text: string, sent?: string) =>
    detector.find(text, 'body', sent).map(find => find.word.field);
  return { word, date, cost, open, name, days, detector, found };
}

const base64url = (text: string) => Buffer.from(text).toString('base64url');

test('finds a word in whatever it is packed in', () => {
  const { word, found } = plant();
  const json = JSON.stringify({ orderFieldValues: [word] });
  for (const text of [
    `It says ${word}.`,
    word.toLocaleUpperCase('en-GB'),
    `cursor=${base64url(json)}&limit=1`,
    base64url(JSON.stringify({ inner: base64url(json) })),
    `header.${base64url(`{"sub":"${word}"}`)}.signature`,
    encodeURIComponent(`<b>${word}</b>`),
    [...word].map(letter => `%${letter.charCodeAt(0).toString(16)}`).join(''),
    [...word].map(letter => `&#${letter.charCodeAt(0)};`).join(''),
    Buffer.from(`before ${word} after`).toString('hex'),
    gzipSync(json).toString('base64'),
  ]) {
    assert.deepEqual(found(text), ['RiskAssessment spec.cause'], text);
  }
});

test('finds dates, numbers and names in the forms in which they are shown', () => {
  const { date, cost, open, name, days, found } = plant();
  assert.equal(date, '2025-05-11');
  for (const text of [
    date,
    '11 May 2025',
    '11/05/2025',
    `${Date.parse(date)}`,
  ]) {
    assert.deepEqual(found(text), ['RiskAssessment spec.reviewedOn'], text);
  }
  assert.deepEqual(found(String(cost)), ['exit.estimatedCost']);
  const shown = cost.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  assert.deepEqual(found(`costs £${shown}`), ['exit.estimatedCost']);
  assert.deepEqual(found(`${open.toLocaleString('en-GB')} open`), [
    'vulnerabilities',
  ]);
  assert.deepEqual(found(`riskassessment:demo/${name}`), [
    'RiskAssessment metadata.name',
  ]);
  assert.deepEqual(found(`{"noticePeriodDays": ${days}}`), [
    'exit.noticePeriodDays',
  ]);
});

test('takes no part of something longer for a number, and no echo for a find', () => {
  const { word, date, open, days, found } = plant();
  assert.deepEqual(found(`1${open} ${open}7 2.${open} 9${date}`), []);
  assert.deepEqual(found(`${days} systems`), []);
  assert.deepEqual(found(`No system is called ${word}.`, `q=${word}`), []);
});

test('a name that the health of the register may show is no leak there', () => {
  const { name, detector } = plant();
  const finds = detector.find(name, 'body');
  const everyRole = (secret: string) => secret === 'assessment';
  assert.deepEqual(leaksIn(finds, '/api/blueprint/health', everyRole), []);
  assert.equal(leaksIn(finds, '/api/blueprint/systems', everyRole).length, 1);
  assert.equal(leaksIn(finds, '/api/blueprint/health', () => false).length, 1);
});

test('a leaky door is named, with the word, its field, the part and the caller', async t => {
  const { word, detector } = plant();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(
      request.url!,
      'http://localhost',
    );
    const asked = searchParams.get('q') ?? '';
    const answers: Record<string, () => unknown> = {
      '/body': () => response.end(JSON.stringify({ cause: word })),
      '/header': () => response.setHeader('etag', base64url(word)).end('{}'),
      '/cursor': () => response.end(`{"nextCursor":"${base64url(word)}"}`),
      '/echo': () => response.end(`Nothing is called ${asked}.`),
      '/oracle': () => response.end(asked === word ? '[1]' : '[]'),
      '/changes': () => response.end('done'),
      '/broken': () => response.writeHead(500).end('{}'),
    };
    answers[pathname]();
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const knocker = new Knocker(`http://127.0.0.1:${port}`, detector);
  const complaintsAbout = async (path: string, more: Partial<Call> = {}) => {
    const route = { method: 'GET', path };
    const call = { route, method: 'GET', address: path, ...more };
    const caller = {
      name: 'the architect of northmoor',
      person: {
        ref: 'user:demo/somebody',
        role: 'enterprise-architect' as const,
        force: 'northmoor',
      },
    };
    return (await knocker.knock(call, caller)).complaints.join('\n');
  };

  for (const [path, part] of [
    ['/body', 'body'],
    ['/header', 'header etag'],
    ['/cursor', 'body'],
  ]) {
    const complaint = await complaintsAbout(path);
    assert.match(complaint, new RegExp(`GET ${path}.*: ${part} gives`));
    assert.match(complaint, /RiskAssessment spec\.cause/);
    assert.match(complaint, new RegExp(word));
    assert.match(complaint, /to the architect of northmoor/);
  }
  assert.equal(
    await complaintsAbout('/echo', { address: `/echo?q=${word}` }),
    '',
  );
  const twinOf = (path: string) => ({
    address: `${path}?q=${word}`,
    twin: {
      real: word,
      invented: 'zqxneversown',
      call: {
        route: { method: 'GET', path },
        method: 'GET',
        address: `${path}?q=zqxneversown`,
      },
    },
  });
  assert.equal(await complaintsAbout('/echo', twinOf('/echo')), '');
  assert.match(
    await complaintsAbout('/oracle', twinOf('/oracle')),
    /tells the architect of northmoor whether .* exists/,
  );
  assert.match(
    await complaintsAbout('/changes', { mustBeRefused: true }),
    /must refuse everybody/,
  );
  assert.match(await complaintsAbout('/broken'), /fails with 500/);
});
