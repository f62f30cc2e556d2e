import { findingId } from '@policing/plugin-blueprint-common';
import {
  FORCE,
  RAISED_NAME,
  SCENARIO_ID,
  SYSTEM,
} from '../plant/plantRegister';
import { IMPORT_ID } from '../plant/plantImport';
import type { CanaryWord } from '../plant/CanaryWord';
import type { Value } from './Call';
import type { World } from './World';

/** Shaped like a planted word, and planted nowhere. */
const INVENTED_WORD = 'zqxneversown';
/** Shaped like the digits of a planted name, and planted nowhere. */
const INVENTED_NAME = 'c0ffee0000';
/** Shaped like the name of a dispensation that was raised in the app. */
const INVENTED_RAISED = 'di-0000000000';
/** Shaped like the identifier of a scenario or an import. */
const INVENTED_ID = '00000000-0000-4000-8000-000000000000';

/** A word of one field, with an invented one beside it. */
export function secretWord(world: World, field: string): Value {
  const word = wordOf(world, field);
  return { real: word.text, invented: inventedFor(word) };
}

function wordOf({ planted }: World, field: string): CanaryWord {
  const word = planted.words.find(each => each.field === field);
  if (!word) {
    throw new Error(`The canary planted nothing in ${field}.`);
  }
  return word;
}

function inventedFor({ text, field }: CanaryWord): string {
  if (field === RAISED_NAME) {
    return INVENTED_RAISED;
  }
  if (field === SCENARIO_ID || field === IMPORT_ID) {
    return INVENTED_ID;
  }
  return text.startsWith('zqx')
    ? INVENTED_WORD
    : text.replace(/c0ffee[0-9a-f]{4}$/, INVENTED_NAME);
}

/** A text about a secret, and the same about an invented one. */
function about(value: Value, write: (text: string) => string): Value {
  return typeof value === 'string'
    ? write(value)
    : { real: write(value.real), invented: write(value.invented) };
}

const SCORECARD = 'scorecard:default/policing-technology-blueprint@1.0.0';
const NEXT_SCORECARD =
  'scorecard:default/policing-technology-blueprint-1-1@1.1.0';

const system = `system:demo/${SYSTEM}`;
const force = `group:demo/${FORCE}`;

/**
 * Values of query parameters by `plugin name` or name alone. A parameter that
 * stands in no table fails the canary.
 */
