import type { HorizonKind, VendorDateKind } from '../horizon';

/** Something that is lost on a date of the horizon. */
export interface Ending {
  /** What it is, in a sentence. */
  words: string;
  /** Path of the fact that says when. */
  fact: string;
}

const endings: Readonly<Partial<Record<VendorDateKind, Ending>>> = {
  'vendor-support': {
    words: 'support by the vendor',
    fact: 'support.vendorSupportEnds',
  },
  contract: { words: 'the contract', fact: 'support.contractEnds' },
  licence: { words: 'the licence', fact: 'support.licenceEnds' },
  hardware: {
    words: 'support of the hardware',
    fact: 'support.hardwareSupportEnds',
  },
};

/**
 * What is lost on a date of the horizon; undefined for a date on which nothing is
 * lost.
 */
export function endingOf(kind: HorizonKind): Ending | undefined {
  return endings[kind as VendorDateKind];
}
