import type {
  SystemSummary,
  TechnologyRiskResult,
} from '@policing/plugin-blueprint-common';
import { formatDate, NOT_KNOWN, plural } from './dates';
import { closedValue } from './names';

const inCloudWords: Record<SystemSummary['cloud']['inCloud'], string> = {
  yes: 'in cloud',
  no: 'not in cloud',
  'not-known': NOT_KNOWN,
};

/** The cloud position of a system: “not in cloud · in progress, due 31 Mar 2027, late”. */
export function cloudInWords(cloud: SystemSummary['cloud']): string {
  const plan = planInWords(cloud);
  return [inCloudWords[cloud.inCloud], ...(plan ? [plan] : [])].join(' · ');
}

/** The plan of a migration: “rehost, in progress, due 31 Mar 2027, late”; nothing where there is none. */
export function planInWords(cloud: SystemSummary['cloud']): string {
  const words: string[] = [];
  if (cloud.disposition) {
    words.push(closedValue(cloud.disposition));
  }
  if (cloud.status) {
    words.push(closedValue(cloud.status));
  }
  if (cloud.plannedFinish) {
    words.push(`due ${formatDate(cloud.plannedFinish)}`);
  }
  if (cloud.late) {
    words.push('late');
  }
  return words.join(', ');
}

/** The technology risk of a system: “2 beyond appetite · 1 review overdue”. */
export function riskInWords(
  risk: Pick<TechnologyRiskResult, 'state' | 'counts'>,
): string {
  if (risk.state === 'not-assessed') {
    return 'not assessed';
  }
  const { counts } = risk;
  const words = [
    counts.beyondAppetite > 0 && `${counts.beyondAppetite} beyond appetite`,
    counts.reviewOverdue > 0 &&
      `${plural(counts.reviewOverdue, 'review')} overdue`,
    counts.withoutOwner > 0 && `${counts.withoutOwner} without an owner`,
    counts.acceptanceExpired > 0 &&
      `${plural(counts.acceptanceExpired, 'acceptance')} expired`,
  ].filter(Boolean);
  return words.length > 0
    ? words.join(' · ')
    : `within appetite (${counts.open} open)`;
}
