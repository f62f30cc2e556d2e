// @ts-check
/**
 * Lets the clock of the register run ahead by the days that stand in the file
 * of CLOCK_AHEAD, so that a test need not wait for a day to come. The clock of
 * the process stays: tokens and leases are not what is tested.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { DateTime } = require('luxon');

function daysAhead() {
  try {
    return Number(readFileSync(String(process.env.CLOCK_AHEAD), 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** @param {string} text ISO 8601 */
const ahead = text =>
  DateTime.fromISO(text, { zone: 'utc' }).plus({ days: daysAhead() });

/** @type {any} */
const modules = Module;
const load = modules._load;

/**
 * @this {unknown}
 * @param {string} request
 * @param {unknown[]} others
 */
modules._load = function loadWithClock(request, ...others) {
  const loaded = load.call(this, request, ...others);
  return request.endsWith('/scoring/Clock')
    ? {
        ...loaded,
        systemClock: (/** @type {string} */ zone) => {
          const clock = loaded.systemClock(zone);
          return {
            now: () => ahead(clock.now()).toISO(),
            today: () => ahead(clock.today()).toISODate(),
          };
        },
      }
    : loaded;
};
