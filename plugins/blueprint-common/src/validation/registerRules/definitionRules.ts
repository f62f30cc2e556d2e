import { closestName } from '../closestName';
import { showValue } from '../problem';
import type { Register } from '../register';
import { registerRule, type RegisterRuleFinding } from './registerRule';

function unlessFramework(
  register: Register,
  field: string,
  ref: string | undefined,
  type: string,
): RegisterRuleFinding[] {
  const framework = register.find('RiskFramework', ref);
  return framework && framework.spec.type !== type
    ? [
        {
          field,
          message: 'The framework is of another type than is needed here.',
          found: `${ref}, of type ${framework.spec.type}`,
          allowed: `a RiskFramework of type ${type}`,
        },
      ]
    : [];
}

const legacyProfile = registerRule({
  id: 'legacy-profile-type',
  kinds: ['SystemAssessment'],
  severity: 'error',
  description: 'The profile of a legacy score is a framework of type legacy.',
  check: ({ spec: { legacy } }, register) =>
    unlessFramework(register, 'spec.legacy.profile', legacy?.profile, 'legacy'),
});

const riskMethod = registerRule({
  id: 'risk-framework-type',
  kinds: ['RiskAssessment'],
  severity: 'error',
  description:
    'The method of a risk assessment is a framework of type technology-risk.',
  check: ({ spec }, register) =>
    unlessFramework(
      register,
      'spec.framework',
      spec.framework,
      'technology-risk',
    ),
});

const acceptanceRole = registerRule({
  id: 'acceptance-role-known',
  kinds: ['RiskAssessment'],
  severity: 'warning',
  description: 'The role of an acceptance is one of the framework’s roles.',
  check: ({ spec: { framework, acceptance } }, register) => {
    const roles = register
      .find('RiskFramework', framework)
      ?.spec.technologyRisk?.roles.map(({ id }) => id);
    if (!acceptance || !roles || roles.includes(acceptance.role)) {
      return [];
    }
    const suggestion = closestName(acceptance.role, roles);
    return [
      {
        field: 'spec.acceptance.role',
        message:
          'The framework has no such role, so the acceptance is invalid.',
        found: showValue(acceptance.role),
        allowed: roles.join(', '),
        ...(suggestion && { suggestion }),
      },
    ];
  },
});

/** Fields that name a phase of the roadmap, with what they name. */
function phasesNamed({ spec }: any): { field: string; ref?: string }[] {
  return [
    { field: 'spec.roadmapPhase', ref: spec.roadmapPhase },
    ...(spec.force?.roadmap ?? []).map(
      ({ phase }: { phase: string }, index: number) => ({
        field: `spec.force.roadmap[${index}].phase`,
        ref: phase,
      }),
    ),
  ];
}

const roadmapPhase = registerRule({
  id: 'roadmap-phase-type',
  kinds: ['Initiative', 'Group'],
  severity: 'error',
  description:
    'The roadmap phase of an initiative, and one in which a force says where it stands, is a goal of type phase.',
  check: (entity, register) =>
    phasesNamed(entity).flatMap(({ field, ref }) => {
      const goal = register.find('StrategyGoal', ref);
      return goal && goal.spec.type !== 'phase'
        ? [
            {
              field,
              message: 'The goal is not a roadmap phase.',
              found: `${ref}, of type ${goal.spec.type}`,
              allowed: 'a StrategyGoal of type phase',
            },
          ]
        : [];
    }),
});

const dispensationChecks = registerRule({
  id: 'dispensation-checks-exist',
  kinds: ['Dispensation'],
  severity: 'error',
  description:
    'The checks of a dispensation exist and decide the principle that it is for.',
  check: ({ spec: { checks = [], principle } }, register) => {
    const scorecards = register.ofKind('Scorecard');
    if (scorecards.length === 0) {
      return [];
    }
    const known = scorecards.flatMap(({ entity }) => entity.spec.checks);
    const deciding = known
      .filter(({ principles }) => principles.includes(principle))
      .map(({ id }) => id);
    return checks.flatMap((id, index) => {
      if (deciding.includes(id)) {
        return [];
      }
      const suggestion = closestName(id, deciding);
      return [
        {
          field: `spec.checks[${index}]`,
          message: known.some(check => check.id === id)
            ? 'The check does not decide the principle of the dispensation.'
            : 'No scorecard has such a check.',
          found: showValue(id),
          allowed: 'a check that decides the principle',
          ...(suggestion && { suggestion }),
        },
      ];
    });
  },
});

/** Rules about the right use of the definitions of the Blueprint. */
export const definitionRules = [
  legacyProfile,
  riskMethod,
  acceptanceRole,
  roadmapPhase,
  dispensationChecks,
];
