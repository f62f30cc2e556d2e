import type { SpecOf } from '../../schema';
import { FactLayout } from '../facts/FactLayout';
import { FactTable } from '../facts/FactTable';
import type { GraphFactName } from '../facts/graphFacts';
import { Bounds, UNKNOWN } from '../values';
import { compileExpression } from './compileExpression';
import { createEnvironment } from './environment';
import { ExpressionError } from './ExpressionError';

const constants = {
  cloudHosting: ['public-saas', 'public-iaas'],
  hours: 4,
  share: 0.5,
  team: 'none',
};
const environment = createEnvironment(constants);

const graph: Record<GraphFactName, unknown> = {
  sameCapabilityInForce: UNKNOWN,
  sameProductElsewhere: true,
  sharedInstance: false,
  liveDependants: new Bounds(2, 5),
  replacedSystemsStillLive: false,
  describedInterfaces: new Bounds(1, Infinity),
  overdueCodeTables: 0,
  masterCopies: new Bounds(0, 1),
  movesBeforeDependency: UNKNOWN,
};

const system: SpecOf<'System'> = {
  owner: 'group:demo/eastvale',
  type: 'force-application',
  hosting: { class: 'public-saas', supportLocations: ['GB', 'IE'] },
  cloud: { wave: 2, status: 'migrated' },
  category: 'unknown',
  support: { vendorSupportEnds: '2027-01-01', contractEnds: '2026-11-01' },
  interfaces: [
    { api: 'api:demo/a', role: 'provider' },
    { api: 'api:demo/b', role: 'consumer' },
  ],
  confirmedOn: '2026-11-01',
  design: {
    architectureUpdatedOn: '2026-11-20',
    lastMajorChangeOn: '2027-05-01',
  },
};

const assessment: SpecOf<'SystemAssessment'> = {
  system: 'system:demo/records',
  owner: 'group:demo/eastvale',
  assessedOn: '2025-11-21',
  identity: { singleSignOn: true, provider: 'Force directory' },
  criticality: { recoveryTimeHours: 4, recoveryPlan: 'Plan BC-14' },
  blockers: [
    { kind: 'contract', description: 'Runs on.', since: '2025-01-01' },
    { kind: 'funding', description: 'None yet.' },
  ],
};

function compile(text: string, maxAgeDays?: number) {
  const layout = new FactLayout();
  const expression = compileExpression(text, {
    environment,
    layout,
    constants,
    maxAgeDays,
  });
  const table = new FactTable().fill(
    layout,
    { system, assessment, graphFact: name => graph[name] },
    '2026-11-21',
  );
  return { expression, table };
}

function evaluate(text: string, maxAgeDays?: number) {
  const { expression, table } = compile(text, maxAgeDays);
  return expression.evaluate(table);
}

