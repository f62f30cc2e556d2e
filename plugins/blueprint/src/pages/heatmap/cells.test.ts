import type { HeatmapCell } from '@policing/plugin-blueprint-common';
import { type CellScale, shadeOf, stateOf, textOf, wordsOf } from './cells';

const known: HeatmapCell = {
  column: 'strategygoal:default/enabler-e1',
  systems: 31,
  value: 0.643,
  conformance: 0.643,
  coverage: 0.71,
};
const hardlyKnown: HeatmapCell = { ...known, coverage: 0.18 };
const notApplicable: HeatmapCell = { column: known.column, systems: 0 };

const scale = (
  measure: CellScale['measure'],
  leastCoverage = 0.3,
): CellScale => ({ measure, leastCoverage });
const conformance = scale('conformance');

const stated: HeatmapCell = {
  column: 'capability:default/custody',
  systems: 0,
  value: 3,
  maturity: {
    forces: 1,
    assessed: 1,
    withTarget: 1,
    atTarget: 0,
    levels: [0, 0, 1, 0, 0],
    stated: {
      current: 3,
      target: 4,
      targetOn: '2028-03-31',
      assessedOn: '2026-04-21',
      ageDays: 214,
    },
  },
};
const counted: HeatmapCell = {
  column: stated.column,
  systems: 0,
  value: 0.4,
  maturity: {
    forces: 7,
    assessed: 6,
    withTarget: 5,
    atTarget: 2,
    levels: [0, 1, 3, 2, 0],
  },
};
const inCloud: HeatmapCell = {
  column: known.column,
  systems: 12,
  value: 8 / 12,
  cloud: { inCloud: 8, notInCloud: 3, notKnown: 1 },
};

describe('textOf', () => {
  it('gives the figure beside how much is known', () => {
    expect(textOf(known, conformance)).toEqual({
      figure: '64',
      basis: 'of\u00a071\u00a0%',
    });
    expect(textOf(known, scale('systems'))).toEqual({ figure: '31' });
  });

  it('gives how much is known where that is too little', () => {
    expect(textOf(hardlyKnown, conformance)).toEqual({
      figure: '18',
      basis: 'known',
    });
    expect(
      textOf(
        { ...known, value: undefined, coverage: 0 },
        scale('conformance', 0),
      ).figure,
    ).toBe('0');
  });

  it('gives coverage itself even where it is low', () => {
    const cell = { ...hardlyKnown, value: 0.18 };
    expect(textOf(cell, scale('coverage'))).toEqual({
      figure: '18',
      basis: 'of 31',
    });
  });

  it('says that nothing applies', () => {
    expect(textOf(notApplicable, conformance)).toEqual({ figure: '–' });
    expect(stateOf(notApplicable, scale('systems'))).toBe('nothing-applies');
  });

  it('never merges cloud positions', () => {
    expect(textOf(inCloud, scale('cloud-share')).figure).toBe(
      '8\u00a0· 3\u00a0· 1',
    );
  });

  it('sets the level of one force against its target, and counts those of several', () => {
    const maturity = scale('maturity');
    expect(textOf(stated, maturity)).toEqual({ figure: '3→4', basis: '2026' });
    expect(textOf(counted, maturity)).toEqual({
      figure: '2 of 5',
      basis: 'at target',
    });
    const nobody = {
      ...counted,
      maturity: { ...counted.maturity!, assessed: 0 },
    };
    expect(stateOf(nobody, maturity)).toBe('too-little-known');
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

  it('gives each level of maturity its own', () => {
    expect(shadeOf(stated, 1)).toBe(3);
    expect(shadeOf(counted, 1)).toBe(3);
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
    expect(wordsOf(cell, conformance)).toBe(
      '64\u00a0% of what is known · 71\u00a0% known · 31 systems · worst check: Single sign-on (fails in 12)',
    );
    expect(
      wordsOf(
        { ...cell, assuredConformance: 0.45 },
        scale('assured-conformance'),
      ),
    ).toMatch(/^assured 45\u00a0% · 64/);
  });

  it('says too little known in words', () => {
    expect(wordsOf(hardlyKnown, conformance)).toBe(
      'not assessed · 18\u00a0% known · 31 systems',
    );
  });

  it('says only what the reader may see', () => {
    expect(
      wordsOf({ column: 'x', systems: 4, value: 4 }, scale('systems')),
    ).toBe('4 systems');
  });

  it('says cloud positions and maturity', () => {
    expect(wordsOf(inCloud, scale('cloud-share'))).toBe(
      '8 in cloud · 3 not in cloud · 1 not known · of 12 systems',
    );
    expect(wordsOf(stated, scale('maturity'))).toBe(
      'level 3 of 5 · target 4 by 31 Mar 2028 · assessed 21 Apr 2026, 7 months ago',
    );
    expect(wordsOf(counted, scale('maturity'))).toBe(
      '2 of 5 at target · 1 at level 2, 3 at level 3, 2 at level 4 · 7 forces in this row',
    );
  });
});
