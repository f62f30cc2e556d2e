import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { webAppFolders } from './webApp.mjs';

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

test('the web app is rebuilt for its own packages and not for the server', () => {
  const folders = webAppFolders(root);
  assert.ok(folders.includes('packages/app'));
  assert.ok(folders.includes('plugins/blueprint'));
  assert.ok(folders.includes('plugins/blueprint-common'));
  assert.ok(!folders.includes('packages/backend'));
  assert.ok(!folders.includes('plugins/blueprint-backend'));
});
