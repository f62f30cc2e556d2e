import { relationPairs } from './catalogueGraphModule';

it('knows the relations of the register, each pair once', () => {
  const pairs = relationPairs();
  expect(pairs).toContainEqual(['instanceOf', 'hasInstance']);
  expect(pairs).toContainEqual(['supports', 'supportedBy']);
  const names = pairs.flat();
  expect(new Set(names).size).toBe(names.length);
});

it('leaves the relations of the platform to it', () => {
  expect(relationPairs().flat()).not.toContain('ownedBy');
});
