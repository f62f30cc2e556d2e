import assert from 'node:assert/strict';
import test from 'node:test';
import { Reporter, seconds } from './reporter.mjs';

function createReporter() {
  const written = [];
  const reporter = new Reporter({ write: text => written.push(text) });
  return { reporter, text: () => written.join('') };
}

test('prints a step with its time and a word about its result', async () => {
  const { reporter, text } = createReporter();
  const result = await reporter.step(
    'Counting',
    async () => 42,
    count => `${count} found`,
  );
  assert.equal(result, 42);
  assert.match(text(), /^Counting … 42 found, 0\.\d s\n$/);
});

test('says which step failed', async () => {
  const { reporter, text } = createReporter();
  await assert.rejects(
    reporter.step('Counting', async () => {
      throw new Error('lost count');
    }),
  );
  assert.match(text(), /^Counting … failed after 0\.\d s\n$/);
});

test('keeps a line of somebody else apart from a step that goes on', async () => {
  const { reporter, text } = createReporter();
  await reporter.step('Counting', async () => reporter.line('By the way'));
  assert.match(text(), /^Counting … \nBy the way\nCounting: 0\.\d s\n$/);
});

test('shows sign of life while a step goes on', async t => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const { reporter, text } = createReporter();
  await reporter.step('Waiting', async () => t.mock.timers.tick(30_000));
  assert.equal(text().match(/still at it/g).length, 2);
});

test('writes short times with a decimal', () => {
  assert.equal(seconds(3456), '3.5 s');
  assert.equal(seconds(123_456), '123 s');
});
