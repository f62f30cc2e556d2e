import type { Entity } from '@backstage/catalog-model';
import { digestOf } from '@policing/plugin-blueprint-common';

const source = { title: 'A fixture' };
const provenance = {
  basis: 'our-extension',
  status: 'live',
  version: '1.0.0',
  source,
};

function entity(
  kind: string,
  fullName: string,
  spec: object,
  title?: string,
): Entity {
  const [namespace, name] = fullName.split('/');
  const registry = namespace === 'default' ? 'blueprint' : namespace;
  const isPlatformKind = ['Group', 'System', 'API'].includes(kind);
  return {
    apiVersion: isPlatformKind
      ? 'backstage.io/v1alpha1'
      : 'blueprint.policing/v1alpha1',
    kind,
    metadata: {
      namespace,
      name,
      ...(title && { title }),
      annotations: {
        'blueprint.policing/registry': registry,
        'blueprint.policing/demonstration': 'true',
        'blueprint.policing/digest': digestOf({ kind, spec, title }),
      },
    },
    spec: spec as Entity['spec'],
  };
}

/** A scorecard with three checks. */
export function scorecard(
  more: { version?: string; supportWeight?: number; expression?: string } = {},
): Entity {
  const { version = '1.0.0', supportWeight = 5 } = more;
  return entity('Scorecard', 'default/blueprint', {
    ...provenance,
    version,
    leastCoverage: 0.3,
    levels: [
      {
        id: 'aligned',
        title: 'Aligned',
        assuredConformance: 0.9,
        coverage: 0.8,
      },
      {
        id: 'partly-aligned',
        title: 'Partly aligned',
        assuredConformance: 0.4,
        coverage: 0.5,
      },
      {
        id: 'diverging',
        title: 'Diverging',
        assuredConformance: 0,
        coverage: 0,
      },
    ],
    constants: { cloudHosting: ['public-saas'] },
    checks: [
      {
        id: 'single-sign-on',
        title: 'People sign in once',
        principles: ['principle:default/nptc-26'],
        goals: ['strategygoal:default/enabler-e3'],
        weight: 3,
        severity: 'high',
        expression: more.expression ?? 'identity.singleSignOn',
        remediation: 'Connect it to the identity provider.',
      },
      {
        id: 'supported',
        title: 'The vendor supports it',
        principles: ['principle:default/nptc-13'],
        goals: ['strategygoal:default/enabler-e3'],
        weight: supportWeight,
        severity: 'critical',
        expression: 'daysUntil(support.vendorSupportEnds) > 0',
        remediation: 'Move to a supported release.',
      },
      {
        id: 'in-cloud',
        title: 'It runs in cloud',
        principles: ['principle:default/nptc-13'],
        weight: 2,
        severity: 'medium',
        expression: 'hosting.class in constants.cloudHosting',
        remediation: 'Plan the move.',
      },
    ],
  });
}

/** A principle. */
export function principle(number: number, title: string): Entity {
  return entity(
    'Principle',
    `default/nptc-${number}`,
    {
      ...provenance,
      grade: 'ungraded',
      number,
      domain: 'technology',
      statement: `${title}.`,
      rationale: 'Because.',
      implications: ['It follows.'],
    },
    title,
  );
}

/** An enabler of the strategy. */
export function enabler(number: number, title: string): Entity {
  return entity(
    'StrategyGoal',
    `default/enabler-e${number}`,
    {
      ...provenance,
      type: 'enabler',
      code: `E${number}`,
      order: number,
      statement: `${title}.`,
    },
    title,
  );
}

/** A capability, perhaps part of another. */
export function capability(
  name: string,
  title: string,
  parent?: string,
): Entity {
  return entity(
    'Capability',
    `default/${name}`,
    { ...provenance, level: 'core', ...(parent && { parent }) },
    title,
  );
}

/** A group of any type. */
export function group(
  name: string,
  type: string,
  title: string,
  more: object = {},
): Entity {
  return entity(
    'Group',
    `demo/${name}`,
    {
      type,
      children: [],
      ...(type === 'police-force' && { force: { kind: 'territorial' } }),
      ...more,
    },
    title,
  );
}

/** A product. */
export function product(name: string, title: string, supplier: string): Entity {
  return entity(
    'Product',
    `demo/${name}`,
    { supplier, category: 'records-management' },
    title,
  );
}

/** A system of a force. */
export function system(name: string, owner: string, spec: object = {}): Entity {
  return entity('System', `demo/${name}`, {
    owner: `group:demo/${owner}`,
    type: 'force-application',
    lifecycle: 'live',
    dependsOn: [],
    replaces: [],
    interfaces: [],
    ...spec,
  });
}

/** The assessment of a system. */
export function assessment(
  id: string,
  systemName: string,
  spec: object = {},
): Entity {
  return entity('SystemAssessment', `demo/sa-${id}`, {
    system: `system:demo/${systemName}`,
    owner: 'group:demo/eastvale',
    assessedOn: '2026-11-01',
    ...spec,
  });
}

/** A dispensation from principle 26 for a system. */
export function dispensation(id: string, systemName: string): Entity {
  return entity('Dispensation', `demo/di-${id}`, {
    owner: 'group:demo/eastvale',
    principle: 'principle:default/nptc-26',
    systems: [`system:demo/${systemName}`],
    reason: 'The supplier delivers it in spring.',
    requestedBy: 'user:demo/ann',
    requestedOn: '2026-01-01',
    state: 'granted',
    approvedBy: 'user:demo/bob',
    decidedOn: '2026-01-10',
    startsOn: '2026-01-10',
    expiresOn: '2026-11-30',
  });
}

/**
 * A small register: two forces in two regions, three systems, one of them
 * shared, and the definitions to score them with.
 */
export function register(): Entity[] {
  return [
    scorecard(),
    principle(13, 'Cloud first'),
    principle(26, 'Single sign-on'),
    enabler(3, 'Modernised core technology'),
    capability('core', 'Core policing'),
    capability('case-management', 'Case management', 'capability:default/core'),
    group('region-eastmarch', 'region', 'Eastmarch'),
    group('region-westfell', 'region', 'Westfell'),
    group('eastvale', 'police-force', 'Eastvale Police', {
      parent: 'group:demo/region-eastmarch',
    }),
    group('northmoor', 'police-force', 'Northmoor Police', {
      parent: 'group:demo/region-westfell',
    }),
    group('saltmere', 'police-force', 'Saltmere Police', {
      parent: 'group:demo/region-westfell',
    }),
    group('eastvale-crime', 'team', 'Eastvale crime', {
      parent: 'group:demo/eastvale',
    }),
    product('caseworks', 'Caseworks', 'Halden Software'),
    system('eastvale-rms', 'eastvale-crime', {
      product: 'product:demo/caseworks',
      capabilities: ['capability:default/case-management'],
      acronyms: ['EVR'],
      support: { vendorSupportEnds: '2027-06-30' },
      hosting: { class: 'force-data-centre' },
    }),
    assessment('0000000001', 'eastvale-rms', {
      criticality: { tier: 'mission-critical' },
      identity: { singleSignOn: true },
    }),
    system('northmoor-custody', 'northmoor', {
      support: { vendorSupportEnds: '2026-01-31' },
      hosting: { class: 'public-saas' },
    }),
    system('shared-roads', 'eastvale', {
      type: 'shared-application',
      sharedBy: {
        lead: 'group:demo/eastvale',
        members: ['group:demo/eastvale', 'group:demo/northmoor'],
      },
      hosting: { class: 'public-saas' },
    }),
  ];
}
