import { addressOf, withChange } from './useAddress';

describe('withChange', () => {
  it('changes what is named and leaves the rest', () => {
    const after = withChange(
      new URLSearchParams('registry=demo&level=aligned&q=case'),
      { level: ['diverging', 'unassessed'], q: undefined },
    );
    expect(after.toString()).toBe(
      'registry=demo&level=diverging&level=unassessed',
    );
  });

  it('takes away what is empty', () => {
    const before = new URLSearchParams('q=case&level=aligned');
    expect(withChange(before, { q: '', level: [] }).toString()).toBe('');
  });
});

describe('addressOf', () => {
  it('joins a path and its parameters', () => {
    expect(
      addressOf('/blueprint/systems', {
        registry: 'demo',
        goal: 'strategygoal:default/enabler-e1',
        q: undefined,
      }),
    ).toBe(
      '/blueprint/systems?registry=demo&goal=strategygoal%3Adefault%2Fenabler-e1',
    );
  });

  it('leaves a path without parameters as it is', () => {
    expect(addressOf('/blueprint', {})).toBe('/blueprint');
  });
});
