import {
  type CloudCounts,
  type CloudFateKind,
  type CloudGrouping,
  type CloudPositionResponse,
  type CloudProjection,
  cloudShare,
  type CloudState,
  highestCloudShare,
  type PositionBasis,
  systemsIn,
} from '@policing/plugin-blueprint-common';
import {
  formatCount,
  formatDate,
  formatPercent,
  plural,
} from '@policing/plugin-blueprint-react';

/** The three numbers in words, in the order in which they are shown. */
export const stateTitles: Record<CloudState, string> = {
  inCloud: 'In cloud',
  notInCloud: 'Not in cloud',
  notKnown: 'Not known',
};

/** How the numbers of a day are known. */
export const basisTitles: Record<PositionBasis | 'planned', string> = {
  today: 'Today',
  recorded: 'Recorded at the time',
  reconstructed: 'Reconstructed from dates',
  planned: 'As planned',
};

/** What the position can be told by. */
export const groupingTitles: Record<CloudGrouping, string> = {
  criticality: 'By criticality',
  capability: 'By capability',
  category: 'By category',
  force: 'By force',
};

/** What the plans make of a system, with what the projection makes of that. */
export const fateWords: Record<
  CloudFateKind,
  { title: string; meaning: string }
> = {
  moves: {
    title: 'Moves into cloud',
    meaning:
      'Planned or in progress, with a finish to come and a target that counts. Counted in cloud from the planned finish on.',
  },
  leaves: {
    title: 'Is switched off',
    meaning:
      'To be retired on a day to come. Leaves the count on that day, so that the share is of fewer systems.',
  },
  'moves-elsewhere': {
    title: 'Moves, but not into cloud',
    meaning: 'Its target hosting is known and does not count.',
  },
  'in-cloud': {
    title: 'In cloud, and stays there',
    meaning: 'Nothing is planned that takes it out.',
  },
  blocked: {
    title: 'Blocked',
    meaning:
      'Taken not to move, whatever its planned finish, until it is unblocked.',
  },
  late: {
    title: 'Late, without a new date',
    meaning:
      'Its planned finish has passed. Taken not to move until it has a new one.',
  },
  'no-date': {
    title: 'Planned without a finish',
    meaning: 'Nobody has said when. Taken not to move.',
  },
  'target-not-known': {
    title: 'Planned, target not known',
    meaning: 'Nobody has said where to. Stays as it is.',
  },
  'not-planned': {
    title: 'No move is planned',
    meaning:
      'Not assessed, or assessed and not planned. Taken to stay where it is.',
  },
  retained: {
    title: 'Retained',
    meaning: 'Decided to stay where it is.',
  },
  'not-applicable': {
    title: 'No move applies',
    meaning: 'Recorded as not to be moved.',
  },
  'done-elsewhere': {
    title: 'Done, but not in cloud',
    meaning:
      'Its migration is recorded as done; where it runs does not count, or is not known.',
  },
};

/** The share in cloud with its whole, and how far it may be off. */
export function standingInWords(counts: CloudCounts): string {
  const all = systemsIn(counts);
  if (all === 0) {
    return 'There is no system.';
  }
  const share = formatPercent(cloudShare(counts));
  const whole = plural(all, 'system');
  return counts.notKnown === 0
    ? `${share} of ${whole} are in cloud; of all of them it is known.`
    : `${share} of ${whole} are in cloud. Of ${formatCount(
        counts.notKnown,
      )} it is not known: were they all in cloud, it would be ${formatPercent(
        highestCloudShare(counts),
      )}.`;
}

/** The three numbers in a few words. */
export function countsInWords({
  inCloud,
  notInCloud,
  notKnown,
}: CloudCounts): string {
  return `${formatCount(inCloud)} in, ${formatCount(
    notInCloud,
  )} not in, ${formatCount(notKnown)} not known`;
}

/** How many more systems it takes to reach the target. */
export function distanceInWords(
  counts: CloudCounts,
  target: number | undefined,
): string {
  const all = systemsIn(counts);
  if (target === undefined) {
    return 'The Blueprint in force sets no target.';
  }
  if (all === 0) {
    return '';
  }
  const lacking = Math.ceil(target * all - 1e-9) - counts.inCloud;
  return lacking > 0
    ? `The target of ${formatPercent(target)} is ${plural(
        lacking,
        'system',
      )} away.`
    : `The target of ${formatPercent(target)} is reached.`;
}

/** Where the plans lead, in sentences. */
export function projectionInWords(
  { reached, end, days }: CloudProjection,
  target: number | undefined,
): string[] {
  const endShare = formatPercent(cloudShare(end));
  const [today] = days;
  if (end.day === today.day) {
    return [
      `No plan with a date to come changes the position: it stays at ${endShare}.`,
    ];
  }
  if (!reached || target === undefined) {
    return [`Once all plans are carried out, ${endShare} are in cloud.`];
  }
  const line = formatPercent(target);
  const { surely, atTheEarliest, heldAtTheEnd } = reached;
  if (surely === undefined) {
    return [
      `The plans do not reach the target of ${line}: they lead to ${endShare}, on ${formatDate(
        end.day,
      )}.`,
      ...earliestInWords(atTheEarliest, today.day),
    ];
  }
  return [
    surely === today.day
      ? `The target of ${line} is reached today.`
      : `As planned, the target of ${line} is reached on ${formatDate(surely)}.`,
    ...(atTheEarliest === surely
      ? []
      : earliestInWords(atTheEarliest, today.day)),
    heldAtTheEnd
      ? `Once all plans are carried out, ${endShare} are in cloud.`
      : `Later plans take it below again: ${endShare} once all are carried out.`,
  ];
}

function earliestInWords(day: string | undefined, today: string): string[] {
  if (day === undefined) {
    return [];
  }
  return [
    `Were everything not known in cloud, it would be reached ${
      day === today ? 'today' : `on ${formatDate(day)}`
    }.`,
  ];
}

/** Since when there are records, and what days before that rest on. */
export function recordsInWords({
  recordedSince,
  today,
}: Pick<CloudPositionResponse, 'recordedSince' | 'today'>): string {
  const rest =
    'reconstructed from the dates that systems declare: live since, end of migration, hosting before and after, last confirmation. What no date tells is not known';
  return recordedSince && recordedSince < today
    ? `The register has records since ${formatDate(recordedSince)}. Days before that are ${rest}. All days are counted by the definition in force today.`
    : `The register has no records of days gone by yet. They are ${rest}. All days are counted by the definition in force today.`;
}
