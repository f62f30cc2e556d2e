import { factByPath } from '../facts/factCatalogue';
import type { FactTable } from '../facts/FactTable';
import type { Definitions, LegacyProfile } from '../definitions/Definitions';
import type { Estate } from '../estate/Estate';
import type { SystemRecord } from '../estate/SystemNode';
import { FactReader } from '../explanation/FactReader';
import { describeReading, listed, nameOf } from '../explanation/words';
import type { LegacyResult } from '../results';
import { factTableOf } from '../scoring/scoreSystem';
import {
  legacyScore,
  type CriterionScores,
  type LegacyScore,
  type Range,
} from './legacyScore';

type Answer = LegacyResult['legacy'];

/** Suggested scores by criterion. */
type Suggestions = Map<string, { score: number; because: string }>;

function notAssessed(why: string, profile?: string): LegacyResult {
  return {
    state: 'not-assessed',
    ...(profile === undefined ? {} : { profile }),
    missing: [],
    legacy: 'not-assessed',
    red: 'not-assessed',
    criteria: [],
    why,
  };
}

/** Whether a figure reaches a threshold, as far as its limits tell. */
function reaches({ lowest, highest }: Range, threshold: number): Answer {
  if (lowest >= threshold) {
    return 'yes';
  }
  return highest >= threshold ? 'maybe' : 'no';
}

function isLegacy(
  { method: { criteria, legacyFrom } }: LegacyProfile,
  scores: CriterionScores,
): Answer {
  const likelihood = criteria
    .filter(({ axis }) => axis === 'likelihood')
    .map(({ id }) => scores[id]);
  if (likelihood.some(score => score !== undefined && score >= legacyFrom)) {
    return 'yes';
  }
  return likelihood.includes(undefined) ? 'maybe' : 'no';
}

function zoneOf({ method: { zones } }: LegacyProfile, score: number): string {
  return (
    [...zones].reverse().find(({ from }) => score >= from)?.id ?? zones[0].id
  );
}

/** The first rule of each criterion that holds; a rule that is not known ends the search. */
function holdingRules(
  profile: LegacyProfile,
  table: FactTable,
): LegacyProfile['derivations'][number][] {
  const settled = new Set<string>();
  return profile.derivations.filter(({ criterion, when }) => {
    const holds = settled.has(criterion) ? false : when.evaluate(table);
    if (holds !== false) {
      settled.add(criterion);
    }
    return holds === true;
  });
}

/**
 * The scores that the facts of a system suggest, without saying why.
 *
 * @param today - day of scoring, ISO 8601
 * @returns by criterion of the profile that its legacy assessment names; empty
 *   where it has none
 */
export function derivedScores(
  { legacyProfiles }: Pick<Definitions, 'legacyProfiles'>,
  estate: Estate,
  record: SystemRecord,
  today: string,
): Map<string, number> {
  const profile = legacyProfiles.get(
    record.assessment?.spec.legacy?.profile ?? '',
  );
  if (!profile || profile.derivations.length === 0) {
    return new Map();
  }
  const table = factTableOf(profile.layout, estate, record, today);
  return new Map(
    holdingRules(profile, table).map(({ criterion, score }) => [
      criterion,
      score,
    ]),
  );
}

function suggestedScores(
  profile: LegacyProfile,
  estate: Estate,
  record: SystemRecord,
  today: string,
): Suggestions {
  const suggestions: Suggestions = new Map();
  if (profile.derivations.length === 0) {
    return suggestions;
  }
  const table = factTableOf(profile.layout, estate, record, today);
  const reader = new FactReader(estate, record, table);
  for (const { criterion, score, when } of holdingRules(profile, table)) {
    const because = when.decisiveSlots(table).map(slot => {
      const reading = { ...reader.read(slot), decisive: true };
      return `${reading.label}: ${describeReading(
        reading,
        factByPath.get(reading.path)!,
      )}`;
    });
    suggestions.set(criterion, { score, because: because.join('; ') });
  }
  return suggestions;
}

function whyScore(
  { overall, missing, most }: LegacyScore,
  red: Answer,
  legacy: Answer,
): string {
  const [lowest, highest] = [overall.lowest, overall.highest].map(score =>
    score.toFixed(2),
  );
  const rating: Record<Answer, string> = {
    yes: 'red',
    maybe: 'may be red',
    no: legacy === 'no' ? 'not legacy' : 'not red',
    'not-assessed': '',
  };
  return missing.length === 0
    ? `${lowest} of ${most}, ${rating[red]}.`
    : `Between ${lowest} and ${highest} of ${most}, ${rating[red]}: ${listed(
        missing,
      )} ${missing.length === 1 ? 'is' : 'are'} not scored.`;
}

/**
 * The legacy score of a system, from what its assessment declares, beside the
 * scores that its facts suggest. The suggested scores change nothing: the
 * framework is a self-assessment.
 *
 * @param today - day of scoring, ISO 8601
 */
export function legacyResult(
  { legacyProfiles }: Definitions,
  estate: Estate,
  record: SystemRecord,
  today: string,
): LegacyResult {
  const legacy = record.assessment?.spec.legacy;
  if (!legacy) {
    return notAssessed('No legacy assessment is recorded.');
  }
  const profile = legacyProfiles.get(legacy.profile);
  if (!profile) {
    return notAssessed(
      `The legacy profile ${nameOf(
        legacy.profile,
      )} is not in the register, so the scores cannot be added up.`,
      legacy.profile,
    );
  }
  const scores: CriterionScores = legacy.scores ?? {};
  const score = legacyScore(profile.method, scores);
  const red = reaches(score.overall, profile.method.redFrom);
  const isLegacySystem = isLegacy(profile, scores);
  const suggestions = suggestedScores(profile, estate, record, today);
  const {
    remediationPlan,
    planFunded,
    targetResolution,
    assessedOn,
    assessor,
  } = legacy;
  return {
    state: score.missing.length === 0 ? 'scored' : 'bounded',
    profile: profile.ref,
    profileVersion: profile.version,
    lowest: score.overall.lowest,
    highest: score.overall.highest,
    likelihood: score.likelihood,
    impact: score.impact,
    missing: score.missing,
    legacy: isLegacySystem,
    red,
    zone: {
      lowest: zoneOf(profile, score.overall.lowest),
      highest: zoneOf(profile, score.overall.highest),
    },
    ...(remediationPlan === undefined ? {} : { remediationPlan }),
    ...(planFunded === undefined ? {} : { planFunded }),
    ...(targetResolution === undefined ? {} : { targetResolution }),
    ...(assessedOn === undefined ? {} : { assessedOn }),
    ...(assessor === undefined ? {} : { assessor }),
    criteria: profile.method.criteria.map(({ id, title, axis, anchors }) => {
      const declared = scores[id];
      const anchor = anchors.find(item => item.score === declared)?.text;
      const derived = suggestions.get(id);
      return {
        id,
        title,
        axis,
        ...(declared === undefined ? {} : { score: declared }),
        ...(anchor === undefined ? {} : { anchor }),
        ...(derived === undefined ? {} : { derived }),
      };
    }),
    why: whyScore(score, red, isLegacySystem),
  };
}
