import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const POLL_MS = 250;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error.code === 'EPERM';
  }
}

function readHolder(file) {
  try {
    const { mtimeMs } = fs.statSync(file);
    const { pid } = JSON.parse(fs.readFileSync(file, 'utf8'));
    // A lock from before the machine started names a process long gone, even
    // if its number is in use again.
    const bootedAt = Date.now() - os.uptime() * 1000;
    return mtimeMs >= bootedAt && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function tryAcquire(file) {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify({ pid: process.pid }));
  try {
    // A link appears whole or not at all: nobody ever reads half a lock.
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error;
    }
    return false;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

// Two processes may find the same dead lock: the slower one must not throw away
// the lock that the faster one has just taken, so it looks again at what it has
// in its hands.
function discardDeadLock(file) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    fs.renameSync(file, aside);
    if (readHolder(aside) !== undefined) {
      fs.linkSync(aside, file);
    }
  } catch {
    // Somebody else was faster; the next attempt sees how things stand.
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

/**
 * Takes a lock that only one process may hold, and takes it over from one that
 * has died without letting go.
 *
 * @param {string} file
 * @param {(pid: number) => Promise<void> | void} onHeld - called each time the
 *   lock is found in the hands of a living process; throws to give up
 * @returns {Promise<() => void>} lets go
 */
export async function acquireLock(file, onHeld) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!tryAcquire(file)) {
    const holder = readHolder(file);
    if (holder === undefined) {
      discardDeadLock(file);
    } else {
      await onHeld(holder);
      await new Promise(resolve => setTimeout(resolve, POLL_MS));
    }
  }
  return () => fs.rmSync(file, { force: true });
}
