import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { Processes } from './processes.mjs';

function createOptions(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'processes-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  return { cwd: folder, env: process.env, log: path.join(folder, 'a.log') };
}

test('collects what a command prints, and keeps it in a file', async t => {
  const options = createOptions(t);
  const { code, output } = await new Processes().collect(
    ['sh', '-c', 'echo out; echo err >&2; exit 3'],
    options,
  );
  assert.equal(code, 3);
  assert.deepEqual(output.split('\n').sort(), ['', 'err', 'out']);
  assert.equal(fs.readFileSync(options.log, 'utf8'), output);
});

test('a command that must succeed and does not is explained', async t => {
  await assert.rejects(
    new Processes().run(['sh', '-c', 'echo this is why; exit 1'], {
      ...createOptions(t),
      failure: 'It did not work.',
    }),
    ({ message, details }) =>
      message === 'It did not work.' && details.startsWith('this is why\n'),
  );
});

test('a cause that is known is put in its own words', async t => {
  await assert.rejects(
    new Processes().run(['sh', '-c', 'echo ENOSPC; exit 1'], {
      ...createOptions(t),
      failure: 'It did not work.',
    }),
    /The disk is full/,
  );
});

test('a program that is not there is said to be missing', async t => {
  await assert.rejects(
    new Processes().collect(['no-such-program'], createOptions(t)),
    /no-such-program could not be started/,
  );
});

test('an interruption stops what runs and lets nothing more start', async t => {
  const options = createOptions(t);
  const processes = new Processes();
  const running = processes.collect(['sh', '-c', 'sleep 60 & wait'], options);
  processes.interrupt('SIGINT');
  await assert.rejects(running, { message: 'Stopped.', exitCode: 130 });
  await assert.rejects(processes.collect(['true'], options), /Stopped/);
});
