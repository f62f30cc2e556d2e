import { heatmap } from '../../__testUtils__';
import {
  codeOf,
  columnsOf,
  filtersOfPlace,
  measureOf,
  rowsOf,
} from './questions';

it('falls back where an address asks for what is not there', () => {
  expect(rowsOf('planets')).toBe('forces');
  expect(rowsOf('capabilities')).toBe('capabilities');
  expect(columnsOf('moons', 'forces')).toBe('enablers');
  expect(columnsOf('capabilities', 'capabilities')).toBe('enablers');
  expect(measureOf(undefined)).toBe('conformance');
});

it('heads many columns by their codes', () => {
  const heading = { ref: 'principle:default/nptc-13', title: 'Cloud first' };
  expect(codeOf({ ...heading, code: '13' }, 35)).toBe('13');
  expect(codeOf({ ...heading, code: '13' }, 7)).toBe('Cloud first');
  expect(codeOf(heading, 35)).toBe('Cloud first');
});

describe('filtersOfPlace', () => {
  const column = 'strategygoal:default/enabler-e1';

  it('narrows by row and column', () => {
    expect(
      filtersOfPlace({ row: 'group:demo/eastvale', column }, heatmap),
    ).toEqual({ force: ['group:demo/eastvale'], goal: column });
  });

  it('does not narrow by the nation', () => {
    expect(
      filtersOfPlace({ row: heatmap.nation.ref, column }, heatmap),
    ).toEqual({ goal: column });
  });

  it('names the filter after what stands there', () => {
    expect(
      filtersOfPlace(
        { row: 'capability:default/custody', column: 'principle:default/p' },
        { ...heatmap, rows: 'capabilities', columns: 'principles' },
      ),
    ).toEqual({
      capability: ['capability:default/custody'],
      principle: 'principle:default/p',
    });
  });
});
