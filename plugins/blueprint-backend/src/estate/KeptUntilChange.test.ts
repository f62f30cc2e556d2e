import { Estate } from '@policing/plugin-blueprint-common';
import { Directory } from './Directory';
import { KeptUntilChange } from './KeptUntilChange';

const registerAt = (version: number) => ({
  estate: Estate.fromEntities([]),
  directory: new Directory(),
  version,
});

describe('what is worked out from the register', () => {
  it('is kept while the register stays the same, and no longer', () => {
    const kept = new KeptUntilChange<number>();
    let times = 0;
    const workOut = () => (times += 1);
    expect(kept.get(registerAt(1), 'a', workOut)).toBe(1);
    expect(kept.get(registerAt(1), 'a', workOut)).toBe(1);
    expect(kept.get(registerAt(2), 'a', workOut)).toBe(2);
  });

  it('is kept apart by key, also where it is undefined', () => {
    const kept = new KeptUntilChange<undefined>();
    const workOut = jest.fn(() => undefined);
    kept.get(registerAt(1), 'a', workOut);
    kept.get(registerAt(1), 'a', workOut);
    kept.get(registerAt(1), 'b', workOut);
    expect(workOut).toHaveBeenCalledTimes(2);
  });
});

it('lets go what it kept first, where it may not keep all', () => {
  const kept = new KeptUntilChange<string>(2);
  const register = registerAt(1);
  const workOut = jest.fn((key: string) => key);
  const get = (key: string) => kept.get(register, key, () => workOut(key));
  ['a', 'b', 'b', 'c', 'c', 'b'].forEach(get);
  expect(workOut.mock.calls.flat()).toEqual(['a', 'b', 'c']);
  get('a');
  expect(workOut).toHaveBeenCalledTimes(4);
});
