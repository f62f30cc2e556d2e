// @ts-check
/**
 * Lets the clock of the process run ahead by the milliseconds that stand in the
 * file of CLOCK_AHEAD, so that a test can wait for a day to come.
 */
const { readFileSync } = require('node:fs');

const LOOK_EVERY_MS = 200;
const RealDate = Date;
let ahead = 0;

function look() {
  try {
    ahead = Number(readFileSync(String(process.env.CLOCK_AHEAD), 'utf8')) || 0;
  } catch {
    ahead = 0;
  }
}

const now = () => RealDate.now() + ahead;

look();
setInterval(look, LOOK_EVERY_MS).unref();

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
  apply: target => new target(now()).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? now : Reflect.get(target, name, receiver),
});
