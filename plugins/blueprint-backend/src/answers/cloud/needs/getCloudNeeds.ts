import type {
  CloudNeedsQuery,
  CloudNeedsResponse,
} from '@policing/plugin-blueprint-common';
import { delayOf } from '@policing/plugin-blueprint-common';
import { isCounted } from '../../../scoring/isCounted';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import { scopedEstate } from '../../capabilities/estateScope';
import type { Reading } from '../../Reading';
import { findingsScope } from '../conflicts/findingsScope';
import type { HorizonIndex } from '../horizon/HorizonIndex';
import { type HorizonScope, horizonScope } from '../horizon/horizonScope';
import { urgentLosses, urgentUntilOf } from '../horizon/urgentLosses';

type OpenNeeds = Pick<CloudNeedsResponse, 'withoutDisposition' | 'late'>;

const kept = new WeakMap<HorizonIndex, Map<string, OpenNeeds>>();

/** Counts over open facts, worked out once for every state of a scope. */
function openNeeds(
  { index, label, registry, today }: HorizonScope,
  { register }: Reading,
  query: CloudNeedsQuery,
): OpenNeeds {
  let ofIndex = kept.get(index);
  if (!ofIndex) {
    ofIndex = new Map();
    kept.set(index, ofIndex);
  }
  let needs = ofIndex.get(label.ref);
  if (!needs) {
    const counted = scopedEstate(
      query,
      registry,
      estateIndexOf(register, registry),
      register.directory,
    ).systems.filter(({ spec }) => isCounted(spec.lifecycle));
    needs = {
      withoutDisposition: counted.filter(
        ({ cloud, spec }) =>
          cloud !== 'inCloud' && spec.cloud?.disposition === undefined,
      ).length,
      late: counted.filter(system => delayOf(system, today) === 'finish-passed')
        .length,
    };
    ofIndex.set(label.ref, needs);
  }
  return needs;
}

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
  const { findings, byTitle } = await findingsScope(reading, query);
  const losses = urgentLosses(dates, urgentUntilOf(dates));
  return {
    registry: dates.registry,
    scope: dates.label,
    ...openNeeds(dates, reading, query),
    inConflict: findings.tally(byTitle).inConflict,
    ...(losses.readable > 0 && {
      unfundedEndings: { systems: losses.unfunded, until: losses.until },
    }),
  };
}
