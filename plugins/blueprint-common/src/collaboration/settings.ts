import type { ScorecardEntity, SpecOf } from '../schema';

/** Windows, thresholds and points of the collaboration finder: `spec.collaboration` of the scorecard. */
export type CollaborationSettings = NonNullable<
  SpecOf<'Scorecard'>['collaboration']
>;

/** The parts of the settings that have to fit one another; each may be missing. */
interface SettingsToCheck {
  askAForce?: { highestLow?: number; lowestHigh?: number };
  points?: {
    contractEnds?: readonly (
      { withinMonths?: number; points?: number } | undefined
    )[];
  };
}

/** What does not fit in the settings. */
export interface SettingsProblem {
  /** Steps from `spec.collaboration`. */
  steps: (string | number)[];
  message: string;
}

/**
 * Finds settings that contradict each other: a force that would both struggle
 * and do well, or a contract end that would rank higher the further off it is.
 *
 * @param settings - settings that are sound by the schema, possibly in part
 */
export function settingsProblems(settings: SettingsToCheck): SettingsProblem[] {
  const { highestLow = 0, lowestHigh = 1 } = settings.askAForce ?? {};
  const problems: SettingsProblem[] =
    lowestHigh > highestLow
      ? []
      : [
          {
            steps: ['askAForce', 'lowestHigh'],
            message: `A force that does well must stand above one that struggles: make it more than ${highestLow}.`,
          },
        ];
  const lines = settings.points?.contractEnds ?? [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!line || !before) {
      return;
    }
    if ((line.withinMonths ?? Infinity) <= (before.withinMonths ?? 0)) {
      problems.push({
        steps: ['points', 'contractEnds', index, 'withinMonths'],
        message: `Lines stand nearest first: make it more than ${before.withinMonths}.`,
      });
    }
    if ((line.points ?? 0) > (before.points ?? Infinity)) {
      problems.push({
        steps: ['points', 'contractEnds', index, 'points'],
        message: `A later end may not bring more points than a nearer one: make it at most ${before.points}.`,
      });
    }
  });
  return problems;
}

/**
 * The settings of a scorecard; undefined where it has none, or where they
 * contradict each other, which its compilation reports.
 */
export function collaborationSettingsOf({
  spec,
}: Pick<ScorecardEntity, 'spec'>): CollaborationSettings | undefined {
  const { collaboration } = spec;
  return collaboration && settingsProblems(collaboration).length === 0
    ? collaboration
    : undefined;
}
