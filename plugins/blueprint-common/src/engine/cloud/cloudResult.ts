import { UNKNOWN_CHOICE } from '../facts/Fact';
import { formatDay } from '../dates';
import type { CompiledScorecard } from '../definitions/CompiledScorecard';
import type { SystemRecord } from '../estate/SystemNode';
import type { CloudResult } from '../results';
import { isLateMove } from './lateMove';

/**
 * Cloud position of a system: where it runs and how far its migration is. The
 * hosting classes that count are the constant `cloudHosting` of the scorecard.
 *
 * @param today - day of scoring, ISO 8601
 */
export function cloudResult(
  { cloudHosting }: Pick<CompiledScorecard, 'cloudHosting'>,
  { system, assessment }: SystemRecord,
  today: string,
): CloudResult {
  const { hosting = {}, cloud = {} } = system.spec;
  const hostingClass = hosting.class;
  const { status, disposition, wave, plannedFinish } = cloud;
  const known =
    hostingClass !== undefined &&
    hostingClass !== UNKNOWN_CHOICE &&
    cloudHosting.length > 0;
  const counts = known && cloudHosting.includes(hostingClass);
  const late = isLateMove(cloud, today);

  const where = known
    ? `Its hosting (${inWords(hostingClass)}) ${
        counts ? 'counts' : 'does not count'
      } towards the cloud target`
    : 'It is not known where it runs';
  const plan = [
    status === undefined ? undefined : `migration ${status.replace('-', ' ')}`,
    late && plannedFinish !== undefined
      ? `planned to finish on ${formatDay(plannedFinish)} and late`
      : undefined,
  ].filter(part => part !== undefined);
  let inCloud: CloudResult['inCloud'] = 'not-known';
  if (known) {
    inCloud = counts ? 'yes' : 'no';
  }
  return {
    inCloud,
    ...(hostingClass === undefined ? {} : { hostingClass }),
    ...(status === undefined ? {} : { status }),
    ...(disposition === undefined ? {} : { disposition }),
    ...(wave === undefined ? {} : { wave }),
    ...(plannedFinish === undefined ? {} : { plannedFinish }),
    late,
    blockers: (assessment?.spec.blockers ?? []).map(
      ({ kind, description, since }) => ({
        kind,
        description,
        ...(since === undefined ? {} : { since }),
      }),
    ),
    why: `${[where, ...plan].join('; ')}.`,
  };
}

/** `public-saas` as people write it: `public SaaS`. */
function inWords(hostingClass: string): string {
  return hostingClass
    .replaceAll('-', ' ')
    .replace(/\b([spi])aas\b/, (_, first) => `${first.toUpperCase()}aaS`);
}
