import { valueInWords } from './values';

it.each([
  [true, 'yes'],
  [false, 'no'],
  [1200, '1,200'],
  [0.5, '0.5'],
  ['2026-11-21', '21 Nov 2026'],
  ['force-data-centre', 'force data centre'],
  ['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'],
  ['Kept by the force.', 'Kept by the force.'],
  ['unknown', 'not known'],
  [undefined, 'not known'],
  [null, 'not known'],
  [[], 'none'],
  [['web', 'mobile'], 'web, mobile'],
  [[{ api: 'a' }, { api: 'b' }], '2 entries'],
  [{ collection: true, erasure: false }, 'collection yes, erasure no'],
])('reads %j as “%s”', (value, words) => {
  expect(valueInWords(value)).toBe(words);
});
