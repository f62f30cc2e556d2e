import { describeAllowed } from './describeSchema';
import { documentSchema, schemaAt, type JsonSchema } from './documentSchema';
import { kinds, type KindName } from './kinds';

function patternsOf(schema: JsonSchema): string[] {
  return [
    ...(schema.pattern ? [schema.pattern] : []),
    ...Object.values(schema.properties ?? {}).flatMap(patternsOf),
    ...(schema.items ? patternsOf(schema.items) : []),
  ];
}

describe('describeAllowed', () => {
  it('has words for every pattern of the schemas', () => {
    const patterns = (Object.keys(kinds) as KindName[]).flatMap(kind =>
      patternsOf(documentSchema(kind)),
    );
    for (const pattern of new Set(patterns)) {
      expect(describeAllowed({ type: 'string', pattern })).not.toContain('^');
    }
  });

  it.each([
    ['System', ['kind'], 'System'],
    [
      'System',
      ['spec', 'hosting'],
      'fields class, provider, region, supportLocations, landingZone',
    ],
    ['System', ['spec', 'cloud', 'wave'], 'a whole number from 1 to 99'],
    [
      'System',
      ['spec', 'sharedBy', 'members', 0],
      'a reference: name, kind:name or kind:namespace/name',
    ],
    [
      'System',
      ['spec', 'support', 'contractBreaks'],
      'a list: a date such as 2026-11-21',
    ],
    ['System', ['metadata', 'labels'], 'names with values'],
    ['System', ['metadata', 'labels', 'anything'], 'text'],
    ['SystemAssessment', ['spec', 'identity', 'singleSignOn'], 'true or false'],
    [
      'Scorecard',
      ['spec', 'constants', 'x'],
      'a number or text or a list: text',
    ],
    ['Scorecard', ['spec', 'leastCoverage'], 'a number from 0 to 1'],
  ] as const)('describes %s %j', (kind, steps, expected) => {
    expect(describeAllowed(schemaAt(documentSchema(kind), steps)!)).toBe(
      expected,
    );
  });

  it('finds no schema for a field that does not exist', () => {
    expect(
      schemaAt(documentSchema('System'), ['spec', 'colour']),
    ).toBeUndefined();
    expect(schemaAt(documentSchema('System'), ['constructor'])).toBeUndefined();
  });
});
