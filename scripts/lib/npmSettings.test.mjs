import assert from 'node:assert/strict';
import test from 'node:test';
import {
  npmArguments,
  npmCommand,
  withoutNpmVariables,
  yarnVariables,
} from './npmSettings.mjs';

const settings = {
  registry: 'https://registry.example/npm/',
  cafile: '/etc/authority.pem',
  httpProxy: undefined,
  httpsProxy: 'http://proxy.example:3128',
  strictSsl: false,
};

test('npm and Yarn are told the same', () => {
  assert.deepEqual(npmArguments(settings), [
    '--registry=https://registry.example/npm/',
    '--cafile=/etc/authority.pem',
    '--https-proxy=http://proxy.example:3128',
    '--no-strict-ssl',
  ]);
  assert.deepEqual(yarnVariables(settings), {
    YARN_NPM_REGISTRY_SERVER: 'https://registry.example/npm',
    YARN_HTTPS_CA_FILE_PATH: '/etc/authority.pem',
    YARN_HTTPS_PROXY: 'http://proxy.example:3128',
    YARN_ENABLE_STRICT_SSL: 'false',
  });
});

test('nothing is passed on that is not set', () => {
  assert.deepEqual(npmArguments({ strictSsl: true }), []);
  assert.deepEqual(yarnVariables({ strictSsl: true }), {});
});

test('Yarn is allowed to use a registry without TLS that npm is set to', () => {
  const { YARN_UNSAFE_HTTP_WHITELIST } = yarnVariables({
    registry: 'http://mirror.example:4873/',
    strictSsl: true,
  });
  assert.equal(YARN_UNSAFE_HTTP_WHITELIST, 'mirror.example');
});

test('what npm and Yarn export for a script is not handed on', () => {
  assert.deepEqual(
    withoutNpmVariables({
      PATH: '/bin',
      HOME: '/home/someone',
      npm_config_prefix: '/usr',
      npm_lifecycle_event: 'start',
      INIT_CWD: '/somewhere',
      PROJECT_CWD: '/somewhere',
    }),
    { PATH: '/bin', HOME: '/home/someone' },
  );
});

test('the npm that runs us is used again', () => {
  assert.deepEqual(npmCommand({ npm_execpath: '/lib/npm/bin/npm-cli.js' }), [
    process.execPath,
    '/lib/npm/bin/npm-cli.js',
  ]);
  assert.deepEqual(npmCommand({ npm_execpath: '/lib/yarn.js' }), ['npm']);
  assert.deepEqual(npmCommand({}), ['npm']);
});
