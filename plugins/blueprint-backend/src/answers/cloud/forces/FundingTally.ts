import {
  fundingAnswers,
  type FundingAnswer,
  type FundingFigures,
  isFunded,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../../../permissions/Access';
import { publishableCounts } from '../../publishableCounts';
import type { HorizonIndex, HorizonSystem } from '../horizon/HorizonIndex';
import type { ReadableRecords } from '../horizon/ReadableRecords';

/** What of the funding of some systems a reader is shown. */
export interface VisibleFunding {
  /** Absent where it is kept from the reader. */
  funding?: FundingFigures;
  /** Cost of what is not paid for in full, in GBP; only where all may be read. */
  amount?: number;
}

/** What systems with the same readers add. */
interface Part {
  states: Record<FundingAnswer, number>;
  amount: number;
}

/** The two sums add up to a number that is open, so they show together or not. */
const bound = [['funded', 'notFunded']] as const;

function noStates(): Record<FundingAnswer, number> {
  return Object.fromEntries(
    fundingAnswers.map(answer => [answer, 0]),
  ) as Record<FundingAnswer, number>;
}

function sumsOf(states: Record<FundingAnswer, number>) {
  const sums = { funded: 0, notFunded: 0 };
  for (const answer of fundingAnswers) {
    sums[isFunded(answer) ? 'funded' : 'notFunded'] += states[answer];
  }
  return sums;
}

/** Counts systems by funding, apart by who may read it. */
export class FundingTally {
  readonly #parts = new Map<number, Part>();

  add({ record, funding, assessment }: HorizonSystem): void {
    let part = this.#parts.get(record);
    if (!part) {
      part = { states: noStates(), amount: 0 };
      this.#parts.set(record, part);
    }
    part.states[funding] += 1;
    part.amount += isFunded(funding) ? 0 : (assessment?.funding?.amount ?? 0);
  }

  /**
   * What a reader is shown: everything where every assessment may be read, else
   * the two sums over the nation where enough forces stand behind each.
   *
   * @param isNation - whether the systems are those of the nation
   */
  visible(
    { records }: Pick<HorizonIndex, 'records'>,
    readable: ReadableRecords,
    access: Pick<Access, 'assessment' | 'counts'>,
    isNation: boolean,
  ): VisibleFunding {
    const states = noStates();
    let amount = 0;
    let readsAll = true;
    for (const [record, part] of this.#parts) {
      readsAll &&= readable.coversRecord(record);
      amount += part.amount;
      for (const answer of fundingAnswers) {
        states[answer] += part.states[answer];
      }
    }
    const whole = sumsOf(states);
    if (readsAll) {
      return { funding: { ...whole, states }, amount };
    }
    if (!isNation || access.counts.isNothing) {
      return {};
    }
    const shown = publishableCounts(
      whole,
      [...this.#parts].map(([record, part]) => ({
        forces: [...records[record].forces],
        marking: records[record].marking,
        counts: sumsOf(part.states),
      })),
      bound,
      access.assessment,
      access,
    );
    return shown.funded === undefined || shown.notFunded === undefined
      ? {}
      : { funding: { funded: shown.funded, notFunded: shown.notFunded } };
  }
}
