import {
  type BoardPaperResponse,
  percent,
  type Position,
} from '@policing/plugin-blueprint-common';

const NOT_KNOWN = 'not known';

/** Conformance beside its coverage, and nothing about it where too little is known. */
export function conformanceWords(
  { conformance: rollUp }: Position,
  leastCoverage: number,
): string {
  if (!rollUp) {
    return 'withheld';
  }
  const { conformance, coverage } = rollUp;
  if (coverage === undefined) {
    return NOT_KNOWN;
  }
  return conformance === undefined || coverage < leastCoverage
    ? `not assessed (${percent(coverage)} known)`
    : `${percent(conformance)} of what is known · ${percent(coverage)} known`;
}

/** Assured conformance as a percentage, where enough is known. */
export function assuredWords(
  { conformance: rollUp }: Position,
  leastCoverage: number,
): string {
  if (!rollUp) {
    return 'withheld';
  }
  const { assuredConformance, coverage } = rollUp;
  return assuredConformance === undefined ||
    coverage === undefined ||
    coverage < leastCoverage
    ? NOT_KNOWN
    : percent(assuredConformance);
}

/** Cloud position of the scope against what the Blueprint asks for. */
export function cloudWords({
  position: { cloud },
  cloudTarget,
}: BoardPaperResponse): string {
  const all = cloud.inCloud + cloud.notInCloud + cloud.notKnown;
  if (all === 0) {
    return 'There are no systems.';
  }
  const share = `${percent(cloud.inCloud / all)} of ${all} systems are known to be in cloud; of ${percent(cloud.notKnown / all)} it is not known.`;
  return cloudTarget === undefined
    ? share
    : `${share} The Blueprint asks for ${percent(cloudTarget)}.`;
}

/** A count, or that it is withheld. */
export function countWords(count: number | undefined): string {
  return count === undefined ? 'withheld' : count.toLocaleString('en-GB');
}

/** What changed, in one sentence. */
export function changesWords({
  better,
  worse,
  added,
  changed,
}: NonNullable<BoardPaperResponse['changes']>): string {
  const systems = (count: number) =>
    count === 1 ? '1 system' : `${count.toLocaleString('en-GB')} systems`;
  return `${systems(better)} rose to a higher level and ${systems(worse)} fell to a lower one; figures of ${systems(changed)} changed. ${systems(added)} ${added === 1 ? 'was' : 'were'} not in the register on that day.`;
}

const parts: Record<BoardPaperResponse['withheld'][number], string> = {
  conformance: 'conformance',
  changes: 'what changed',
  checks: 'which checks fail',
  dispensations: 'dispensations',
  legacy: 'legacy scores',
  risk: 'technology risks',
};

/** What the paper leaves out because its reader may not see it; undefined for nothing. */
export function withheldWords({
  withheld,
}: Pick<BoardPaperResponse, 'withheld'>): string | undefined {
  return withheld.length === 0
    ? undefined
    : `Left out, because your roles do not reach it: ${withheld.map(part => parts[part]).join(', ')}.`;
}

/** How the figures of a paper are made; stands at its end. */
export const methodNotes: readonly string[] = [
  'Conformance is the weight of the checks that pass, of the weight that is decided. Coverage is the weight decided, of the weight that applies. Assured conformance is the weight that passes, of all that applies, so that hiding a fact gains nothing. Read no percentage without its coverage.',
  'What is not known is never counted as good: it lowers coverage and assured conformance.',
  'Cloud position is told in three numbers that are never merged: in cloud, not in cloud, not known. It is a picture of status, not of merit.',
  'The legacy score follows the official formula, out of 30. Technology risk is held against appetite. Neither is blended with conformance.',
  'A check that a live dispensation covers counts neither for nor against. Once the dispensation has ended it counts again.',
  'Suggested decisions follow rules over the facts in this paper; each names its rule. They are suggestions: the board decides.',
];
