import { percent } from '../explanation/words';
import type { LevelId, SystemResult } from '../results';
import { levelOrder } from '../scoring/level';

const LEVEL_WORDS: Readonly<Record<LevelId, string>> = {
  aligned: 'aligned',
  'partly-aligned': 'partly aligned',
  diverging: 'diverging',
  unassessed: 'unassessed',
};

/** Writes two ratios with as many decimals as it takes to tell them apart, one at most. */
function ratioChange(
  label: string,
  before: number | undefined,
  after: number | undefined,
): string | undefined {
  if (before === after) {
    return undefined;
  }
  const written = (decimals: number) =>
    [before, after].map(ratio =>
      ratio === undefined ? 'not known' : percent(ratio, decimals),
    );
  let [from, to] = written(0);
  if (from === to) {
    [from, to] = written(1);
  }
  if (from === to) {
    return undefined;
  }
  if (before === undefined || after === undefined) {
    return `${label} went from ${from} to ${to}`;
  }
  return `${label} ${after > before ? 'rose' : 'fell'} from ${from} to ${to}`;
}

function levelChange(before: LevelId, after: LevelId): string | undefined {
  if (before === after) {
    return undefined;
  }
  const rose = levelOrder.indexOf(after) < levelOrder.indexOf(before);
  return `the level ${rose ? 'rose' : 'fell'} from ${LEVEL_WORDS[before]} to ${LEVEL_WORDS[after]}`;
}

/**
 * What moved in the figures of a system: assured conformance or, where that
 * stayed, coverage or conformance; and the level.
 *
 * @returns part of a sentence; undefined where no figure moved
 */
export function figureChange(
  { conformance: before }: SystemResult,
  { conformance: after }: SystemResult,
): string | undefined {
  const figure =
    ratioChange(
      'assured conformance',
      before.assuredConformance,
      after.assuredConformance,
    ) ??
    ratioChange('coverage', before.coverage, after.coverage) ??
    ratioChange('conformance', before.conformance, after.conformance);
  const parts = [figure, levelChange(before.level, after.level)].filter(
    part => part !== undefined,
  );
  return parts.length > 0 ? parts.join(' and ') : undefined;
}
