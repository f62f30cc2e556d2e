/**
 * Dates that somebody else sets: a vendor, a maker, a contract. They come
 * whether we are ready or not.
 */
export const vendorDateKinds = [
  'vendor-support',
  'contract',
  'contract-break',
  'licence',
  'hardware',
] as const;

/** A kind of date that somebody else sets. */
export type VendorDateKind = (typeof vendorDateKinds)[number];

/** Dates of our own plan. */
export const planDateKinds = [
  'go-live',
  'replacement',
  'switch-off',
  'source-switch-off',
  'revisit',
  'recovery-test',
] as const;

/** A kind of date of our own plan. */
export type PlanDateKind = (typeof planDateKinds)[number];

/** Every kind of date on the horizon, vendors' first. */
export const horizonKinds = [...vendorDateKinds, ...planDateKinds] as const;

/** A kind of date on the horizon. */
export type HorizonKind = (typeof horizonKinds)[number];

/**
 * Kinds after which something is lost. A break of a contract is a chance to
 * leave: nothing ends by itself.
 */
export const losingKinds = [
  'vendor-support',
  'contract',
  'licence',
  'hardware',
] as const satisfies readonly VendorDateKind[];

/** Kinds whose dates are open; the next recovery test is an assessment fact. */
export const openHorizonKinds = horizonKinds.filter(
  (kind): kind is Exclude<HorizonKind, 'recovery-test'> =>
    kind !== 'recovery-test',
);

/** Whether a date is set by somebody else. */
export function isVendorDate(kind: HorizonKind): kind is VendorDateKind {
  return (vendorDateKinds as readonly HorizonKind[]).includes(kind);
}

/** Whether something is lost after a date. */
export function isLosing(kind: HorizonKind): boolean {
  return (losingKinds as readonly HorizonKind[]).includes(kind);
}
