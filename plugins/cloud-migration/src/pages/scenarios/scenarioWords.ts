import {
  type CandidateView,
  type CloudFateKind,
  type PictureId,
  type PlannedPosition,
  type ScenarioChanges,
  type ScenarioField,
  scenarioFields,
  type ShownEffect,
  type ShownPicture,
} from '@policing/plugin-blueprint-common';
import {
  formatDate,
  formatPercent,
  valueInWords,
} from '@policing/plugin-blueprint-react';

/** Names of the fields of a step. */
export const fieldTitles: Record<ScenarioField, string> = {
  hosting: 'Hosting today',
  status: 'Status',
  disposition: 'Disposition',
  targetHosting: 'Target hosting',
  wave: 'Wave',
  plannedStart: 'Planned start',
  plannedFinish: 'Planned finish',
};

/** Names of the pictures. */
export const pictureTitles: Record<PictureId, string> = {
  today: 'Today',
  planned: 'As planned',
  carriedOut: 'When carried out',
};

/** Names of what a list of systems can be narrowed to. */
export const viewTitles: Record<CandidateView, string> = {
  all: 'All',
  'not-in-cloud': 'Not in cloud',
  'not-known': 'Hosting not known',
  'no-plan': 'No plan with a date',
  late: 'Late',
  blocked: 'Blocked',
};

/** The three numbers, in the order in which they are shown. */
export const stateTitles: Record<ShownPicture['state'], string> = {
  inCloud: 'In cloud',
  notInCloud: 'Not in cloud',
  notKnown: 'Not known',
};

const fateWords: Record<CloudFateKind, string> = {
  moves: 'moves to cloud',
  leaves: 'is switched off',
  'moves-elsewhere': 'moves, not to cloud',
  'in-cloud': 'stays in cloud',
  blocked: 'blocked',
  late: 'late, without a new date',
  'no-date': 'planned without a finish date',
  'target-not-known': 'planned, target not known',
  'not-planned': 'not planned',
  retained: 'retained',
  'not-applicable': 'needs no migration',
  'done-elsewhere': 'migration done, not to cloud',
};

/** What the plans make of a system: “moves to cloud on 31 Mar 2028”. */
export function fateInWords({
  counts,
  fate,
  fateDay,
}: Pick<ShownPicture, 'counts' | 'fate' | 'fateDay'>): string {
  if (!counts || !fate) {
    return 'no longer run';
  }
  return fateDay
    ? `${fateWords[fate]} on ${formatDate(fateDay)}`
    : fateWords[fate];
}

const nothingMovedWords: Record<
  NonNullable<ShownEffect['nothingMoved']>,
  string
> = {
  retained: 'Retained: its hosting stays as it is.',
  'not-applicable': 'Needs no migration: its hosting stays as it is.',
  'no-target': 'No target hosting is known, so that it moves nowhere.',
};

/** Why a step moves nothing when it is carried out. */
export function nothingMovedInWords(
  reason: NonNullable<ShownEffect['nothingMoved']>,
): string {
  return nothingMovedWords[reason];
}

/** A value of a field of a step in words. */
export function changeInWords(
  field: ScenarioField,
  value: ScenarioChanges[ScenarioField],
): string {
  return `${fieldTitles[field].toLocaleLowerCase('en-GB')} ${valueInWords(value)}`;
}

/** What a step sets: “disposition rehost, target hosting public IaaS”. */
export function changesInWords(changes: ScenarioChanges): string {
  return scenarioFields
    .filter(field => changes[field] !== undefined)
    .map(field => changeInWords(field, changes[field]))
    .join(', ');
}

/** What the register says of the same fields today. */
export function factsInWords(facts: ScenarioChanges): string {
  return (
    changesInWords(facts) || 'hosting, status and disposition are not known'
  );
}

/** When the plans reach the target: “on 31 Mar 2028”, “not by these plans: 68 % at the end”. */
export function reachedInWords(
  { days, reached }: PlannedPosition,
  today: string,
): string {
  if (!reached) {
    return 'The scorecard has no target.';
  }
  const { surely, atTheEarliest, heldAtTheEnd } = reached;
  const last = days[days.length - 1];
  const share = formatPercent(
    last.inCloud / Math.max(1, last.inCloud + last.notInCloud + last.notKnown),
  );
  if (surely === undefined) {
    const earliest =
      atTheEarliest === undefined
        ? ''
        : `; at the earliest ${
            atTheEarliest === today
              ? 'today'
              : `on ${formatDate(atTheEarliest)}`
          }, were everything not known in cloud`;
    return `Not by these plans: ${share} at their end${earliest}`;
  }
  const when = surely === today ? 'Reached today' : `On ${formatDate(surely)}`;
  return heldAtTheEnd ? when : `${when}, but lost again: ${share} at the end`;
}

/** A difference with its sign: “+3”, “−2”, “no change”. */
export function differenceInWords(from: number, to: number): string {
  const difference = to - from;
  if (difference === 0) {
    return 'no change';
  }
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}
