import type { Access } from '../../../permissions/Access';
import type { HorizonIndex, HorizonSystem } from './HorizonIndex';

/** Which assessments a caller may read, asked once for each group of forces and marking. */
export class ReadableRecords {
  /** By place of the record, 1 where it may be read. */
  readonly flags: Uint8Array;

  constructor(
    { records }: Pick<HorizonIndex, 'records'>,
    { assessment }: Pick<Access, 'assessment'>,
  ) {
    this.flags = Uint8Array.from(records, ({ forces, marking }) =>
      assessment.covers(forces, marking) ? 1 : 0,
    );
  }

  /** Whether the assessment of a system may be read, be there one or not. */
  covers({ record }: HorizonSystem): boolean {
    return this.coversRecord(record);
  }

  /**
   * Whether a record may be read.
   *
   * @param record - its place among the records of the index
   */
  coversRecord(record: number): boolean {
    return this.flags[record] === 1;
  }
}
