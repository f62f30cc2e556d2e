/** Prints a line of a benchmark: what, how much, and what to reach. */
export function report(what: string, figure: string, reach = ''): void {
  process.stdout.write(
    `${what.padEnd(58)} ${figure.padStart(16)}   ${reach}\n`,
  );
}

/** Milliseconds as a benchmark shows them. */
export function inWords(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${milliseconds.toFixed(1)} ms`
    : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** How long something took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The time that 95 of 100 runs stay below, in milliseconds. */
export async function percentile95(
  runs: number,
  work: (run: number) => Promise<unknown>,
): Promise<number> {
  const [time] = await percentiles95(runs, [work]);
  return time;
}

/** The same for several works that take turns, so that their times compare. */
export async function percentiles95(
  runs: number,
  works: readonly ((run: number) => Promise<unknown>)[],
): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [place, work] of works.entries()) {
      times[place].push(await timed(() => work(run)));
    }
  }
  return times.map(
    each => each.sort((a, b) => a - b)[Math.ceil(runs * 0.95) - 1],
  );
}
