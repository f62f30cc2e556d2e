import type { TechnologyRiskMethod } from '../definitions/Definitions';

/** Id of a band of the matrix. */
export type BandId = TechnologyRiskMethod['bands'][number]['id'];
/** A role that may accept risk. */
export type RiskRole = TechnologyRiskMethod['roles'][number];

/** The band of a score: the highest that begins at or below it. */
export function bandOf({ bands }: TechnologyRiskMethod, score: number) {
  return [...bands].reverse().find(({ from }) => score >= from) ?? bands[0];
}

/** Place of a band among the bands, lowest first. */
export function bandRank(
  { bands }: TechnologyRiskMethod,
  band: BandId,
): number {
  return bands.findIndex(({ id }) => id === band);
}

/** Appetite for an impact category; absent where the method gives none. */
export function appetiteFor(
  { appetite }: TechnologyRiskMethod,
  category: string,
) {
  return appetite.find(item => item.category === category)?.appetite;
}

/**
 * How many bands a risk lies above the highest that the appetite tolerates; 0
 * within it. An appetite without a tolerance tolerates nothing.
 */
export function bandsBeyondAppetite(
  method: TechnologyRiskMethod,
  band: BandId,
  appetite: string,
): number {
  const tolerated = method.tolerance?.find(item => item.appetite === appetite);
  const highest = tolerated ? bandRank(method, tolerated.highestBand) : -1;
  return Math.max(0, bandRank(method, band) - highest);
}

/**
 * Who may accept a residual risk: the roles of the cell of the authority table,
 * and every role above the least of them. Least authority first; nobody where
 * the table has no such cell.
 */
export function mayAccept(
  { authority, roles }: TechnologyRiskMethod,
  band: BandId,
  appetite: string,
): RiskRole[] {
  const cell = authority.find(
    item => item.band === band && item.appetite === appetite,
  );
  const least = roles.findIndex(({ id }) => cell?.roles.includes(id));
  return least < 0 ? [] : roles.slice(least);
}

/** The highest score of the matrix. */
export function highestScore({ likelihood, impact }: TechnologyRiskMethod) {
  const most = (scale: { value: number }[]) =>
    Math.max(...scale.map(({ value }) => value));
  return most(likelihood) * most(impact);
}
