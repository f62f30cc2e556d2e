import type { HeatmapItem } from '@policing/plugin-blueprint-common';
import { heatmap } from '@policing/plugin-blueprint-react/testUtils';
import {
  arrange,
  columnsWithFigures,
  nextSort,
  sortOf,
  sortText,
} from './arrangement';
import { differenceOf } from './differences';

const column = heatmap.columnHeadings[0].ref;

function force(
  name: string,
  value: number | undefined,
  more: Partial<HeatmapItem> = {},
): HeatmapItem {
  const figures = {
    systems: 3,
    ...(value !== undefined && {
      value,
      conformance: value,
      coverage: 0.8,
    }),
  };
  return {
    ref: `group:demo/${name}`,
    title: name,
    total: { column: 'total', ...figures },
    cells: [{ column, ...figures }],
    ...more,
  };
}

const east = 'group:demo/region-east';
const west = 'group:demo/region-west';
const answer = {
  ...heatmap,
  items: [
    force('a', 0.5, { region: west }),
    force('b', undefined, { region: east }),
    force('c', 0.9, { region: east }),
    force('d', 0.1),
  ],
  groups: [
    force('east', 0.7, { ref: east }),
    force('west', 0.5, { ref: west }),
  ],
};

const titles = (arrangement: Partial<Parameters<typeof arrange>[1]>) =>
  arrange(answer, {
    words: '',
    sort: { by: 'title', descending: false },
    pins: [],
    ...arrangement,
  })
    .map(({ line, kind }) =>
      kind === 'group' ? `[${line.title}]` : line.title,
    )
    .slice(1);

it('sorts by name and by any column, both ways, with the unknown last', () => {
  expect(titles({})).toEqual(['a', 'b', 'c', 'd']);
  expect(titles({ sort: { by: 'title', descending: true } })).toEqual([
    'd',
    'c',
    'b',
    'a',
  ]);
  for (const by of [column, 'total']) {
    expect(titles({ sort: { by, descending: true } })).toEqual([
      'c',
      'a',
      'd',
      'b',
    ]);
    expect(titles({ sort: { by, descending: false } })).toEqual([
      'd',
      'a',
      'c',
      'b',
    ]);
  }
});

it('puts rows under their groups, and those of none at the end', () => {
  expect(
    titles({ group: 'region', sort: { by: column, descending: true } }),
  ).toEqual(['[east]', 'c', 'b', '[west]', 'a', 'd']);
});

it('keeps pinned rows first, whatever is looked for', () => {
  expect(
    titles({ pins: ['group:demo/d', 'group:demo/a'], words: 'B' }),
  ).toEqual(['d', 'a', 'b']);
});

it('reads and writes the order of the address', () => {
  expect(sortOf(`-${column}`, [column])).toEqual({
    by: column,
    descending: true,
  });
  expect(sortOf('-nonsense', [column])).toEqual({
    by: 'title',
    descending: false,
  });
  expect(sortText({ by: 'title', descending: false })).toBeUndefined();
  expect(sortText({ by: column, descending: true })).toBe(`-${column}`);
  const first = nextSort({ by: 'title', descending: false }, column);
  expect([first, nextSort(first, column)]).toEqual([
    { by: column, descending: true },
    { by: column, descending: false },
  ]);
});

it('leaves out columns in which nothing stands', () => {
  expect(columnsWithFigures(answer).map(({ ref }) => ref)).toEqual([column]);
});

describe('differenceOf', () => {
  const [a, b, c] = answer.items.map(({ total }) => total);

  it('says how far a figure is from another', () => {
    expect(differenceOf(c, a, 'A', answer)).toEqual({
      text: '+40',
      words: '40 percentage points above A',
    });
    expect(differenceOf(a, c, 'C', answer)).toEqual({
      text: '\u221240',
      words: '40 percentage points below C',
    });
    expect(differenceOf(a, a, 'A', answer)?.words).toBe('the same as A');
  });

  it('compares nothing with what is not known', () => {
    expect(differenceOf(b, a, 'A', answer)).toBeUndefined();
  });
});
