import type {
  CloudNeedsQuery,
  CloudNeedsResponse,
} from '@policing/plugin-blueprint-common';
import { delayOf } from '@policing/plugin-blueprint-common';
import { isCounted } from '../../../scoring/isCounted';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import { scopedEstate } from '../../capabilities/estateScope';
import type { Reading } from '../../Reading';
import { getCloudConflicts } from '../conflicts/getCloudConflicts';
import { horizonScope } from '../horizon/horizonScope';
import { urgentLosses, urgentUntilOf } from '../horizon/urgentLosses';

/**
 * What of the move to cloud waits for those who plan it in a force or in the
 * nation: counts alone, for the first page.
 *
 * @throws InputError for a registry or force that is not there
 */
export async function getCloudNeeds(
  reading: Reading,
  query: CloudNeedsQuery,
): Promise<CloudNeedsResponse> {
  const dates = await horizonScope(reading, query);
  const { registry, today, label } = dates;
  const { register } = reading;
  const { systems } = scopedEstate(
    query,
    registry,
    estateIndexOf(register, registry),
    register.directory,
  );
  const counted = systems.filter(({ spec }) => isCounted(spec.lifecycle));
  const { systemsInConflict } = await getCloudConflicts(reading, {
    ...query,
    limit: 1,
  });
  const losses = urgentLosses(dates, urgentUntilOf(dates));
  return {
    registry,
    scope: label,
    withoutDisposition: counted.filter(
      ({ cloud, spec }) =>
        cloud !== 'inCloud' && spec.cloud?.disposition === undefined,
    ).length,
    late: counted.filter(system => delayOf(system, today) === 'finish-passed')
      .length,
    inConflict: systemsInConflict,
    ...(losses.readable > 0 && {
      unfundedEndings: { systems: losses.unfunded, until: losses.until },
    }),
  };
}
