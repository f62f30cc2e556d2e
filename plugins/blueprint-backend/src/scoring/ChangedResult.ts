import type { SystemResult } from '@policing/plugin-blueprint-common';
import type { SystemRecord } from '../store/ResultsStore';

/** A result that was stored in place of an earlier one. */
export interface ChangedResult {
  record: SystemRecord;
  before: SystemResult;
}
