import { moveOf } from './moveOf';

const size = { lines: 3, columns: 4 };

it.each([
  ['ArrowUp', false, { line: 0, column: 1 }],
  ['ArrowDown', false, { line: 2, column: 1 }],
  ['ArrowLeft', false, { line: 1, column: 0 }],
  ['ArrowRight', false, { line: 1, column: 2 }],
  ['Home', false, { line: 1, column: 0 }],
  ['End', false, { line: 1, column: 3 }],
  ['Home', true, { line: 0, column: 0 }],
  ['End', true, { line: 2, column: 3 }],
])('%s moves (with control: %s)', (key, ctrlKey, to) => {
  expect(moveOf({ key, ctrlKey }, { line: 1, column: 1 }, size)).toEqual(to);
});

it('stays within the grid', () => {
  const corner = { line: 2, column: 3 };
  const keys = ['ArrowDown', 'ArrowRight', 'End'];
  keys.forEach(key =>
    expect(moveOf({ key, ctrlKey: false }, corner, size)).toEqual(corner),
  );
});

it('leaves other keys alone', () => {
  expect(
    moveOf({ key: 'a', ctrlKey: false }, { line: 0, column: 0 }, size),
  ).toBeUndefined();
});
