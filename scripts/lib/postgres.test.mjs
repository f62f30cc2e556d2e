import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

test('starts a server in which databases can be made, and leaves nothing', async t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'postgres-test-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  // When root runs this, another user must be able to enter.
  fs.chmodSync(folder, 0o711);
  t.mock.method(os, 'tmpdir', () => folder);

  const postgres = await startPostgres(root);
  const client = new pg.Client({
    connectionString: `${postgres.url}/postgres`,
  });
  await client.connect();
  await client.query('CREATE DATABASE something');
  const { rows } = await client.query('SHOW server_version_num');
  assert.ok(Number(rows[0].server_version_num) >= 180000);
  await client.end();
  await postgres.stop();
  assert.deepEqual(fs.readdirSync(folder), []);
});
