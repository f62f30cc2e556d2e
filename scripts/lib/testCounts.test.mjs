import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {
  countStep,
  readJestCounts,
  readNodeTestCounts,
} from './testCounts.mjs';

test('reads the counts of Jest, a file that did not run as one failure', t => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'counts-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'jest.json');
  assert.equal(readJestCounts(file), undefined);
  fs.writeFileSync(
    file,
    JSON.stringify({
      numPassedTests: 7,
      numFailedTests: 2,
      numRuntimeErrorTestSuites: 1,
    }),
  );
  assert.deepEqual(readJestCounts(file), { passed: 7, failed: 3 });
});

test("reads the counts of Node's test runner in both of its forms", () => {
  assert.deepEqual(
    readNodeTestCounts('# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n'),
    { passed: 3, failed: 2 },
  );
  assert.deepEqual(readNodeTestCounts('ℹ tests 3\nℹ pass 3\nℹ fail 0\n'), {
    passed: 3,
    failed: 0,
  });
  assert.equal(readNodeTestCounts('Error: no such file'), undefined);
});

test('a step without tests counts itself', () => {
  assert.deepEqual(countStep(0, undefined), { passed: 1, failed: 0 });
  assert.deepEqual(countStep(1, undefined), { passed: 0, failed: 1 });
});

test('a step that failed is never counted as all passed', () => {
  assert.deepEqual(countStep(1, { passed: 3, failed: 0 }), {
    passed: 3,
    failed: 1,
  });
  assert.deepEqual(countStep(0, { passed: 3, failed: 0 }), {
    passed: 3,
    failed: 0,
  });
});
