/**
 * Loaded into the server before anything else: if the script that started it is
 * killed without a chance to stop it, the server stops by itself and does not
 * keep the port.
 */
const CHECK_MS = 500;
const GRACE_MS = 5000;

const parent = process.ppid;

const watch = setInterval(() => {
  if (process.ppid !== parent) {
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  }
}, CHECK_MS);
watch.unref();

// The log went to that script. Without a reader each line would fail, and the
// failure would be logged in turn, for ever.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
}
