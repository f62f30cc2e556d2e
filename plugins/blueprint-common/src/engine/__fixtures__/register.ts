import type { Entity } from '@backstage/catalog-model';
import type {
  DispensationEntity,
  GroupEntity,
  InterfaceEntity,
  RiskAssessmentEntity,
  ScorecardEntity,
  SpecOf,
  SystemAssessmentEntity,
  SystemEntity,
} from '../../schema';
import { BLUEPRINT_API_VERSION, PLATFORM_API_VERSION } from '../../schema';
import type { CheckDefinition } from '../definitions/CompiledScorecard';

/** Day on which the examples are scored. */
export const TODAY = '2026-11-21';

const SOURCE = { title: 'Made up for a test' };

/** A system of the force `eastvale`. */
export function system(
  name: string,
  spec: Partial<SpecOf<'System'>> = {},
): SystemEntity & Entity {
  return {
    apiVersion: PLATFORM_API_VERSION,
    kind: 'System',
    metadata: { name, namespace: 'demo' },
    spec: {
      owner: 'group:demo/eastvale',
      type: 'force-application',
      ...spec,
    },
  };
}

/** Full reference of a system of {@link system}. */
export function systemRef(name: string): string {
  return `system:demo/${name}`;
}

/** The assessment of a system. */
export function assessment(
  name: string,
  spec: Partial<SpecOf<'SystemAssessment'>> = {},
): SystemAssessmentEntity & Entity {
  return {
    apiVersion: BLUEPRINT_API_VERSION,
    kind: 'SystemAssessment',
    metadata: { name: `sa-${name}`, namespace: 'demo' },
    spec: {
      system: systemRef(name),
      owner: 'group:demo/eastvale',
      ...spec,
    },
  };
}

/** A group; without a type, a police force. */
export function group(
  name: string,
  spec: Partial<SpecOf<'Group'>> = {},
): GroupEntity & Entity {
  return {
    apiVersion: PLATFORM_API_VERSION,
    kind: 'Group',
    metadata: { name, namespace: 'demo' },
    spec: { type: 'police-force', children: [], ...spec },
  };
}

/** An interface that the force `eastvale` owns. */
export function api(
  name: string,
  spec: Partial<SpecOf<'API'>> = {},
): InterfaceEntity & Entity {
  return {
    apiVersion: PLATFORM_API_VERSION,
    kind: 'API',
    metadata: { name, namespace: 'demo' },
    spec: {
      type: 'rest',
      lifecycle: 'live',
      owner: 'group:demo/eastvale',
      definition: 'Described elsewhere.',
      ...spec,
    },
  };
}

/** A granted dispensation from principle `nptc-26` that is live on {@link TODAY}. */
export function dispensation(
  name: string,
  spec: Partial<SpecOf<'Dispensation'>> = {},
): DispensationEntity & Entity {
  return {
    apiVersion: BLUEPRINT_API_VERSION,
    kind: 'Dispensation',
    metadata: { name, namespace: 'demo' },
    spec: {
      owner: 'group:demo/eastvale',
      principle: 'principle:default/nptc-26',
      systems: [systemRef('records')],
      reason: 'The supplier adds it with the next release.',
      requestedBy: 'user:demo/requester',
      requestedOn: '2026-01-05',
      state: 'granted',
      approvedBy: 'user:demo/approver',
      decidedOn: '2026-01-20',
      expiresOn: '2027-01-20',
      ...spec,
    },
  };
}

/** An open risk of the system `records`. */
export function risk(
  name: string,
  spec: Partial<SpecOf<'RiskAssessment'>> = {},
): RiskAssessmentEntity & Entity {
  return {
    apiVersion: BLUEPRINT_API_VERSION,
    kind: 'RiskAssessment',
    metadata: { name, namespace: 'demo' },
    spec: {
      system: systemRef('records'),
      owner: 'group:demo/eastvale',
      framework: 'riskframework:default/technology-risk',
      title: 'Records cannot be restored',
      category: 'fighting-crime',
      classification: 'OFFICIAL-SENSITIVE',
      status: 'open',
      cause: 'There is one copy.',
      event: 'It is lost.',
      consequence: 'Cases collapse.',
      ...spec,
    },
  };
}

/** A check of weight 1 that decides principle `nptc-26` and speaks for enabler E5. */
export function check(
  id: string,
  expression: string,
  rest: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    id,
    title: `Check ${id}`,
    principles: ['principle:default/nptc-26'],
    goals: ['strategygoal:default/enabler-e5'],
    weight: 1,
    severity: 'medium',
    expression,
    remediation: 'Mend it.',
    ...rest,
  };
}

/** A live scorecard with these checks. */
export function scorecard(
  checks: CheckDefinition[],
  spec: Partial<SpecOf<'Scorecard'>> = {},
): ScorecardEntity & Entity {
  return {
    apiVersion: BLUEPRINT_API_VERSION,
    kind: 'Scorecard',
    metadata: { name: 'blueprint', namespace: 'default' },
    spec: {
      basis: 'our-extension',
      status: 'live',
      version: '1.0.0',
      source: SOURCE,
      leastCoverage: 0.4,
      levels: [
        {
          id: 'aligned',
          title: 'Aligned',
          assuredConformance: 0.8,
          coverage: 0.8,
        },
        {
          id: 'partly-aligned',
          title: 'Partly aligned',
          assuredConformance: 0.5,
          coverage: 0.6,
        },
        {
          id: 'diverging',
          title: 'Diverging',
          assuredConformance: 0,
          coverage: 0,
        },
      ],
      constants: { cloudHosting: ['public-saas', 'public-iaas'] },
      checks,
      ...spec,
    },
  };
}
