import type { DispensationsResponse } from '@policing/plugin-blueprint-common';
import { type AddressChange, plural } from '@policing/plugin-blueprint-react';

/** Something about dispensations that waits for the reader. */
export interface DispensationNeed {
  words: string;
  /** View of the register of dispensations that shows it. */
  view: AddressChange;
}

/**
 * What waits for a reader about dispensations: requests that they may decide on,
 * and live ones that end within a month.
 *
 * @param response - what the reader may see of a force or of the nation
 */
export function dispensationNeedsOf(
  response: Pick<DispensationsResponse, 'waitingForYou' | 'ending'>,
): DispensationNeed[] {
  const { waitingForYou, ending } = response;
  const endingSoon = ending['30'];
  return [
    ...(waitingForYou > 0
      ? [
          {
            words: `${plural(
              waitingForYou,
              'request for a dispensation',
              'requests for dispensations',
            )} to decide`,
            view: { state: 'requested' },
          },
        ]
      : []),
    ...(endingSoon > 0
      ? [
          {
            words: `${plural(endingSoon, 'dispensation')} ending within 30 days`,
            view: { state: 'expiring', within: '30' },
          },
        ]
      : []),
  ];
}
