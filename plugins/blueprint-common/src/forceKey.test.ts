import { forceKeyOf, forceRefOf } from './forceKey';

describe('forceKeyOf', () => {
  it('joins namespace and name', () => {
    expect(forceKeyOf('group:demo/eastvale')).toBe('demo.eastvale');
    expect(forceKeyOf('group:default/devon-and-cornwall')).toBe(
      'default.devon-and-cornwall',
    );
  });

  it('ignores case, as references do', () => {
    expect(forceKeyOf('Group:Demo/Eastvale')).toBe('demo.eastvale');
  });

  it('keeps forces of different namespaces apart', () => {
    expect(forceKeyOf('group:a/b.c')).not.toBe(forceKeyOf('group:a-b/c'));
  });
});

it('leads from the key back to the force', () => {
  const ref = 'group:demo/east.vale';
  expect(forceRefOf(forceKeyOf(ref))).toBe(ref);
});
