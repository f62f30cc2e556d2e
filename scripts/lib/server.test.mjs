import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {
  checkPort,
  readServerSettings,
  serverVariables,
  takeDataFolder,
} from './server.mjs';

test('by default serves this repository on 7007 and overrides nothing', () => {
  const settings = readServerSettings('/repo', {});
  assert.deepEqual(settings, {
    port: 7007,
    url: 'http://localhost:7007',
    data: '/repo/data',
    catalog: '/repo/catalog',
    configFiles: ['/repo/app-config.yaml'],
  });
  assert.deepEqual(serverVariables(settings), {
    BLUEPRINT_DATA: '/repo/data',
    BLUEPRINT_CATALOG: '/repo/catalog',
  });
});

test('another port moves every address', () => {
  const settings = readServerSettings('/repo', { PORT: '8007' });
  assert.deepEqual(serverVariables(settings), {
    BLUEPRINT_DATA: '/repo/data',
    BLUEPRINT_CATALOG: '/repo/catalog',
    APP_CONFIG_app_baseUrl: 'http://localhost:8007',
    APP_CONFIG_backend_baseUrl: 'http://localhost:8007',
    APP_CONFIG_backend_listen_port: '8007',
  });
});

test('relative folders count from where the command was typed', t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  fs.writeFileSync(path.join(folder, 'own.yaml'), '');

  const settings = readServerSettings('/repo', {
    INIT_CWD: folder,
    BLUEPRINT_DATA: 'store',
    BLUEPRINT_CATALOG: '../register',
    BLUEPRINT_CONFIG: 'own.yaml',
  });

  assert.equal(settings.data, path.join(folder, 'store'));
  assert.equal(settings.catalog, path.resolve(folder, '../register'));
  assert.deepEqual(settings.configFiles, [
    '/repo/app-config.yaml',
    path.join(folder, 'own.yaml'),
  ]);
});

test('a port that is none and a file that is not there are refused', () => {
  assert.throws(
    () => readServerSettings('/repo', { PORT: 'seven' }),
    /PORT must be a number from 1 to 65535, not "seven"/,
  );
  assert.throws(
    () => readServerSettings('/repo', { BLUEPRINT_CONFIG: '/no/such.yaml' }),
    /there is no such file/,
  );
});

test('a busy port is named, with another to try', async t => {
  const server = net.createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address();
  await assert.rejects(
    checkPort({ port }),
    new RegExp(`Port ${port} is in use already.*PORT=${port + 1} npm start`),
  );
});

test('a data folder serves one server at a time', async t => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'data-'));
  t.after(() => fs.rmSync(data, { recursive: true }));
  const release = await takeDataFolder({ data });
  await assert.rejects(
    takeDataFolder({ data }),
    new RegExp(`Process ${process.pid} already serves`),
  );
  release();
  (await takeDataFolder({ data }))();
});
