import assert from 'node:assert/strict';
import test from 'node:test';
import { createLogFilter } from './serverLog.mjs';

function shown(lines) {
  const filter = createLogFilter();
  return lines.map(filter).filter(({ show }) => show);
}

test('shows warnings and errors with the lines that belong to them', () => {
  const lines = [
    '2026-11-21T10:00:00.000Z catalog info Reading',
    '2026-11-21T10:00:01.000Z catalog error It broke',
    '    at somewhere (file.ts:1:1)',
    '2026-11-21T10:00:02.000Z search warn Nothing there',
    '2026-11-21T10:00:03.000Z search info Fine again',
    '    more about that',
  ];
  assert.deepEqual(
    shown(lines).map(({ plain }) => plain),
    [lines[1], lines[2], lines[3]],
  );
});

test('reads through colours and leaves them out', () => {
  const [line] = shown([
    '\u001b[2m2026-11-21T10:00:00.000Z\u001b[22m \u001b[34mauth\u001b[39m \u001b[31merror\u001b[39m No key',
  ]);
  assert.equal(line.plain, '2026-11-21T10:00:00.000Z auth error No key');
});

test('keeps quiet about what the embedded database always causes', () => {
  assert.deepEqual(
    shown([
      '2026-11-21T10:00:00.000Z search warn Postgres search engine is not supported, skipping',
    ]),
    [],
  );
});
