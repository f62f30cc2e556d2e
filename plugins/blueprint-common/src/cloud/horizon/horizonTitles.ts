import type { FundingAnswer } from './funding';
import type { CoverState, HorizonDate } from './HorizonDate';
import type { HorizonKind } from './horizonKinds';

/** What each kind of date is called. */
export const horizonKindTitles: Readonly<Record<HorizonKind, string>> = {
  'vendor-support': 'End of vendor support',
  contract: 'End of contract',
  'contract-break': 'Break date of contract',
  licence: 'End of licence',
  hardware: 'End of hardware support',
  'go-live': 'Planned go-live',
  replacement: 'Planned replacement',
  'switch-off': 'Planned switch-off',
  'source-switch-off': 'Planned switch-off of what it moved from',
  revisit: 'Decision to retain looked at again',
  'recovery-test': 'Recovery test due',
};

/** What it is called how our plan stands to a vendor's date. */
export const coverTitles: Readonly<Record<CoverState, string>> = {
  covered: 'Covered by our plan',
  'not-covered': 'Our plan comes too late',
  'no-plan': 'No plan',
};

/** What the states of funding are called. */
export const fundingTitles: Readonly<Record<FundingAnswer, string>> = {
  funded: 'Funded',
  'part-funded': 'Funded in part',
  requested: 'Requested',
  'not-funded': 'Not funded',
  'not-known': 'Funding not known',
};

/** Where a date comes from that the system itself does not declare. */
export const dateSourceTitles: Readonly<
  Record<NonNullable<HorizonDate['source']>, string>
> = {
  'product-release': 'the vendor’s date for the release that runs',
  'last-test': 'worked out from the last test; no date is planned',
};
