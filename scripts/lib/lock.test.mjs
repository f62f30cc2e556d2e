import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { acquireLock } from './lock.mjs';

function createLockPath(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  return path.join(folder, 'some.lock');
}

function neverHeld(pid) {
  assert.fail(`held by ${pid}`);
}

test('is free again once let go, and leaves nothing behind', async t => {
  const file = createLockPath(t);
  (await acquireLock(file, neverHeld))();
  (await acquireLock(file, neverHeld))();
  assert.deepEqual(fs.readdirSync(path.dirname(file)), []);
});

test('waits while a living process holds it', async t => {
  const file = createLockPath(t);
  const release = await acquireLock(file, neverHeld);
  const holders = [];
  const release2 = await acquireLock(file, pid => {
    holders.push(pid);
    if (holders.length === 2) {
      release();
    }
  });
  assert.deepEqual(holders, [process.pid, process.pid]);
  release2();
});

test('the one who waits may give up', async t => {
  const file = createLockPath(t);
  const release = await acquireLock(file, neverHeld);
  await assert.rejects(
    acquireLock(file, () => {
      throw new Error('enough');
    }),
    /enough/,
  );
  release();
});

test('is taken over from a process that has died', async t => {
  const file = createLockPath(t);
  const { pid } = spawnSync(process.execPath, ['--eval', '']);
  fs.writeFileSync(file, JSON.stringify({ pid }));
  (await acquireLock(file, neverHeld))();
});

test('is taken over when it was written before the machine started', async t => {
  const file = createLockPath(t);
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid }));
  const beforeBoot = Date.now() / 1000 - os.uptime() - 60;
  fs.utimesSync(file, beforeBoot, beforeBoot);
  (await acquireLock(file, neverHeld))();
});

test('is taken over when it cannot be read', async t => {
  const file = createLockPath(t);
  fs.writeFileSync(file, 'half a lo');
  (await acquireLock(file, neverHeld))();
});