export function queryValues(world: World): Record<string, Value[]> {
  const cause = secretWord(world, 'RiskAssessment spec.cause');
  const reason = secretWord(world, 'Dispensation spec.reason');
  const plan = secretWord(world, 'SystemAssessment spec.exit.plan');
  const name = secretWord(world, 'RiskAssessment metadata.name');
  const label = secretWord(world, 'RiskAssessment metadata.labels (key)');
  const raised = secretWord(world, 'raised Dispensation spec.reason');
  return {
    // Catalogue.
    'catalog filter': [
      'kind=system',
      'kind=riskassessment',
      'kind=systemassessment',
      'kind=dispensation',
      `metadata.labels.blueprint.policing/force=demo.${FORCE}`,
      'metadata.labels.blueprint.policing/marking=OFFICIAL-SENSITIVE',
      `spec.system=${system}`,
      `relations.ownedby=${force}`,
      about(name, text => `metadata.name=${text}`),
      about(cause, text => `spec.cause=${text}`),
      about(reason, text => `spec.reason=${text}`),
      about(plan, text => `spec.exit.plan=${text}`),
      about(label, text => `metadata.labels.${text}`),
      about(name, text => `relations.assessedby=riskassessment:demo/${text}`),
      about(name, text => `relations.haspart=riskassessment:demo/${text}`),
    ],
    'catalog fields': ['metadata', 'spec', 'relations', 'kind,metadata.name'],
    'catalog order': ['asc:spec.cause', 'desc:metadata.name'],
    'catalog orderField': ['spec.cause,asc', 'metadata.name,desc'],
    'catalog facet': [
      'kind',
      'metadata.name',
      'metadata.labels.blueprint.policing/force',
      'metadata.annotations.blueprint.policing/file',
      'spec.cause',
      'spec.reason',
      'spec.exit.plan',
      'spec.legacy.notes',
      'spec.system',
      'relations.ownedBy',
      about(label, text => `metadata.labels.${text}`),
    ],
    'catalog fullTextFilterTerm': ['zqx', 'c0ffee', cause, reason, name],
    'catalog fullTextFilterFields': ['spec.cause', 'metadata.name'],
    'catalog totalItems': ['include', 'exclude'],
    'catalog offset': ['0', '5'],
    'catalog after': ['bm90LWEtY3Vyc29y'],
    'catalog cursor': ['bm90LWEtY3Vyc29y', ...world.cursors.catalog],
    'catalog dryRun': ['true'],
    'catalog onConflict': ['refresh'],

    // The register.
    registry: ['blueprint', 'public', 'demo'],
    'blueprint rows': ['forces', 'regions', 'capabilities', 'collaborations'],
    'blueprint columns': [
      'principles',
      'enablers',
      'ambitions',
      'lenses',
      'capabilities',
      'digital-capabilities',
    ],
    'blueprint measure': [
      'conformance',
      'assured-conformance',
      'coverage',
      'systems',
      'cloud-share',
      'maturity',
    ],
    'blueprint group': ['region', 'country'],
    'blueprint country': ['england-fictional', 'england'],
    'blueprint force': [force, 'group:demo/northmoor'],
    'blueprint region': ['group:demo/region-eastmarch', 'region-eastmarch'],
    'blueprint capability': ['capability:default/crime-and-case-management'],
    'blueprint product': ['product:demo/caseworks-rms'],
    'blueprint level': ['aligned', 'diverging', 'unassessed', 'core'],
    'blueprint category': ['records-management'],
    'blueprint lifecycle': ['live'],
    'blueprint criticality': ['mission-critical', 'administrative'],
    'blueprint cloud': ['in', 'out', 'unknown'],
    'blueprint cloudStatus': ['planned', 'blocked'],
    'blueprint on': ['2026-01-01'],
    'blueprint by': ['criticality', 'capability', 'force'],
    'blueprint disposition': ['retire', 'not-known'],
    'blueprint wave': ['1', 'not-known'],
    'blueprint view': ['open', 'old', 'no-day'],
    'blueprint hosting': ['force-data-centre'],
    'blueprint legacy': ['red', 'not-assessed'],
    'blueprint principle': ['principle:default/nptc-26'],
    'blueprint goal': ['strategygoal:default/enabler-e1'],
    'blueprint check': ['move-before-support-ends'],
    'blueprint domain': ['application'],
    'blueprint basis': ['nptc-principle'],
    'blueprint grade': ['ungraded'],
    'blueprint status': ['live', 'proposed', 'planned', 'blocked'],
    'blueprint from': [SCORECARD, '2026-01-01'],
    'blueprint to': [
      NEXT_SCORECARD,
      'scorecard:default/none@9.9.9',
      '2028-12-31',
    ],
    'blueprint direction': ['worse', 'better'],
    'blueprint with': ['region', 'nation'],
    'blueprint only': ['gaps', 'overlaps', 'owned', 'differences', 'unfunded'],
    'blueprint whose': ['vendor', 'plan'],
    'blueprint funding': ['not-funded', 'not-known'],
    'blueprint cover': ['no-plan', 'covered'],
    'blueprint supplier': ['Caldbrook Systems', plan],
    'blueprint outcome': ['fail', 'unknown', 'dispensed'],
    'blueprint q': ['caseworks', cause, plan, reason, raised, name],
    'blueprint system': [system],
    'blueprint state': [
      'requested',
      'live',
      'expiring',
      'expired',
      'put-aside',
      'conflict',
      'cannot-be-ruled-out',
    ],
    'blueprint within': ['90', '7'],
    'blueprint sort': [
      'title',
      '-criticality',
      'criticality',
      'legacy',
      '-legacy',
      'conformance',
      'assured-conformance',
      'priority',
      'waiting',
      '-ends',
      'contract-end',
      '-share',
      'not-covered',
      'severity',
      'force',
    ],
    'blueprint rule': ['blocked-without-reason', 'retire-with-live-dependants'],
    'blueprint severity': ['critical', 'high'],
    'blueprint show': ['without', 'differing'],
    'blueprint suggested': ['repurchase', 'not-clear'],
    'blueprint format': ['csv', 'xlsx', 'pdf'],
    'blueprint part': ['systems', 'capabilities'],
    'blueprint since': ['2020-01-01'],
    'blueprint depth': ['1', '2'],
    'blueprint cursor': ['bm90LWEtY3Vyc29y', ...world.cursors.blueprint],
    'blueprint topic': ['drones', 'artificial-intelligence'],
    'blueprint phase': ['pilot', 'closed'],
    'blueprint result': ['mixed', 'not-declared'],
    'blueprint concern': ['ended-without-evaluation'],
    'blueprint for': [force, 'group:demo/northmoor', 'nation'],
    'blueprint kind': [
      'same-failing-check',
      'ask-a-force',
      'same-product',
      'recovery-test',
      'vendor-support',
    ],
    'blueprint a': [secretWord(world, SCENARIO_ID)],
    'blueprint b': [secretWord(world, SCENARIO_ID)],
    'blueprint id': [secretWord(world, SCENARIO_ID)],
    'blueprint archived': ['true', 'false'],
    'blueprint import': [secretWord(world, IMPORT_ID)],
    'blueprint revision': ['1'],
    limit: ['1', '100', '1000'],

    // Search.
    'search term': ['caseworks', 'zqx', 'c0ffee', cause, reason, plan, name],
    'search filters': [],
    'search types': [
      'software-catalog',
      'blueprint-systems',
      'blueprint-products',
      'blueprint-principles',
      'blueprint-initiatives',
    ],
    'search pageCursor': ['MQ=='],
    'search pageLimit': ['100'],
    'search unknown': ['x'],

    // Notifications.
    'notifications offset': ['0'],
    'notifications orderField': ['created,desc'],
    'notifications topic': ['blueprint'],
    'notifications search': ['zqx', cause],
    'notifications read': ['false'],
    'notifications saved': ['false'],
    'notifications createdAfter': ['2020-01-01T00:00:00Z'],
    'notifications minimumSeverity': ['low'],
  };
}

