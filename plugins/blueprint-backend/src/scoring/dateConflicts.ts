import type { SystemResult } from '@policing/plugin-blueprint-common';
import { packResult } from '../store/packResult';
import type { DefinitionsContent, SystemRecord } from '../store/ResultsStore';

/**
 * Notes since when each conflict of a new result is so: since the day that the
 * stored result says, where it had the same one, else since today. The digest
 * of the record stays, since the same result means the same on a later day.
 *
 * @param record - the new result
 * @param before - the result that is stored, if there is one
 */
export function dateConflicts(
  record: SystemRecord,
  before: SystemResult | undefined,
  definitions: DefinitionsContent,
): SystemRecord {
  const { date, cloud } = record.result;
  if (!cloud.conflicts?.length) {
    return record;
  }
  const earlier = new Map(
    before?.cloud.conflicts?.map(({ id, state, since }) => [
      `${id} ${state}`,
      since,
    ]),
  );
  const conflicts = cloud.conflicts.map(conflict => ({
    ...conflict,
    since: earlier.get(`${conflict.id} ${conflict.state}`) ?? date,
  }));
  const result = { ...record.result, cloud: { ...cloud, conflicts } };
  return { ...record, result, packedResult: packResult(result, definitions) };
}
