import { kinds } from '@policing/plugin-blueprint-common';
import { type FieldSchema, fieldsOf, formOf, kindOf } from './schema';

const systemFields = new Map(fieldsOf('System', {}));

it('knows the kinds of the register in any case', () => {
  expect(kindOf('strategygoal')).toBe('StrategyGoal');
  expect(kindOf('API')).toBe('API');
  expect(kindOf('Component')).toBeUndefined();
});

it('shows nothing of people, whose own cards say all', () => {
  expect(fieldsOf('User', { jobTitle: 'Analyst' })).toEqual([]);
});

it('leaves out what the type of a document does not have', () => {
  const fields = fieldsOf('Group', { force: { kind: 'territorial' } });
  expect(fields.map(([name]) => name)).toEqual(['force']);
});

it('leaves out evidence, which has a list of its own', () => {
  expect(systemFields.has('hosting')).toBe(true);
  expect(systemFields.has('evidence')).toBe(false);
});

it.each<[string, FieldSchema | undefined, string]>([
  ['a reference', systemFields.get('owner'), 'reference'],
  ['a closed list', systemFields.get('lifecycle'), 'closed'],
  ['a text', systemFields.get('purpose'), 'text'],
  ['a group of fields', systemFields.get('hosting'), 'section'],
  ['a list', systemFields.get('capabilities'), 'list'],
  ['a list of records', systemFields.get('interfaces'), 'records'],
  [
    'an address',
    kinds.Principle.spec.properties.source.properties.url,
    'address',
  ],
])('shows %s by its schema', (_, schema, form) => {
  expect(formOf(schema!)).toBe(form);
});
