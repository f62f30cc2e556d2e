import { heatmap } from '@policing/plugin-blueprint-react/testUtils';
import { choiceOf, choicesFor, codeOf, filtersOfPlace } from './questions';

it('falls back where an address asks for what is not there or does not go together', () => {
  expect(choiceOf({})).toEqual({
    rows: 'forces',
    columns: 'enablers',
    measure: 'conformance',
  });
  expect(
    choiceOf({ rows: 'planets', columns: 'moons', measure: 'beauty' }),
  ).toEqual(choiceOf({}));
  expect(choiceOf({ rows: 'capabilities', columns: 'capabilities' })).toEqual({
    rows: 'capabilities',
    columns: 'enablers',
    measure: 'conformance',
  });
  expect(choiceOf({ measure: 'maturity', columns: 'principles' })).toEqual({
    rows: 'forces',
    columns: 'capabilities',
    measure: 'maturity',
  });
  expect(choiceOf({ rows: 'regions', group: 'region' }).group).toBeUndefined();
  expect(choiceOf({ rows: 'regions', group: 'country' }).group).toBe('country');
});

it('keeps to open facts for readers who may see no conformance', () => {
  expect(
    choiceOf(
      { rows: 'capabilities', columns: 'principles', measure: 'coverage' },
      true,
    ),
  ).toEqual({ rows: 'forces', columns: 'capabilities', measure: 'systems' });
  expect(
    choicesFor({ rows: 'forces', measure: 'systems' }, true).measures,
  ).toEqual(['systems', 'cloud-share', 'maturity']);
});

it('heads many columns by their codes', () => {
  const heading = { ref: 'principle:default/nptc-13', title: 'Cloud first' };
  expect(codeOf({ ...heading, code: '13' }, 35)).toBe('13');
  expect(codeOf({ ...heading, code: '13' }, 7)).toBe('Cloud first');
  expect(codeOf(heading, 35)).toBe('Cloud first');
});

describe('filtersOfPlace', () => {
  const column = 'strategygoal:default/enabler-e1';

  it('narrows by row, column and what the heat map is narrowed by', () => {
    expect(
      filtersOfPlace({ row: 'group:demo/eastvale', column }, heatmap, {
        category: ['custody'],
        region: ['group:demo/region-eastmarch'],
      }),
    ).toEqual({
      force: ['group:demo/eastvale'],
      goal: column,
      category: ['custody'],
      region: ['group:demo/region-eastmarch'],
    });
  });

  it('does not narrow by the nation', () => {
    expect(
      filtersOfPlace({ row: heatmap.nation.ref, column }, heatmap),
    ).toEqual({ goal: column });
    expect(
      filtersOfPlace(
        { row: heatmap.nation.ref },
        { ...heatmap, forcesLeft: ['group:demo/eastvale'] },
        { country: ['england'] },
      ),
    ).toEqual({ force: ['group:demo/eastvale'] });
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
    expect(
      filtersOfPlace(
        {
          row: 'group:demo/eastvale',
          column: 'capability:default/digital',
        },
        { ...heatmap, columns: 'digital-capabilities' },
      ),
    ).toEqual({
      force: ['group:demo/eastvale'],
      capability: ['capability:default/digital'],
    });
  });

  it('stands for the forces of a group', () => {
    const region = 'group:demo/region-eastmarch';
    const line = { ...heatmap.nation, ref: region };
    expect(
      filtersOfPlace({ row: region }, { ...heatmap, groups: [line] }),
    ).toEqual({ region: [region] });
    const [item] = heatmap.items;
    expect(
      filtersOfPlace(
        { row: 'england' },
        {
          ...heatmap,
          items: [{ ...item, country: 'england' }],
          groups: [{ ...line, ref: 'england' }],
        },
      ),
    ).toEqual({ force: [item.ref] });
  });

  it('cannot narrow the list to a collaboration', () => {
    expect(
      filtersOfPlace(
        { row: 'group:demo/consortium' },
        { ...heatmap, rows: 'collaborations' },
      ),
    ).toBeUndefined();
  });
});
