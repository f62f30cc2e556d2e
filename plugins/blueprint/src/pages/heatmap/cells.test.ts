import type { HeatmapCell } from '@policing/plugin-blueprint-common';
import { shadeOf, stateOf, textOf, wordsOf } from './cells';

const known: HeatmapCell = {
  column: 'strategygoal:default/enabler-e1',
  systems: 31,
  value: 0.643,
  conformance: 0.643,
  coverage: 0.71,
};
const hardlyKnown: HeatmapCell = { ...known, coverage: 0.18 };
const notApplicable: HeatmapCell = { column: known.column, systems: 0 };

describe('textOf', () => {
  it('gives the figure', () => {
    expect(textOf(known, 'conformance', 0.3)).toBe('64');
    expect(textOf(known, 'systems', 0.3)).toBe('31');
  });

  it('gives how much is known where that is too little', () => {
    expect(textOf(hardlyKnown, 'conformance', 0.3)).toBe('18');
    expect(
      textOf({ ...known, value: undefined, coverage: 0 }, 'conformance', 0),
    ).toBe('0');
  });

  it('gives coverage itself even where it is low', () => {
    const cell = { ...hardlyKnown, value: 0.18 };
    expect(textOf(cell, 'coverage', 0.3)).toBe('18');
  });

  it('says that nothing applies', () => {
    expect(textOf(notApplicable, 'conformance', 0.3)).toBe('–');
    expect(stateOf(notApplicable, 'systems', 0.3)).toBe('nothing-applies');
  });
});

describe('shadeOf', () => {
  it.each([
    [0, 1],
    [0.199, 1],
    [0.2, 2],
    [0.643, 4],
    [1, 5],
  ])('gives %s the shade %s', (value, shade) => {
    expect(shadeOf({ ...known, value }, 1)).toBe(shade);
  });

  it('never divides by nothing', () => {
    expect(shadeOf({ ...known, value: 0 }, 0)).toBe(1);
  });
});

describe('wordsOf', () => {
  it('says all of it', () => {
    const cell = {
      ...known,
      worstCheck: { id: 'sso', title: 'Single sign-on', failing: 12 },
    };
    expect(wordsOf(cell, 0.3)).toBe(
      '64\u00a0% of what is known · 71\u00a0% known · 31 systems · worst check: Single sign-on (fails in 12)',
    );
  });

  it('says too little known in words', () => {
    expect(wordsOf(hardlyKnown, 0.3)).toBe(
      'not assessed · 18\u00a0% known · 31 systems',
    );
  });
});