/** The scenario that is kept in the app, beside itself. */
function scenarioIds(world: World): { a: string; b: string } {
  const { text } = wordOf(world, SCENARIO_ID);
  return { a: text, b: text };
}

const heatmaps: Record<string, string>[] = [
  { registry: 'demo', columns: 'principles', group: 'region' },
  { registry: 'demo', rows: 'collaborations', columns: 'enablers' },
  { registry: 'demo', rows: 'capabilities', columns: 'enablers' },
  {
    registry: 'demo',
    columns: 'capabilities',
    measure: 'systems',
    criticality: 'mission-critical',
  },
  {
    registry: 'demo',
    columns: 'principles',
    criticality: 'administrative',
    category: 'records-management',
  },
  { registry: 'demo', columns: 'capabilities', measure: 'cloud-share' },
  { registry: 'demo', columns: 'capabilities', measure: 'maturity' },
];

/** Queries of more than one parameter, by route. */
export function combinedQueries(
  world: World,
): Record<string, Record<string, string>[]> {
  const kinds = ['systemassessment', 'riskassessment', 'dispensation'];
  return {
    'GET /api/catalog/entities': kinds.map(kind => ({
      filter: `kind=${kind}`,
      order: 'asc:metadata.name',
    })),
    'GET /api/catalog/entities/by-query': [
      ...kinds.map(kind => ({
        filter: `kind=${kind}`,
        orderField: 'metadata.name,asc',
        limit: '1',
      })),
      {
        fullTextFilterTerm: 'zqx',
        fullTextFilterFields: 'spec.cause,spec.reason',
      },
      ...world.cursors.catalog.map(cursor => ({ cursor, limit: '500' })),
    ],
    'GET /api/catalog/entity-facets': kinds.map(kind => ({
      filter: `kind=${kind}`,
      facet: 'metadata.name',
    })),
    'GET /api/blueprint/board-paper': [{ registry: 'demo', force }],
    'GET /api/blueprint/exports/board-paper': [
      { registry: 'demo', format: 'pdf', force },
      { registry: 'demo', format: 'xlsx', force, since: '2020-01-01' },
      { registry: 'demo', format: 'pdf' },
    ],
    'GET /api/blueprint/exports/systems': [
      { registry: 'demo', format: 'csv', sort: '-legacy' },
      { registry: 'demo', format: 'xlsx', sort: '-legacy' },
    ],
    'GET /api/blueprint/systems': [
      ...['legacy', '-legacy', 'criticality', 'risk', 'priority'].map(sort => ({
        registry: 'demo',
        sort,
        limit: '2',
      })),
      { registry: 'demo', force, limit: '100' },
      { registry: 'demo', legacy: 'red', limit: '100' },
      {
        registry: 'demo',
        check: 'single-sign-on',
        outcome: 'fail',
        limit: '100',
      },
    ],
    'GET /api/blueprint/cloud/position': [
      { registry: 'demo', by: 'criticality' },
      { registry: 'demo', by: 'criticality', force },
      { registry: 'demo', criticality: 'mission-critical', force },
    ],
    'GET /api/blueprint/exports/cloud-position': [
      { registry: 'demo', format: 'csv', criticality: 'mission-critical' },
      { registry: 'demo', format: 'xlsx', by: 'criticality', force },
    ],
    'GET /api/blueprint/cloud/horizon': [
      { registry: 'demo', limit: '200' },
      { registry: 'demo', force, limit: '200' },
      { registry: 'demo', force, only: 'unfunded', limit: '200' },
      { registry: 'demo', kind: 'recovery-test', limit: '200' },
      { registry: 'demo', funding: 'not-funded', limit: '200' },
    ],
    'GET /api/blueprint/cloud/concentration': [{ registry: 'demo', force }],
    'GET /api/blueprint/exports/cloud-horizon': [
      { registry: 'demo', format: 'csv' },
      { registry: 'demo', format: 'xlsx', force, only: 'unfunded' },
    ],
    'GET /api/blueprint/exports/cloud-concentration': [
      { registry: 'demo', format: 'csv' },
      { registry: 'demo', format: 'xlsx', force },
    ],
    'GET /api/blueprint/imports': [{ registry: 'demo', force }],
    'GET /api/blueprint/imports/:id/rows': [
      { state: 'added', limit: '200' },
      { state: 'bad', limit: '1' },
    ],
    'GET /api/blueprint/exports/import-problems': [
      { import: wordOf(world, IMPORT_ID).text, format: 'csv' },
      { import: wordOf(world, IMPORT_ID).text, format: 'xlsx' },
    ],
    'GET /api/blueprint/cloud/scenarios': [{ registry: 'demo', force }],
    'GET /api/blueprint/cloud/scenarios/candidates': [
      { registry: 'demo', force, limit: '200' },
      { registry: 'demo', force, view: 'not-in-cloud', q: 'caseworks' },
    ],
    'GET /api/blueprint/cloud/scenarios/comparison': [scenarioIds(world)],
    'GET /api/blueprint/exports/cloud-scenario': [
      { id: scenarioIds(world).a, format: 'csv' },
      { id: scenarioIds(world).a, b: scenarioIds(world).b, format: 'xlsx' },
    ],
    'GET /api/blueprint/capabilities': [
      { registry: 'demo', force },
      { registry: 'demo', sort: '-assured-conformance', q: 'crime' },
    ],
    'GET /api/blueprint/exports/capabilities': [
      { registry: 'demo', format: 'csv' },
      { registry: 'demo', format: 'xlsx', force },
    ],
    'GET /api/blueprint/comparison': [
      { registry: 'demo', force, with: 'nation' },
      { registry: 'demo', force, with: 'region', only: 'differences' },
    ],
    'GET /api/blueprint/exports/comparison': [
      { registry: 'demo', force, with: 'region', format: 'csv' },
      { registry: 'demo', force, with: 'region', format: 'xlsx' },
    ],
    'GET /api/blueprint/heatmap': heatmaps,
    'GET /api/blueprint/exports/heat-map': heatmaps.flatMap(query => [
      { ...query, format: 'csv' },
      { ...query, format: 'xlsx' },
    ]),
    'GET /api/blueprint/principles': [
      { registry: 'demo', sort: 'adherence' },
      { registry: 'demo', force },
    ],
    'GET /api/blueprint/principles/:namespace/:name': [{ registry: 'demo' }],
    'GET /api/blueprint/principles/:namespace/:name/systems': [
      { registry: 'demo', outcome: 'fail', limit: '100' },
      { registry: 'demo', outcome: 'dispensed', limit: '100' },
      { registry: 'demo', outcome: 'fail', force, limit: '100' },
    ],
    'GET /api/blueprint/versions/comparison': [{ registry: 'demo' }],
    'GET /api/blueprint/versions/comparison/systems': [
      { registry: 'demo', limit: '100' },
      { registry: 'demo', force, direction: 'worse' },
    ],
    'GET /api/blueprint/exports/versions': [
      { registry: 'demo', format: 'csv' },
      { registry: 'demo', format: 'xlsx' },
    ],
    'GET /api/search/query': [
      'software-catalog',
      'blueprint-systems',
      'blueprint-products',
      'blueprint-principles',
      'blueprint-initiatives',
    ].flatMap(types =>
      ['zqx', 'c0ffee', 'caseworks'].map(term => ({
        term,
        pageLimit: '100',
        types,
      })),
    ),
    'GET /api/blueprint/suggestions': [
      { registry: 'demo', limit: '200' },
      { registry: 'demo', kind: 'same-failing-check', limit: '200' },
      { registry: 'demo', kind: 'same-failing-check', force, limit: '200' },
      { registry: 'demo', for: force, state: 'put-aside' },
    ],
    'GET /api/blueprint/suggestions/:id': [
      { registry: 'demo' },
      { registry: 'demo', for: force },
    ],
    'GET /api/blueprint/exports/suggestions': [
      { registry: 'demo', format: 'csv' },
      { registry: 'demo', format: 'xlsx', kind: 'same-failing-check' },
    ],
    'GET /api/blueprint/strategy': [{ registry: 'demo', force }],
    'GET /api/blueprint/initiatives': [
      { registry: 'demo', force, limit: '100' },
      { registry: 'demo', sort: '-evaluatedOn', limit: '2' },
    ],
    'GET /api/blueprint/exports/initiatives': [
      { registry: 'demo', format: 'csv' },
      { registry: 'demo', format: 'xlsx' },
    ],
  };
}

