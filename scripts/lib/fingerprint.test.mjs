import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { Stamp, fingerprint } from './fingerprint.mjs';

function createFolder(t, files) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
  t.after(() => fs.rmSync(root, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
  return root;
}

test('follows contents and names, not times', t => {
  const root = createFolder(t, { 'src/a.ts': 'one', 'src/b/c.ts': 'two' });
  const before = fingerprint(root, ['src']);

  fs.utimesSync(path.join(root, 'src/a.ts'), 1, 1);
  assert.equal(fingerprint(root, ['src']), before);

  fs.writeFileSync(path.join(root, 'src/a.ts'), 'three');
  assert.notEqual(fingerprint(root, ['src']), before);

  fs.writeFileSync(path.join(root, 'src/a.ts'), 'one');
  assert.equal(fingerprint(root, ['src']), before);

  fs.renameSync(path.join(root, 'src/a.ts'), path.join(root, 'src/d.ts'));
  assert.notEqual(fingerprint(root, ['src']), before);
});

test('takes no notice of what is built, installed or left out', t => {
  const root = createFolder(t, { 'src/a.ts': 'one' });
  const include = file => !file.endsWith('.test.ts');
  const before = fingerprint(root, ['.'], include);

  for (const name of ['node_modules/x.js', 'dist/x.js', 'src/a.test.ts']) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), 'x');
  }

  assert.equal(fingerprint(root, ['.'], include), before);
});

test('a missing path counts as empty', t => {
  const root = createFolder(t, {});
  assert.equal(fingerprint(root, ['gone']), fingerprint(root, []));
});

test('a stamp matches only the value that was set last', t => {
  const cache = createFolder(t, {});
  const stamp = new Stamp(cache, 'thing');
  assert.equal(stamp.matches('a'), false);
  stamp.set('a');
  assert.equal(new Stamp(cache, 'thing').matches('a'), true);
  assert.equal(stamp.matches('b'), false);
  stamp.clear();
  assert.equal(stamp.matches('a'), false);
});
