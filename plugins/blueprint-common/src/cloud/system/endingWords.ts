import type { HorizonKind, VendorDateKind } from '../horizon';

const words: Readonly<Partial<Record<VendorDateKind, string>>> = {
  'vendor-support': 'support by the vendor',
  contract: 'the contract',
  licence: 'the licence',
  hardware: 'support of the hardware',
};

/**
 * What is lost on a date of the horizon, in a sentence; undefined for a date on
 * which nothing is lost.
 */
export function endingWords(kind: HorizonKind): string | undefined {
  return words[kind as VendorDateKind];
}