describe('compileExpression', () => {
  it.each([
    ['identity.singleSignOn', true],
    ['!identity.singleSignOn', false],
    ['hosting.class == "public-saas"', true],
    ['hosting.class != "public-saas"', false],
    ['hosting.class in constants.cloudHosting', true],
    ['hosting.class in ["force-data-centre"]', false],
    ['"GB" in hosting.supportLocations', true],
    ['hosting.supportLocations.all(x, x == "GB")', false],
    ['hosting.supportLocations.exists(x, x == "IE")', true],
    ['interfaces.exists(i, i.role == "provider")', true],
    ['interfaces.all(i, i.api.startsWith("api:demo/"))', true],
    ['interfaces.all(i, interfaces.exists(j, j.api != i.api))', true],
    ['size(interfaces) == 2', true],
    ['size(identity.provider) > 5', true],
    ['hosting.supportLocations.size() == 2', true],
    ['cloud.wave + 1 == 3', true],
    ['cloud.wave * 2 - 4 == 0', true],
    ['-cloud.wave < 0', true],
    ['criticality.recoveryTimeHours <= constants.hours', true],
    ['criticality.recoveryTimeHours * constants.share == 2', true],
    ['criticality.recoveryPlan != constants.team', true],
    ['criticality.recoveryPlan.matches("BC-\\\\d+")', true],
    ['criticality.recoveryPlan.contains("BC")', true],
    ['criticality.recoveryPlan.endsWith("15")', false],
    ['support.vendorSupportEnds > today', true],
    ['support.contractEnds < "2026-11-02"', true],
    ['daysUntil(support.vendorSupportEnds) == 41', true],
    ['daysUntil(support.contractEnds) == -20', true],
    ['daysSince(assessment.assessedOn) == 365', true],
    ['systemType == "force-application"', true],
    ['cloud.wave > 1 ? identity.singleSignOn : false', true],
    ['graph.sameProductElsewhere', true],
    ['1.5 < 2.0', true],
  ])('%s is %s', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  it.each([
    // A missing fact makes the answer not known …
    'identity.multiFactor',
    '!identity.multiFactor',
    'cloud.disposition == "retire"',
    'cloud.disposition in ["retire", "retain"]',
    'daysSince(security.penetrationTestedOn) < 365',
    'size(capabilities) > 0',
    'capabilities.all(c, c == "x")',
    'cloud.progress + 1 > 0',
    'identity.multiFactor && identity.singleSignOn',
    'identity.multiFactor || !identity.singleSignOn',
    'identity.multiFactor ? true : false',
    'exit.plan.startsWith("x")',
    'blockers.all(b, b.since < today)',
    'blockers.exists(b, b.since > today)',
    '"GB" in [hosting.region, "IE"]',
    // … so does a value that says that it is not known …
    'category == "custody"',
    // … a test that is still to come …
    'daysSince(design.lastMajorChangeOn) < 365',
    // … and a count within limits that leave the answer open.
    'graph.liveDependants > 3',
    'graph.liveDependants == 3',
    'graph.describedInterfaces == 1',
    'graph.liveDependants + 1 > 0',
  ])('%s is not known', text => {
    expect(evaluate(text)).toBe(UNKNOWN);
  });

  it.each([
    // The answer is the same whatever the missing fact were.
    ['identity.multiFactor && !identity.singleSignOn', false],
    ['!identity.singleSignOn && identity.multiFactor', false],
    ['identity.multiFactor || identity.singleSignOn', true],
    ['identity.multiFactor ? cloud.wave == 2 : cloud.wave > 1', true],
    ['blockers.exists(b, b.since < today)', true],
    ['blockers.all(b, b.since > today)', false],
    ['"GB" in [hosting.region, "GB"]', true],
    ['cloud.disposition in []', false],
    ['graph.liveDependants == 0', false],
    ['graph.liveDependants != 0', true],
    ['graph.liveDependants >= 2', true],
    ['graph.liveDependants < 2', false],
    ['2 > graph.liveDependants', false],
    ['graph.liveDependants <= 5', true],
    ['graph.describedInterfaces > 0', true],
  ])('%s is %s all the same', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  it('takes a fact that is too old or undated for not known', () => {
    expect(evaluate('identity.singleSignOn', 365)).toBe(true);
    expect(evaluate('identity.singleSignOn', 364)).toBe(UNKNOWN);
    expect(evaluate('hosting.class == "public-saas"', 20)).toBe(true);
    expect(evaluate('hosting.class == "public-saas"', 19)).toBe(UNKNOWN);
    expect(evaluate('graph.sameProductElsewhere', 1)).toBe(true);
  });

  it('knows which facts it reads and which of them decided', () => {
    const { expression, table } = compile(
      'identity.singleSignOn && cloud.wave > 5 && identity.multiFactor',
    );
    const paths = (slots: { fact: { path: string } }[]) =>
      slots.map(({ fact }) => fact.path);
    expect(paths([...expression.slots])).toEqual([
      'identity.singleSignOn',
      'cloud.wave',
      'identity.multiFactor',
    ]);
    expect(paths(expression.decisiveSlots(table))).toEqual(['cloud.wave']);

    const either = compile('identity.multiFactor || cloud.wave == 2');
    expect(paths(either.expression.decisiveSlots(either.table))).toEqual([
      'cloud.wave',
    ]);
    const open = compile('identity.singleSignOn && identity.multiFactor');
    expect(paths(open.expression.decisiveSlots(open.table))).toEqual([
      'identity.multiFactor',
    ]);
  });

  it.each([
    ['hosting.class ==', 'It cannot be read: Unexpected token: EOF.', 16],
    [
      'identity.singleSignon',
      'There is no fact identity.singleSignon. Did you mean identity.singleSignOn?',
      0,
    ],
    ['true && nonsense', 'There is no fact nonsense.', 8],
    [
      'cloud == 1',
      'cloud is a group of facts; name one of them: cloud.status, ',
      0,
    ],
    [
      'constants.cloudHostin == "x"',
      'There is no constant cloudHostin in this definition. Did you mean cloudHosting?',
      0,
    ],
    [
      'hosting.class == "publc-saas"',
      '"publc-saas" is never a value of this fact; allowed: public-saas, ',
      17,
    ],
    ['hosting.class in ["public-saas", "x"]', '"x" is never a value', 17],
    ['"moon" in design.accessRoutes', '"moon" is never a value', 0],
    [
      'category == "unknown"',
      'The value "unknown" counts as a missing fact, so nothing can be compared with it.',
      12,
    ],
    ['support.contractEnds < "soon"', '"soon" is no date', 23],
    [
      'daysSince(hosting.class) > 1',
      'daysSince needs a fact that is a date.',
      10,
    ],
    ['has(hosting.class)', 'has() is not available', 0],
    ['hosting.class == null', 'Only texts, numbers, true and false', 17],
    ['cloud.wave / 2 == 1', 'The operator / is not available in checks.', 0],
    ['cloud.wave % 2 == 1', 'The operator % is not available in checks.', 0],
    ['interfaces[0].role == "provider"', 'Only facts, constants', 0],
    ['{"a": 1}.size() == 1', 'The operator map is not available', 0],
    ['interfaces.map(i, i.role) == []', 'There is no function map', 0],
    ['timestamp("2026-01-01T00:00:00Z") > today', 'There is no function', 0],
    ['interfaces == interfaces', 'Lists and records cannot be compared', 0],
    ['"a" in hosting.class', 'in needs a list on its right.', 7],
    ['identity.provider.matches(identity.provider)', 'matches needs its', 26],
    ['identity.provider.matches("(")', '"(" is no regular expression', 26],
    ['interfaces.all(i, i.rle == "x")', 'i.rle does not exist.', 18],
    ['cloud.wave == "two"', 'Its types do not fit: no such overload', 0],
    ['identity.singleSignOn && cloud.wave', 'Its types do not fit', 0],
    ['cloud.wave', 'It must come out as true or false, not as int.', 0],
  ])('refuses %s', (text, message, offset) => {
    let error: unknown;
    try {
      compile(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(ExpressionError);
    expect((error as ExpressionError).message).toContain(message);
    expect((error as ExpressionError).offset).toBe(offset);
  });
});
