import type {
  DispensationSort,
  DispensationView,
  EndingWithin,
} from '@policing/plugin-blueprint-common';
import type { PageParameters } from '../answers/page';

/** What a list of dispensations is narrowed by. */
export interface DispensationFilters {
  registry?: string;
  force?: string[];
  principle?: string[];
  system?: string;
  /** Without it, every state. */
  state?: DispensationView;
  /** For those that are ending. */
  within?: EndingWithin;
  /** Words that all occur in the principle, the systems, the reason or the name. */
  q?: string;
}

/** A question to the register of dispensations. */
export interface DispensationQuery extends DispensationFilters, PageParameters {
  sort?: DispensationSort;
}
