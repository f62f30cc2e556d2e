import { type CloudCounts, systemsIn } from '@policing/plugin-blueprint-common';
import type { SharesBarProps } from '@policing/plugin-blueprint-react';

/** The three numbers as the parts of a bar; there must be a system. */
export function sharesOf(counts: CloudCounts): SharesBarProps['shares'] {
  const all = systemsIn(counts);
  return [
    { share: counts.inCloud / all, look: 'accent' },
    { share: counts.notInCloud / all, look: 'plain' },
    { share: counts.notKnown / all, look: 'hatched' },
  ];
}
