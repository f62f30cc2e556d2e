import { inSight, openInAddress, openOnes } from './openState';
import { moveOf, type TreeRow } from './treeKeys';

const items = [
  { ref: 'capability:default/core', parts: 2 },
  { ref: 'capability:default/a', parent: 'capability:default/core', parts: 1 },
  { ref: 'capability:demo/a1', parent: 'capability:default/a', parts: 0 },
  { ref: 'capability:default/b', parent: 'capability:default/core', parts: 0 },
  { ref: 'capability:default/other', parts: 0 },
];
const [core, a, a1, b, other] = items.map(({ ref }) => ref);

describe('what stands open', () => {
  it('is nothing on the whole map, and everything on a narrowed one', () => {
    expect(openOnes(items, undefined, false)).toEqual(new Set());
    expect(openOnes(items, undefined, true)).toEqual(new Set([core, a]));
    expect(openOnes(items, ['none'], true)).toEqual(new Set());
  });

  it.each([[[core]], [[core, a]], [[]]])(
    'comes back from the address as it was: %j',
    refs => {
      const open = new Set(refs);
      expect(openOnes(items, openInAddress(items, open), true)).toEqual(open);
    },
  );

  it('takes no notice of names that there are not', () => {
    expect(openOnes(items, ['nonsense', 'core'], false)).toEqual(
      new Set([core]),
    );
  });

  it('shows what is below only where everything above is open', () => {
    const shown = (...open: string[]) =>
      inSight(items, new Set(open)).map(({ ref }) => ref);
    expect(shown()).toEqual([core, other]);
    expect(shown(a)).toEqual([core, other]);
    expect(shown(core)).toEqual([core, a, b, other]);
    expect(shown(core, a)).toEqual([core, a, a1, b, other]);
  });
});

describe('keys of the tree', () => {
  const rows: TreeRow[] = [
    { ref: core, hasParts: true, isOpen: true },
    { ref: a, parent: core, hasParts: true, isOpen: false },
    { ref: b, parent: core, hasParts: false, isOpen: false },
    { ref: other, hasParts: false, isOpen: false },
  ];

  it.each([
    ['ArrowDown', core, { do: 'focus', ref: a }],
    ['ArrowDown', other, undefined],
    ['ArrowUp', a, { do: 'focus', ref: core }],
    ['ArrowUp', core, undefined],
    ['Home', b, { do: 'focus', ref: core }],
    ['End', core, { do: 'focus', ref: other }],
    ['ArrowRight', core, { do: 'focus', ref: a }],
    ['ArrowRight', a, { do: 'open', ref: a }],
    ['ArrowRight', b, undefined],
    ['ArrowLeft', core, { do: 'close', ref: core }],
    ['ArrowLeft', b, { do: 'focus', ref: core }],
    ['ArrowLeft', other, undefined],
    ['Enter', b, { do: 'choose', ref: b }],
    [' ', a, { do: 'choose', ref: a }],
    ['x', a, undefined],
    ['ArrowDown', 'nothing', undefined],
  ])('%s on %s', (key, ref, move) => {
    expect(moveOf(key, rows, ref)).toEqual(move);
  });
});
