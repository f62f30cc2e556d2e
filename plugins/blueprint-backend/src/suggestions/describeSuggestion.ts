import {
  type CollaborationSuggestion,
  sentenceOf,
  type SuggestionDecision,
  WHOLE_NATION,
  worthOf,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import { FactReader } from './factsBehind';
import { mayReadReasons } from './perspectiveOf';
import type { SeenSuggestion, SeenSuggestions } from './SeenSuggestions';
import type { StoredDecision } from './SuggestionDecisions';

/** A decision as a reader may see it. */
export function describeDecision(
  reading: Reading,
  { state, force, reason, until, decidedBy, decidedAt }: StoredDecision,
): SuggestionDecision {
  return {
    state,
    decidedAt,
    ...(force !== WHOLE_NATION && {
      force: reading.register.directory.label(force),
    }),
    ...(until !== undefined && { until }),
    ...(mayReadReasons(reading, force) && { reason, decidedBy }),
  };
}

/**
 * A suggestion in words, with facts.
 *
 * @param mostFacts - how many facts at most
 */
export function describeSuggestion(
  reading: Reading,
  { words, worked, perspective }: SeenSuggestions,
  { finding, state, decision, changedSince }: SeenSuggestion,
  mostFacts: number,
): CollaborationSuggestion {
  const { directory } = reading.register;
  const { subject } = finding;
  const facts = new FactReader(
    reading.register,
    worked.search?.view.today ?? '',
  ).factsBehind(finding, perspective.force?.ref, mostFacts);
  return {
    id: finding.id,
    kind: finding.kind,
    sentence: sentenceOf(finding, words),
    worth: worthOf(finding, words),
    forces: finding.forces
      .map(ref => directory.label(ref))
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
    otherForces: finding.otherForces,
    ...(subject.capability !== undefined && {
      capability: directory.label(subject.capability),
    }),
    ...(subject.group !== undefined && {
      group: directory.label(subject.group),
    }),
    rank: finding.rank,
    ...facts,
    state,
    ...(decision && { decision: describeDecision(reading, decision) }),
    changedSince,
  };
}