/** Fillings of path parameters by route without its method; a parameter that is filled nowhere fails the canary. */
export function pathFillings(
  world: World,
  path: string,
): Record<string, Value>[] | undefined {
  const name = (each: string) => secretWord(world, `${each} metadata.name`);
  const entities = [
    { kind: 'system', namespace: 'demo', name: SYSTEM },
    { kind: 'group', namespace: 'demo', name: FORCE },
    { kind: 'product', namespace: 'demo', name: 'caseworks-rms' },
    { kind: 'principle', namespace: 'default', name: 'nptc-26' },
    {
      kind: 'systemassessment',
      namespace: 'demo',
      name: name('SystemAssessment'),
    },
    { kind: 'riskassessment', namespace: 'demo', name: name('RiskAssessment') },
    { kind: 'dispensation', namespace: 'demo', name: name('Dispensation') },
  ];
  const [, plugin] = /^\/api\/([^/]+)/.exec(path) ?? [];
  const names = parameterNames(path).join(' ');
  const invented = '00000000-0000-4000-8000-000000000000';
  const known: Record<string, Record<string, Value>[] | undefined> = {
    'catalog kind namespace name': entities,
    'catalog uid': world.uids.map(uid => ({ uid: { real: uid, invented } })),
    'catalog id': [{ id: invented }],
    'blueprint namespace name': ofRegister(world, path),
    'blueprint id': [
      findingId('demo', 'contracts-ending-together', {
        capability: 'capability:default/major-investigation',
      }),
      findingId('demo', 'same-failing-check', {
        check: 'no-critical-vulnerabilities',
      }),
    ].map(id => ({ id })),
    'blueprint file': [
      { file: world.calendar },
      { file: `${'a'.repeat(43)}.ics` },
    ],
    'notifications id': [{ id: invented }],
    'user-settings bucket key': [{ bucket: 'canary', key: 'colour' }],
    'events subscriptionId': [{ subscriptionId: 'canary' }],
    'auth provider': [{ provider: 'demo' }, { provider: 'no-such-provider' }],
  };
  if (names === 'id' && path.includes('/blueprint/imports/')) {
    return [{ id: secretWord(world, IMPORT_ID) }];
  }
  if (names === 'id' && path.includes('/cloud/scenarios/')) {
    return [{ id: secretWord(world, SCENARIO_ID) }];
  }
  if (names === 'id' && path.includes('/scheduler/')) {
    return (world.tasks[plugin] ?? []).map(id => ({ id }));
  }
  return known[`${plugin} ${names}`];
}

