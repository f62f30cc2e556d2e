import {
  type CoverState,
  coverTitles,
  type FundingAnswer,
  fundingTitles,
  type HorizonItem,
  horizonKindTitles,
  isVendorDate,
} from '@policing/plugin-blueprint-common';
import {
  formatDate,
  uncapitalise,
  type VerdictAppearance,
} from '@policing/plugin-blueprint-react';

/** How it is shown how our plan stands to a vendor’s date. */
export const coverLooks: Readonly<Record<CoverState, VerdictAppearance>> = {
  covered: { title: coverTitles.covered, shape: 'disc', tone: 'good' },
  'not-covered': {
    title: coverTitles['not-covered'],
    shape: 'triangle',
    tone: 'bad',
  },
  'no-plan': { title: coverTitles['no-plan'], shape: 'ring', tone: 'unknown' },
};

/** How the states of funding are shown. */
export const fundingLooks: Readonly<Record<FundingAnswer, VerdictAppearance>> =
  {
    funded: { title: fundingTitles.funded, shape: 'disc', tone: 'good' },
    'part-funded': {
      title: fundingTitles['part-funded'],
      shape: 'half',
      tone: 'middling',
    },
    requested: {
      title: fundingTitles.requested,
      shape: 'diamond',
      tone: 'apart',
    },
    'not-funded': {
      title: fundingTitles['not-funded'],
      shape: 'triangle',
      tone: 'bad',
    },
    'not-known': {
      title: fundingTitles['not-known'],
      shape: 'ring',
      tone: 'unknown',
    },
  };

/** What has passed, and what that means: “passed, still in use”. */
export function passedInWords({
  kind,
  passed,
}: Pick<HorizonItem, 'kind' | 'passed'>): string | undefined {
  if (!passed) {
    return undefined;
  }
  return isVendorDate(kind) ? 'passed, still in use' : 'passed, not done';
}

/** The date of our plan beside a vendor’s: “planned replacement on 28 May 2027, late”. */
export function planInWords({
  cover,
}: Pick<HorizonItem, 'cover'>): string | undefined {
  const plan = cover?.plan;
  return (
    plan &&
    `${uncapitalise(horizonKindTitles[plan.kind])} on ${formatDate(plan.date)}${plan.late ? ', which has passed' : ''}`
  );
}

/** An amount of money: `£610,000`. */
export function formatMoney(amount: number): string {
  return `£${amount.toLocaleString('en-GB', { maximumFractionDigits: 0 })}`;
}
