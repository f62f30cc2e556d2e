import assert from 'node:assert/strict';
import test from 'node:test';
import { adviceFor } from './failure.mjs';

test('a full disk, a missing network and a strange certificate are recognised', () => {
  assert.match(adviceFor('npm error code ENOSPC'), /disk is full/);
  assert.match(
    adviceFor('RequestError: getaddrinfo ENOTFOUND registry.example'),
    /cannot be reached/,
  );
  assert.match(adviceFor('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), /certificate/);
  assert.match(
    adviceFor('YN0028: The lockfile would have been modified'),
    /yarn\.lock/,
  );
  assert.match(adviceFor('EACCES: permission denied'), /could not be written/);
});

test('other text is given no advice', () => {
  assert.equal(adviceFor('Cannot find name "colour"'), undefined);
});
