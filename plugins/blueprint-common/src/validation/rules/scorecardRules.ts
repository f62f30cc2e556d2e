import { settingsProblems } from '../../collaboration/settings';
import {
  documentRule,
  itemsOf,
  repetitionsOf,
  type RuleFinding,
} from './documentRule';

const uniqueChecks = documentRule({
  id: 'unique-checks',
  kinds: ['Scorecard'],
  severity: 'error',
  description: 'The identifiers of the checks of a scorecard are unique.',
  check: ({ spec }) =>
    repetitionsOf(spec.checks, check => check.id).map(({ key, index }) => ({
      steps: ['spec', 'checks', index, 'id'],
      message: 'Another check of the scorecard has this identifier.',
      found: key,
    })),
});

const checkHasPrinciple = documentRule({
  id: 'check-has-principle',
  kinds: ['Scorecard'],
  severity: 'error',
  description: 'Every check decides at least one principle.',
  check: ({ spec }) =>
    itemsOf(spec.checks)
      .filter(({ item }) => item.principles?.length === 0)
      .map(({ index }) => ({
        steps: ['spec', 'checks', index, 'principles'],
        message: 'The check decides no principle. Name at least one.',
      })),
});

const levelOrder = ['aligned', 'partly-aligned', 'diverging'];
const thresholds = ['assuredConformance', 'coverage'] as const;

const levelsInOrder = documentRule({
  id: 'levels-in-order',
  kinds: ['Scorecard'],
  severity: 'error',
  description:
    'Levels stand best first (aligned, partly-aligned, diverging), each asks for no more than the one before, and the last asks for nothing.',
  check: ({ spec }) => {
    const levels = itemsOf(spec.levels);
    const findings: RuleFinding[] = [];
    levels.forEach(({ item, index }, place) => {
      const before = levels[place - 1]?.item;
      if (
        before?.id &&
        item.id &&
        levelOrder.indexOf(item.id) <= levelOrder.indexOf(before.id)
      ) {
        findings.push({
          steps: ['spec', 'levels', index, 'id'],
          message: 'Levels stand best first, each once.',
          found: `${item.id} after ${before.id}`,
          allowed: levelOrder.join(', '),
        });
      }
      const compared = place < levels.length - 1 ? thresholds : [];
      for (const threshold of compared) {
        if ((item[threshold] ?? 0) > (before?.[threshold] ?? 1)) {
          findings.push({
            steps: ['spec', 'levels', index, threshold],
            message: 'The level asks for more than a better one.',
            found: `${item[threshold]}, above ${before?.[threshold]}`,
          });
        }
      }
    });
    const last = levels[levels.length - 1];
    if (!last) {
      return spec.levels
        ? [{ steps: ['spec', 'levels'], message: 'There are no levels.' }]
        : [];
    }
    return [
      ...findings,
      ...thresholds
        .filter(threshold => (last.item[threshold] ?? 0) > 0)
        .map(threshold => ({
          steps: ['spec', 'levels', last.index, threshold],
          message: 'The last level must ask for nothing.',
          found: String(last.item[threshold]),
          allowed: '0',
        })),
    ];
  },
});

const gateIsLevel = documentRule({
  id: 'gate-is-level',
  kinds: ['Scorecard'],
  severity: 'error',
  description: 'A gate names one of the levels of the scorecard.',
  check: ({ spec }) => {
    const levels = itemsOf(spec.levels).map(({ item }) => item.id);
    return itemsOf(spec.checks)
      .filter(({ item }) => item.gate && !levels.includes(item.gate))
      .map(({ item, index }) => ({
        steps: ['spec', 'checks', index, 'gate'],
        message: 'The scorecard has no such level.',
        found: item.gate,
        allowed: levels.join(', '),
      }));
  },
});

const collaborationSettingsFit = documentRule({
  id: 'collaboration-settings-fit',
  kinds: ['Scorecard'],
  severity: 'error',
  description:
    'The settings of the collaboration finder fit one another: a force that does well stands above one that struggles, and contract ends stand nearest first with no more points the later they are.',
  check: ({ spec }) =>
    settingsProblems(spec.collaboration ?? {}).map(({ steps, message }) => ({
      steps: ['spec', 'collaboration', ...steps],
      message,
    })),
});

/** Rules over scorecards. */
export const scorecardRules = [
  uniqueChecks,
  checkHasPrinciple,
  levelsInOrder,
  gateIsLevel,
  collaborationSettingsFit,
];
