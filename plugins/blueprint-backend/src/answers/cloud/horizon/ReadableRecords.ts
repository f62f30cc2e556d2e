import type { Access } from '../../../permissions/Access';
import type { HorizonIndex, HorizonSystem } from './HorizonIndex';

/** Which assessments a caller may read, asked once for each group of forces and marking. */
export class ReadableRecords {
  readonly #readable: readonly boolean[];

  constructor(
    { records }: Pick<HorizonIndex, 'records'>,
    { assessment }: Pick<Access, 'assessment'>,
  ) {
    this.#readable = records.map(({ forces, marking }) =>
      assessment.covers(forces, marking),
    );
  }

  /** Whether the assessment of a system may be read, be there one or not. */
  covers({ record }: HorizonSystem): boolean {
    return this.#readable[record];
  }

  /** The same by place in `HorizonIndex.records`. */
  coversRecord(record: number): boolean {
    return this.#readable[record];
  }
}
