import {
  type CandidatesQuery,
  type CandidatesResponse,
  type CandidateView,
  type ScenarioCandidate,
  scenarioFactsOf,
} from '@policing/plugin-blueprint-common';
import { estateIndexOf } from '../answers/capabilities/EstateIndex';
import { USUAL_PAGE } from '../answers/page';
import { pageOfList } from '../answers/pageOfList';
import type { ScenarioDesk, ScenarioReader } from './ScenarioDesk';

const fits: Record<CandidateView, (candidate: ScenarioCandidate) => boolean> = {
  all: () => true,
  'not-in-cloud': ({ state }) => state === 'notInCloud',
  'not-known': ({ state }) => state === 'notKnown',
  'no-plan': ({ state, fate }) =>
    state !== 'inCloud' &&
    (fate === 'not-planned' ||
      fate === 'no-date' ||
      fate === 'target-not-known'),
  late: ({ fate }) => fate === 'late',
  blocked: ({ fate }) => fate === 'blocked',
};

/**
 * Systems of a force that a step can be made for: those that are still run, by
 * title, with the facts that a step can change.
 *
 * @throws NotAllowedError where the person may not see scenarios of the force
 * @throws InputError for a force that the registry does not have, or a cursor
 *   that is none of this list
 */
export async function listCandidates(
  desk: ScenarioDesk,
  reader: ScenarioReader,
  query: CandidatesQuery,
): Promise<CandidatesResponse> {
  const {
    registry,
    forces: [force],
  } = await desk.places(reader, query);
  const { register } = reader.reading;
  const index = estateIndexOf(register, registry.name);
  const { systems } = desk.evaluator.base(register, registry.name, force);
  const { q = '', view = 'all', wave, limit = USUAL_PAGE, cursor } = query;
  const words = q.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const candidates = index
    .ofForce(force)
    .flatMap(({ ref, title, spec }): ScenarioCandidate[] => {
      const fated = systems.get(ref)?.fated;
      return fated
        ? [
            {
              system: { ref, title },
              today: scenarioFactsOf(spec),
              state: fated.state,
              fate: fated.fate.kind,
            },
          ]
        : [];
    });
  const matching = candidates
    .filter(candidate => {
      const { system, today } = candidate;
      const text = `${system.title} ${system.ref}`.toLocaleLowerCase('en-GB');
      return (
        fits[view](candidate) &&
        (wave === undefined || today.wave === wave) &&
        words.every(word => text.includes(word))
      );
    })
    .sort((a, b) => a.system.title.localeCompare(b.system.title, 'en-GB'));
  return {
    ...pageOfList(
      matching,
      { limit, cursor, sort: 'title' },
      ({ system }) => system.ref,
    ),
    totalItems: matching.length,
    waves: [
      ...new Set(candidates.flatMap(({ today }) => today.wave ?? [])),
    ].sort((a, b) => a - b),
  };
}
