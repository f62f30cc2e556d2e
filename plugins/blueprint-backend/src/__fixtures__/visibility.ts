import type { RecordSets, SetScope, Visibility } from '../store/queries';

/** The same sets of forces whatever the marking. */
export function ofAnyMarking(sets: SetScope): RecordSets {
  return { OFFICIAL: sets, 'OFFICIAL-SENSITIVE': sets };
}

/** What a reader sees from whom nothing is kept. */
export const everything: Visibility = {
  conformance: true,
  assessment: ofAnyMarking('all'),
  checks: ofAnyMarking('all'),
  legacy: ofAnyMarking('all'),
  risk: ofAnyMarking('all'),
};
