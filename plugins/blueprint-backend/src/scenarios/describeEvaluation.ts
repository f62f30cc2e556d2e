import type {
  PictureFigures,
  PictureId,
  ScenarioEvaluation,
  ScenarioEvaluationResponse,
  ScenarioFigures,
  ShownEffect,
  ShownPicture,
  SystemEffect,
  SystemPicture,
  WithheldOfScenario,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import type { Access } from '../permissions/Access';
import { systemLabel } from './describeScenario';
import type { ScenarioPlace } from './ScenarioDesk';
import type { ScenarioEvaluator } from './ScenarioEvaluator';

function forEachPicture<From, To>(
  pictures: Record<PictureId, From>,
  show: (picture: From) => To,
): Record<PictureId, To> {
  return {
    today: show(pictures.today),
    planned: show(pictures.planned),
    carriedOut: show(pictures.carriedOut),
  };
}

/** What of a scenario of a force a person may not see. */
function withheldFrom(access: Access, force: string): WithheldOfScenario[] {
  return [
    ...(access.conformance && access.checks.covers([force])
      ? []
      : (['conformance'] as const)),
    ...(access.legacy.covers([force]) ? [] : (['legacy'] as const)),
    ...(access.assessment.covers([force])
      ? []
      : (['restricted-conflicts'] as const)),
  ];
}

function shownFigures(
  { counts, position, conformance, levels, conflicts }: ScenarioFigures,
  withheld: readonly WithheldOfScenario[],
): PictureFigures {
  const { conformance: share, coverage, assuredConformance } = conformance;
  return {
    counts,
    position,
    conflicts: openOnes(conflicts, withheld),
    ...(!withheld.includes('conformance') && {
      conformance: {
        systems: counts.inCloud + counts.notInCloud + counts.notKnown,
        ...(share !== undefined && { conformance: share }),
        ...(coverage !== undefined && { coverage }),
        ...(assuredConformance !== undefined && { assuredConformance }),
      },
      levels,
    }),
  };
}

/** Of findings of rules, those that the person may see. */
function openOnes<Finding extends { restricted: boolean }>(
  findings: readonly Finding[],
  withheld: readonly WithheldOfScenario[],
): Finding[] {
  return findings.filter(
    ({ restricted }) =>
      !restricted || !withheld.includes('restricted-conflicts'),
  );
}

function shownPicture(
  picture: SystemPicture,
  withheld: readonly WithheldOfScenario[],
): ShownPicture {
  const { level, conformance, coverage, assuredConformance, ...open } = picture;
  return {
    ...open,
    ...(!withheld.includes('conformance') && {
      level,
      ...(conformance !== undefined && { conformance }),
      ...(coverage !== undefined && { coverage }),
      ...(assuredConformance !== undefined && { assuredConformance }),
    }),
  };
}

function shownEffect(
  effect: SystemEffect,
  { register }: Reading,
  withheld: readonly WithheldOfScenario[],
): ShownEffect {
  const { ref, hasStep, nothingMoved, pictures, legacy, checks } = effect;
  return {
    system: systemLabel(register, ref),
    conflicts: openOnes(effect.conflicts, withheld),
    hasStep,
    ...(nothingMoved && { nothingMoved }),
    pictures: forEachPicture(pictures, picture =>
      shownPicture(picture, withheld),
    ),
    ...(!withheld.includes('legacy') && { legacy }),
    ...(!withheld.includes('conformance') && { checks }),
  };
}

/** Whether a system shows this person anything: its step, or what others move. */
function isShown({ hasStep, checks, legacy, conflicts }: ShownEffect): boolean {
  return (
    hasStep ||
    conflicts.length > 0 ||
    (checks !== undefined && checks.length > 0) ||
    (legacy !== undefined && legacy.derived.length > 0)
  );
}

/** An evaluation with what a person may see of it. */
export function describeEvaluation(
  evaluator: ScenarioEvaluator,
  reading: Reading,
  { registry, force }: ScenarioPlace,
  evaluation: ScenarioEvaluation,
  scenario?: ScenarioEvaluationResponse['scenario'],
): ScenarioEvaluationResponse {
  const { register, access } = reading;
  const withheld = withheldFrom(access, force);
  const { scorecard } = evaluator.definitions(register);
  const { day, target, figures, systems } = evaluation;
  return {
    ...(scenario && { scenario }),
    registry: registry.name,
    demonstration: registry.demonstration,
    force: register.directory.label(force),
    day,
    scorecard: { title: scorecard.title, version: scorecard.version },
    ...(target !== undefined && { target }),
    withheld,
    figures: forEachPicture(figures, picture =>
      shownFigures(picture, withheld),
    ),
    systems: systems
      .map(effect => shownEffect(effect, reading, withheld))
      .filter(isShown)
      .sort((a, b) => a.system.title.localeCompare(b.system.title, 'en-GB')),
  };
}
