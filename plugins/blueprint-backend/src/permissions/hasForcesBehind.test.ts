import { hasForcesBehind } from './hasForcesBehind';

describe('hasForcesBehind', () => {
  it.each([
    [[], 1, false],
    [[['a']], 1, true],
    [[['a'], ['b']], 2, true],
    [[['a'], ['b']], 3, false],
    [[['a'], ['b'], ['c']], 3, true],
    // Two forces have a part in everything.
    [[['a', 'b'], ['b', 'c'], ['c']], 3, false],
    [[['a', 'b', 'c']], 2, false],
    [
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      3,
      true,
    ],
    // What belongs to no force says nothing of any.
    [[[], ['a'], ['b']], 3, false],
  ])('%j: at least %d? %s', (sets, least, expected) => {
    expect(hasForcesBehind(sets, least)).toBe(expected);
  });

  it('is quick where many forces share many systems', () => {
    const forces = Array.from({ length: 43 }, (_, place) => `f${place}`);
    const sets = Array.from({ length: 300 }, (_, place) =>
      forces.filter((_force, other) => (other + place) % 3 > 0),
    );
    expect(hasForcesBehind(sets, 3)).toBe(false);
  });
});
