import { filtersOf, partsOf, without } from './systemFilters';
import type { Address } from './useAddress';

function addressWith(query: string): Address {
  const params = new URLSearchParams(query);
  return {
    params,
    get: name => params.get(name) ?? undefined,
    getAll: name => {
      const values = params.getAll(name);
      return values.length > 0 ? values : undefined;
    },
    change: jest.fn(),
  };
}

const filters = filtersOf(
  addressWith(
    'registry=demo&level=diverging&level=unassessed&goal=e1&outcome=fail&q=case',
  ),
);

it('reads the filters from the address', () => {
  expect(filters).toMatchObject({
    registry: 'demo',
    level: ['diverging', 'unassessed'],
    goal: 'e1',
    outcome: 'fail',
    q: 'case',
  });
  expect(filters.force).toBeUndefined();
});

it('lists them one by one, the outcome with what it is of', () => {
  expect(partsOf(filters)).toEqual([
    { name: 'level', value: 'diverging' },
    { name: 'level', value: 'unassessed' },
    { name: 'goal', value: 'e1' },
    { name: 'q', value: 'case' },
  ]);
});

it('takes one value of several away', () => {
  expect(without(filters, { name: 'level', value: 'diverging' })).toEqual({
    level: ['unassessed'],
    cursor: undefined,
  });
});

it('takes an outcome away with what it is of', () => {
  expect(without(filters, { name: 'goal', value: 'e1' })).toEqual({
    goal: [],
    outcome: undefined,
    cursor: undefined,
  });
});
