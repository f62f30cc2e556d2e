/** How much of the canary runs: `short` as a step of the tests, `full` on its own. */
export const extent: 'full' | 'short' =
  process.env.CANARY === 'short' ? 'short' : 'full';