/** Whose answers are asked for by namespace and name. */
function ofRegister(
  world: World,
  path: string,
): Record<string, Value>[] | undefined {
  const [, collection] =
    /^\/api\/blueprint\/(?:cloud\/)?(\w+)\//.exec(path) ?? [];
  const systems = [
    { namespace: 'demo', name: SYSTEM },
    { namespace: 'demo', name: 'eastmarch-science' },
    { namespace: 'demo', name: 'fellrecord' },
    { namespace: 'demo', name: 'northmoor-no-such-system' },
  ];
  const names: Record<string, Record<string, Value>[]> = {
    systems,
    changes: systems,
    forces: [
      { namespace: 'demo', name: FORCE },
      { namespace: 'demo', name: 'northmoor' },
    ],
    principles: [{ namespace: 'default', name: 'nptc-26' }],
    initiatives: [
      { namespace: 'demo', name: 'eastvale-redaction' },
      { namespace: 'demo', name: 'no-such-initiative' },
    ],
    dispensations: ['Dispensation metadata.name', RAISED_NAME].map(field => ({
      namespace: 'demo',
      name: secretWord(world, field),
    })),
    capabilities: [{ namespace: 'default', name: 'crime-and-case-management' }],
  };
  return names[collection];
}

/** Names of the parameters in a path of Express. */
export function parameterNames(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
}
